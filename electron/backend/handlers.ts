import { appInfo } from './app/info.ts';
import { appReportCrash } from './app/report-crash.ts';
import { courseBanks } from './course/banks.ts';
import { courseCheck } from './course/check.ts';
import { courseCreate } from './course/create.ts';
import { courseDuplicate } from './course/duplicate.ts';
import { courseGet } from './course/get.ts';
import { courseList } from './course/list.ts';
import { coursePurge } from './course/purge.ts';
import { courseRestore } from './course/restore.ts';
import { courseTrash } from './course/trash.ts';
import { courseUpdate } from './course/update.ts';
import type { Handlers } from './dispatch.ts';
import { exportStart } from './export/start.ts';
import { releaseHandlers } from './handlers-release.ts';
import { keysHandlers } from './handlers-keys.ts';
import { agenciesHandlers } from './handlers-agencies.ts';
import { ledgerHandlers } from './handlers-ledger.ts';
import { batchHandlers } from './handlers-batch.ts';
import { rehearsalHandlers } from './handlers-rehearsal.ts';
import { documentsHandlers } from './handlers-documents.ts';
import { historyHandlers } from './handlers-history.ts';
import { templatesHandlers } from './handlers-templates.ts';
import { bankHandlers } from './handlers-bank.ts';
import { mediaHandlers } from './handlers-media.ts';
import { importStart } from './import/start.ts';
import { jobCancel } from './job/cancel.ts';
import { jobGet } from './job/get.ts';
import { libraryBackupNow } from './library/backup-now.ts';
import { libraryBackups } from './library/backups.ts';
import { libraryCopyTo } from './library/copy-to.ts';
import { libraryRestoreBackup } from './library/restore-backup.ts';
import { libraryRestoreCopy } from './library/restore-copy.ts';
import { moduleCreate } from './module/create.ts';
import { moduleDuplicate } from './module/duplicate.ts';
import { moduleGet } from './module/get.ts';
import { moduleJournal } from './module/journal.ts';
import { moduleRename } from './module/rename.ts';
import { moduleReorder } from './module/reorder.ts';
import { moduleRestore } from './module/restore.ts';
import { moduleSave } from './module/save.ts';
import { moduleTrash } from './module/trash.ts';
import { packStart } from './pack/start.ts';
import { previewOpen } from './preview/open.ts';
import { sampleInstall } from './sample/install.ts';
import { sampleList } from './sample/list.ts';
import { searchEverywhere } from './search/everywhere.ts';
import { settingsGet } from './settings/get.ts';
import { settingsSet } from './settings/set.ts';

/** Exhaustive by its type: a method of the contract without a handler does not compile. */
export const handlers: Handlers = {
  'app.info': appInfo,
  'app.report-crash': appReportCrash,
  'library.restore-backup': libraryRestoreBackup,
  'library.backups': libraryBackups,
  'library.backup-now': libraryBackupNow,
  'library.copy-to': libraryCopyTo,
  'library.restore-copy': libraryRestoreCopy,
  'settings.get': settingsGet,
  'settings.set': settingsSet,
  'course.list': courseList,
  'course.get': courseGet,
  'course.banks': courseBanks,
  'course.create': courseCreate,
  'course.update': courseUpdate,
  'course.duplicate': courseDuplicate,
  'course.trash': courseTrash,
  'course.restore': courseRestore,
  'course.purge': coursePurge,
  'course.check': courseCheck,
  'sample.list': sampleList,
  'sample.install': sampleInstall,
  'preview.open': previewOpen,
  'module.get': moduleGet,
  'module.journal': moduleJournal,
  'module.save': moduleSave,
  'module.create': moduleCreate,
  'module.rename': moduleRename,
  'module.reorder': moduleReorder,
  'module.duplicate': moduleDuplicate,
  'module.trash': moduleTrash,
  'module.restore': moduleRestore,
  'export.start': exportStart,
  'pack.start': packStart,
  'import.start': importStart,
  'job.get': jobGet,
  'job.cancel': jobCancel,
  'search.everywhere': searchEverywhere,
  ...releaseHandlers,
  ...keysHandlers,
  ...agenciesHandlers,
  ...ledgerHandlers,
  ...batchHandlers,
  ...rehearsalHandlers,
  ...documentsHandlers,
  ...historyHandlers,
  ...bankHandlers,
  ...templatesHandlers,
  ...mediaHandlers,
};
