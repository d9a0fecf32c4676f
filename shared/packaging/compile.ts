/** From a course's text to what the player gets, with everything the checker has to say. */
import type { CourseOutline, ModuleContent, ModuleOutline, TestSettings } from '../course/compiled.ts';
import { sha256Hex } from '../course/digest.ts';
import type { CourseSettings, CourseSource, ModuleSettings, SourceFile } from '../course/model.ts';
import { slugOf } from '../course/names.ts';
import type { Block, ModuleDocument } from '../markdown/document.ts';
import { readModule, type ModuleReader } from '../markdown/read-module.ts';
import {
  analyseBank,
  analyseModule,
  drawableQuestions,
  moduleQuestions,
  questionBank,
  questionsOutline,
  type AnalysedModule,
} from './analyse.ts';
import { checkBank, checkModule, readCourse } from './check/check-course.ts';
import type { CompiledCourseResult, CompiledModule, ModuleContext } from './compile-types.ts';
import { moduleMinutes } from './minutes.ts';
import { blockHtml, questionSlot } from './module-html.ts';
import { usedMedia } from './used-media.ts';

/** Null for what is only read. A survey has no right answers, so nothing of it is judged, whatever the settings say. */
function testSettings(settings: ModuleSettings, coursePassMark: number): TestSettings | null {
  if (settings.kind === 'lesson') return null;
  if (settings.kind === 'survey') {
    const { attempts, timeLimitMinutes, shuffle } = settings;
    return { passMark: 0, weight: 0, attempts, timeLimitMinutes, shuffle, feedback: 'none', review: false };
  }
  const { weight, attempts, timeLimitMinutes, shuffle, feedback, review } = settings;
  const passMark = settings.passMark ?? coursePassMark;
  return { passMark, weight, attempts, timeLimitMinutes, shuffle, feedback, review };
}

function outlineOf(module: AnalysedModule, context: ModuleContext): ModuleOutline {
  const { settings } = module.document;
  return {
    slug: slugOf(module.path),
    title: settings.title,
    kind: settings.kind,
    minutes: moduleMinutes(module),
    test: testSettings(settings, context.passMark),
    ...questionsOutline(module),
  };
}

/**
 * The module's own blocks. Trainers often begin with the title as a heading; the player shows the title itself, so a
 * heading that only repeats it is left out.
 */
function shownBlocks(document: ModuleDocument): readonly Block[] {
  const [first, ...rest] = document.blocks;
  const heading = document.headings[0];
  const repeats =
    first !== undefined &&
    heading?.level === 1 &&
    heading.line === first.line &&
    first.html.startsWith('<h1') &&
    heading.text.trim().toLowerCase() === document.settings.title.trim().toLowerCase();
  return repeats ? rest : document.blocks;
}

/** What a draw may pick follows the module's own text. */
function contentOf(module: AnalysedModule, context: ModuleContext): { content: ModuleContent; lines: number[] } {
  const { settings } = module.document;
  const blocks = shownBlocks(module.document);
  const drawn = drawableQuestions(module);
  const own = blocks.map((block) => blockHtml(block.html, module.questions, context, settings.objectives));
  const lastLine = blocks.at(-1)?.line ?? 1;
  return {
    content: {
      slug: slugOf(module.path),
      blocks: [...own, ...drawn.map(({ id }) => questionSlot(id))],
      questions: moduleQuestions(module),
    },
    lines: [...blocks.map((block) => block.line), ...drawn.map(() => lastLine)],
  };
}

function compileAnalysed(module: AnalysedModule, context: ModuleContext): CompiledModule {
  const { content, lines } = contentOf(module, context);
  return {
    outline: outlineOf(module, context),
    content,
    lines,
    media: usedMedia(module, context.mediaPaths),
    words: module.document.words,
    problems: checkModule(module, context),
  };
}

/**
 * Compiles one module by itself, for the live preview and its problems. Everything that needs the other modules (an id that
 * two modules use, for example) is left to `compileCourse`. A `reader` keeps what did not change since its last reading.
 */
export function compileModule(file: SourceFile, context: ModuleContext, reader?: ModuleReader): CompiledModule {
  const options = { language: context.language, mediaPaths: context.mediaPaths };
  const document = reader === undefined ? readModule(file, options) : reader.read(file, options);
  const taken = new Set<string>();
  const banks = context.banks?.map((bank) => questionBank(analyseBank(bank, taken))) ?? null;
  return compileAnalysed(analyseModule(file.file, file.text, document, banks, taken), context);
}

/** What a bank is tried out with: as often as one likes, each answer judged at once. */
const freePractice: TestSettings = {
  passMark: 0,
  weight: 0,
  attempts: 0,
  timeLimitMinutes: 0,
  shuffle: 'none',
  feedback: 'immediate',
  review: true,
};

/** Compiles a question bank by itself as a practice with all of its questions, for the live preview and its problems. */
export function compileBank(file: SourceFile, context: ModuleContext, reader?: ModuleReader): CompiledModule {
  const options = { language: context.language, mediaPaths: context.mediaPaths, folder: 'banks' } as const;
  const document = reader === undefined ? readModule(file, options) : reader.read(file, options);
  const bank: AnalysedModule = { ...analyseBank({ ...file, document }, new Set()), draws: [] };
  // No module of the course has this name in the player.
  const slug = `bank-${slugOf(file.file)}`;
  const { content, lines } = contentOf(bank, context);
  const outline: ModuleOutline = { ...outlineOf(bank, context), slug, kind: 'practice', test: freePractice };
  return {
    outline,
    content: { ...content, slug },
    lines,
    media: usedMedia(bank, context.mediaPaths),
    words: document.words,
    problems: checkBank(bank, context),
  };
}

function courseOutline(
  settings: CourseSettings,
  modules: readonly ModuleOutline[],
): Omit<CourseOutline, 'draft' | 'slipKey'> {
  const { format, id, version, title, summary, language, passMark, completion, navigation } = settings;
  return { format, id, version, title, summary, language, passMark, completion, navigation, modules };
}

export interface CompileOptions {
  /** Made in spite of errors: a package with errors says that it is a draft. Without errors it is none. */
  readonly draft: boolean;
}

/** Compiles whatever can be compiled, also when there are errors; whether to ship it is the caller's decision. */
export function compileCourse(source: CourseSource, options: CompileOptions): CompiledCourseResult {
  const { course, context, problems } = readCourse(source);
  if (course === null) return { course: null, problems };
  const modules = course.modules.map((module) => compileAnalysed(module, context));
  const hasErrors = problems.some((problem) => problem.severity === 'error');
  const outline = courseOutline(
    course.settings,
    modules.map((module) => module.outline),
  );
  const contents = modules.map((module) => module.content);
  const slipKey = sha256Hex(JSON.stringify([outline, contents]));
  return {
    course: {
      outline: { ...outline, draft: options.draft && hasErrors, slipKey },
      contents,
      media: course.usedMedia,
    },
    problems,
  };
}
