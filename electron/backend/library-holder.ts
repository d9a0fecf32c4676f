import type { LibraryReads, Library } from '#store/library.ts';
import { openLibrary, type OpenedLibrary } from '#store/open.ts';
import {
  adoptBackup,
  backupTrouble,
  listBackups,
  restoreBackup,
  type Backup,
  type RestoreResult,
} from '#store/backups.ts';
import { libraryPaths } from '#store/paths.ts';
import { libraryDamaged, libraryIsNewer } from './failures.ts';
import type { BackendPorts } from './ports.ts';

/** The library of this run; a restored backup replaces it without a restart. */
export interface LibraryHolder {
  current(): OpenedLibrary;
  /** For queries. Throws `forbidden` when the library cannot be read. */
  reads(): LibraryReads;
  /** For commands. Throws `forbidden` when the library is damaged or newer. */
  library(): Library;
  /** Newest first. */
  backups(): readonly Backup[];
  /** Takes a database from elsewhere among the backups; its name there. */
  adoptBackup(file: string): string;
  /** Closes the library, puts the backup in its place and opens again. */
  restore(name: string): RestoreResult;
  close(): void;
}

export function holdLibrary(ports: BackendPorts): LibraryHolder {
  const paths = libraryPaths(ports.libraryDir);
  const options = { dir: ports.libraryDir, clock: ports.clock, sqliteBinding: ports.sqliteBinding };
  let opened = openLibrary(options);
  return {
    current: () => opened,
    reads() {
      if (opened.state === 'ok') return opened.library;
      if (opened.state === 'damaged') throw libraryDamaged();
      if (opened.reads === null) throw libraryIsNewer();
      return opened.reads;
    },
    library() {
      if (opened.state === 'ok') return opened.library;
      throw opened.state === 'damaged' ? libraryDamaged() : libraryIsNewer();
    },
    backups: () => listBackups(paths),
    adoptBackup: (file) => adoptBackup(paths, file, ports.clock.now()),
    restore(name) {
      const trouble = backupTrouble(paths, name, ports.sqliteBinding);
      if (trouble !== null) return trouble;
      const present = opened.state === 'damaged' ? 'damaged' : 'good';
      if (opened.state !== 'ok') opened.close();
      else if (!opened.closeAlone()) return { kind: 'in-use' };
      try {
        return restoreBackup(paths, name, present, { now: ports.clock.now(), sqliteBinding: ports.sqliteBinding });
      } finally {
        opened = openLibrary(options);
      }
    },
    close: () => opened.close(),
  };
}
