/**
 * What a package adds to the player: question types, a way to the LMS, a language. Each is a part of its own
 * (`parts/`), so that a package carries only what it uses; a part adds itself here when its script runs.
 */
import type { ModuleContent, ModuleOutline, PlayableQuestion, QuestionType } from '#shared/course/compiled.ts';
import type { Locale } from '#shared/course/problem.ts';
import { playWith, type AnyPlay } from '#shared/quiz/play.ts';
import type { PlaysQuestions, QuestionOf } from '#shared/quiz/question-type.ts';
import type { App } from './app.ts';
import type { Driver, DriverEnvironment } from './drivers/driver.ts';
import type { PlayerText } from './text/text.ts';
import type { ModuleBody, ModulePage } from './ui/pages/module-page.ts';
import type { AnswerInputs, InputsRequest } from './ui/questions/answer-inputs.ts';

export interface QuestionPart<T extends QuestionType> {
  readonly type: T;
  readonly play: PlaysQuestions<T>;
  inputs(request: InputsRequest<QuestionOf<T>>): AnswerInputs;
}

/** A page that loads when it is asked for. */
export type LatePage = 'learner' | 'proof';

/** Changes the compiled Markdown in `root` for the screen. */
export type Enhancement = (root: HTMLElement, text: PlayerText) => void;

export interface TestPart {
  /** Makes the body of a module page that is a test. */
  body(app: App, page: ModulePage, outline: ModuleOutline, content: ModuleContent): ModuleBody;
  /** What goes on beside the pages, from the start. */
  start(app: App): void;
}

/** A way to an LMS: null where there is none of its kind. */
export type FindDriver = (environment: DriverEnvironment) => Driver | null;

const questionParts = new Map<QuestionType, QuestionPart<QuestionType>>();
const driverParts: FindDriver[] = [];
const latePages = new Map<LatePage, (app: App) => HTMLElement>();
/** What the course's text needs, in the order of the parts. */
export const enhancements: Enhancement[] = [];
let tests: TestPart | null = null;
const languages = new Map<Locale, PlayerText>();

export function addQuestionType<T extends QuestionType>(part: QuestionPart<T>): void {
  // The map pairs each type with its own part; the compiler cannot follow that.
  questionParts.set(part.type, part as unknown as QuestionPart<QuestionType>);
}

export function addDriver(find: FindDriver): void {
  driverParts.push(find);
}

export function addPage(name: LatePage, make: (app: App) => HTMLElement): void {
  latePages.set(name, make);
}

export function addEnhancement(enhance: Enhancement): void {
  enhancements.push(enhance);
}

export function addTests(part: TestPart): void {
  tests = part;
}

export function addLanguage(locale: Locale, text: PlayerText): void {
  languages.set(locale, text);
}

function partOf(type: QuestionType): QuestionPart<QuestionType> {
  const part = questionParts.get(type);
  if (part === undefined) throw new Error(`The package has no part for questions of type ${type}`);
  return part;
}

/** Judging and reading answers of the types that the package has. */
export const play = playWith((type) => partOf(type).play as AnyPlay);

/** The inputs of any question. */
export function inputsFor(request: InputsRequest<PlayableQuestion>): AnswerInputs {
  return partOf(request.question.type).inputs(request);
}

/** Throws when the package has no part for tests. */
export const makeTest: TestPart['body'] = (...place) => {
  if (tests === null) throw new Error('The package has no part for tests');
  return tests.body(...place);
};

export function startTests(app: App): void {
  tests?.start(app);
}

/** Null while its part has not loaded. */
export function latePage(name: LatePage): ((app: App) => HTMLElement) | null {
  return latePages.get(name) ?? null;
}

/** The first LMS that is there, or null. */
export function findDriver(environment: DriverEnvironment): Driver | null {
  for (const find of driverParts) {
    const driver = find(environment);
    if (driver !== null) return driver;
  }
  return null;
}

/** The sentences in a language, or in the one that the package has. Throws when it has none. */
export function textFor(locale: Locale): PlayerText {
  const text = languages.get(locale) ?? [...languages.values()][0];
  if (text === undefined) throw new Error('The package has no language');
  return text;
}
