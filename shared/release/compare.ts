/** What differs between two releases, and what that means for learners who are in the middle of the course. */
import type { CompiledCourse, ModuleContent, ModuleOutline, PlayableQuestion } from '../course/compiled.ts';
import { stateKeys } from '../results/state-keys.ts';
import { questionParts, questionText } from './question-parts.ts';
import type { ModuleChange, QuestionChange, ReleaseComparison, SettingChange } from './model.ts';

interface Located {
  readonly slug: string;
  readonly question: PlayableQuestion;
}

function questionsOf(course: CompiledCourse): ReadonlyMap<string, Located> {
  return new Map(
    course.contents.flatMap(({ slug, questions }) =>
      questions.map((question) => [question.id, { slug, question }] as const),
    ),
  );
}

export interface ComparedRelease {
  readonly compiled: CompiledCourse;
  readonly head: { readonly trainingHours: number };
}

/** Two courses as `compareCourses`, and what stands in the letter besides. */
export function compareReleases(before: ComparedRelease, after: ComparedRelease): ReleaseComparison {
  const comparison = compareCourses(before.compiled, after.compiled);
  const hours = changeOf('trainingHours', before.head.trainingHours, after.head.trainingHours);
  return { ...comparison, settings: [...comparison.settings, ...hours] };
}

/** `before`: the release that learners have. Questions and modules come in the newer course's order, what is gone last. */
export function compareCourses(before: CompiledCourse, after: CompiledCourse): ReleaseComparison {
  const questions = compareQuestions(before, after);
  const old = questionsOf(before);
  const all = [...questionsOf(after).keys()].map((id) => fateOf(before, after, id));
  const count = (fate: QuestionChange['answers']) => all.filter((one) => one === fate).length;
  return {
    modules: compareModules(before, after),
    settings: [...courseSettings(before, after), ...moduleSettings(before, after)],
    questions,
    learners: {
      kept: count('kept'),
      reset: count('reset'),
      added: count('new'),
      gone: [...old.keys()].filter((id) => fateOf(after, before, id) === 'new').length,
    },
  };
}

/** The very keys under which answers are stored decide. */
function fateOf(before: CompiledCourse, after: CompiledCourse, id: string): 'kept' | 'reset' | 'new' {
  const old = stateKeys(before.outline).questions.get(id);
  if (old === undefined) return 'new';
  return old === stateKeys(after.outline).questions.get(id) ? 'kept' : 'reset';
}

function compareQuestions(before: CompiledCourse, after: CompiledCourse): readonly QuestionChange[] {
  const old = questionsOf(before);
  const present = questionsOf(after);
  const kept = [...present].flatMap(([id, { slug, question }]): readonly QuestionChange[] => {
    const known = old.get(id);
    const text = questionText(question);
    if (known === undefined) return [{ id, slug, text, change: 'added', parts: [], answers: 'new' }];
    const parts = questionParts(known.question, question);
    if (parts.length === 0) return [];
    return [{ id, slug, text, change: 'changed', parts, answers: fateOf(before, after, id) }];
  });
  const gone = [...old].flatMap(([id, { slug, question }]): readonly QuestionChange[] =>
    present.has(id) ? [] : [{ id, slug, text: questionText(question), change: 'removed', parts: [], answers: 'gone' }],
  );
  return [...kept, ...gone];
}

function compareModules(before: CompiledCourse, after: CompiledCourse): readonly ModuleChange[] {
  const old = new Map(before.outline.modules.map((module) => [module.slug, module]));
  const present = new Set(after.outline.modules.map((module) => module.slug));
  const texts = new Map(before.contents.map((content) => [content.slug, content]));
  const staying = stayingInOrder(
    before.outline.modules.map(({ slug }) => slug).filter((slug) => present.has(slug)),
    after.outline.modules.map(({ slug }) => slug).filter((slug) => old.has(slug)),
  );
  const kept = after.outline.modules.flatMap((module, at): readonly ModuleChange[] => {
    const { slug, title } = module;
    const known = old.get(slug);
    if (known === undefined) return [{ slug, title, change: 'added' }];
    if (isChanged(known, module, texts.get(slug), after.contents[at])) return [{ slug, title, change: 'changed' }];
    return staying.has(slug) ? [] : [{ slug, title, change: 'moved' }];
  });
  const gone = before.outline.modules
    .filter(({ slug }) => !present.has(slug))
    .map(({ slug, title }) => ({ slug, title, change: 'removed' as const }));
  return [...kept, ...gone];
}

/** Its own text and title; its rules are listed as settings and its questions as questions. Minutes follow from the text. */
function isChanged(
  before: ModuleOutline,
  after: ModuleOutline,
  old: ModuleContent | undefined,
  text: ModuleContent | undefined,
): boolean {
  return before.title !== after.title || before.kind !== after.kind || ownText(old) !== ownText(text);
}

function ownText(content: ModuleContent | undefined): string {
  return JSON.stringify(
    content?.blocks.filter((block) => !/^<div data-question-slot="[^"]*"><\/div>$/.test(block)) ?? [],
  );
}

/** The largest set of names that come in the same order in both lists, which hold the same names. */
function stayingInOrder(before: readonly string[], after: readonly string[]): ReadonlySet<string> {
  const places = after.map((name) => before.indexOf(name));
  /** The longest rising run of places that ends at each name. */
  const runs: (readonly number[])[] = [];
  for (const [at, place] of places.entries()) {
    const best = runs
      .filter((_, earlier) => (places[earlier] ?? 0) < place)
      .reduce<readonly number[]>((longest, run) => (run.length > longest.length ? run : longest), []);
    runs.push([...best, at]);
  }
  const longest = runs.reduce<readonly number[]>((most, run) => (run.length > most.length ? run : most), []);
  return new Set(longest.map((at) => after[at] ?? ''));
}

const courseFields = ['title', 'summary', 'language', 'passMark', 'completion', 'navigation'] as const;

function courseSettings(before: CompiledCourse, after: CompiledCourse): readonly SettingChange[] {
  return courseFields.flatMap((field) => changeOf(field, before.outline[field], after.outline[field]));
}

/** Rules of tests that are in both. */
function moduleSettings(before: CompiledCourse, after: CompiledCourse): readonly SettingChange[] {
  const old = new Map(before.outline.modules.map((module) => [module.slug, rulesOf(module)]));
  return after.outline.modules.flatMap((module) => {
    const known = old.get(module.slug);
    if (known === undefined) return [];
    return Object.entries(rulesOf(module)).flatMap(([field, value]) =>
      changeOf(field, known[field] ?? '', value).map((change) => ({ ...change, module: module.slug })),
    );
  });
}

const noTest = {
  passMark: '',
  weight: '',
  attempts: '',
  timeLimitMinutes: '',
  shuffle: '',
  feedback: '',
  review: '',
};

function rulesOf({ kind, test, draws }: ModuleOutline): Readonly<Record<string, string | number | boolean>> {
  return { kind, ...(test ?? noTest), draw: draws.map(({ count }) => count).join(' + ') };
}

function changeOf(
  field: string,
  before: string | number | boolean,
  after: string | number | boolean,
): readonly SettingChange[] {
  return before === after ? [] : [{ field, before: String(before), after: String(after) }];
}
