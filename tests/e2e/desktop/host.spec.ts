import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import type { AjarBridge } from '#shared/contract/bridge.ts';
import { answerFileDialogs, launchApp, type DesktopApp } from '#tests/harness/electron.ts';

let app: DesktopApp;
let folder = '';
test.beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ajar-host-'));
  app = await launchApp();
});
test.afterEach(async () => {
  await app.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Calls a method as the page does; fails the test when the method fails. */
async function call(name: string, input: unknown): Promise<Readonly<Record<string, unknown>>> {
  const result = await app.page.evaluate(
    ([method, value]) => (Reflect.get(globalThis, 'ajar') as AjarBridge).call(method, value),
    [name, input] as const,
  );
  if (!result.ok) throw new Error(`${name}: ${result.error.message.en}`);
  return result.value as Readonly<Record<string, unknown>>;
}

async function newCourse(): Promise<string> {
  const made = await call('course.create', { title: 'Dasar Pelayanan Publik', language: 'id', template: 'training' });
  return String(made['id']);
}

test('a package is written by the process for heavy work, to the place that was chosen', async () => {
  const courseId = await newCourse();
  const file = join(folder, 'paket.zip');
  await answerFileDialogs(app, { save: file });
  const target = await app.page.evaluate(() =>
    (Reflect.get(globalThis, 'ajar') as AjarBridge).files.saveTarget('package', 'paket'),
  );
  expect(target).toMatchObject({ name: 'paket.zip' });
  const { jobId } = await call('export.start', { courseId, format: 'scorm12', target: target?.token, draft: true });
  await expect.poll(async () => (await call('job.get', { jobId }))['status'], { timeout: 30_000 }).not.toBe('running');
  expect(await call('job.get', { jobId })).toMatchObject({ status: 'done', error: null });
  expect(readFileSync(file).subarray(0, 2).toString()).toBe('PK');
});

test('a cancelled dialog gives nothing, and a name without an ending gets one', async () => {
  await answerFileDialogs(app, { open: null, save: null });
  const files = (kind: 'pick' | 'save'): Promise<unknown> =>
    app.page.evaluate(async (which): Promise<unknown> => {
      const bridge = Reflect.get(globalThis, 'ajar') as AjarBridge;
      return which === 'pick' ? bridge.files.pick('image') : bridge.files.saveTarget('package', 'paket');
    }, kind);
  expect(await files('pick')).toEqual([]);
  expect(await files('save')).toBeNull();
  await answerFileDialogs(app, { save: join(folder, 'tanpa-akhiran') });
  expect(await files('save')).toMatchObject({ name: 'tanpa-akhiran.zip' });
});

test('a pasted picture without a path reaches the course', async () => {
  const courseId = await newCourse();
  const token = await app.page.evaluate(async () => {
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>';
    const file = new File([svg], 'tempel.svg', { type: 'image/svg+xml' });
    return (await (Reflect.get(globalThis, 'ajar') as AjarBridge).files.offer(file)).token;
  });
  expect(await call('media.add', { courseId, file: token })).toMatchObject({ path: 'media/tempel.svg' });
});

test('a video in the preview can be played from the middle', async () => {
  const courseId = await newCourse();
  const video = join(folder, 'alur.mp4');
  // The file's beginning makes it a video; what follows is counted, not played.
  writeFileSync(
    video,
    Buffer.concat([Buffer.from('\0\0\0\u0018ftypisom\0\0\u0002\0isomiso2', 'latin1'), Buffer.alloc(1_000)]),
  );
  await answerFileDialogs(app, { open: [video] });
  const token = await app.page.evaluate(
    async () => (await (Reflect.get(globalThis, 'ajar') as AjarBridge).files.pick('media'))[0]?.token,
  );
  const { path } = await call('media.add', { courseId, file: token });
  const { url } = await call('preview.open', { courseId });
  const address = new URL(String(path), String(url)).href;
  const part = await app.electron.evaluate(async ({ net }, file) => {
    const response = await net.fetch(file, { headers: { range: 'bytes=4-7' } });
    return [response.status, response.headers.get('content-range'), await response.text()] as const;
  }, address);
  expect(part).toEqual([206, 'bytes 4-7/1024', 'ftyp']);
});

test('what is still in memory is written before the window closes', async () => {
  const courseId = await newCourse();
  await app.page.evaluate((id) => {
    const bridge = Reflect.get(globalThis, 'ajar') as AjarBridge;
    bridge.onFlush?.(async () => {
      await bridge.call('course.duplicate', { id });
    });
  }, courseId);
  app = await app.restart();
  const courses = await call('course.list', { search: '', sort: 'title', trashed: false });
  expect(courses).toHaveLength(2);
  expect(existsSync(join(app.dataDir, 'library.db'))).toBe(true);
});

test('the menu speaks the language of the app, and its actions reach the page', async () => {
  const labels = (): Promise<readonly string[]> =>
    app.electron.evaluate(({ Menu }) => Menu.getApplicationMenu()?.items.map((item) => item.label) ?? []);
  const speak = (locale: 'id' | 'en'): Promise<void> =>
    app.page.evaluate(
      (chosen) => (Reflect.get(globalThis, 'ajar') as AjarBridge).setAppearance({ locale: chosen, theme: 'light' }),
      locale,
    );
  await speak('id');
  await expect.poll(labels).toContain('&Kursus');
  await speak('en');
  await expect.poll(labels).toContain('&Course');
  await app.page.evaluate(() => {
    (Reflect.get(globalThis, 'ajar') as AjarBridge).onMenu((action) =>
      Reflect.set(globalThis, 'lastMenuAction', action),
    );
  });
  await app.electron.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('app.about')?.click());
  await expect
    .poll(() => app.page.evaluate(() => Reflect.get(globalThis, 'lastMenuAction') as unknown))
    .toBe('app.about');
});
