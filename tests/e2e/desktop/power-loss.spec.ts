import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import Database from 'better-sqlite3';
import type { AjarBridge } from '#shared/contract/bridge.ts';
import type { OutputOf } from '#shared/contract/contract.ts';
import { launchApp, type DesktopApp } from '#tests/harness/electron.ts';

/** One second is promised; the rest is the time between a keystroke of the test's driver and its report. */
const ALLOWED_LOSS_MS = 1_200;
const KILLS = 20;

interface Stroke {
  /** How many characters of this run are typed by now. */
  readonly typed: number;
  /** Milliseconds of the test's clock, when the driver said that the key had been taken. */
  readonly at: number;
}

/** Words that say where they stand, a line break after every eighth. */
function streamFrom(word: number, count: number): string {
  const words = Array.from({ length: count }, (_, index) => word + index);
  return words.map((number) => `k${String(number).padStart(5, '0')}${number % 8 === 7 ? '\n' : ' '}`).join('');
}

/** How many characters are typed before the power fails: a first key, a few, and up to several seconds of typing. */
function charactersBefore(kill: number): number {
  const counts = [1, 9, 30, 60, 95, 130, 170, 220];
  return (counts[kill % counts.length] ?? 0) + kill;
}

function editor(app: DesktopApp) {
  return app.page.getByTestId('editor').locator('textarea').first();
}

async function call(app: DesktopApp, name: string, input: unknown): Promise<unknown> {
  const result = await app.page.evaluate(
    ([method, value]) => (Reflect.get(globalThis, 'ajar') as AjarBridge).call(method, value),
    [name, input] as const,
  );
  if (!result.ok) throw new Error(`${name}: ${result.error.message.en}`);
  return result.value;
}

function read(app: DesktopApp, id: string): Promise<OutputOf<'module.get'>> {
  // The host has checked its answer against the contract.
  return call(app, 'module.get', { id }) as Promise<OutputOf<'module.get'>>;
}

/** Types until the power fails in the middle of it. */
async function typeUntilPowerFails(app: DesktopApp, text: string): Promise<readonly Stroke[]> {
  const strokes: Stroke[] = [];
  for (let typed = 1; typed <= text.length; typed += 1) {
    await app.page.keyboard.type(text.charAt(typed - 1), { delay: 12 });
    strokes.push({ typed, at: performance.now() });
  }
  return strokes;
}

/** What is on the disk right after the power failed, looked at in a copy so that the app has to recover it by itself. */
function integrityOf(dataDir: string): unknown {
  const copy = mkdtempSync(join(tmpdir(), 'ajar-integrity-'));
  try {
    for (const name of ['library.db', 'library.db-wal']) {
      if (existsSync(join(dataDir, name))) cpSync(join(dataDir, name), join(copy, name));
    }
    const database = new Database(join(copy, 'library.db'));
    try {
      return database.pragma('integrity_check', { simple: true });
    } finally {
      database.close();
    }
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

/** 1-based line and column of the end of a text. */
function endOf(text: string): { readonly line: number; readonly column: number } {
  const lines = text.split('\n');
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}

async function startWriting(app: DesktopApp): Promise<string> {
  const made = await call(app, 'course.create', { title: 'Tahan listrik padam', language: 'id', template: 'empty' });
  const { id: courseId } = made as OutputOf<'course.create'>;
  const input = { courseId, title: 'Catatan', kind: 'lesson', after: null };
  const { id } = (await call(app, 'module.create', input)) as OutputOf<'module.create'>;
  await app.page.locator(`[data-course="${courseId}"] .library-open`).click();
  await editor(app).focus();
  await app.page.keyboard.press('Control+End');
  return id;
}

test('twenty power failures while typing cost at most the last second each, and never the library', async () => {
  test.setTimeout(300_000);
  let app = await launchApp();
  try {
    const moduleId = await startWriting(app);
    let before = (await read(app, moduleId)).text;
    let mostLost = 0;
    for (let kill = 0; kill < KILLS; kill += 1) {
      const text = streamFrom(kill * 1_000, 100).slice(0, charactersBefore(kill));
      const strokes = await typeUntilPowerFails(app, text);
      const failedAt = performance.now();
      await app.kill();
      expect(integrityOf(app.dataDir), `library after failure ${kill + 1}`).toBe('ok');

      app = await app.restart();
      await expect(app.page.getByTestId('saved-state')).toBeVisible();
      const { text: kept, cursor } = await read(app, moduleId);
      const keptOfRun = kept.length - before.length;
      expect(kept, `text after failure ${kill + 1}`).toBe(before + text.slice(0, Math.max(0, keptOfRun)));
      const firstLost = strokes.find(({ typed }) => typed > keptOfRun);
      const lostMs = firstLost === undefined ? 0 : failedAt - firstLost.at;
      expect(lostMs, `milliseconds lost by failure ${kill + 1}`).toBeLessThanOrEqual(ALLOWED_LOSS_MS);
      mostLost = Math.max(mostLost, lostMs);

      const end = endOf(kept);
      expect(cursor, `cursor after failure ${kill + 1}`).toEqual(end);
      await expect(app.page.getByTestId('status-bar')).toContainText(`Baris ${end.line}, kolom ${end.column}`);
      const lastWord = kept.trim().split(/\s/).at(-1) ?? '';
      await expect(app.page.getByTestId('editor').locator('.view-lines')).toContainText(lastWord);
      await editor(app).focus();
      before = kept;
    }
    test.info().annotations.push({ type: 'most lost', description: `${mostLost.toFixed(0)} ms` });
    expect(before.length, 'most of what was typed is there').toBeGreaterThan(KILLS * 50);
  } finally {
    await app.close();
  }
});
