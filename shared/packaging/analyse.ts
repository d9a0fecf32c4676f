/** A module or bank with its questions judged: what compiling and checking both start from. */
import type { ModuleOutline, PlayableQuestion } from '../course/compiled.ts';
import type { Problem } from '../course/problem.ts';
import type { QuestionSource } from '../course/question-source.ts';
import type { ModuleDocument } from '../markdown/document.ts';
import { parseQuestion, type QuestionResult } from '../quiz/parse-question.ts';
import { questionOutline } from '../quiz/question-outline.ts';
import { assignIds } from './check/question-ids.ts';
import type { BankDocument } from './compile-types.ts';
import { drawAll, type Draw, type QuestionBank } from './draw.ts';

export interface AnalysedQuestion extends QuestionResult {
  readonly source: QuestionSource;
  /** The id in the package. */
  readonly id: string;
}

export interface AnalysedFile {
  /** Path in the course folder: `modules/01-pengantar.md`, `banks/layanan.md`. */
  readonly path: string;
  readonly text: string;
  readonly document: ModuleDocument;
  readonly questions: readonly AnalysedQuestion[];
  /** Of the reader and of the questions; the checker's rules are not in it. */
  readonly problems: readonly Problem[];
}

export interface AnalysedModule extends AnalysedFile {
  /** One per draw rule of the front matter; empty when the banks are not known. */
  readonly draws: readonly Draw[];
}

function playableOf(file: AnalysedFile): readonly PlayableQuestion[] {
  return file.questions.flatMap((entry) => entry.question ?? []);
}

/** What any draw of this module may pick, each question once. */
export function drawableQuestions({ draws }: Pick<AnalysedModule, 'draws'>): readonly PlayableQuestion[] {
  return [...new Map(draws.flatMap(({ questions }) => questions.map((question) => [question.id, question]))).values()];
}

/** What learners may meet in this module: its own questions, then those that it may draw. */
export function moduleQuestions(module: AnalysedModule): readonly PlayableQuestion[] {
  return [...playableOf(module), ...drawableQuestions(module)];
}

/** What the player knows of a module's questions before its content is loaded. */
export function questionsOutline(module: AnalysedModule): Pick<ModuleOutline, 'questions' | 'draws'> {
  return {
    questions: moduleQuestions(module).map(questionOutline),
    draws: module.draws.map(({ rule, questions }) => ({ count: rule.count, from: questions.map(({ id }) => id) })),
  };
}

/** How many questions one attempt has. */
export function attemptLength(module: AnalysedModule): number {
  const drawn = module.draws.reduce((sum, { rule, available }) => sum + Math.min(rule.count, available), 0);
  return playableOf(module).length + drawn;
}

function analyseFile(path: string, text: string, document: ModuleDocument, taken: Set<string>): AnalysedFile {
  const assigned = assignIds(document.questions, path, text, taken);
  const questions = document.questions.map((source, index) => {
    const id = assigned.ids[index] ?? '';
    return { source, id, ...parseQuestion(source, id) };
  });
  const problems = [...document.problems, ...assigned.problems, ...questions.flatMap((entry) => entry.problems)];
  return { path, text, document, questions, problems };
}

/** `taken`: question ids in use elsewhere in the course; grows. */
export function analyseBank({ file, text, document }: BankDocument, taken: Set<string>): AnalysedFile {
  return analyseFile(`banks/${file}`, text, document, taken);
}

/** A bank as draws see it. */
export function questionBank(bank: AnalysedFile): QuestionBank {
  return {
    name: bank.path.replace(/^banks\//, '').replace(/\.md$/, ''),
    questions: playableOf(bank),
    media: bank.document.media.map((reference) => reference.target),
  };
}

/** `file` is the module's file name; `banks` null means not known. */
export function analyseModule(
  file: string,
  text: string,
  document: ModuleDocument,
  banks: readonly QuestionBank[] | null,
  taken: Set<string>,
): AnalysedModule {
  const analysed = analyseFile(`modules/${file}`, text, document, taken);
  const draws = banks === null ? [] : drawAll(document.settings.draw, file, banks);
  return { ...analysed, draws };
}
