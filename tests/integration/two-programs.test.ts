import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Refused, serveLibrary, type ServedLibrary } from '#tests/harness/served-library.ts';

/** Two programs, each its own process, on one library. */
let folder: string;
let a: ServedLibrary;
let b: ServedLibrary;
let courseId: string;

const cursor = { line: 1, column: 1 };
const rounds = 25;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ajar-two-'));
  const library = join(folder, 'library');
  a = await serveLibrary(library);
  b = await serveLibrary(library);
  courseId = (await a.call('course.create', { title: 'Bersama', language: 'id', template: 'empty' })).id;
}, 60_000);
afterAll(async () => {
  await a.stop();
  await b.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function newModule(title: string): Promise<string> {
  return (await a.call('module.create', { courseId, title, kind: 'lesson', after: null })).id;
}

const isConflict = (thrown: unknown): boolean => thrown instanceof Refused && thrown.error.code === 'conflict';

/** Does what an app does on a conflict: looks at the other side's state and makes its own change again on top. */
async function untilAccepted(change: () => Promise<unknown>): Promise<number> {
  for (let conflicts = 0; ; conflicts += 1) {
    try {
      await change();
      return conflicts;
    } catch (thrown) {
      if (!isConflict(thrown)) throw thrown;
    }
  }
}

async function addLine(program: ServedLibrary, id: string, line: string): Promise<number> {
  return untilAccepted(async () => {
    const { text, revision } = await program.call('module.get', { id, version: 'saved' });
    await program.call('module.save', { id, text: `${text}${line}\n`, cursor, expectedRevision: revision });
  });
}

/** Both programs at once; the number of conflicts that they met. */
async function bothWrite(work: (program: ServedLibrary, name: string, round: number) => Promise<number>) {
  const run = async (program: ServedLibrary, name: string): Promise<number> => {
    let conflicts = 0;
    for (let round = 0; round < rounds; round += 1) conflicts += await work(program, name, round);
    return conflicts;
  };
  const [first, second] = await Promise.all([run(a, 'a'), run(b, 'b')]);
  return first + second;
}

const linesOf = (name: string): string[] => Array.from({ length: rounds }, (_, round) => `${name}-${String(round)}`);

test('two programs that write into one module lose no line of each other', { timeout: 60_000 }, async () => {
  const id = await newModule('Satu');
  await bothWrite((program, name, round) => addLine(program, id, `${name}-${String(round)}`));
  const { text } = await a.call('module.get', { id, version: 'saved' });
  const lines = text.split('\n');
  expect(lines.filter((line) => /^[ab]-/.test(line)).toSorted()).toEqual([...linesOf('a'), ...linesOf('b')].toSorted());
  // Each save is a version, so nothing that was ever accepted can be gone.
  const { present } = await b.call('history.list', { courseId, subject: id, before: null, limit: 1 });
  expect(present).toBe(1 + 2 * rounds);
});

test('writing into several modules in turn loses nothing', { timeout: 60_000 }, async () => {
  const ids = [await newModule('X'), await newModule('Y'), await newModule('Z')];
  await bothWrite((program, name, round) => addLine(program, ids[round % 3] ?? '', `${name}-${String(round)}`));
  const texts = await Promise.all(ids.map((id) => b.call('module.get', { id, version: 'saved' })));
  const lines = texts.flatMap(({ text }) => text.split('\n').filter((line) => /^[ab]-/.test(line)));
  expect(lines.toSorted()).toEqual([...linesOf('a'), ...linesOf('b')].toSorted());
});

test('a save that rests on an older revision is refused and overwrites nothing', async () => {
  const id = await newModule('Bentrok');
  const { revision, text } = await b.call('module.get', { id });
  await a.call('module.save', { id, text: `${text}dari a\n`, cursor, expectedRevision: revision });
  const late = b.call('module.save', { id, text: `${text}dari b\n`, cursor, expectedRevision: revision });
  await expect(late).rejects.toSatisfy(isConflict);
  const journal = b.call('module.journal', { id, text: `${text}dari b\n`, cursor, baseRevision: revision });
  await expect(journal).rejects.toSatisfy(isConflict);
  expect((await b.call('module.get', { id })).text).toContain('dari a');
});

test('order, settings, new and deleted modules of both programs stand side by side', { timeout: 60_000 }, async () => {
  const before = (await a.call('course.get', { id: courseId })).modules.map(({ id }) => id);
  await bothWrite(async (program, name, round) => {
    const patch = name === 'a' ? { title: `Judul ${String(round)}` } : { audience: `Peserta ${String(round)}` };
    let conflicts = await untilAccepted(async () => {
      const { revision } = await program.call('course.get', { id: courseId });
      await program.call('course.update', { id: courseId, expectedRevision: revision, patch });
    });
    conflicts += await untilAccepted(async () => {
      const { revision, modules } = await program.call('course.get', { id: courseId });
      const order = modules.map(({ id }) => id).toReversed();
      await program.call('module.reorder', { courseId, order, expectedRevision: revision });
    });
    const { id } = await program.call('module.create', { courseId, title: name, kind: 'lesson', after: null });
    if (round % 2 === 1) await program.call('module.trash', { id });
    return conflicts;
  });
  const course = await a.call('course.get', { id: courseId });
  expect(course.settings).toMatchObject({
    title: `Judul ${String(rounds - 1)}`,
    audience: `Peserta ${String(rounds - 1)}`,
  });
  expect(course.modules).toHaveLength(before.length + 2 * Math.ceil(rounds / 2));
  expect(course.trashedModules).toHaveLength(2 * Math.floor(rounds / 2));
  expect(course.modules.map(({ id }) => id)).toEqual(expect.arrayContaining(before));
  // What the lists show and what course.yaml says are the same order.
  expect(course.settings.modules).toEqual(course.modules.map(({ file }) => file));
});

test('what one program writes is told to the windows of the other', { timeout: 60_000 }, async () => {
  const id = await newModule('Terlihat');
  const events = await b.listen();
  await addLine(a, id, 'dari a');
  const told = await events.next((event) => event.type === 'changed' && event.topics.includes('modules'));
  expect(told).toMatchObject({ courseId: null });
});
