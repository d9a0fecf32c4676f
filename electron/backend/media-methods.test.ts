import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createTestBackend, type TestBackend } from './testing/test-backend.ts';

let ajar: TestBackend;
let courseId: string;
let id: string;

const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1]);
const otherPng = Buffer.concat([png, Buffer.from([2])]);
const jpeg = Buffer.from([0xff, 0xd8, 0xff, 0xe0]);
const mp4 = Buffer.concat([Buffer.from([0, 0, 0, 16]), Buffer.from('ftypisomisom')]);
const cursor = { line: 1, column: 1 };
const day = 24 * 3_600_000;

beforeEach(async () => {
  ajar = createTestBackend();
  courseId = (await ajar.call('course.create', { title: 'Kursus', language: 'id', template: 'empty' })).id;
  id = await addModule('Satu');
});
afterEach(() => ajar.dispose());

async function addModule(title: string): Promise<string> {
  return (await ajar.call('module.create', { courseId, title, kind: 'lesson', after: null })).id;
}
function tokenOf(name: string, content: string | Buffer): string {
  const file = path.join(ajar.dir, name);
  writeFileSync(file, content);
  return ajar.files.add(file).token;
}
const add = async (name: string, content: string | Buffer) =>
  (await ajar.call('media.add', { courseId, file: tokenOf(name, content) })).path;
const textOf = async (module = id) => (await ajar.call('module.get', { id: module })).text;
async function write(text: string, module = id): Promise<number> {
  const { revision } = await ajar.call('module.get', { id: module, version: 'saved' });
  const call = { id: module, text: `---\ntitle: Satu\n---\n\n${text}\n`, cursor, expectedRevision: revision };
  return (await ajar.call('module.save', call)).revision;
}
const list = () => ajar.call('media.list', { courseId });
const paths = async () => (await list()).map((item) => item.path);
const firstPlaces = async () =>
  (await list()).slice(0, 1).flatMap(({ places }) => places.map((place) => ({ ...place, kind: 'shown' as const })));
const bodyOf = async (module = id) => (await textOf(module)).split('---\n\n')[1];

test('the list tells where each file is used, in modules, banks and the trash, and what is unused', async () => {
  await add('alur.png', png);
  await add('sisa.png', otherPng);
  await write(
    '![Alur](media/alur.png "Gambar 1")\n\n:::question{#q1}\nApa? ![](media/alur.png)\n\n- [x] Ya\n- [ ] Tidak\n:::',
  );
  const trashed = await addModule('Dua');
  await write('![Lagi](media/alur.png)', trashed);
  await ajar.call('module.trash', { id: trashed });
  const [used, unused] = await list();
  expect(used).toMatchObject({ path: 'media/alur.png', kind: 'image', trashedPlaces: 1, original: null });
  expect(used?.places).toMatchObject([
    { moduleId: id, title: 'Satu', line: 5, alt: 'Alur', caption: 'Gambar 1', kind: 'shown' },
    { moduleId: id, line: 8, alt: '', caption: '' },
  ]);
  expect(unused).toMatchObject({ path: 'media/sisa.png', places: [], trashedPlaces: 0 });
});

test('what is typed and not saved counts as use, and captions are used where their video is', async () => {
  await add('loket.mp4', mp4);
  await add('loket.vtt', 'WEBVTT\n');
  const { revision } = await ajar.call('module.get', { id, version: 'saved' });
  await ajar.call('module.journal', { id, text: '![Loket](media/loket.mp4)\n', cursor, baseRevision: revision });
  expect((await list()).map((item) => [item.path, item.kind, item.places.length])).toEqual([
    ['media/loket.mp4', 'video', 1],
    ['media/loket.vtt', 'captions', 1],
  ]);
});

test('a renamed file keeps every place that uses it, and naming it back restores the texts', async () => {
  await add('alur.png', png);
  const text = '![Alur](media/alur.png)\n\nLihat [gambar](../media/alur.png) dan ![peta](media/alur-lain.png).';
  await write(text);
  const trashed = await addModule('Dua');
  await write('![Lagi](<media/alur.png>)', trashed);
  await ajar.call('module.trash', { id: trashed });
  const renamed = await ajar.call('media.rename', {
    courseId,
    path: 'media/alur.png',
    name: 'Alur Layanan.PNG',
    as: 'safe',
  });
  expect(renamed).toEqual({ path: 'media/alur-layanan.png', changedTexts: 2 });
  expect(await bodyOf()).toBe(
    '![Alur](media/alur-layanan.png)\n\nLihat [gambar](../media/alur-layanan.png) dan ![peta](media/alur-lain.png).\n',
  );
  expect(await bodyOf(trashed)).toBe('![Lagi](<media/alur-layanan.png>)\n');
  expect((await ajar.call('module.get', { id, version: 'saved' })).revision).toBe(3);
  await ajar.call('media.rename', { courseId, path: renamed.path, name: 'alur', as: 'given' });
  expect(await bodyOf()).toBe(`${text}\n`);
  expect(await paths()).toEqual(['media/alur.png']);
});

test('renaming reaches unsaved typing, which is saved with it', async () => {
  await add('alur.png', png);
  const before = (await ajar.call('module.get', { id, version: 'saved' })).revision;
  await ajar.call('module.journal', { id, text: 'Baru ![a](media/alur.png)\n', cursor, baseRevision: before });
  await ajar.call('media.rename', { courseId, path: 'media/alur.png', name: 'baru', as: 'safe' });
  expect(await ajar.call('module.get', { id, version: 'saved' })).toMatchObject({
    text: 'Baru ![a](media/baru.png)\n',
    revision: before + 1,
    recovered: false,
  });
  expect(await ajar.call('module.get', { id })).toMatchObject({
    text: 'Baru ![a](media/baru.png)\n',
    recovered: false,
  });
});

test('renaming reaches question banks', async () => {
  const folder = path.join(ajar.dir, 'masuk');
  for (const part of ['modules', 'banks', 'media']) mkdirSync(path.join(folder, part), { recursive: true });
  const settings = `format: 1\nid: ${courseId}\ntitle: Kursus\nlanguage: id\nversion: 1.0.0\nmodules: []\n`;
  writeFileSync(path.join(folder, 'course.yaml'), settings);
  writeFileSync(
    path.join(folder, 'banks/layanan.md'),
    ':::question{#qb1}\n![](media/a.png)\n\n- [x] Ya\n- [ ] Tidak\n:::\n',
  );
  writeFileSync(path.join(folder, 'media/a.png'), png);
  const { jobId } = await ajar.call('import.start', { source: ajar.files.add(folder).token, onConflict: 'replace' });
  await ajar.jobEnd(jobId);
  expect((await list())[0]?.places).toMatchObject([
    { file: 'banks/layanan.md', moduleId: null, title: 'Layanan', line: 2 },
  ]);
  await ajar.call('media.rename', { courseId, path: 'media/a.png', name: 'b', as: 'safe' });
  expect((await ajar.call('course.banks', { id: courseId }))[0]?.text).toContain('![](media/b.png)');
});

test('a name that is taken, unusable or that of another video’s captions is refused and changes nothing', async () => {
  await add('a.png', png);
  await add('b.png', otherPng);
  await add('loket.mp4', mp4);
  await add('loket.vtt', 'WEBVTT\n');
  await write('![a](media/a.png)');
  const rename = (from: string, name: string, as: 'safe' | 'given' = 'safe') =>
    ajar.fail('media.rename', { courseId, path: `media/${from}`, name, as });
  expect((await rename('a.png', 'B.png')).code).toBe('conflict');
  expect((await rename('a.png', '../x', 'given')).code).toBe('invalid');
  expect((await rename('a.png', '.png', 'given')).code).toBe('invalid');
  expect((await rename('loket.vtt', 'lain')).message.id).toContain('Ganti nama “media/loket.mp4”');
  expect((await rename('hilang.png', 'x')).code).toBe('not-found');
  expect(await bodyOf()).toBe('![a](media/a.png)\n');
  await ajar.call('media.rename', { courseId, path: 'media/loket.mp4', name: 'sapaan', as: 'safe' });
  expect(await paths()).toEqual(['media/a.png', 'media/b.png', 'media/sapaan.mp4', 'media/sapaan.vtt']);
});

test('replaced content stands at the same places; another type takes its extension along; both are undone', async () => {
  await add('foto.png', png);
  await write('![Foto](media/foto.png)');
  const first = await ajar.call('media.replace', {
    courseId,
    path: 'media/foto.png',
    file: tokenOf('lain.png', otherPng),
  });
  expect(first).toMatchObject({ path: 'media/foto.png', bytes: otherPng.length });
  const second = await ajar.call('media.replace', { courseId, path: 'media/foto.png', file: tokenOf('x.jpg', jpeg) });
  expect(second.path).toBe('media/foto.jpg');
  expect(await bodyOf()).toBe('![Foto](media/foto.jpg)\n');
  await ajar.call('media.restore', { courseId, kept: [second.kept!] });
  expect(await bodyOf()).toBe('![Foto](media/foto.png)\n');
  expect(await list()).toMatchObject([{ path: 'media/foto.png', bytes: otherPng.length }]);
  await ajar.call('media.restore', { courseId, kept: [first.kept!] });
  expect(await list()).toMatchObject([{ path: 'media/foto.png', bytes: png.length }]);
  const same = await ajar.call('media.replace', { courseId, path: 'media/foto.png', file: tokenOf('y.png', png) });
  expect(same.kept).toBeNull();
  const video = await ajar.fail('media.replace', { courseId, path: 'media/foto.png', file: tokenOf('v.mp4', mp4) });
  expect(video.code).toBe('invalid');
});

test('unused files go without a question, used ones only on purpose, and each comes back for 30 days', async () => {
  await add('dipakai.png', png);
  await add('sisa.png', otherPng);
  await write('![a](media/dipakai.png)');
  const both = ['media/sisa.png', 'media/dipakai.png'];
  expect((await ajar.fail('media.remove', { courseId, paths: both, used: 'refuse' })).message.en).toContain('“Satu”');
  expect(await paths()).toHaveLength(2);
  const { kept } = await ajar.call('media.remove', { courseId, paths: both, used: 'remove' });
  expect(await paths()).toEqual([]);
  expect((await ajar.call('course.check', { id: courseId })).problems.map(({ code }) => code)).toContain(
    'media-missing',
  );
  await ajar.call('media.restore', { courseId, kept: kept.slice(1) });
  expect(await paths()).toEqual(['media/dipakai.png']);
  expect((await ajar.fail('media.restore', { courseId, kept: kept.slice(1) })).code).toBe('not-found');
  expect(await ajar.call('media.kept', { courseId })).toMatchObject([{ was: 'media/sisa.png', reason: 'removed' }]);
  ajar.clock.advance(31 * day);
  await ajar.restart();
  expect(await ajar.call('media.kept', { courseId })).toEqual([]);
});

test('pictures are made smaller under their name, the texts follow the new extension, and each original comes back', async () => {
  const grain = { type: 'gaussian', mean: 128, sigma: 40 } as const;
  const create = { width: 1_200, height: 900, channels: 3, background: '#777', noise: grain } as const;
  const photo = await sharp({ create }).jpeg({ quality: 95 }).toBuffer();
  await add('foto.jpg', photo);
  await add('ikon.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>');
  await write('![Foto](media/foto.jpg)');
  const both = ['media/foto.jpg', 'media/ikon.svg'];
  const { jobId } = await ajar.call('media.shrink', { courseId, paths: both, width: 400, format: 'webp' });
  const { result } = await ajar.jobEnd(jobId);
  const items = result?.kind === 'shrink' ? result.items : [];
  expect(items).toMatchObject([
    { path: 'media/foto.webp', before: photo.length, because: null },
    { path: 'media/ikon.svg', kept: null, because: 'vector' },
  ]);
  expect(items[0]?.after).toBeLessThan(photo.length / 4);
  expect(await bodyOf()).toBe('![Foto](media/foto.webp)\n');
  expect((await list())[0]).toMatchObject({ path: 'media/foto.webp', original: { bytes: photo.length } });
  ajar.clock.advance(31 * day);
  await ajar.restart();
  const kept = (await list())[0]?.original?.kept ?? '';
  expect(await ajar.call('media.restore', { courseId, kept: [kept] })).toEqual({ paths: ['media/foto.jpg'] });
  expect(await bodyOf()).toBe('![Foto](media/foto.jpg)\n');
  expect((await list())[0]).toMatchObject({ bytes: photo.length, original: null });
});

test('a file that comes back to a taken name gets another one', async () => {
  await add('a.png', png);
  const { kept } = await ajar.call('media.remove', { courseId, paths: ['media/a.png'], used: 'refuse' });
  await add('a.png', otherPng);
  expect(await ajar.call('media.restore', { courseId, kept })).toEqual({ paths: ['media/a-2.png'] });
});

test('alt text and caption change at one place or at all, and the same call undoes it', async () => {
  await add('alur.png', png);
  const text = '![](media/alur.png) ![](media/alur.png "Lama")\n\n> ![x](media/alur.png)';
  await write(text);
  const before = await firstPlaces();
  const describe = (places: typeof before, alt: string, caption: string) =>
    ajar.call('media.describe', {
      courseId,
      path: 'media/alur.png',
      changes: places.map((place) => ({ place, alt, caption })),
    });
  expect(await describe(before, 'Alur [baru]', 'Bagan 1')).toEqual({ changedTexts: 1 });
  expect((await bodyOf())?.match(/!\[Alur \\\[baru\\\]\]\(media\/alur\.png "Bagan 1"\)/g)).toHaveLength(3);
  const after = await firstPlaces();
  await ajar.call('media.describe', {
    courseId,
    path: 'media/alur.png',
    changes: after.map((place, index) => ({
      place,
      alt: before[index]?.alt ?? '',
      caption: before[index]?.caption ?? '',
    })),
  });
  expect(await bodyOf()).toBe(`${text}\n`);
  await describe(before.slice(1, 2), 'Satu tempat', 'Lama');
  expect(await bodyOf()).toBe(text.replace('![](media/alur.png "', '![Satu tempat](media/alur.png "') + '\n');
  const stale = { courseId, path: 'media/alur.png', changes: after.map((place) => ({ place, alt: 'y', caption: '' })) };
  expect((await ajar.fail('media.describe', stale)).code).toBe('conflict');
});

const thumbnail = (file: string) => ajar.call('media.thumbnail', { courseId, path: file });

test('a picture can be shown small; what is no picture, or is not there, cannot', async () => {
  await add('alur.png', png);
  await add('rekaman.mp4', mp4);
  expect(await thumbnail('media/alur.png')).toEqual({ address: `data:image/png;base64,${png.toString('base64')}` });
  expect(await thumbnail('media/rekaman.mp4')).toEqual({ address: null });
  await expect(thumbnail('media/tidak-ada.png')).rejects.toThrow('not-found');
});
