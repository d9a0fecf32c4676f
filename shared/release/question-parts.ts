import type { ChoiceOption, PlayableQuestion } from '../course/compiled.ts';
import { collapseSpace, decodeReferences } from '../markdown/escape.ts';
import type { QuestionPart } from './model.ts';

/** A question as one line of plain text; `___` where something is to be filled in. */
export function questionText({ stem }: PlayableQuestion): string {
  const blanks = stem.replace(/<span data-blank="\d+"><\/span>/g, '___');
  const spaced = blanks.replace(/<\/?(?:p|br|div|li|ul|ol|tr|td|th|h\d|pre|blockquote|figure)\b[^>]*>/g, ' ');
  return collapseSpace(decodeReferences(spaced.replace(/<[^>]*>/g, '')));
}

type Parted = Readonly<Record<QuestionPart, unknown>>;

/** Which parts of a question differ; empty when it is the same for learners and for scoring. */
export function questionParts(before: PlayableQuestion, after: PlayableQuestion): readonly QuestionPart[] {
  const old = parted(before);
  const present = parted(after);
  const names: readonly QuestionPart[] = ['type', 'wording', 'answers', 'points', 'feedback'];
  return names.filter((part) => JSON.stringify(old[part]) !== JSON.stringify(present[part]));
}

/** Objective and tags are for reports and draws: a question with other ones counts as scored in another way. */
function parted(question: PlayableQuestion): Parted {
  const { type, stem, hint, correct, incorrect, explanation, points, partial, objective, tags, shuffle } = question;
  const own = ownParts(question);
  return {
    type,
    wording: stem,
    answers: [own.answers, shuffle],
    points: [points, partial, objective, tags],
    feedback: [hint, correct, incorrect, explanation, own.feedback],
  };
}

interface OwnParts {
  readonly answers: unknown;
  readonly feedback: unknown;
}

function choices(options: readonly ChoiceOption[]): OwnParts {
  return {
    answers: options.map(({ feedback: _feedback, ...option }) => option),
    feedback: options.map(({ feedback }) => feedback),
  };
}

function ownParts(question: PlayableQuestion): OwnParts {
  switch (question.type) {
    case 'single':
    case 'multiple':
      return choices(question.options);
    case 'hotspot':
      return choices(question.regions);
    case 'true-false':
      return { answers: question.answer, feedback: null };
    case 'cloze':
      return { answers: question.blanks, feedback: null };
    case 'match':
      return { answers: question.pairs, feedback: null };
    case 'order':
      return { answers: question.items, feedback: null };
    case 'categorize':
      return { answers: [question.categories, question.items], feedback: null };
    case 'scale':
      return { answers: question.labels, feedback: null };
    case 'essay':
      return { answers: question.minWords, feedback: question.model };
  }
}
