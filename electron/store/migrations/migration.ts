/** One step of the schema. A released migration never changes: its text is hashed and compared at every start. */
export interface Migration {
  /** 1, 2, 3 …; the database's `user_version` after it ran. */
  readonly version: number;
  readonly name: string;
  /** Statements that run in one transaction. */
  readonly sql: string;
}
