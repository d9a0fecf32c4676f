import type { Handler } from '../context.ts';
import { courseOverview } from './course-overview.ts';

export const ledgerOverview: Handler<'ledger.overview'> = ({ library }, { courseId, groupId }) =>
  courseOverview(library.reads(), courseId, groupId);
