/** The promises that scripts rely on, kept with the built player and the sample courses; and hostile input. */
import { spawn, type ChildProcess } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { textContent, type EntryContent } from '#files/entry-sink.ts';
import { withZip } from '#files/zip-reader.ts';
import { writeZip } from '#files/zip-writer.ts';

const root = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const cleanId = '0198f2a4-0000-7000-8000-00000000c1ea';
const cleanPath = 'tests/fixtures/courses/clean';
const clean = root(cleanPath);
const samplePaths = [
  'resources/samples/dasar-pelayanan-publik',
  'resources/samples/kepemimpinan-yang-melayani',
  'resources/samples/teknologi-informasi-administrasi',
];

interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

let desk: string;
beforeAll(async () => {
  desk = await mkdtemp(join(tmpdir(), 'ajar-contract-'));
  await mkdir(join(desk, 'tmp'));
});
afterAll(() => rm(desk, { recursive: true, force: true }));

function start(args: readonly string[]): ChildProcess {
  return spawn(process.execPath, [root('electron/cli/ajar.ts'), ...args], {
    cwd: desk,
    env: { PATH: process.env['PATH'] ?? '', LANG: 'C.UTF-8', TMPDIR: join(desk, 'tmp') },
  });
}

function finished(child: ChildProcess): Promise<Run> {
  return new Promise((done, fail) => {
    const streams = { out: '', err: '' };
    child.stdout?.on('data', (chunk: Buffer) => (streams.out += chunk.toString()));
    child.stderr?.on('data', (chunk: Buffer) => (streams.err += chunk.toString()));
    child.on('error', fail);
    child.on('close', (code) => done({ code, ...streams }));
  });
}

const ajar = (...args: readonly string[]): Promise<Run> => finished(start(args));

/** The one object that `--json` promises on standard output. */
function objectOf({ out }: Run): Record<string, unknown> {
  expect(out.endsWith('}\n')).toBe(true);
  expect(out.trimEnd()).not.toContain('\n');
  // A JSON text that starts with a brace is an object.
  return JSON.parse(out) as Record<string, unknown>;
}

/** Exit code 2, nothing on standard output, one sentence on standard error, nothing of the program's insides. */
function expectRefusal(run: Run, about: RegExp): void {
  expect(run).toMatchObject({ code: 2, out: '' });
  expect(run.err).toMatch(/^ajar: [^\n]+\n$/);
  expect(run.err).toMatch(about);
  expect(run.err).not.toMatch(/\bat .*\.ts:\d|inside Ajar|di dalam Ajar/);
}

const names = async (dir = desk): Promise<string[]> => (await readdir(dir)).toSorted();

async function treeOf(dir: string): Promise<Record<string, string>> {
  const found = await readdir(dir, { recursive: true, withFileTypes: true });
  const files = found.filter((item) => item.isFile()).map((item) => join(item.parentPath, item.name));
  const pairs = files.toSorted().map(async (file) => [file.slice(dir.length), await readFile(file, 'latin1')] as const);
  return Object.fromEntries(await Promise.all(pairs));
}

test.each([cleanPath, ...samplePaths])(
  '%s is unchanged after import and pack, and two exports are the same bytes',
  async (path) => {
    const course = root(path);
    const work = await mkdtemp(join(desk, 'kursus-'));
    const library = join(work, 'perpustakaan');
    const imported = await ajar('import', course, '--library', library);
    expect(imported.code).toBe(0);
    const id = imported.out.trimEnd().split('\n').at(-1) ?? '';
    expect(id).toMatch(/^[0-9a-f-]{36}$/);
    const runs = await Promise.all([
      ajar('pack', `${library}#${id}`, '--out', join(work, 'salinan')),
      ajar('export', course, '--format', 'scorm12', '--out', join(work, 'satu.zip'), '--json'),
      ajar('export', `${library}#${id}`, '--format', 'scorm12', '--out', join(work, 'dua.zip'), '--json'),
      ajar('check', course, '--json'),
    ]);
    expect(runs.map(({ code }) => code)).toEqual([0, 0, 0, 0]);
    expect(await treeOf(join(work, 'salinan'))).toEqual(await treeOf(course));
    expect((await readFile(join(work, 'satu.zip'))).equals(await readFile(join(work, 'dua.zip')))).toBe(true);
    const [, exported, again, checked] = runs;
    expect(Object.keys(objectOf(exported))).toEqual(['file', 'format', 'bytes', 'entries', 'sha256', 'problems']);
    expect(objectOf(again)).toEqual({ ...objectOf(exported), file: join(work, 'dua.zip') });
    expect(Object.keys(objectOf(checked))).toEqual(['problems', 'state']);
    expect([exported.err, again.err, checked.err]).toEqual(['', '', '']);
  },
);

const flip = (bytes: Buffer): Buffer => Buffer.from(bytes.map((byte, index) => (index === 20 ? byte ^ 1 : byte)));

test('a changed byte, an added file, a lost file and a changed schema are each named', async () => {
  await ajar('export', clean, '--format', 'scorm12', '--out', 'utuh.zip');
  const whole = await contentsOf(join(desk, 'utuh.zip'));
  const module = [...whole.keys()].find((path) => path.endsWith('.html')) ?? '';
  const schema = 'imscp_rootv1p1p2.xsd';
  const changes: readonly [string, string, (files: Map<string, Buffer>) => void][] = [
    [module, 'package-file-altered', (files) => files.set(module, flip(whole.get(module) ?? Buffer.alloc(0)))],
    ['titipan.html', 'package-file-added', (files) => files.set('titipan.html', Buffer.from('<p>'))],
    [module, 'package-file-lost', (files) => files.delete(module)],
    [
      schema,
      'package-schema-changed',
      (files) => files.set(schema, Buffer.concat([whole.get(schema) ?? Buffer.alloc(0), Buffer.from('\n')])),
    ],
  ];
  const verified = changes.map(async ([file, code, change], index) => {
    const changed = new Map(whole);
    change(changed);
    await zipAt(`ubah-${index}.zip`, [...changed]);
    const run = await ajar('verify', `ubah-${index}.zip`, '--json');
    expect(run).toMatchObject({ code: 1, err: '' });
    expect(objectOf(run)['problems']).toContainEqual(expect.objectContaining({ file, code, severity: 'error' }));
  });
  await Promise.all(verified);
  expect(await ajar('verify', 'utuh.zip', '--json')).toMatchObject({ code: 0, err: '' });
});

async function contentsOf(file: string): Promise<Map<string, Buffer>> {
  return withZip(file, async (zip) => {
    const files = new Map<string, Buffer>();
    for (const { path } of zip.entries) files.set(path, await zip.read(path, 1e8));
    return files;
  });
}

const content = (value: Buffer | string): EntryContent =>
  typeof value === 'string' ? textContent(value) : { kind: 'bytes', bytes: value };

/** A zip with any content, beside the honest courses; `edit` falsifies its bytes. */
async function zipAt(
  name: string,
  files: readonly (readonly [string, Buffer | string])[],
  edit: (bytes: Buffer) => Buffer = (bytes) => bytes,
): Promise<void> {
  await writeZip(join(desk, name), async (sink) => {
    for (const [path, value] of files) await sink.add(path, content(value));
  });
  await writeFile(join(desk, name), edit(await readFile(join(desk, name))));
}

const settings = `format: 1\nid: ${cleanId}\ntitle: Uji\nlanguage: id\nversion: 1.0.0\nmodules:\n  - 01-a.md\n`;
const lesson = '---\ntitle: A\nkind: lesson\n---\n\nTeks.\n';
const course = [
  ['course.yaml', settings],
  ['modules/01-a.md', lesson],
] as const;
const rename =
  (from: string, to: string) =>
  (bytes: Buffer): Buffer =>
    Buffer.from(bytes.toString('latin1').replaceAll(from, to), 'latin1');
/** Sets a field of the last entry in the table of contents. */
const lastEntry =
  (offset: number, value: number) =>
  (bytes: Buffer): Buffer => {
    bytes.writeUInt32LE(value, bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02])) + offset);
    return bytes;
  };
const withMedia = (path: string, content: Buffer | string = 'x') => [...course, [path, content] as const];

const hostile: readonly [string, readonly (readonly [string, Buffer | string])[], (bytes: Buffer) => Buffer, RegExp][] =
  [
    [
      'a path out of the folder',
      withMedia('media/xx/xx/jahat.svg'),
      rename('media/xx/xx', 'media/../..'),
      /out of the folder/,
    ],
    ['an absolute path', withMedia('xetc/jahat'), rename('xetc/', '/etc/'), /absolute path/],
    ['a backslash', withMedia('media/xxa.svg'), rename('media/xxa', 'media\\..'), /backslash/],
    [
      'a symbolic link',
      withMedia('media/tautan.svg', '/etc/passwd'),
      lastEntry(38, (0o120777 << 16) >>> 0),
      /symbolic link/,
    ],
    [
      'two names that are one on Windows',
      withMedia('media/a.svg').concat([['media/A.svg', 'y']]),
      (bytes) => bytes,
      /same file name twice/,
    ],
    ['a zip bomb', withMedia('media/bom.svg', Buffer.alloc(40_000_000)), (bytes) => bytes, /absurd size/],
    ['a size that is a lie', withMedia('media/bohong.svg', Buffer.alloc(9_000_000)), lastEntry(24, 100), /damaged/],
    ['a cut-off zip', course, (bytes) => bytes.subarray(0, bytes.length / 2), /damaged/],
    ['an empty file', course, () => Buffer.alloc(0), /not a zip file/],
    [
      'a text that is not UTF-8',
      [course[0], ['modules/01-a.md', Buffer.from([0x41, 0x0a, 0xff, 0xfe])]],
      (bytes) => bytes,
      /modules\/01-a\.md line 2: .*UTF-8/,
    ],
    [
      'broken YAML',
      [['course.yaml', `${settings}summary: [a\nb: "`], course[1]],
      (bytes) => bytes,
      /course\.yaml line \d+: /,
    ],
    ['no course', [['catatan.txt', 'x']], (bytes) => bytes, /not an Ajar course/],
  ];

test('nothing of a hostile archive gets into a library, and no library is made for it', async () => {
  const before = await names();
  for (const [title, files, edit] of hostile) await zipAt(`${title}.ajar`, files, edit);
  const importing = hostile.map(async ([title, , , about]) => {
    const run = await ajar('import', `${title}.ajar`, '--library', `perpustakaan ${title}`);
    expectRefusal(run, about);
  });
  await Promise.all(importing);
  expect(await names()).toEqual([...before, ...hostile.map(([title]) => `${title}.ajar`)].toSorted());
  expect(await names(join(desk, 'tmp'))).toEqual([]);
});

/** As Notepad saves a text. */
const windows = (text: string): string => `\uFEFF${text.replaceAll('\n', '\r\n')}`;

test('names with spaces, accents and Windows line ends are fine, an empty picture too', async () => {
  const dir = join(desk, 'Kursus saya é');
  await mkdir(join(dir, 'modules'), { recursive: true });
  await mkdir(join(dir, 'media'));
  await writeFile(join(dir, 'course.yaml'), windows(settings));
  await writeFile(join(dir, 'modules', '01-a.md'), windows(`${lesson}\n![Alur](<media/alur é baru.svg>)\n`));
  await writeFile(join(dir, 'media', 'alur é baru.svg'), '');
  await symlink('/etc/hostname', join(dir, 'media', 'luar.svg'));
  const run = await ajar('export', dir, '--format', 'html', '--out', 'Paket saya é.zip', '--json');
  expect(run).toMatchObject({ code: 0, err: '' });
  expect(objectOf(run)['problems']).toContainEqual(expect.objectContaining({ code: 'link-outside' }));
  expect([...(await contentsOf(join(desk, 'Paket saya é.zip'))).keys()].join()).not.toContain('luar');
});

test('a wrong target or command line is one sentence, in the language asked for, and writes nothing', async () => {
  await writeFile(join(desk, 'berkas'), 'x');
  await mkdir(join(desk, 'folder.zip'));
  await cp(clean, join(desk, 'milik orang'), { recursive: true });
  await writeFile(join(desk, 'milik orang', 'course.yaml'), 'id: lain\n');
  const before = await treeOf(desk);
  const toScorm = ['export', clean, '--format', 'scorm12', '--out'] as const;
  const wrong: readonly [readonly string[], RegExp][] = [
    [[...toScorm, 'folder.zip'], /folder\.zip/],
    [[...toScorm, 'berkas'], /berkas/],
    [[...toScorm, 'berkas/x.zip'], /berkas/],
    [[...toScorm, '/proc/x.zip'], /\/proc/],
    [[...toScorm, `${'n'.repeat(300)}.zip`], /too long/],
    [['pack', clean, '--out', 'milik orang'], /holds something else/],
    [['export', clean, '--format', 'scorm9', '--out', 'x.zip', '--lang', 'id'], /Format tidak dikenal: scorm9/],
    [['check', clean, '--warna', '--lang=id'], /Opsi tidak dikenal: --warna/],
    [['check', 'tidak-ada', '--lang', 'id'], /tidak ditemukan/],
    [['--lang', 'id', 'check', 'tidak-ada'], /tidak ditemukan/],
    [['--lang=id', 'export', clean, '--warna'], /Opsi tidak dikenal: --warna/],
    [['import', clean, '--library', 'berkas'], /This is a file/],
    [['import', clean, '--library', '/proc/perpustakaan'], /\/proc/],
    [['serve', 'berkas'], /Too many arguments/],
  ];
  await Promise.all(wrong.map(async ([args, about]) => expectRefusal(await ajar(...args), about)));
  expect(await treeOf(desk)).toEqual(before);
});
