import { writeTable } from '#files/table-file.ts';
import type { Handler } from '../context.ts';
import { shownLocale } from '../settings/shown-locale.ts';
import { courseOverview } from './course-overview.ts';
import { filteredEntries } from './entries.ts';
import { ledgerSheet, overviewSheet } from './sheets.ts';

export const ledgerExport: Handler<'ledger.export'> = async (context, { filter, target: token, minutesFromUtc }) => {
  const target = context.ports.files.pathOf(token);
  const reads = context.library.reads();
  const locale = shownLocale(context);
  const entries = filteredEntries(reads, filter);
  const about = filter.courseId === null ? null : courseOverview(reads, filter.courseId, filter.groupId);
  const shown = { locale, minutesFromUtc };
  const sheets = [ledgerSheet(entries, shown), ...(about === null ? [] : [overviewSheet(about, shown)])];
  await writeTable(target, sheets);
  return { rows: entries.length };
};
