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

export function questionOutline(id: string, type: QuestionType = 'single', fingerprint = `f-${id}`): QuestionOutline {
  return { id, type, points: 1, fingerprint };
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
    modules,
    ...more,
  };
}
