import { ContractFailure } from '#shared/contract/result.ts';
import type { LibraryReads } from '#store/library.ts';
import type { SubjectRow } from '#store/repositories/revisions.ts';
import { findCourse } from '../course/find.ts';

export type SubjectKind = 'settings' | 'module' | 'bank';

export interface Subject {
  readonly id: string;
  readonly courseId: string;
  readonly kind: SubjectKind;
  readonly state: 'present' | 'trashed' | 'gone';
  /** Without folder, `01-pengantar.md`; `course.yaml` for the settings. */
  readonly file: string;
  /** The newest revision. */
  readonly revision: number;
  /** Of the newest revision. */
  readonly at: string;
}

/** Throws `not-found` when the course has no history of it. */
export function findSubject(library: LibraryReads, courseId: string, id: string): Subject {
  findCourse(library, courseId);
  const found = library.revisions.subject(id);
  if (found === null || found.courseId !== courseId) throw noHistory();
  return subjectOf(library, found);
}

export interface CountedSubject extends Subject {
  /** How many revisions are kept. */
  readonly revisions: number;
}

/** Newest change first. */
export function subjectsOf(library: LibraryReads, courseId: string): readonly CountedSubject[] {
  findCourse(library, courseId);
  const rows = library.revisions.subjectsOf(courseId);
  const subjects = rows.map((row) => ({ ...subjectOf(library, row), revisions: row.revisions }));
  return subjects.sort((a, b) => b.at.localeCompare(a.at) || a.file.localeCompare(b.file));
}

function subjectOf(library: LibraryReads, { subject: id, courseId, newest, path, at }: SubjectRow): Subject {
  const kind = kindOf(path);
  const pathFile = path.slice(path.indexOf('/') + 1);
  const base = { id, courseId, kind, at, revision: newest };
  if (kind === 'settings') return { ...base, state: 'present', file: 'course.yaml' };
  if (kind === 'bank') {
    const bank = library.banks.find(id);
    return { ...base, state: bank ? 'present' : 'gone', file: bank?.file ?? pathFile };
  }
  const module = library.modules.find(id);
  const state = module === null ? 'gone' : module.deletedAt === null ? 'present' : 'trashed';
  // A module may have another file name by now than its newest revision.
  return { ...base, state, file: module?.file ?? pathFile };
}

function kindOf(path: string): SubjectKind {
  if (path.startsWith('modules/')) return 'module';
  return path.startsWith('banks/') ? 'bank' : 'settings';
}

/** Throws `not-found` when the revision was pruned or never was. */
export function revisionText(library: LibraryReads, subject: string, revision: number): string {
  const text = library.revisions.textOf(subject, revision);
  if (text === null) throw noRevision();
  return text;
}

export function noRevision(): ContractFailure {
  return new ContractFailure('not-found', {
    id: 'Versi itu tidak ada lagi di riwayat. Muat ulang riwayat, lalu pilih versi lain.',
    en: 'That version is no longer in the history. Reload the history and choose another one.',
  });
}

function noHistory(): ContractFailure {
  return new ContractFailure('not-found', {
    id: 'Kursus ini tidak punya riwayat untuk berkas itu. Muat ulang riwayat, lalu pilih berkas lain.',
    en: 'This course has no history of that file. Reload the history and choose another one.',
  });
}
