/** The pages of the help, in the app itself: they need no internet. */
import { folded } from '#shared/course/folded.ts';
import type { Locale } from '#shared/course/problem.ts';

export interface HelpTopic {
  /** File name without ending; the same topic has another one in the other language, at the same place in the order. */
  readonly id: string;
  readonly title: string;
  /** Markdown without the title. */
  readonly text: string;
}

const pages: Readonly<Record<string, string>> = import.meta.glob('../../../../resources/help/*/*.md', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const references: Readonly<Record<string, string>> = import.meta.glob(
  ['../../../../docs/format-kursus.md', '../../../../docs/course-format.md'],
  { query: '?raw', import: 'default', eager: true },
);

function topicOf(path: string, markdown: string, titleBefore = ''): HelpTopic {
  const [, title = '', text = ''] = /^# (.+)\n([^]*)$/.exec(markdown) ?? [];
  return { id: path.replace(/^.*\//, '').replace(/\.md$/, ''), title: titleBefore + title, text };
}

const reference = {
  id: { file: 'format-kursus.md', before: 'Rujukan: ' },
  en: { file: 'course-format.md', before: 'Reference: ' },
} as const satisfies Readonly<Record<Locale, unknown>>;

/** In the order they are read in; the reference comes last. */
export function helpTopics(locale: Locale): readonly HelpTopic[] {
  const own = Object.keys(pages)
    .filter((path) => path.includes(`/help/${locale}/`))
    .toSorted();
  const { file, before } = reference[locale];
  return [
    ...own.map((path) => topicOf(path, pages[path] ?? '')),
    ...Object.keys(references)
      .filter((path) => path.endsWith(`/${file}`))
      .map((path) => topicOf(path, references[path] ?? '', before)),
  ];
}

/** Topics in which every word occurs; those whose title has them first. */
export function matchingTopics(topics: readonly HelpTopic[], search: string): readonly HelpTopic[] {
  const words = folded(search)
    .split(/\s+/)
    .filter((word) => word !== '');
  const has = (text: string): boolean => words.every((word) => folded(text).includes(word));
  const found = topics.filter(({ title, text }) => has(`${title} ${text}`));
  return [...found.filter(({ title }) => has(title)), ...found.filter(({ title }) => !has(title))];
}
