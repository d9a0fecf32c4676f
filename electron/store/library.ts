import type Database from 'better-sqlite3';
import { readHandle, writeHandle, type ReadHandle, type WriteHandle } from './handles.ts';
import type { LibraryPaths } from './paths.ts';
import { createAgencyReads, createAgencyWrites } from './repositories/agencies.ts';
import { createBankReads, createBankWrites } from './repositories/banks.ts';
import { createBatchReads, createBatchWrites } from './repositories/batches.ts';
import { createCourseReads, createCourseWrites } from './repositories/courses.ts';
import { createGroupReads, createGroupWrites } from './repositories/groups.ts';
import { createJournalReads, createJournalWrites } from './repositories/journal.ts';
import { createLedgerReads, createLedgerWrites } from './repositories/ledger.ts';
import { createMediaReads, createMediaWrites } from './repositories/media.ts';
import { createMediaKeptReads, createMediaKeptWrites } from './repositories/media-kept.ts';
import { createModuleReads, createModuleWrites } from './repositories/modules.ts';
import { createRehearsalReads, createRehearsalWrites } from './repositories/rehearsals.ts';
import { createReleaseReads, createReleaseWrites } from './repositories/releases.ts';
import { createRevisionReads, createRevisionWrites } from './repositories/revisions.ts';
import { createSearchReads, createSearchWrites } from './repositories/search.ts';
import { createSettingsReads, createSettingsWrites } from './repositories/settings.ts';
import { createSigningKeyReads, createSigningKeyWrites } from './repositories/signing-keys.ts';
import { createTemplateReads, createTemplateWrites } from './repositories/templates.ts';

function prepareReads(db: ReadHandle) {
  return {
    courses: createCourseReads(db),
    modules: createModuleReads(db),
    banks: createBankReads(db),
    revisions: createRevisionReads(db),
    journal: createJournalReads(db, 'module'),
    bankJournal: createJournalReads(db, 'bank'),
    templates: createTemplateReads(db),
    media: createMediaReads(db),
    mediaKept: createMediaKeptReads(db),
    settings: createSettingsReads(db),
    search: createSearchReads(db),
    agencies: createAgencyReads(db),
    groups: createGroupReads(db),
    ledger: createLedgerReads(db),
    releases: createReleaseReads(db),
    rehearsals: createRehearsalReads(db),
    signingKeys: createSigningKeyReads(db),
    batches: createBatchReads(db),
  };
}

function prepareWrites(db: WriteHandle) {
  return {
    courses: createCourseWrites(db),
    modules: createModuleWrites(db),
    banks: createBankWrites(db),
    revisions: createRevisionWrites(db),
    journal: createJournalWrites(db, 'module'),
    bankJournal: createJournalWrites(db, 'bank'),
    templates: createTemplateWrites(db),
    media: createMediaWrites(db),
    mediaKept: createMediaKeptWrites(db),
    settings: createSettingsWrites(db),
    search: createSearchWrites(db),
    agencies: createAgencyWrites(db),
    groups: createGroupWrites(db),
    ledger: createLedgerWrites(db),
    releases: createReleaseWrites(db),
    rehearsals: createRehearsalWrites(db),
    signingKeys: createSigningKeyWrites(db),
    batches: createBatchWrites(db),
  };
}

export type LibraryTables = ReturnType<typeof prepareReads>;
export type LibraryWrites = ReturnType<typeof prepareWrites>;

export interface LibraryReads extends LibraryTables {
  /** Runs `work` on one state of the database, whatever another process writes meanwhile. Synchronous. */
  readonly snapshot: <T>(work: () => T) => T;
}

export interface Library extends LibraryReads {
  readonly paths: LibraryPaths;
  /** Runs `work` in one transaction: all of it happens, or, when it throws, none. Synchronous. */
  readonly write: <T>(work: (writes: LibraryWrites) => T) => T;
  /** Like `write`, and on the disk when it returns: a power cut does not undo it. For what a person has typed. */
  readonly writeDurably: <T>(work: (writes: LibraryWrites) => T) => T;
  /** A number that is another one after another program has written; our own writes leave it as it is. */
  readonly foreignWrites: () => number;
}

export function createLibraryReads(database: Database.Database): LibraryReads {
  const tables = prepareReads(readHandle(database));
  return { ...tables, snapshot: (work) => database.transaction(work).deferred() };
}

export function createLibrary(database: Database.Database, paths: LibraryPaths): Library {
  const reads = createLibraryReads(database);
  const writes = prepareWrites(writeHandle(database));
  const write: Library['write'] = (work) => database.transaction(() => work(writes)).immediate();
  return {
    ...reads,
    paths,
    write,
    // sqlite.org/pragma.html#pragma_data_version
    foreignWrites: () => Number(database.pragma('data_version', { simple: true })),
    writeDurably(work) {
      // NORMAL syncs the WAL only now and then; FULL syncs it with this commit (sqlite.org/pragma.html#pragma_synchronous).
      database.pragma('synchronous = FULL');
      try {
        return write(work);
      } finally {
        database.pragma('synchronous = NORMAL');
      }
    },
  };
}
