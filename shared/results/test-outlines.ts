/** Small course outlines for the tests of this folder and of the player. */
import type { CourseOutline, ModuleOutline, QuestionType, QuestionOutline, TestSettings } from '../course/compiled.ts';

export const plainTest: TestSettings = {
  passMark: 75,
  weight: 1,
  attempts: 0,
  timeLimitMinutes: 0,
  shuffle: 'none',
  feedback: 'end',
  review: true,
};

const sizes: Readonly<Record<QuestionType, Pick<QuestionOutline, 'parts' | 'choices' | 'blanks'>>> = {
  single: { parts: 1, choices: 10 },
  multiple: { parts: 12, choices: 2 },
  'true-false': { parts: 1, choices: 2 },
  cloze: {
    parts: 3,
    choices: 0,
    blanks: [
      { kind: 'text', accepted: ['Sofifi', 'Kota Sofifi'] },
      { kind: 'number', min: 3.1, max: 3.2 },
      { kind: 'choice', options: ['Ternate', 'Sofifi', 'Tidore'], right: 1 },
    ],
  },
  match: { parts: 10, choices: 10 },
  order: { parts: 10, choices: 10 },
  categorize: { parts: 12, choices: 4 },
  hotspot: { parts: 5, choices: 2 },
  scale: { parts: 1, choices: 5 },
  essay: { parts: 1, choices: 0 },
};

export function questionOutline(id: string, type: QuestionType = 'single', fingerprint = `f-${id}`): QuestionOutline {
  return { id, type, points: 1, fingerprint, ...sizes[type] };
}

export function lesson(slug: string, questions: readonly QuestionOutline[] = []): ModuleOutline {
  return { slug, title: `Modul ${slug}`, kind: 'lesson', minutes: 5, test: null, questions, draws: [] };
}

export function postTest(
  slug: string,
  questions: readonly QuestionOutline[],
  settings: Partial<TestSettings> = {},
): ModuleOutline {
  return {
    slug,
    title: `Tes ${slug}`,
    kind: 'post-test',
    minutes: 10,
    test: { ...plainTest, ...settings },
    questions,
    draws: [],
  };
}

export function course(modules: readonly ModuleOutline[], more: Partial<CourseOutline> = {}): CourseOutline {
  return {
    format: 1,
    id: '0198f2a4-0000-7000-8000-000000000001',
    version: '1.0.0',
    title: 'Dasar Pelayanan Publik',
    summary: 'Standar layanan dan etika pelayanan.',
    language: 'id',
    passMark: 75,
    completion: 'all',
    navigation: 'free',
    draft: false,
    slipKey: '0'.repeat(64),
    modules,
    ...more,
  };
}
