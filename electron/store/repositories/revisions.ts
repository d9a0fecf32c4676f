import { createHash } from 'node:crypto';
import type { ReadHandle, WriteHandle } from '../handles.ts';
import { revisionsToPrune } from '../revision-pruning.ts';

export interface RevisionRow {
  readonly revision: number;
  /** Path in the course folder at that time, `modules/01-pengantar.md`. */
  readonly path: string;
  readonly sha256: string;
  readonly at: string;
  /** What the author calls it. */
  readonly name: string | null;
  /** The revision that this one brought back. */
  readonly restoredFrom: number | null;
}

export interface SubjectRow {
  readonly subject: string;
  readonly courseId: string;
  /** Number, path and time of the newest revision. */
  readonly newest: number;
  readonly path: string;
  readonly at: string;
}

export interface CountedSubjectRow extends SubjectRow {
  /** How many revisions are kept. */
  readonly revisions: number;
}

/** `subject` is the id of the course (for its `course.yaml`), module or bank. */
export interface NewRevision {
  readonly subject: string;
  readonly revision: number;
  readonly courseId: string;
  readonly path: string;
  readonly text: string;
}

const columns = 'revision, path, sha256, at, name, restored_from AS restoredFrom';

export const revisionSql = {
  ofSubject: `SELECT ${columns} FROM revisions WHERE subject = ? ORDER BY revision`,
  page: `SELECT ${columns} FROM revisions WHERE subject = ? AND revision < ? ORDER BY revision DESC LIMIT ?`,
  subject: `SELECT subject, course_id AS courseId, revision AS newest, path, at FROM revisions
    WHERE subject = ? ORDER BY revision DESC LIMIT 1`,
  // With one max() the other columns are those of its row (sqlite.org/lang_select.html#bareagg).
  subjectsOfCourse: `SELECT subject, course_id AS courseId, max(revision) AS newest, path, at, count(*) AS revisions
    FROM revisions WHERE course_id = ? GROUP BY subject`,
  text: `SELECT t.text FROM revisions r JOIN revision_texts t ON t.sha256 = r.sha256
    WHERE r.subject = ? AND r.revision = ?`,
  removeUnusedText: `DELETE FROM revision_texts WHERE sha256 = ?
    AND NOT EXISTS (SELECT 1 FROM revisions r WHERE r.sha256 = revision_texts.sha256)`,
} as const;

/** A subject is looked through for prunable revisions once in so many. */
const pruneEvery = 16;

export function createRevisionReads(db: ReadHandle) {
  const ofSubject = db.query<[string], RevisionRow>(revisionSql.ofSubject);
  const page = db.query<[string, number, number], RevisionRow>(revisionSql.page);
  const subject = db.query<[string], SubjectRow>(revisionSql.subject);
  const subjectsOfCourse = db.query<[string], CountedSubjectRow>(revisionSql.subjectsOfCourse);
  const text = db.query<[string, number], { text: string }>(revisionSql.text);
  return {
    /** The newest `limit` revisions below `before`, newest first. */
    page: (id: string, before: number, limit: number): readonly RevisionRow[] => page.all(id, before, limit),
    /** Null when there is no revision of it. */
    subject: (id: string): SubjectRow | null => subject.get(id) ?? null,
    /** Also subjects that are in the course no longer. */
    subjectsOf: (courseId: string): readonly CountedSubjectRow[] => subjectsOfCourse.all(courseId),
    /** Oldest first. */
    ofSubject: (subject: string): readonly RevisionRow[] => ofSubject.all(subject),
    textOf: (subject: string, revision: number): string | null => text.get(subject, revision)?.text ?? null,
  };
}

export function createRevisionWrites(db: WriteHandle) {
  const reads = createRevisionReads(db);
  const insertText = db.command<[string, string]>(
    'INSERT INTO revision_texts (sha256, text) VALUES (?, ?) ON CONFLICT DO NOTHING',
  );
  // The text that is archived may be older than the row's revision (an unsaved journal): the newest one wins its number.
  const insert = db.command<[string, number, string, string, string, string]>(
    `INSERT INTO revisions (subject, revision, course_id, path, sha256, at) VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET sha256 = excluded.sha256, path = excluded.path, at = excluded.at`,
  );
  const setName = db.command<[string | null, string, number]>(
    'UPDATE revisions SET name = ? WHERE subject = ? AND revision = ?',
  );
  const setRestoredFrom = db.command<[number, string, number]>(
    'UPDATE revisions SET restored_from = ? WHERE subject = ? AND revision = ?',
  );
  const remove = db.command<[string, number]>('DELETE FROM revisions WHERE subject = ? AND revision = ?');
  const removeUnusedText = db.command<[string]>(revisionSql.removeUnusedText);
  const removeAllUnusedTexts = db.command<[]>(
    'DELETE FROM revision_texts WHERE NOT EXISTS (SELECT 1 FROM revisions r WHERE r.sha256 = revision_texts.sha256)',
  );

  function prune(subject: string, now: Date): void {
    const rows = reads.ofSubject(subject);
    const times = rows.map((row) => ({
      revision: row.revision,
      at: new Date(row.at),
      isNamed: row.name !== null,
    }));
    const pruned = new Set(revisionsToPrune(times, now));
    for (const row of rows) {
      if (!pruned.has(row.revision)) continue;
      remove.run(subject, row.revision);
      removeUnusedText.run(row.sha256);
    }
  }

  return {
    /** Texts are stored once, whatever number of revisions and courses share them. */
    add(entry: NewRevision, now: Date): void {
      const sha256 = createHash('sha256').update(entry.text).digest('hex');
      insertText.run(sha256, entry.text);
      insert.run(entry.subject, entry.revision, entry.courseId, entry.path, sha256, now.toISOString());
      if (entry.revision % pruneEvery === 0) prune(entry.subject, now);
    },
    /** False when there is no such revision. */
    setName: (subject: string, revision: number, name: string | null): boolean =>
      setName.run(name, subject, revision) > 0,
    setRestoredFrom: (subject: string, revision: number, from: number): void =>
      void setRestoredFrom.run(from, subject, revision),
    prune,
    /** After a course was deleted for good. */
    removeUnusedTexts: (): void => void removeAllUnusedTexts.run(),
  };
}

export type RevisionReads = ReturnType<typeof createRevisionReads>;
export type RevisionWrites = ReturnType<typeof createRevisionWrites>;
