import type { Handlers } from './dispatch.ts';
import { releaseCompare } from './release/compare.ts';
import { releaseCreate } from './release/create.ts';
import { releaseGet } from './release/get.ts';
import { releaseList } from './release/list.ts';
import { releaseReadiness } from './release/readiness.ts';
import { releaseRestore } from './release/restore.ts';

export const releaseHandlers = {
  'release.readiness': releaseReadiness,
  'release.create': releaseCreate,
  'release.list': releaseList,
  'release.get': releaseGet,
  'release.compare': releaseCompare,
  'release.restore': releaseRestore,
} satisfies Partial<Handlers>;
