/** What every document is made of. */
import type { CompiledCourse, ModuleContent, ModuleOutline, PlayableQuestion } from '../course/compiled.ts';
import type { CourseSettings } from '../course/model.ts';
import type { Locale } from '../course/problem.ts';
import { interfaceLocale } from '../packaging/index-html.ts';
import { shippedNames, withShippedNames } from '../packaging/shipped-names.ts';
import { attemptQuestions } from '../results/attempt.ts';
import { editionText, type Edition } from './edition.ts';

export interface PrintedModule {
  readonly outline: ModuleOutline;
  readonly content: ModuleContent;
}

export interface DocumentSource {
  readonly settings: CourseSettings;
  readonly locale: Locale;
  /** `Rilis 1.1.0, 24 November 2026`; plain text. */
  readonly edition: string;
  readonly modules: readonly PrintedModule[];
  /** Path beside the document by path in the course, of every media file that a module uses. */
  readonly media: ReadonlyMap<string, string>;
}

export function documentSource(settings: CourseSettings, compiled: CompiledCourse, edition: Edition): DocumentSource {
  const locale = interfaceLocale(compiled.outline.language);
  const media = shippedNames(compiled.media);
  const contents = withShippedNames(compiled, media);
  return {
    settings,
    locale,
    edition: editionText(edition, settings.version, locale),
    modules: compiled.outline.modules.flatMap((outline) => {
      const content = contents.find(({ slug }) => slug === outline.slug);
      return content === undefined ? [] : [{ outline, content }];
    }),
    media,
  };
}

/** The questions that one attempt has: drawn ones as the seed draws them; see `attemptQuestions`. */
export function questionsOf({ outline, content }: PrintedModule, seed: number): readonly PlayableQuestion[] {
  const ids = attemptQuestions(outline, seed, 1);
  return ids.flatMap((id) => content.questions.find((question) => question.id === id) ?? []);
}
