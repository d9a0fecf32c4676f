import Database from 'better-sqlite3';

export interface ConnectOptions {
  /** Another better-sqlite3 binary (test runtimes). */
  readonly sqliteBinding?: string | undefined;
  readonly mode: 'read' | 'write';
}

/** Milliseconds that a statement waits for another process's lock. */
const busyTimeout = 5_000;

/** Opens a database file that exists. Throws SqliteError. */
export function connect(file: string, options: ConnectOptions): Database.Database {
  const database = new Database(file, {
    timeout: busyTimeout,
    fileMustExist: true,
    readonly: options.mode === 'read',
    ...(options.sqliteBinding === undefined ? {} : { nativeBinding: options.sqliteBinding }),
  });
  return configure(database, options.mode);
}

/** Makes an empty database file. Throws SqliteError. */
export function connectNew(file: string, sqliteBinding: string | undefined): Database.Database {
  const database = new Database(file, {
    timeout: busyTimeout,
    ...(sqliteBinding === undefined ? {} : { nativeBinding: sqliteBinding }),
  });
  return configure(database, 'write');
}

function configure(database: Database.Database, mode: 'read' | 'write'): Database.Database {
  try {
    database.pragma('trusted_schema = OFF');
    database.pragma('foreign_keys = ON');
    if (mode === 'write') {
      database.pragma('journal_mode = WAL');
      // In WAL mode NORMAL never corrupts; a power cut may cost the last commits, a crash of the app none.
      database.pragma('synchronous = NORMAL');
    }
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}
