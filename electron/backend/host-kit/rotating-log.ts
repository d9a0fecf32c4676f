import { appendFileSync, existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Clock, Log } from '../ports.ts';
import { systemClock } from './clock.ts';

export interface RotatingLogOptions {
  /** Bytes after which a new file begins. */
  readonly maxBytes?: number;
  /** Files kept, the current one included. */
  readonly maxFiles?: number;
  readonly clock?: Pick<Clock, 'now'>;
}

const maxTextLength = 4_000;

/**
 * `ajar.log` in `dir`, then `ajar.1.log` and so on for the older ones; one JSON object per line. A log that cannot be written
 * (full disk, no permission) must not stop the app: the line is lost, the work is not.
 */
export function createRotatingLog(dir: string, options: RotatingLogOptions = {}): Log {
  const { maxBytes = 1_000_000, maxFiles = 3, clock = systemClock } = options;
  const fileAt = (index: number): string => path.join(dir, index === 0 ? 'ajar.log' : `ajar.${index}.log`);

  function rotate(): void {
    rmSync(fileAt(maxFiles - 1), { force: true });
    for (let index = maxFiles - 2; index >= 0; index -= 1) {
      if (existsSync(fileAt(index))) renameSync(fileAt(index), fileAt(index + 1));
    }
  }

  function write(level: 'info' | 'error', event: string, detail: Readonly<Record<string, string | number | boolean>>) {
    const entry = { at: clock.now().toISOString(), level, event, ...detail };
    const line = `${JSON.stringify(entry, (_key, value: unknown) => (typeof value === 'string' ? value.slice(0, maxTextLength) : value))}\n`;
    try {
      mkdirSync(dir, { recursive: true });
      const size = statSync(fileAt(0), { throwIfNoEntry: false })?.size ?? 0;
      if (size > 0 && size + Buffer.byteLength(line) > maxBytes) rotate();
      appendFileSync(fileAt(0), line);
      return true;
    } catch {
      return false;
    }
  }

  return {
    info: (event, detail = {}) => void write('info', event, detail),
    error: (event, detail = {}) => void write('error', event, detail),
  };
}
