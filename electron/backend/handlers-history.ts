import type { Handlers } from './dispatch.ts';
import { historyGet } from './history/get.ts';
import { historyList } from './history/list.ts';
import { historyName } from './history/name.ts';
import { historyRestore } from './history/restore.ts';
import { historySubjects } from './history/subjects.ts';

export const historyHandlers = {
  'history.subjects': historySubjects,
  'history.list': historyList,
  'history.get': historyGet,
  'history.name': historyName,
  'history.restore': historyRestore,
} satisfies Partial<Handlers>;
