import type { OutputOf } from '#shared/contract/contract.ts';
import type { LibraryReads } from '#store/library.ts';
import { searchWords } from '#store/match-expression.ts';
import type { DocumentHit } from '#store/repositories/search.ts';
import type { NamedMedia } from '#store/repositories/media.ts';
import type { Handler } from '../context.ts';
import { placeInText } from './place-in-text.ts';

type FoundPlace = OutputOf<'search.everywhere'>[number];

/** More than fit on the screen help nobody: the person types on. */
const maxDocuments = 30;
const maxMedia = 8;

export const searchEverywhere: Handler<'search.everywhere'> = ({ library }, { text, nearCourseId }) => {
  const reads = library.reads();
  const words = searchWords(text);
  if (words.length === 0) return [];
  return reads.snapshot(() => [
    ...reads.search.places(text, nearCourseId, maxDocuments).map((hit) => documentPlace(reads, hit, words)),
    ...reads.media.named(text.trim(), nearCourseId, maxMedia).map((media) => mediaPlace(reads, media)),
  ]);
};

function documentPlace(reads: LibraryReads, hit: DocumentHit, words: readonly string[]): FoundPlace {
  const { courseId, courseTitle, title, snippet, bankId } = hit;
  const opens = hit.moduleId ?? bankId;
  if (opens === null) return { kind: 'course', courseId, courseTitle, moduleId: null, title, snippet, line: null };
  const text = bankId === null ? reads.modules.find(opens)?.text : reads.banks.find(opens)?.text;
  const place = placeInText(text ?? '', words);
  const whole = bankId === null ? 'module' : 'bank';
  const question = place?.question ?? null;
  return {
    kind: question === null ? whole : 'question',
    courseId,
    courseTitle,
    moduleId: opens,
    title: question ?? title,
    snippet,
    line: place?.line ?? null,
  };
}

/** Opens where the file is used first. */
function mediaPlace({ modules }: LibraryReads, { courseId, courseTitle, path }: NamedMedia): FoundPlace {
  const user = modules.newestTexts(courseId).find(({ text }) => text.includes(path));
  const line = user === undefined ? null : user.text.slice(0, user.text.indexOf(path)).split('\n').length;
  return { kind: 'media', courseId, courseTitle, moduleId: user?.id ?? null, title: path, snippet: null, line };
}
