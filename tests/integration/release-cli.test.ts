/** `ajar release` as scripts call it. */
import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

const entry = fileURLToPath(new URL('../../electron/cli/ajar.ts', import.meta.url));
const fixture = (name: string): string => fileURLToPath(new URL(`../fixtures/courses/${name}`, import.meta.url));

interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ajar-release-'));
  await writeFile(join(folder, 'catatan.md'), 'Rilis pertama untuk dinas.\n');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

function ajar(args: readonly string[], input = ''): Promise<Run> {
  const env = { PATH: process.env['PATH'] ?? '', LANG: 'C.UTF-8', TMPDIR: folder, USER: 'balai' };
  const child = spawn(process.execPath, [entry, ...args], { cwd: folder, env });
  return new Promise((done, fail) => {
    const streams = { out: '', err: '' };
    child.stdout.on('data', (chunk: Buffer) => (streams.out += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (streams.err += chunk.toString()));
    child.on('error', fail);
    child.on('close', (code) => done({ code, ...streams }));
    child.stdin.end(input);
  });
}

async function imported(name: string): Promise<string> {
  const { out } = await ajar(['import', fixture(name), '--library', 'pustaka']);
  const id = out.trim().split('\n').at(-1) ?? '';
  expect(id).toMatch(/^[0-9a-f-]{36}$/);
  return `pustaka#${id}`;
}

interface Released {
  readonly version: string;
  readonly contentSha256: string;
  readonly open: readonly string[];
}

const release = (course: string, version: string, ...more: readonly string[]) =>
  ajar(['release', course, '--version', version, '--notes', 'catatan.md', ...more]);

describe('ajar release', () => {
  test('makes a release and says who signed what', async () => {
    const course = await imported('clean');
    const { code, out } = await release(course, '1.0.0', '--json');
    expect(code).toBe(0);
    const made = JSON.parse(out) as Released;
    expect(made).toMatchObject({
      courseId: course.split('#')[1],
      version: '1.0.0',
      contentSha256: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
      keyId: expect.stringMatching(/^[0-9a-f]{16}$/) as string,
    });
    expect(made.open).toContain('rehearsed');
  });

  test('refuses the same content, a version that is not above, and words that are no version, with one sentence', async () => {
    const course = await imported('clean');
    await release(course, '1.0.0', '--by', 'Balai Diklat', '--reason', 'Sudah dilihat');
    for (const [version, said] of [
      ['1.1.0', 'the same as release 1.0.0'],
      ['0.9.0', 'not above the last release'],
      ['satu', 'cannot be used'],
    ] as const) {
      const { code, out, err } = await release(course, version);
      expect({ code, out }).toEqual({ code: 2, out: '' });
      expect(err).toMatch(/^ajar: [^\n]+\n$/);
      expect(err).toContain(said);
    }
  });

  test('the same course in two libraries has the same content hash', async () => {
    const first = await imported('clean');
    const one = JSON.parse((await release(first, '1.0.0', '--json')).out) as Released;
    await rm(join(folder, 'pustaka'), { recursive: true });
    const second = await imported('clean');
    const other = JSON.parse((await release(second, '2.0.0', '--json')).out) as Released;
    expect(other.contentSha256).toBe(one.contentSha256);
  });

  test('a course with errors is not released; the errors are named with their places', async () => {
    const { code, out, err } = await release(await imported('with-errors'), '1.0.0', '--json');
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({ error: { code: 'forbidden' } });
    expect(err).toMatch(/^modules\/\S+:\d+:\d+: error:/m);
  });

  test('notes come from standard input with -, and reasons are kept by their code', async () => {
    const course = await imported('clean');
    const args = ['release', course, '--version', '1.0.0', '--notes', '-', '--reason', 'rehearsed=Dicoba di kertas'];
    expect((await ajar(args, 'Dari stdin')).code).toBe(0);
    const wrong = await ajar([...args, '--reason', 'entah=apa'], 'Dari stdin');
    expect(wrong).toMatchObject({ code: 2, out: '', err: expect.stringContaining('entah') as string });
  });

  test('files and folders are not released', async () => {
    const { code, err } = await release(fixture('clean'), '1.0.0');
    expect(code).toBe(2);
    expect(err).toContain('<library>#<id>');
  });
});
