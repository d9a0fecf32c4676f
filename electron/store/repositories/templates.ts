import type { SourceFile } from '#shared/course/model.ts';
import type { ReadHandle, WriteHandle } from '../handles.ts';
import type { MediaRow } from './media.ts';

export interface CourseContent {
  readonly settingsText: string;
  readonly modules: readonly SourceFile[];
  readonly banks: readonly SourceFile[];
  readonly media: readonly MediaRow[];
}

export interface ModuleContent {
  readonly text: string;
  /** What the text shows. */
  readonly media: readonly MediaRow[];
}

export interface TemplateHead {
  readonly id: string;
  readonly kind: 'course' | 'module';
  readonly title: string;
  /** 1 for a module. */
  readonly modules: number;
  readonly createdAt: string;
}

export type TemplateRow =
  | (TemplateHead & { readonly kind: 'course'; readonly content: CourseContent })
  | (TemplateHead & { readonly kind: 'module'; readonly content: ModuleContent });

const headColumns = 'id, kind, title, modules, created_at AS createdAt';

export const templateSql = {
  list: `SELECT ${headColumns} FROM templates ORDER BY title COLLATE NOCASE, id`,
  find: `SELECT ${headColumns}, content FROM templates WHERE id = ?`,
} as const;

export function createTemplateReads(db: ReadHandle) {
  const list = db.query<[], TemplateHead>(templateSql.list);
  const find = db.query<[string], TemplateHead & { readonly content: string }>(templateSql.find);
  return {
    /** By title. */
    list: (): readonly TemplateHead[] => list.all(),
    find(id: string): TemplateRow | null {
      const row = find.get(id);
      // Written below as what its kind says.
      return row ? { ...row, content: JSON.parse(row.content) } : null;
    },
  };
}

export function createTemplateWrites(db: WriteHandle) {
  const insert = db.command<[string, string, string, number, string, string]>(
    'INSERT INTO templates (id, kind, title, modules, created_at, content) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const rename = db.command<[string, string]>('UPDATE templates SET title = ? WHERE id = ?');
  const remove = db.command<[string]>('DELETE FROM templates WHERE id = ?');
  return {
    insert({ id, kind, title, modules, createdAt, content }: TemplateRow): void {
      insert.run(id, kind, title, modules, createdAt, JSON.stringify(content));
    },
    /** False when there is no such template. */
    rename: (id: string, title: string): boolean => rename.run(title, id) > 0,
    remove: (id: string): boolean => remove.run(id) > 0,
  };
}

export type TemplateReads = ReturnType<typeof createTemplateReads>;
export type TemplateWrites = ReturnType<typeof createTemplateWrites>;
