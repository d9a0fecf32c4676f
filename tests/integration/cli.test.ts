/** The terminal edition as scripts call it: a child process, its exit code and its two streams. */
import { spawn } from 'node:child_process';
import { watch } from 'node:fs';
import { appendFile, cp, mkdtemp, readFile, readdir, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { temporaryPrefix } from '#files/atomic.ts';
import { textContent } from '#files/entry-sink.ts';
import { sha256Of } from '#files/hash.ts';
import { writeTestAssets } from '#files/testing/assets.ts';
import { writeZip } from '#files/zip-writer.ts';

const entry = fileURLToPath(new URL('../../electron/cli/ajar.ts', import.meta.url));
const fixture = (name: string): string => fileURLToPath(new URL(`../fixtures/courses/${name}`, import.meta.url));
const cleanId = '0198f2a4-0000-7000-8000-00000000c1ea';

interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ajar-cli-'));
  await writeTestAssets(join(folder, 'assets'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

function start(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const withAssets =
    args[0]?.startsWith('-') === true || args.length === 0 ? args : [...args, '--assets', join(folder, 'assets')];
  return spawn(process.execPath, [entry, ...withAssets], {
    cwd: folder,
    env: { PATH: process.env['PATH'] ?? '', LANG: 'C.UTF-8', TMPDIR: join(folder), ...env },
  });
}

async function ajar(...args: readonly string[]): Promise<Run> {
  return finished(start(args));
}

function finished(child: ReturnType<typeof start>): Promise<Run> {
  return new Promise((done, fail) => {
    const streams = { out: '', err: '' };
    child.stdout.on('data', (chunk: Buffer) => (streams.out += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (streams.err += chunk.toString()));
    child.on('error', fail);
    child.on('close', (code) => done({ code, ...streams }));
  });
}

/** Every file below `dir` with its bytes. */
async function snapshot(dir: string): Promise<Record<string, string>> {
  const found = await readdir(dir, { recursive: true, withFileTypes: true });
  const files = found.filter((item) => item.isFile()).map((item) => join(item.parentPath, item.name));
  const pairs: [string, string][] = [];
  for (const file of files.toSorted()) pairs.push([file.slice(dir.length + 1), await readFile(file, 'latin1')]);
  return Object.fromEntries(pairs);
}

/** One sentence on standard error (so no stack trace either), nothing on standard output. */
const oneSentence = { code: 2, out: '', err: expect.stringMatching(/^ajar: [^\n]+\n$/) as string };

describe('ajar check', () => {
  test('a clean course exits with 0', async () => {
    const { code, out, err } = await ajar('check', fixture('clean'));
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/^0 errors, 0 warnings\nResume data: at most \d+ of 4,096 characters \(SCORM 1\.2\)\n$/);
  });

  test('how much an LMS has to keep of a learner is said in Indonesian too', async () => {
    const { out } = await ajar('check', fixture('clean'), '--lang', 'id');
    expect(out).toMatch(/^Data lanjut belajar: paling banyak \d+ dari 4\.096 karakter \(SCORM 1\.2\)$/m);
  });

  test('errors exit with 1 and name file and line, in Indonesian on request', async () => {
    const run = await ajar('check', fixture('with-errors'), '--lang', 'id');
    expect(run.code).toBe(1);
    expect(run.out).toMatch(/^modules\/01-latihan\.md:8:\d+: kesalahan: .+ \[media-missing\]$/m);
  });

  test('--json prints one object with the six fields of each problem', async () => {
    const { code, out, err } = await ajar('check', fixture('with-errors'), '--json');
    expect({ code, err }).toEqual({ code: 1, err: '' });
    const { problems, ...rest } = JSON.parse(out) as { problems: Record<string, unknown>[] };
    expect(rest).toEqual({ state: { characters: expect.any(Number), shortened: expect.any(Number), limit: 4096 } });
    expect(Object.keys(problems[0] ?? {})).toEqual(['code', 'severity', 'file', 'line', 'column', 'message']);
    expect(problems.map((problem) => problem['code'])).toEqual(['media-missing', 'question-no-right-answer']);
  });

  test('broken YAML gets one sentence with file and line', async () => {
    const run = await ajar('check', fixture('broken-yaml'));
    expect(run).toEqual(oneSentence);
    expect(run.err).toMatch(/course\.yaml line \d+/);
  });

  test('something that does not exist, and something that is no course, get one sentence', async () => {
    expect(await ajar('check', 'tidak-ada')).toEqual(oneSentence);
    expect(await ajar('check', 'assets')).toEqual(oneSentence);
    await writeFile(join(folder, 'foto.ajar'), 'no zip');
    expect(await ajar('check', 'foto.ajar')).toEqual(oneSentence);
    expect(await ajar('check', 'assets#0198f2a4-0000-7000-8000-00000000c1ea')).toEqual(oneSentence);
  });

  test('with --json, unusable input is one object too', async () => {
    const { code, out } = await ajar('check', 'tidak-ada', '--json');
    expect(code).toBe(2);
    expect(JSON.parse(out)).toMatchObject({
      error: { code: 'not-found', message: expect.stringContaining('tidak-ada') },
    });
  });
});

describe('ajar export and ajar verify', () => {
  test('the package is described in one object and passes its verification', async () => {
    const { code, out, err } = await ajar(
      'export',
      fixture('clean'),
      '--format',
      'scorm12',
      '--out',
      'paket.zip',
      '--json',
    );
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const bytes = await readFile(join(folder, 'paket.zip'));
    expect(JSON.parse(out)).toEqual({
      file: join(folder, 'paket.zip'),
      format: 'scorm12',
      bytes: bytes.length,
      entries: 13,
      sha256: sha256Of(bytes),
      problems: [],
    });
    const verified = await ajar('verify', 'paket.zip', '--json');
    expect(verified.code).toBe(0);
    expect(JSON.parse(verified.out)).toMatchObject({ format: 'scorm12', course: { id: cleanId }, problems: [] });
  });

  test('two exports are byte-identical, from the folder, the .ajar file and the library', async () => {
    await ajar('pack', fixture('clean'), '--out', 'kursus.ajar');
    await ajar('import', fixture('clean'), '--library', 'perpustakaan');
    for (const [name, target] of [
      [fixture('clean'), 'a'],
      ['kursus.ajar', 'b'],
      [`perpustakaan#${cleanId}`, 'c'],
    ] as const) {
      expect(await ajar('export', name, '--format', 'html', '--out', `${target}.zip`)).toMatchObject({ code: 0 });
    }
    const first = await readFile(join(folder, 'a.zip'));
    expect(await readFile(join(folder, 'b.zip'))).toEqual(first);
    expect(await readFile(join(folder, 'c.zip'))).toEqual(first);
  });

  test('errors block with exit 1 and write nothing; --force makes a draft', async () => {
    const args = ['export', fixture('with-errors'), '--format', 'html', '--out', 'paket.zip'];
    const refused = await ajar(...args, '--json');
    expect(refused.code).toBe(1);
    expect(JSON.parse(refused.out)).toMatchObject({
      file: null,
      sha256: null,
      problems: [{ code: 'media-missing' }, {}],
    });
    expect(await readdir(folder)).toEqual(['assets']);
    expect(await ajar(...args, '--force')).toMatchObject({ code: 0, err: expect.stringContaining('draft') });
    expect(JSON.parse((await ajar('verify', 'paket.zip', '--json')).out)).toMatchObject({ draft: true });
  });

  test('an unpacked package whose file was changed exits with 1 and names the file', async () => {
    await ajar('export', fixture('clean'), '--format', 'scorm12', '--out', 'paket');
    await writeFile(join(folder, 'paket', 'index.html'), '<p>changed</p>');
    const run = await ajar('verify', 'paket');
    expect(run.code).toBe(1);
    expect(run.out).toMatch(/^index\.html:1:1: error: .+ \[package-file-altered\]$/m);
  });

  test('an unknown format and a missing option get one sentence, and nothing is written', async () => {
    expect(await ajar('export', fixture('clean'), '--format', 'scorm13', '--out', 'paket.zip')).toEqual(oneSentence);
    expect(await ajar('export', fixture('clean'), '--format', 'html')).toEqual(oneSentence);
    expect(await ajar('export', fixture('clean'), '--format', 'html', '--out', 'tidak/ada/paket.zip')).toEqual(
      oneSentence,
    );
    expect(await readdir(folder)).toEqual(['assets']);
  });

  test('a zip with a path out of its folder is refused', async () => {
    const file = join(folder, 'jahat.ajar');
    await writeZip(file, (sink) => sink.add('xx/course.yaml', textContent('format: 1\n')));
    const bytes = (await readFile(file)).toString('latin1').replaceAll('xx/course.yaml', '../course.yaml');
    await writeFile(file, Buffer.from(bytes, 'latin1'));
    const verified = await ajar('verify', 'jahat.ajar');
    expect(verified).toEqual(oneSentence);
    expect(verified.err).toContain('../course.yaml');
    expect(await ajar('import', 'jahat.ajar', '--library', 'perpustakaan')).toEqual(oneSentence);
    expect((await readdir(folder)).toSorted()).toEqual(['assets', 'jahat.ajar']);
  });
});

describe('ajar import and ajar pack', () => {
  test('a course comes out of the library as it went in', async () => {
    const imported = await ajar('import', fixture('clean'), '--library', 'perpustakaan');
    expect(imported).toMatchObject({ code: 0, out: `${cleanId}\n` });
    expect(await ajar('pack', `perpustakaan#${cleanId}`, '--out', 'salinan')).toMatchObject({ code: 0 });
    expect(await snapshot(join(folder, 'salinan'))).toEqual(await snapshot(fixture('clean')));
    expect(await ajar('check', `perpustakaan#${cleanId}`)).toMatchObject({ code: 0 });
  });

  test('an id that is there already needs --replace or --copy', async () => {
    await ajar('import', fixture('clean'), '--library', 'perpustakaan');
    expect(await ajar('import', fixture('clean'), '--library', 'perpustakaan')).toEqual(oneSentence);
    expect(await ajar('import', fixture('clean'), '--library', 'perpustakaan', '--copy', '--replace')).toEqual(
      oneSentence,
    );
    expect((await ajar('import', fixture('clean'), '--library', 'perpustakaan', '--replace')).out).toBe(`${cleanId}\n`);
    const copy = await ajar('import', fixture('clean'), '--library', 'perpustakaan', '--copy');
    expect(copy.code).toBe(0);
    expect(copy.out.trim().split('\n').at(-1)).not.toBe(cleanId);
  });

  test('a folder that holds something else is left alone', async () => {
    await cp(join(folder, 'assets'), join(folder, 'lain'), { recursive: true });
    const before = await snapshot(join(folder, 'lain'));
    expect(await ajar('pack', fixture('clean'), '--out', 'lain')).toEqual(oneSentence);
    expect(await snapshot(join(folder, 'lain'))).toEqual(before);
  });
});

describe('the terminal itself', () => {
  test('--version, --help and the help of each command exit with 0', async () => {
    expect((await ajar('--version')).out).toMatch(/^\d+\.\d+\.\d+\n$/);
    const { code, out } = await ajar('--help');
    expect(code).toBe(0);
    for (const name of ['check', 'export', 'import', 'pack', 'verify', 'release', 'batch', 'ledger', 'serve']) {
      expect(out).toContain(`ajar ${name} `);
      expect(await ajar(name, '--help')).toMatchObject({
        code: 0,
        out: expect.stringContaining(`ajar ${name} `),
        err: '',
      });
    }
  });

  test('an unknown command and an unknown option get one sentence', async () => {
    expect(await ajar('ekspor')).toEqual(oneSentence);
    expect(await ajar('check', fixture('clean'), '--warna')).toEqual(oneSentence);
    expect(await ajar('check', fixture('clean'), '--lang', 'fr')).toEqual(oneSentence);
  });

  test('Ctrl-C in the middle of an export exits with 130 and leaves nothing behind', async () => {
    await cp(fixture('clean'), join(folder, 'kursus'), { recursive: true });
    await writeFile(join(folder, 'kursus', 'media', 'besar.mp4'), '');
    await truncate(join(folder, 'kursus', 'media', 'besar.mp4'), 400_000_000);
    await appendFile(join(folder, 'kursus', 'modules', '01-pengantar.md'), '\n![Video panjang](media/besar.mp4)\n');
    const child = start(['export', 'kursus', '--format', 'html', '--out', 'paket.zip']);
    const watcher = watch(folder, (_event, name) => {
      if (name?.startsWith(temporaryPrefix) !== true) return;
      // Once: a second one would meet a program that is ending and ends it at once.
      watcher.close();
      child.kill('SIGINT');
    });
    expect(await finished(child)).toEqual({ code: 130, out: '', err: '' });
    expect((await readdir(folder)).toSorted()).toEqual(['assets', 'kursus']);
  });

  test('a closed pipe is no error', async () => {
    const child = start(['check', fixture('clean')]);
    child.stdout.destroy();
    expect(await finished(child)).toMatchObject({ code: 0, err: '' });
  });

  test('serve prints its address in one line and ends cleanly with Ctrl-C', async () => {
    const child = start(['serve', '--no-open', '--library', join(folder, 'perpustakaan')]);
    child.stdout.once('data', () => child.kill('SIGINT'));
    const run = await finished(child);
    expect(run.out).toMatch(/^Ajar \(browser edition\): http:\/\/127\.0\.0\.1:\d+\/#token=\S+\n$/);
    expect(run).toMatchObject({ code: 0, err: '' });
  });
});
