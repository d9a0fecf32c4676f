import path from 'node:path';

/** Where things are in a library folder. */
export interface LibraryPaths {
  readonly dir: string;
  readonly database: string;
  readonly media: string;
  readonly backups: string;
  /** A complete copy of a backup on its way to become `library.db`. */
  readonly restoring: string;
}

export function libraryPaths(dir: string): LibraryPaths {
  return {
    dir,
    database: path.join(dir, 'library.db'),
    media: path.join(dir, 'media'),
    backups: path.join(dir, 'backups'),
    restoring: path.join(dir, 'library.restoring.db'),
  };
}

/** A time as part of a file name that every file system takes: `2026-11-24T06-00-00-000Z`. */
export function fileTime(time: Date): string {
  return time.toISOString().replaceAll(/[:.]/g, '-');
}

/** The inverse of `fileTime`; null when the text holds none. */
export function timeOfName(name: string): Date | null {
  const match = /(\d{4}-\d{2}-\d{2}T\d{2})-(\d{2})-(\d{2})-(\d{3})Z/.exec(name);
  if (!match) return null;
  const time = new Date(`${match[1]}:${match[2]}:${match[3]}.${match[4]}Z`);
  return Number.isNaN(time.getTime()) ? null : time;
}
