import Database from 'better-sqlite3';

/**
 * Holds `file` (made when missing) for one program at a time; null when another one, or this one, holds it. The system
 * itself lets go when a program ends, however it ends. Gives the function that lets go.
 */
export function holdFile(file: string, sqliteBinding?: string): (() => void) | null {
  const database = new Database(file, {
    timeout: 0,
    ...(sqliteBinding === undefined ? {} : { nativeBinding: sqliteBinding }),
  });
  try {
    database.exec('BEGIN EXCLUSIVE');
    return () => void database.close();
  } catch (error) {
    database.close();
    if (error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY')) return null;
    throw error;
  }
}
