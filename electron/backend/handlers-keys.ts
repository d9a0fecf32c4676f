import type { Handlers } from './dispatch.ts';
import { keyChoose } from './key/choose.ts';
import { keyCreate } from './key/create.ts';
import { keyExport } from './key/export.ts';
import { keyImport } from './key/import.ts';
import { keyList } from './key/list.ts';
import { packageVerify } from './package/verify.ts';

export const keysHandlers = {
  'key.list': keyList,
  'key.create': keyCreate,
  'key.export': keyExport,
  'key.import': keyImport,
  'key.choose': keyChoose,
  'package.verify': packageVerify,
} satisfies Partial<Handlers>;
