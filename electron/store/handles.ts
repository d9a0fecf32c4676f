/** Two faces of one SQLite connection, so that a function that only reads cannot be handed the power to write. */
import type Database from 'better-sqlite3';

export interface Query<Params extends unknown[], Row> {
  get(...params: Params): Row | undefined;
  all(...params: Params): Row[];
}

export interface Command<Params extends unknown[]> {
  /** Number of rows changed by this statement itself. */
  run(...params: Params): number;
}

export interface ReadHandle {
  /** Prepares a statement once; throws when it would write. */
  query<Params extends unknown[], Row>(sql: string): Query<Params, Row>;
}

export interface WriteHandle extends ReadHandle {
  command<Params extends unknown[]>(sql: string): Command<Params>;
}

export function readHandle(database: Database.Database): ReadHandle {
  return {
    query<Params extends unknown[], Row>(sql: string): Query<Params, Row> {
      const statement = database.prepare<unknown[], Row>(sql);
      if (!statement.readonly) throw new Error(`A read handle was given a statement that writes: ${sql}`);
      return statement;
    },
  };
}

export function writeHandle(database: Database.Database): WriteHandle {
  return {
    ...readHandle(database),
    command<Params extends unknown[]>(sql: string): Command<Params> {
      const statement = database.prepare(sql);
      return { run: (...params) => statement.run(...params).changes };
    },
  };
}
