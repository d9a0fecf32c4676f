import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readHandle } from './handles.ts';
import { createLibrary, type Library, type LibraryWrites } from './library.ts';
import { matchExpression } from './match-expression.ts';
import { libraryPaths } from './paths.ts';
import { openLibrary, type OpenedLibrary } from './open.ts';

let dir: string;
let opened: OpenedLibrary;
let library: Library;
const now = new Date('2026-01-05T01:00:00.000Z');
const facts = { title: 'Modul', kind: 'lesson', words: 1, questions: 2, minutes: 3 } as const;

beforeEach(() => {
  dir = mkdtempSync(path.join(tmpdir(), 'ajar-library-'));
  opened = openLibrary({ dir, clock: { now: () => now } });
  if (opened.state !== 'ok') throw new Error(opened.state);
  library = opened.library;
});
afterEach(() => {
  opened.close();
  rmSync(dir, { recursive: true, force: true });
});

function addCourse(writes: LibraryWrites, id: string, title = id): void {
  const course = { id, title, language: 'id', version: '1', summary: '', trainingHours: 4, settingsText: 'x' };
  writes.courses.insert(course, now.toISOString());
  writes.search.put({ courseId: id, moduleId: null, title, body: '' });
}
function addModule(writes: LibraryWrites, courseId: string, id: string, body: string): void {
  const module = { ...facts, id, courseId, file: `${id}.md`, text: body, revision: 1, deletedAt: null };
  writes.modules.insert(module, now.toISOString());
  writes.revisions.add({ subject: id, revision: 1, courseId, path: `modules/${id}.md`, text: body }, now);
  writes.search.put({ courseId, moduleId: id, title: id, body });
}

function storedTexts(): unknown {
  const raw = new Database(path.join(dir, 'library.db'), { readonly: true });
  const texts = raw.prepare('SELECT count(*) FROM revision_texts').pluck().get();
  raw.close();
  return texts;
}

test('a handle for reading refuses a statement that writes', () => {
  const database = new Database(':memory:');
  database.exec('CREATE TABLE t (a)');
  expect(() => readHandle(database).query('INSERT INTO t VALUES (1)')).toThrow('statement that writes');
  database.close();
});

test('the same text in several revisions and courses is stored once, and goes with its last revision', () => {
  library.write((writes) => {
    addCourse(writes, 'c1');
    addCourse(writes, 'c2');
    addModule(writes, 'c1', 'm1', 'sama');
    addModule(writes, 'c2', 'm2', 'sama');
  });
  expect(storedTexts()).toBe(1);
  library.write((writes) => {
    writes.courses.remove('c1');
    writes.revisions.removeUnusedTexts();
  });
  expect(storedTexts()).toBe(1);
  expect(library.revisions.textOf('m2', 1)).toBe('sama');
  library.write((writes) => {
    writes.courses.remove('c2');
    writes.revisions.removeUnusedTexts();
  });
  expect(storedTexts()).toBe(0);
});

test('old revisions are pruned while new ones come, the first and the newest stay', () => {
  library.write((writes) => {
    addCourse(writes, 'c1');
    addModule(writes, 'c1', 'm1', 'teks 1');
    for (let revision = 2; revision <= 16; revision += 1) {
      // All within ten minutes, and all older than an hour when the last one comes.
      const at =
        revision === 16 ? new Date(now.getTime() + 3 * 60 * 60_000) : new Date(now.getTime() + revision * 1_000);
      writes.revisions.add(
        { subject: 'm1', revision, courseId: 'c1', path: 'modules/m1.md', text: `teks ${revision}` },
        at,
      );
    }
  });
  expect(library.revisions.ofSubject('m1').map((row) => row.revision)).toEqual([1, 15, 16]);
  expect(library.revisions.textOf('m1', 7)).toBeNull();
});

test('a course that is deleted takes everything of it along, also out of the search', () => {
  library.write((writes) => {
    addCourse(writes, 'c1', 'Pelayanan');
    addModule(writes, 'c1', 'm1', 'maklumat');
    writes.journal.put('m1', { text: 't', cursor: { line: 1, column: 1 }, baseRevision: 1, at: now.toISOString() });
    writes.media.put('c1', { path: 'media/a.png', sha256: 'ab', bytes: 1 });
  });
  expect(library.search.courses('maklumat', 'library', 10)).toHaveLength(1);
  library.write((writes) => writes.courses.remove('c1'));
  expect(library.search.courses('maklumat', 'library', 10)).toEqual([]);
  expect(library.modules.find('m1')).toBeNull();
  expect(library.journal.find('m1')).toBeNull();
  expect(library.media.ofCourse('c1')).toEqual([]);
  expect(library.revisions.ofSubject('m1')).toEqual([]);
});

test('the index follows a changed text', () => {
  library.write((writes) => {
    addCourse(writes, 'c1');
    addModule(writes, 'c1', 'm1', 'lama');
    writes.search.put({ courseId: 'c1', moduleId: 'm1', title: 'm1', body: 'baru' });
  });
  expect(library.search.courses('lama', 'library', 10)).toEqual([]);
  expect(library.search.courses('bar', 'library', 10)).toEqual([{ courseId: 'c1', snippet: '[[baru]]' }]);
});

test('a title counts more than a text', () => {
  library.write((writes) => {
    addCourse(writes, 'a-text');
    addModule(writes, 'a-text', 'm1', 'pelayanan pelayanan pelayanan');
    addCourse(writes, 'b-title', 'Pelayanan');
  });
  expect(library.search.courses('pelayanan', 'library', 10).map((hit) => hit.courseId)).toEqual(['b-title', 'a-text']);
});

test.each([
  ['pelayanan pub', '"pelayanan" "pub"*'],
  ['"OR" NEAR(a, b) -c*', '"OR" "NEAR" "a" "b" "c"*'],
  ['  ?! ', null],
])('what is typed (%s) never reaches the syntax of the search engine', (text, expression) => {
  expect(matchExpression(text)).toBe(expression);
});

test('what a person typed is synced with its commit, other work now and then', () => {
  const database = new Database(path.join(dir, 'library.db'));
  database.pragma('synchronous = NORMAL');
  const own = createLibrary(database, libraryPaths(dir));
  const level = (): unknown => database.pragma('synchronous', { simple: true });
  const full = 2;
  const normal = 1;
  expect(own.write(level)).toBe(normal);
  expect(own.writeDurably(level)).toBe(full);
  expect(() => own.writeDurably(() => JSON.parse('{'))).toThrow(SyntaxError);
  expect(level()).toBe(normal);
  database.close();
});
