import { folded } from '#shared/course/folded.ts';

interface Filtered {
  readonly stem: string;
  readonly tags: readonly string[];
}

/** Questions with all of `tags` in whose stem or tags every word is found. */
export function matchingQuestions<Q extends Filtered>(
  questions: readonly Q[],
  words: string,
  tags: readonly string[],
): readonly Q[] {
  const wanted = folded(words).split(/\s+/).filter(Boolean);
  return questions.filter((question) => {
    const said = folded([question.stem, ...question.tags].join(' '));
    return tags.every((tag) => question.tags.includes(tag)) && wanted.every((word) => said.includes(word));
  });
}

/** Each tag once, sorted. */
export function tagsOf(questions: readonly Filtered[]): readonly string[] {
  return [...new Set(questions.flatMap(({ tags }) => tags))].sort((a, b) => a.localeCompare(b));
}
