/** Every question has an id of its own in the whole course: what an LMS stores hangs on it. */
import { makeQuestionId } from '../../course/question-ids.ts';
import type { Problem } from '../../course/problem.ts';
import type { QuestionSource } from '../../course/question-source.ts';
import { seededNumbers } from '../../quiz/seeded-order.ts';
import type { Fix } from '../../quiz/problem-at.ts';
import { courseProblem } from './rules.ts';

/** SCORM 1.2 and 2004 both take it as the id of an interaction. */
const validId = /^[A-Za-z0-9_]{2,32}$/;

interface AssignedIds {
  /** One valid id per question, unique in `taken`. */
  readonly ids: readonly string[];
  readonly problems: readonly Problem[];
}

/** An id that depends on the place in the file alone, so that it stays while the trainer types. */
function substituteId(path: string, index: number, taken: ReadonlySet<string>): string {
  const random = seededNumbers(`${path}#${index}`);
  let id = makeQuestionId(random);
  while (taken.has(id)) id = makeQuestionId(random);
  return id;
}

function lineOf(text: string, line: number): { readonly start: number; readonly text: string } {
  let start = 0;
  for (let current = 1; current < line; current += 1) {
    const end = text.indexOf('\n', start);
    if (end === -1) return { start: text.length, text: '' };
    start = end + 1;
  }
  const end = text.indexOf('\n', start);
  return { start, text: text.slice(start, end === -1 ? text.length : end) };
}

const opening = /:{3,}[ \t]*question/;

/** Writes the id into the line on which the question starts; undefined when that line is not as expected. */
function idFix(source: QuestionSource, text: string, newId: string): Fix | undefined {
  const line = lineOf(text, source.place.line);
  const match = opening.exec(line.text);
  if (match === null) return undefined;
  const nameEnd = match.index + match[0].length;
  const label = { id: `Pakai #${newId}`, en: `Use #${newId}` };
  const edit = (from: number, to: number, replacement: string): Fix => ({
    label,
    edits: [{ start: line.start + from, end: line.start + to, text: replacement }],
  });
  if (source.id !== null) {
    const written = line.text.indexOf(`#${source.id}`, nameEnd);
    return written === -1 ? undefined : edit(written, written + source.id.length + 1, `#${newId}`);
  }
  const brace = /^[ \t]*\{/.exec(line.text.slice(nameEnd));
  if (brace === null) return edit(nameEnd, nameEnd, `{#${newId}}`);
  const inside = nameEnd + brace[0].length;
  return edit(inside, inside, line.text.charAt(inside) === '}' ? `#${newId}` : `#${newId} `);
}

function idProblem(source: QuestionSource, text: string, newId: string): Problem {
  const fix = idFix(source, text, newId);
  if (source.id === null) {
    const message = {
      id: 'Soal ini belum punya #id. Tanpa id, jawaban peserta tidak dapat disimpan dengan aman.',
      en: 'This question has no #id. Without one, learners’ answers cannot be kept safely.',
    };
    return courseProblem('question-id-missing', source.place, message, fix);
  }
  if (!validId.test(source.id)) {
    const message = {
      id: `#${source.id} tidak dapat dipakai: id soal terdiri atas 2–32 huruf, angka, atau garis bawah.`,
      en: `#${source.id} cannot be used: the id of a question is 2–32 letters, digits or underscores.`,
    };
    return courseProblem('question-id-invalid', source.place, message, fix);
  }
  const message = {
    id: `#${source.id} sudah dipakai soal lain di kursus ini.`,
    en: `#${source.id} is used by another question of this course.`,
  };
  return courseProblem('question-id-duplicate', source.place, message, fix);
}

/**
 * Gives every question of a file an id that can be shipped. `taken` holds the ids in use elsewhere in the course and grows
 * by those of this file. `path` is the file's path in the course folder.
 */
export function assignIds(
  sources: readonly QuestionSource[],
  path: string,
  text: string,
  taken: Set<string>,
): AssignedIds {
  const written = new Set([...taken, ...sources.flatMap((source) => source.id ?? [])]);
  const problems: Problem[] = [];
  const ids = sources.map((source, index) => {
    if (source.id !== null && validId.test(source.id) && !taken.has(source.id)) {
      taken.add(source.id);
      return source.id;
    }
    const id = substituteId(path, index, written);
    written.add(id);
    taken.add(id);
    problems.push(idProblem(source, text, id));
    return id;
  });
  return { ids, problems };
}
