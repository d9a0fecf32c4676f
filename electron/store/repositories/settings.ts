import type { ReadHandle, WriteHandle } from '../handles.ts';

export function createSettingsReads(db: ReadHandle) {
  const all = db.query<[], { key: string; value: string }>('SELECT key, value FROM settings');
  return {
    /** Parsed JSON by key; who reads it checks its shape. */
    all(): Readonly<Record<string, unknown>> {
      return Object.fromEntries(all.all().map((row): [string, unknown] => [row.key, JSON.parse(row.value)]));
    },
  };
}

export function createSettingsWrites(db: WriteHandle) {
  const put = db.command<[string, string]>(
    'INSERT INTO settings (key, value) VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value',
  );
  return {
    put: (key: string, value: unknown): void => void put.run(key, JSON.stringify(value)),
  };
}

export type SettingsReads = ReturnType<typeof createSettingsReads>;
export type SettingsWrites = ReturnType<typeof createSettingsWrites>;
