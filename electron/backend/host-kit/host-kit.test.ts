import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ContractFailure } from '#shared/contract/result.ts';
import { courseId } from '#shared/contract/schemas.ts';
import { createFileTokens } from './file-tokens.ts';
import { createIds, systemIds, uuidV7 } from './ids.ts';
import { createRotatingLog } from './rotating-log.ts';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(path.join(tmpdir(), 'ajar-host-kit-'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

test('an id is the UUIDv7 of its time and chance (example of RFC 9562, appendix A.6)', () => {
  const random = Buffer.from('0cc318c4dc0c0c07398f', 'hex');
  expect(uuidV7(0x017f22e279b0, random)).toBe('017f22e2-79b0-7cc3-98c4-dc0c0c07398f');
});

test('ids are valid, differ, and sort by time', () => {
  const first = createIds({ now: () => new Date(1_000) }).uuid();
  const later = createIds({ now: () => new Date(2_000) }).uuid();
  expect(first < later).toBe(true);
  expect(courseId.safeParse(systemIds.uuid()).success).toBe(true);
  expect(systemIds.uuid()).not.toBe(systemIds.uuid());
});

test('a token stands for the file that was chosen, and no other text does', () => {
  const files = createFileTokens();
  writeFileSync(path.join(dir, 'a.png'), 'abc');
  const token = files.add(path.join(dir, 'a.png'));
  expect(token).toMatchObject({ name: 'a.png', bytes: 3 });
  expect(files.pathOf(token.token)).toBe(path.join(dir, 'a.png'));
  expect(files.add(path.join(dir, 'belum.zip'))).toMatchObject({ name: 'belum.zip', bytes: 0 });
  expect(() => files.pathOf('__proto__')).toThrow(ContractFailure);
  expect(() => files.pathOf(path.join(dir, 'a.png'))).toThrow(ContractFailure);
});

test('the log begins a new file when one is full, and keeps three', () => {
  const log = createRotatingLog(path.join(dir, 'logs'), { maxBytes: 300, clock: { now: () => new Date(0) } });
  for (let n = 1; n <= 40; n += 1) log.info('event', { n });
  log.error('last', { ok: false });
  const names = readdirSync(path.join(dir, 'logs')).sort();
  expect(names).toEqual(['ajar.1.log', 'ajar.2.log', 'ajar.log']);
  for (const name of names) expect(readFileSync(path.join(dir, 'logs', name)).length).toBeLessThanOrEqual(300);
  const lines = readFileSync(path.join(dir, 'logs', 'ajar.log'), 'utf8')
    .trimEnd()
    .split('\n');
  expect(JSON.parse(lines.at(-1) ?? '')).toEqual({
    at: '1970-01-01T00:00:00.000Z',
    level: 'error',
    event: 'last',
    ok: false,
  });
});

test('a long text in the log is cut', () => {
  createRotatingLog(dir).error('crash', { stack: 'x'.repeat(20_000) });
  expect(readFileSync(path.join(dir, 'ajar.log')).length).toBeLessThan(5_000);
});

test('a log that cannot be written does not stop the app', () => {
  writeFileSync(path.join(dir, 'berkas'), '');
  const log = createRotatingLog(path.join(dir, 'berkas'));
  expect(() => log.info('event')).not.toThrow();
});
