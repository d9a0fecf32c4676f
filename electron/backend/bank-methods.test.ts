import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createTestBackend, type TestBackend } from './testing/test-backend.ts';

let ajar: TestBackend;
let courseId: string;
let id: string;

const cursor = { line: 3, column: 2 };
beforeEach(async () => {
  ajar = createTestBackend();
  courseId = (await ajar.call('course.create', { title: 'Kursus', language: 'id', template: 'empty' })).id;
  id = (await ajar.call('bank.create', { courseId, title: 'Pelayanan publik' })).id;
});
afterEach(() => ajar.dispose());

const course = () => ajar.call('course.get', { id: courseId });
const bank = (version: 'newest' | 'saved' = 'newest') => ajar.call('bank.get', { id, version });
async function addTest(title: string, draws: string): Promise<string> {
  const made = await ajar.call('module.create', { courseId, title, kind: 'post-test', after: null });
  const { revision } = await ajar.call('module.get', { id: made.id });
  const text = `---\ntitle: ${title}\nkind: post-test\n${draws}---\n\nKerjakan.\n`;
  await ajar.call('module.save', { id: made.id, text, cursor, expectedRevision: revision });
  return made.id;
}
const moduleText = async (module: string): Promise<string> => (await ajar.call('module.get', { id: module })).text;

test('a new bank has a title, a file that draws can name, and a first question that teaches how', async () => {
  const second = await ajar.call('bank.create', { courseId, title: 'Pelayanan publik!' });
  expect(second.file).toBe('pelayanan-publik-2.md');
  expect((await course()).banks).toMatchObject([
    { file: 'pelayanan-publik-2.md', questions: 1 },
    { id, file: 'pelayanan-publik.md', title: 'Pelayanan publik', questions: 1, revision: 1 },
  ]);
  expect((await bank()).text).toContain('tags="dasar"');
  const { problems } = await ajar.call('course.check', { id: courseId });
  expect(problems.filter(({ severity, file }) => severity !== 'info' && file.startsWith('banks/'))).toEqual([]);
});

test('what is typed into a bank survives the end of the app, and a save makes one revision of it', async () => {
  const typed = `${(await bank()).text}\nBaru diketik.\n`;
  await ajar.call('bank.journal', { id, text: typed, cursor, baseRevision: 1 });
  await ajar.restart();
  expect(await bank()).toMatchObject({ text: typed, recovered: true, cursor, revision: 1 });
  expect((await bank('saved')).text).not.toContain('Baru diketik');
  expect((await ajar.call('course.banks', { id: courseId }))[0]?.text).toBe(typed);
  expect(await ajar.call('bank.save', { id, text: typed, cursor, expectedRevision: 1 })).toEqual({ revision: 2 });
  expect(await bank()).toMatchObject({ text: typed, recovered: false, cursor, revision: 2 });
  expect(await ajar.call('bank.save', { id, text: typed, cursor, expectedRevision: 2 })).toEqual({ revision: 2 });
});

test('a save or journal that rests on an older bank is refused, and the newer text stays', async () => {
  await ajar.call('bank.save', { id, text: 'Dari jendela lain.\n', cursor, expectedRevision: 1 });
  expect((await ajar.fail('bank.save', { id, text: 'Dari sini.\n', cursor, expectedRevision: 1 })).code).toBe(
    'conflict',
  );
  expect((await ajar.fail('bank.journal', { id, text: 'x', cursor, baseRevision: 1 })).code).toBe('conflict');
  expect((await bank()).text).toBe('Dari jendela lain.\n');
  expect((await ajar.fail('bank.get', { id: courseId })).code).toBe('not-found');
});

test('a renamed bank takes its draws along, also those that are typed or in the trash, and nothing else of them', async () => {
  const draws = 'draw:\n  - bank: pelayanan-publik # satu soal\n    count: 1\n  - bank: lain\n    count: 2\n';
  const [shown, trashed, other] = [await addTest('A', draws), await addTest('B', draws), await addTest('C', '')];
  await ajar.call('module.trash', { id: trashed });
  const typed = `${await moduleText(shown)}Sedang diketik.\n`;
  await ajar.call('module.journal', { id: shown, text: typed, cursor, baseRevision: 2 });
  await ajar.call('bank.journal', { id, text: `${(await bank()).text}Juga.\n`, cursor, baseRevision: 1 });
  const renamed = await ajar.call('bank.rename', { id, title: 'Layanan: dasar', expectedRevision: 1 });
  expect(renamed).toEqual({ revision: 2, file: 'layanan-dasar.md' });
  expect(await moduleText(shown)).toBe(typed.replace('bank: pelayanan-publik #', 'bank: layanan-dasar #'));
  expect(await moduleText(trashed)).toContain('bank: layanan-dasar # satu soal');
  expect((await course()).modules.find((module) => module.id === other)?.revision).toBe(2);
  expect((await course()).banks).toMatchObject([{ file: 'layanan-dasar.md', title: 'Layanan: dasar' }]);
  expect(await bank()).toMatchObject({ recovered: true, text: expect.stringMatching(/Layanan: dasar[^]*Juga\.\n$/) });
  expect((await ajar.fail('bank.rename', { id, title: 'x', expectedRevision: 1 })).code).toBe('conflict');
});

test('a bank that is taken out comes back with what was typed last, under another file when its own is taken', async () => {
  const typed = `${(await bank()).text}Terakhir.\n`;
  await ajar.call('bank.journal', { id, text: typed, cursor, baseRevision: 1 });
  await ajar.call('bank.trash', { id });
  expect((await course()).banks).toEqual([]);
  expect((await ajar.fail('bank.save', { id, text: 'x', cursor, expectedRevision: 1 })).code).toBe('not-found');
  expect(await ajar.call('search.everywhere', { text: 'Terakhir', nearCourseId: null })).toEqual([]);
  await ajar.call('bank.create', { courseId, title: 'Pelayanan publik' });
  expect(await ajar.call('bank.restore', { id })).toEqual({ file: 'pelayanan-publik-2.md' });
  expect(await bank()).toMatchObject({ text: typed, recovered: false, file: 'pelayanan-publik-2.md' });
  expect(await ajar.call('bank.restore', { id })).toEqual({ file: 'pelayanan-publik-2.md' });
});

test('a search finds a bank by its title and its questions by their words', async () => {
  const text =
    '---\ntitle: Pelayanan publik\n---\n\n:::question{#qb1}\nApa guna maklumat?\n\n- [x] Janji\n- [ ] Hiasan\n:::\n';
  await ajar.call('bank.save', { id, text, cursor, expectedRevision: 1 });
  const found = (words: string) => ajar.call('search.everywhere', { text: words, nearCourseId: null });
  expect(await found('pelayanan')).toMatchObject([{ kind: 'bank', moduleId: id, title: 'Pelayanan publik' }]);
  expect(await found('maklumat')).toMatchObject([
    { kind: 'question', courseId, moduleId: id, title: 'Apa guna maklumat?', line: 6 },
  ]);
});

test('an import in place of the course keeps what was typed into its banks as a revision', async () => {
  await ajar.call('bank.journal', { id, text: 'Belum disimpan.\n', cursor, baseRevision: 1 });
  const folder = path.join(ajar.dir, 'masuk');
  mkdirSync(path.join(folder, 'banks'), { recursive: true });
  writeFileSync(path.join(folder, 'course.yaml'), `format: 1\nid: ${courseId}\ntitle: K\nlanguage: id\nmodules: []\n`);
  writeFileSync(path.join(folder, 'banks', 'pelayanan-publik.md'), 'Dari luar.\n');
  const { jobId } = await ajar.call('import.start', { source: ajar.files.add(folder).token, onConflict: 'replace' });
  expect((await ajar.jobEnd(jobId)).status).toBe('done');
  expect(await bank()).toMatchObject({ text: 'Dari luar.\n', revision: 3, recovered: false });
  expect(await ajar.call('history.get', { courseId, subject: id, revision: 2 })).toMatchObject({
    text: 'Belum disimpan.\n',
  });
});

test('questions are copied under new ids to the end of another text, with what was typed there', async () => {
  const target = await addTest('Tes', '');
  const typed = `${await moduleText(target)}Sedang diketik.\n`;
  await ajar.call('module.journal', { id: target, text: typed, cursor, baseRevision: 2 });
  const [first] = (await ajar.call('course.questions', { id: courseId })).at(-1)?.questions ?? [];
  const ids = [first?.id ?? ''];
  expect(await ajar.call('question.copy', { from: id, ids, to: target })).toEqual({ copied: 1 });
  const text = await moduleText(target);
  expect(text).toMatch(/Sedang diketik\.\n\n:::question\{#q[a-z2-9]{5} tags="dasar"\}[^]*:::\n$/);
  expect(text).not.toContain(`#${first?.id ?? ''}`);
  expect((await ajar.fail('question.copy', { from: id, ids: ['tidakada'], to: target })).code).toBe('not-found');
  expect(await moduleText(target)).toBe(text);
  const { problems } = await ajar.call('course.check', { id: courseId });
  expect(problems.map(({ code }) => code)).toContain('question-duplicate');
});

test('a question takes its image along into another course, under another name where that is taken', async () => {
  const image = async (course: string, folder: string, last: string) => {
    const file = path.join(ajar.dir, folder, 'loket.png');
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, Buffer.from(`89504e470d0a1a0a${last}`, 'hex'));
    return ajar.call('media.add', { courseId: course, file: ajar.files.add(file).token });
  };
  const text = ':::question{#qb1}\n![Loket](media/loket.png)\n\nApa ini?\n\n- [x] Loket\n- [ ] Meja\n:::\n';
  await ajar.call('bank.save', { id, text, cursor, expectedRevision: 1 });
  const mine = await image(courseId, 'a', '01');
  const other = (await ajar.call('course.create', { title: 'Lain', language: 'id', template: 'empty' })).id;
  const target = (await ajar.call('bank.create', { courseId: other, title: 'Tujuan' })).id;
  await image(other, 'b', '02');
  expect(await ajar.call('bank.list', {})).toMatchObject([
    { id, title: expect.any(String), courseTitle: 'Kursus' },
    { id: target, title: 'Tujuan', courseTitle: 'Lain' },
  ]);
  await ajar.call('question.copy', { from: id, ids: ['qb1'], to: target });
  expect((await ajar.call('bank.get', { id: target })).text).toContain('![Loket](media/loket-2.png)');
  const media = await ajar.call('media.list', { courseId: other });
  expect(media.find((item) => item.path === 'media/loket-2.png')?.sha256).toBe(mine.sha256);
});
