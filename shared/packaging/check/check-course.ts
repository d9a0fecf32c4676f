/** Reads a course and applies every rule. */
import { parseCourseSettings } from '../../course/course-settings.ts';
import type { CourseSettings, CourseSource } from '../../course/model.ts';
import type { Problem } from '../../course/problem.ts';
import { readModule, type ReadOptions } from '../../markdown/read-module.ts';
import { stateSize, type StateSize } from '../../results/state-size.ts';
import {
  analyseBank,
  analyseModule,
  questionBank,
  questionsOutline,
  type AnalysedFile,
  type AnalysedModule,
} from '../analyse.ts';
import type { BankDocument, ModuleContext } from '../compile-types.ts';
import { moduleContext } from '../module-context.ts';
import { usedMedia } from '../used-media.ts';
import { wholeCourseRules, type AnalysedCourse } from './course-rules.ts';
import { bankRules, moduleRules } from './module-rules.ts';
import { sortedProblems } from './sort.ts';

interface ReadCourse {
  /** Null when `course.yaml` cannot be read at all. */
  readonly course: AnalysedCourse | null;
  readonly context: ModuleContext;
  readonly problems: readonly Problem[];
}

function readOptions(language: string, source: CourseSource, folder: 'modules' | 'banks'): ReadOptions {
  const captions = source.media.flatMap((file) =>
    file.captions === undefined ? [] : [[file.path, file.captions] as const],
  );
  return { language, mediaPaths: source.media.map((file) => file.path), captions: new Map(captions), folder };
}

/** Reads question banks for `ModuleContext.banks`. */
function readBanks(source: CourseSource, language: string): readonly BankDocument[] {
  const options = readOptions(language, source, 'banks');
  return source.banks.map((bank) => ({ file: bank.file, text: bank.text, document: readModule(bank, options) }));
}

/** Everything about one module: its text, its questions, and the rules that need no other module. Sorted. */
export function checkModule(module: AnalysedModule, context: ModuleContext): readonly Problem[] {
  return sortedProblems([...module.problems, ...moduleRules.flatMap((rule) => rule(module, context))]);
}

/** Everything about one question bank: its text and its questions. Sorted. */
export function checkBank(bank: AnalysedFile, context: ModuleContext): readonly Problem[] {
  const asModule: AnalysedModule = { ...bank, draws: [] };
  return sortedProblems([...bank.problems, ...bankRules.flatMap((rule) => rule(asModule, context))]);
}

function analyse(source: CourseSource, settings: CourseSettings): { course: AnalysedCourse; context: ModuleContext } {
  const documents = readBanks(source, settings.language);
  const context = moduleContext(
    settings,
    source.modules.map((module) => module.file),
    source.media.map((file) => file.path),
    documents,
  );
  const taken = new Set<string>();
  const banks = documents.map((bank) => analyseBank(bank, taken));
  const draws = banks.map(questionBank);
  const options = readOptions(settings.language, source, 'modules');
  const byFile = new Map(source.modules.map((module) => [module.file, module]));
  const modules = [...new Set(settings.modules)].flatMap((file) => {
    const module = byFile.get(file);
    return module === undefined ? [] : analyseModule(file, module.text, readModule(module, options), draws, taken);
  });
  const used = new Set(modules.flatMap((module) => usedMedia(module, context.mediaPaths)));
  return {
    course: {
      settings,
      settingsText: source.settingsText,
      modules,
      moduleFiles: source.modules.map((module) => module.file),
      banks,
      media: source.media,
      usedMedia: [...used].sort(),
    },
    context,
  };
}

const noContext: ModuleContext = { language: 'id', passMark: 0, objectives: [], moduleFiles: [], mediaPaths: [] };

export function readCourse(source: CourseSource): ReadCourse {
  const { settings, problems } = parseCourseSettings(source.settingsText);
  if (settings === null) return { course: null, context: noContext, problems: sortedProblems(problems) };
  const { course, context } = analyse(source, settings);
  return {
    course,
    context,
    problems: sortedProblems([
      ...problems,
      ...course.banks.flatMap((bank) => checkBank(bank, context)),
      ...course.modules.flatMap((module) => checkModule(module, context)),
      ...wholeCourseRules.flatMap((rule) => rule(course)),
    ]),
  };
}

/** Everything that is to be said about a course, sorted by file, line, column and code. */
export function checkCourse(source: CourseSource): readonly Problem[] {
  return readCourse(source).problems;
}

export interface CourseReport {
  readonly problems: readonly Problem[];
  /** What an LMS has to keep of a learner; null when `course.yaml` cannot be read at all. */
  readonly state: StateSize | null;
}

export function reportCourse(source: CourseSource): CourseReport {
  const { course, problems } = readCourse(source);
  return { problems, state: course === null ? null : stateSize({ modules: course.modules.map(questionsOutline) }) };
}
