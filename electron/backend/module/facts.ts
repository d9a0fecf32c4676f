import { readFrontMatter } from '#shared/course/front-matter.ts';
import { scanLines } from '#shared/course/source-lines.ts';
import type { ModuleFacts } from '#store/repositories/modules.ts';
import type { SearchDocument } from '#store/repositories/search.ts';
import { plainText } from './plain-text.ts';

/** Words that a learner reads in a minute, and minutes that a question takes: the pace of the compiled course. */
const wordsPerMinute = 180;
const minutesPerQuestion = 1;

/** What lists show of a module; read without compiling it, so that saving stays quick. `file` has no folder. */
export function moduleFacts(text: string, file: string): ModuleFacts {
  const { settings } = readFrontMatter(text, `modules/${file}`);
  const words = countWords(plainText(text));
  const questions = countQuestions(text);
  const estimate = Math.max(1, Math.ceil(words / wordsPerMinute + questions * minutesPerQuestion));
  return {
    title: settings.title.slice(0, 300),
    kind: settings.kind,
    words,
    questions,
    minutes: settings.minutes ?? estimate,
  };
}

/** Questions that are written in the text; those that it draws from a bank are not counted. */
export function countQuestions(text: string): number {
  let count = 0;
  for (const line of scanLines(text, readFrontMatter(text).bodyStart)) {
    if (!line.inCode && /^ {0,3}:{3,}[ \t]*question(?:[ \t{]|$)/.test(line.text)) count += 1;
  }
  return count;
}

function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}]+(?:[’'-][\p{L}\p{N}]+)*/gu)?.length ?? 0;
}

export function moduleDocument(
  module: { readonly id: string; readonly courseId: string },
  title: string,
  text: string,
): SearchDocument {
  return { courseId: module.courseId, moduleId: module.id, title, body: plainText(text) };
}
