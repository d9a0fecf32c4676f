import type { ReadHandle, WriteHandle } from '../handles.ts';
import { matchExpression } from '../match-expression.ts';
import { snippetOf } from '../snippet.ts';

export interface SearchHit {
  readonly courseId: string;
  /** The words found are enclosed in `[[` and `]]`. */
  readonly snippet: string;
}

/** A document that holds the searched words. */
export interface DocumentHit {
  readonly courseId: string;
  readonly courseTitle: string;
  /** Null for the course itself and for a bank. */
  readonly moduleId: string | null;
  /** Null for what is no question bank. */
  readonly bankId: string | null;
  readonly title: string;
  readonly snippet: string | null;
}

export const searchSql = {
  // The best document of each course; a title counts eight times as much as the text.
  best: `WITH hits AS MATERIALIZED (
      SELECT rowid AS document, bm25(search_index, 8.0, 1.0) AS score FROM search_index WHERE search_index MATCH ?
    )
    SELECT d.course_id AS courseId, d.document, min(h.score) AS score
    FROM hits h JOIN search_documents d ON d.document = h.document JOIN courses c ON c.id = d.course_id
    WHERE (c.deleted_at IS NOT NULL) = ?
    GROUP BY d.course_id ORDER BY score, d.course_id LIMIT ?`,
  places: `WITH hits AS MATERIALIZED (
      SELECT rowid AS document, bm25(search_index, 8.0, 1.0) AS score FROM search_index WHERE search_index MATCH ?
    )
    SELECT d.document, d.course_id AS courseId, c.title AS courseTitle, d.module_id AS moduleId,
      d.bank_id AS bankId
    FROM hits h JOIN search_documents d ON d.document = h.document JOIN courses c ON c.id = d.course_id
    WHERE c.deleted_at IS NULL ORDER BY d.course_id = ? DESC, h.score, d.document LIMIT ?`,
  document: 'SELECT title, body FROM search_documents WHERE document = ?',
} as const;

export function createSearchReads(db: ReadHandle) {
  const best = db.query<[string, number, number], { courseId: string; document: number }>(searchSql.best);
  const places = db.query<[string, string, number], Omit<DocumentHit, 'title' | 'snippet'> & { document: number }>(
    searchSql.places,
  );
  const document = db.query<[number], { title: string; body: string }>(searchSql.document);
  return {
    /** Courses in which every word is found (the last one may be unfinished), best first; at most `limit`. */
    courses(text: string, place: 'library' | 'trash', limit: number): readonly SearchHit[] {
      const expression = matchExpression(text);
      if (expression === null) return [];
      return best.all(expression, place === 'trash' ? 1 : 0, limit).map((hit) => {
        const { title = '', body = '' } = document.get(hit.document) ?? {};
        return { courseId: hit.courseId, snippet: snippetOf(body, text) ?? snippetOf(title, text) ?? '' };
      });
    },
    /** Courses, modules and banks outside the trash in which every word is found, those of `nearCourseId` first; at most `limit`. */
    places(text: string, nearCourseId: string | null, limit: number): readonly DocumentHit[] {
      const expression = matchExpression(text);
      if (expression === null) return [];
      return places.all(expression, nearCourseId ?? '', limit).map(({ document: row, ...place }) => {
        const { title = '', body = '' } = document.get(row) ?? {};
        return { ...place, title, snippet: snippetOf(body, text) };
      });
    },
  };
}

export interface SearchDocument {
  readonly courseId: string;
  /** Null for the course itself and for a bank. */
  readonly moduleId: string | null;
  /** Null, or left out, for what is no question bank. */
  readonly bankId?: string | null;
  readonly title: string;
  readonly body: string;
}

export function createSearchWrites(db: WriteHandle) {
  const putModule = db.command<[string, string, string, string]>(
    `INSERT INTO search_documents (course_id, module_id, title, body) VALUES (?, ?, ?, ?)
     ON CONFLICT (module_id) DO UPDATE SET title = excluded.title, body = excluded.body`,
  );
  const putCourse = db.command<[string, string, string]>(
    `INSERT INTO search_documents (course_id, title, body) VALUES (?, ?, ?)
     ON CONFLICT (course_id) WHERE module_id IS NULL AND bank_id IS NULL DO UPDATE SET title = excluded.title, body = excluded.body`,
  );
  const putBank = db.command<[string, string, string, string]>(
    `INSERT INTO search_documents (course_id, bank_id, title, body) VALUES (?, ?, ?, ?)
     ON CONFLICT (bank_id) DO UPDATE SET title = excluded.title, body = excluded.body`,
  );
  const removeModule = db.command<[string]>('DELETE FROM search_documents WHERE module_id = ?');
  return {
    put(document: SearchDocument): void {
      const { courseId, moduleId, bankId = null, title, body } = document;
      if (bankId !== null) putBank.run(courseId, bankId, title, body);
      else if (moduleId === null) putCourse.run(courseId, title, body);
      else putModule.run(courseId, moduleId, title, body);
    },
    removeModule: (moduleId: string): void => void removeModule.run(moduleId),
  };
}

export type SearchReads = ReturnType<typeof createSearchReads>;
export type SearchWrites = ReturnType<typeof createSearchWrites>;
