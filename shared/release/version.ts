/** Semantic versions (semver.org 2.0.0) of the plain form `1.2.3`, and the next one for a release. */
import type { LocalText } from '../course/problem.ts';
import type { ReleaseComparison } from './model.ts';

const plain = /^(0|[1-9]\d{0,5})\.(0|[1-9]\d{0,5})\.(0|[1-9]\d{0,5})$/;

export function isSemver(text: string): boolean {
  return plain.test(text);
}

function numbers(version: string): readonly [number, number, number] {
  const [, major, minor, patch] = plain.exec(version) ?? [];
  return [Number(major ?? 0), Number(minor ?? 0), Number(patch ?? 0)];
}

/** Negative when `a` comes before `b`, positive after; what is no version counts as `0.0.0`. */
export function compareVersions(a: string, b: string): number {
  const other = numbers(b);
  return numbers(a).reduce((found, number, at) => (found === 0 ? number - (other[at] ?? 0) : found), 0);
}

export type VersionLevel = 'first' | 'major' | 'minor' | 'patch';

export interface VersionSuggestion {
  readonly version: string;
  readonly level: VersionLevel;
  readonly why: LocalText;
}

const reasons: Readonly<Record<VersionLevel, LocalText>> = {
  first: { id: 'Ini rilis pertama kursus ini.', en: 'This is the first release of this course.' },
  major: {
    id: 'Modul dihapus atau berganti jenis, atau syarat lulus berubah: hasil peserta tidak lagi sebanding.',
    en: 'A module was removed or is of another kind, or the rules for passing changed: results are no longer comparable.',
  },
  minor: {
    id: 'Ada modul atau soal yang baru, berubah, atau dihapus.',
    en: 'Modules or questions are new, changed or gone.',
  },
  patch: { id: 'Hanya teks yang berubah.', en: 'Only texts changed.' },
};

const passRules = new Set(['completion', 'passMark', 'kind']);
const textFields = new Set(['title', 'summary']);

function levelOf({ modules, settings, questions }: ReleaseComparison): VersionLevel {
  if (modules.some(({ change }) => change === 'removed') || settings.some(({ field }) => passRules.has(field))) {
    return 'major';
  }
  const isTextOnly =
    modules.every(({ change }) => change === 'changed') &&
    settings.every(({ field, module }) => module === undefined && textFields.has(field)) &&
    questions.every(({ change, parts }) => change === 'changed' && parts.every((part) => part === 'feedback'));
  return isTextOnly ? 'patch' : 'minor';
}

function next(previous: string, level: VersionLevel): string {
  const [major, minor, patch] = numbers(previous);
  if (level === 'major') return `${major + 1}.0.0`;
  return level === 'minor' ? `${major}.${minor + 1}.0` : `${major}.${minor}.${patch + 1}`;
}

/**
 * The version that fits what changed since the release before. `written`: what stands in `course.yaml`; when it is higher, the
 * trainer meant it.
 */
export function suggestVersion(
  previous: { readonly version: string; readonly comparison: ReleaseComparison } | null,
  written: string,
): VersionSuggestion {
  const level = previous === null ? 'first' : levelOf(previous.comparison);
  const fitting = previous === null ? '1.0.0' : next(previous.version, level);
  const version = isSemver(written) && compareVersions(written, fitting) > 0 ? written : fitting;
  return { version, level, why: reasons[level] };
}
