import type { Handlers } from './dispatch.ts';
import { mediaAdd } from './media/add.ts';
import { mediaDescribe } from './media/describe.ts';
import { mediaKept } from './media/kept.ts';
import { mediaList } from './media/list.ts';
import { mediaRemove } from './media/remove.ts';
import { mediaRename } from './media/rename.ts';
import { mediaReplace } from './media/replace.ts';
import { mediaShrink } from './media/shrink.ts';
import { mediaRestore } from './media/restore.ts';
import { mediaThumbnail } from './media/thumbnail.ts';

export const mediaHandlers = {
  'media.list': mediaList,
  'media.thumbnail': mediaThumbnail,
  'media.add': mediaAdd,
  'media.rename': mediaRename,
  'media.replace': mediaReplace,
  'media.remove': mediaRemove,
  'media.kept': mediaKept,
  'media.restore': mediaRestore,
  'media.shrink': mediaShrink,
  'media.describe': mediaDescribe,
} satisfies Partial<Handlers>;
