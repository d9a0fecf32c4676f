/** The questions of a course as lists show them: what they are, which draws may pick them, and where they are written twice. */
import type { QuestionType } from '../course/compiled.ts';
import { bankName } from '../course/draw-rules.ts';
import type { DrawRule } from '../course/model.ts';
import type { AnalysedCourse } from './check/course-rules.ts';
import { sameQuestions } from './same-questions.ts';

export interface QuestionPlace {
  /** Path in the course folder, `banks/layanan.md`. */
  readonly path: string;
  /** 1-based. */
  readonly line: number;
}

export interface ListedQuestion {
  readonly id: string;
  readonly line: number;
  /** Plain text. */
  readonly stem: string;
  /** Null while the question cannot be played. */
  readonly type: QuestionType | null;
  readonly points: number;
  readonly tags: readonly string[];
  /** File names of the modules whose draws may pick it. */
  readonly drawnBy: readonly string[];
  /** Where the same question is written as well. */
  readonly sameAs: readonly QuestionPlace[];
}

export interface QuestionFile {
  readonly path: string;
  readonly questions: readonly ListedQuestion[];
}

function picks(rule: DrawRule, path: string, tags: readonly string[]): boolean {
  return path === `banks/${bankName(rule.bank)}.md` && rule.tags.every((tag) => tags.includes(tag));
}

/** Modules in the course's order, then banks. */
export function listQuestions({ modules, banks }: AnalysedCourse): readonly QuestionFile[] {
  const files = [...modules, ...banks];
  const twins = new Map(
    sameQuestions(files).flatMap((group) =>
      group.map(({ question }) => [question, group.filter((other) => other.question !== question)] as const),
    ),
  );
  return files.map((file) => ({
    path: file.path,
    questions: file.questions.map((entry) => {
      const { id, source, question } = entry;
      const tags = question?.tags ?? [];
      const drawing = modules.filter(({ document }) =>
        document.settings.draw.some((rule) => picks(rule, file.path, tags)),
      );
      return {
        id,
        line: source.place.line,
        stem: source.stem.text.slice(0, 300),
        type: question?.type ?? null,
        points: question?.points ?? 0,
        tags,
        drawnBy: drawing.map(({ path }) => path.slice('modules/'.length)),
        sameAs: (twins.get(entry) ?? []).map((twin) => ({
          path: twin.file.path,
          line: twin.question.source.place.line,
        })),
      };
    }),
  }));
}
