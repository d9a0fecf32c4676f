import type { PlayableQuestion } from '../course/compiled.ts';
import type { CourseCoverage, CoverageCell, CoverageModule, CoverageRow } from '../course/coverage.ts';
import type { Objective } from '../course/model.ts';
import { drawableQuestions, moduleQuestions, type AnalysedModule } from './analyse.ts';
import type { AnalysedCourse } from './check/course-rules.ts';
import { moduleMinutes } from './minutes.ts';

/** A survey asks for opinions: nothing of it tests an objective. */
const isScored = ({ type }: PlayableQuestion): boolean => type !== 'scale';

function teaches({ document }: AnalysedModule): boolean {
  return document.settings.kind === 'lesson' || document.settings.kind === 'practice';
}

function ownQuestions(module: AnalysedModule): readonly PlayableQuestion[] {
  const drawable = new Set(drawableQuestions(module));
  return moduleQuestions(module).filter((question) => !drawable.has(question));
}

/** Objectives of the course that the module names. */
function namedObjectives({ document }: AnalysedModule, objectives: readonly Objective[]): readonly string[] {
  const known = new Set(objectives.map(({ id }) => id));
  return [...new Set(document.settings.objectives)].filter((id) => known.has(id));
}

function cellOf(module: AnalysedModule, objective: string): CoverageCell {
  const tests = (questions: readonly PlayableQuestion[]): number =>
    questions.filter((question) => isScored(question) && question.objective === objective).length;
  return {
    isTaught: teaches(module) && module.document.settings.objectives.includes(objective),
    questions: tests(ownQuestions(module)),
    drawable: tests(drawableQuestions(module)),
  };
}

function columnOf(module: AnalysedModule, objectives: readonly Objective[]): CoverageModule {
  const { title, kind } = module.document.settings;
  const known = new Set(objectives.map(({ id }) => id));
  const loose = moduleQuestions(module).filter(
    (question) => kind !== 'survey' && isScored(question) && !known.has(question.objective ?? ''),
  );
  return {
    file: module.path.replace(/^modules\//, ''),
    title,
    kind,
    minutes: moduleMinutes(module),
    lacksObjective: teaches(module) && namedObjectives(module, objectives).length === 0,
    looseQuestions: loose.length,
  };
}

/** The grid of a course's objectives and modules, with what is missing. */
export function courseCoverage({ settings, modules }: AnalysedCourse): CourseCoverage {
  const { objectives, trainingHours, minutesPerHour } = settings;
  const rows = objectives.map(({ id, text }): CoverageRow => {
    const cells = modules.map((module) => cellOf(module, id));
    const shares = modules.map((module, at) =>
      cells[at]?.isTaught ? moduleMinutes(module) / namedObjectives(module, objectives).length : 0,
    );
    return {
      id,
      text,
      cells,
      minutes: Math.round(shares.reduce((sum, share) => sum + share, 0)),
      lacksContent: cells.every((cell) => !cell.isTaught),
      lacksQuestion: cells.every(({ questions, drawable }) => questions + drawable === 0),
    };
  });
  const columns = modules.map((module) => columnOf(module, objectives));
  return {
    modules: columns,
    rows,
    minutes: columns.reduce((sum, { minutes }) => sum + minutes, 0),
    hours: trainingHours,
    plannedMinutes: Math.round(trainingHours * minutesPerHour),
  };
}
