/** Rules that need one module and what it knows of its course. */
import type { LocalText, Place, Problem } from '../../course/problem.ts';
import type { Fix } from '../../quiz/problem-at.ts';
import { moduleQuestions, type AnalysedModule } from '../analyse.ts';
import type { ModuleContext } from '../compile-types.ts';
import { replaceInLine, soleNamesake } from './line-fix.ts';
import { frontMatterPlace } from './places.ts';
import { courseProblem } from './rules.ts';

type ModuleRule = (module: AnalysedModule, context: ModuleContext) => readonly Problem[];

function marks(level: number): string {
  return '#'.repeat(level);
}

const headingSkipsLevel: ModuleRule = ({ document, text }) => {
  // The module's title stands above its text as the first level.
  let previous = 1;
  return document.headings.flatMap((heading) => {
    const skips = heading.level > previous + 1;
    const expected = previous + 1;
    previous = heading.level;
    if (!skips) return [];
    const message = {
      id: `Judul "${heading.text}" memakai ${marks(heading.level)}; setelah judul sebelumnya pakai paling banyak ${marks(expected)}.`,
      en: `The heading "${heading.text}" uses ${marks(heading.level)}; after the heading before it use at most ${marks(expected)}.`,
    };
    const label = { id: `Pakai ${marks(expected)}`, en: `Use ${marks(expected)}` };
    const fix = replaceInLine(text, heading, `${marks(heading.level)} `, `${marks(expected)} `, label);
    return [courseProblem('heading-skips-level', heading, message, fix)];
  });
};

const imageNoAlt: ModuleRule = ({ document }) =>
  document.images
    .filter((image) => image.alt.trim() === '')
    .map((image) =>
      courseProblem('image-no-alt', image, {
        id: `Gambar "${image.target}" belum punya teks pengganti. Tulis isinya di antara ![ dan ].`,
        en: `The image "${image.target}" has no alternative text. Say what it shows between ![ and ].`,
      }),
    );

/** A reference to something that is not there, when only one thing could be meant. */
function namesakeFix(text: string, place: Place, target: string, candidates: readonly string[]): Fix | undefined {
  const meant = soleNamesake(target, candidates);
  if (meant === null) return undefined;
  return replaceInLine(text, place, target, meant, { id: `Ganti menjadi ${meant}`, en: `Change to ${meant}` });
}

const mediaMissing: ModuleRule = ({ document, text }, context) => {
  const known = new Set(context.mediaPaths);
  return document.media
    .filter((reference) => !known.has(reference.target))
    .map((reference) =>
      courseProblem(
        'media-missing',
        reference,
        {
          id: `Berkas "${reference.target}" tidak ada dalam kursus ini.`,
          en: `There is no file "${reference.target}" in this course.`,
        },
        namesakeFix(text, reference, reference.target, context.mediaPaths),
      ),
    );
};

const links: ModuleRule = ({ document, text }, context) =>
  document.links.flatMap((link) => {
    if (/^https?:/i.test(link.target)) {
      return [
        courseProblem('link-external', link, {
          id: `Tautan ke ${link.target} hanya dapat dibuka dengan internet.`,
          en: `The link to ${link.target} only opens with the internet.`,
        }),
      ];
    }
    if (/^[a-z][a-z0-9+.-]*:|^#/i.test(link.target)) return [];
    const file = link.target.replace(/[?#].*$/, '').replace(/^(?:\.\/|\.\.\/modules\/|modules\/)/, '');
    if (context.moduleFiles.includes(file)) return [];
    return [
      courseProblem(
        'link-dead',
        link,
        {
          id: `Tautan menuju "${link.target}", tetapi modul itu tidak ada dalam kursus ini.`,
          en: `The link leads to "${link.target}", but this course has no such module.`,
        },
        namesakeFix(text, link, file, context.moduleFiles),
      ),
    ];
  });

const drawRules: ModuleRule = ({ path, text, draws }) =>
  draws.flatMap(({ rule, bank, available }) => {
    const place = frontMatterPlace(path, text, 'draw');
    if (bank === null) {
      return [
        courseProblem('draw-bank-missing', place, {
          id: `Bank soal "${rule.bank}" tidak ada (banks/${rule.bank.replace(/\.md$/, '')}.md).`,
          en: `There is no question bank "${rule.bank}" (banks/${rule.bank.replace(/\.md$/, '')}.md).`,
        }),
      ];
    }
    if (available >= rule.count) return [];
    const tags = rule.tags.length === 0 ? '' : ` [${rule.tags.join(', ')}]`;
    return [
      courseProblem('draw-too-large', place, {
        id: `Modul ini mengambil ${rule.count} soal dari bank "${rule.bank}"${tags}, tetapi hanya ada ${available}.`,
        en: `This module draws ${rule.count} questions from the bank "${rule.bank}"${tags}, but there are only ${available}.`,
      }),
    ];
  });

const testCanBePassed: ModuleRule = (module, context) => {
  const { settings } = module.document;
  // Without the banks nobody can say how many questions there will be.
  const isUnknown = settings.draw.length > 0 && context.banks === undefined;
  if (settings.kind === 'lesson' || settings.kind === 'survey' || isUnknown) return [];
  const passMark = settings.passMark ?? context.passMark;
  const points = moduleQuestions(module).reduce((sum, question) => sum + question.points, 0);
  if (points > 0) return [];
  if (settings.kind === 'post-test' && passMark > 0) {
    return [
      courseProblem('pass-mark-unreachable', frontMatterPlace(module.path, module.text, 'passMark'), {
        id: `Nilai lulus ${passMark} % tidak mungkin dicapai: tes ini tidak punya soal yang bernilai.`,
        en: `The pass mark of ${passMark} % cannot be reached: this test has no questions with points.`,
      }),
    ];
  }
  return [
    courseProblem('test-without-questions', frontMatterPlace(module.path, module.text, 'kind'), {
      id: 'Modul ini tes atau latihan, tetapi belum punya soal yang dapat dikerjakan.',
      en: 'This module is a test or practice, but has no questions that can be answered yet.',
    }),
  ];
};

function unknownObjective(objective: string): LocalText {
  return {
    id: `Tujuan "${objective}" tidak ada di course.yaml.`,
    en: `There is no objective "${objective}" in course.yaml.`,
  };
}

const objectivesExist: ModuleRule = (module, context) => {
  const known = new Set(context.objectives);
  const ofModule = module.document.settings.objectives
    .filter((objective) => !known.has(objective))
    .map((objective) =>
      courseProblem(
        'objective-unknown',
        frontMatterPlace(module.path, module.text, 'objectives'),
        unknownObjective(objective),
      ),
    );
  const ofQuestions = module.questions.flatMap(({ source }) => {
    const objective = source.attributes['objective']?.trim();
    if (objective === undefined || objective === '' || known.has(objective)) return [];
    return [courseProblem('objective-unknown', source.place, unknownObjective(objective))];
  });
  return [...ofModule, ...ofQuestions];
};

const testQuestionsHaveObjectives: ModuleRule = (module, context) => {
  const { kind } = module.document.settings;
  if (context.objectives.length === 0 || (kind !== 'pre-test' && kind !== 'post-test')) return [];
  return module.questions
    .filter(({ question }) => question !== null && question.objective === null)
    .map(({ source }) =>
      courseProblem('question-without-objective', source.place, {
        id: 'Soal tes ini tidak terkait tujuan pembelajaran (objective=…).',
        en: 'This test question belongs to no objective (objective=…).',
      }),
    );
};

export const moduleRules: readonly ModuleRule[] = [
  headingSkipsLevel,
  imageNoAlt,
  mediaMissing,
  links,
  drawRules,
  testCanBePassed,
  objectivesExist,
  testQuestionsHaveObjectives,
];

/** Rules that also hold for a bank, which has no place in the course's order of headings, links and tests. */
export const bankRules: readonly ModuleRule[] = [imageNoAlt, mediaMissing, links, objectivesExist];
