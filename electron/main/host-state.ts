/** What the host remembers between starts, before the library is open: window, language, theme. */
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import type { Log } from '#backend/ports.ts';

const pixels = z.int().min(-100_000).max(100_000);
const bounds = z
  .object({ x: pixels, y: pixels, width: pixels.min(1), height: pixels.min(1) })
  .nullable()
  .catch(null);
const maximized = z.boolean().catch(false);
const hostStateSchema = z.object({
  bounds,
  maximized,
  /** Of the windows that show a rehearsal. */
  rehearsal: z.object({ bounds, maximized }).catch({ bounds: null, maximized: false }),
  locale: z.enum(['id', 'en']).nullable().catch(null),
  theme: z.enum(['system', 'light', 'dark']).catch('system'),
});

export type HostState = z.output<typeof hostStateSchema>;

/** Reads whatever of the text makes sense; the rest is as on the first start. */
export function parseHostState(text: string): HostState {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    value = {};
  }
  const parsed = hostStateSchema.safeParse(value);
  return parsed.success ? parsed.data : hostStateSchema.parse({});
}

/** The state file of one user-data folder. */
export interface HostStateFile {
  get(): HostState;
  /** Changes some of it and writes the file at once; a disk that refuses costs the memory of a window, not the app. */
  update(change: Partial<HostState>): void;
}

export function openHostState(file: string, log: Log): HostStateFile {
  let state = parseHostState(readOrEmpty(file));
  return {
    get: () => state,
    update: (change) => {
      state = { ...state, ...change };
      try {
        const temporary = `${file}.new`;
        writeFileSync(temporary, JSON.stringify(state), { mode: 0o600 });
        renameSync(temporary, file);
      } catch (error) {
        log.error('host-state.write-failed', { message: String(error) });
      }
    },
  };
}

function readOrEmpty(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    // Missing on the first start; an unreadable one is replaced.
    return '';
  }
}
