/** Files of a course's package as they would be written, served without being written. */
import { createHash } from 'node:crypto';
import path from 'node:path';
import { joinAssets } from '#files/join-assets.ts';
import type { CompiledCourse } from '#shared/course/compiled.ts';
import { compileCourse } from '#shared/packaging/compile.ts';
import type { PlanEntry, PlanSource } from '#shared/packaging/plan.ts';
import type { LibraryReads } from '#store/library.ts';
import type { PreviewFile } from '../backend.ts';
import { courseSnapshot, type CourseSnapshot } from '../course/snapshot.ts';
import { extensionOf, mediaTypes } from '../media/types.ts';

export interface Plan {
  /** Another name for another plan of the same course. */
  readonly name: string;
  readonly entries: (course: CompiledCourse) => readonly PlanEntry[];
  /** `index.html` as it is served. */
  readonly page: (html: string) => string;
}

export interface PlanFiles {
  /** Null when the plan has no such file. */
  find(library: LibraryReads, courseId: string, plan: Plan, file: string): PreviewFile | null;
}

interface Compiled {
  readonly stamp: string;
  readonly sources: ReadonlyMap<string, PlanSource>;
}

/** Compiled plans that are kept; a page asks for a dozen files in a row. */
const maxKept = 4;

const webTypes: ReadonlyMap<string, string> = new Map([
  ['html', 'text/html; charset=utf-8'],
  ['js', 'text/javascript; charset=utf-8'],
  ['css', 'text/css; charset=utf-8'],
  ['json', 'application/json; charset=utf-8'],
  ['xml', 'application/xml; charset=utf-8'],
  ['woff2', 'font/woff2'],
]);

export function contentTypeOf(name: string): string {
  const extension = extensionOf(name);
  return webTypes.get(extension) ?? mediaTypes.get(extension)?.contentType ?? 'application/octet-stream';
}

export function createPlanFiles(dirs: { readonly assetsDir: string; readonly mediaDir: string }): PlanFiles {
  const kept = new Map<string, Compiled>();

  function compiled(key: string, plan: Plan, snapshot: CourseSnapshot): Compiled {
    const stamp = stampOf(snapshot);
    const present = kept.get(key);
    if (present?.stamp === stamp) return present;
    const fresh = { stamp, sources: compileSources(snapshot, plan) };
    kept.delete(key);
    kept.set(key, fresh);
    const oldest = kept.keys().next();
    if (kept.size > maxKept && !oldest.done) kept.delete(oldest.value);
    return fresh;
  }

  function serve(file: string, source: PlanSource, plan: Plan, snapshot: CourseSnapshot): PreviewFile | null {
    const contentType = contentTypeOf(file);
    switch (source.kind) {
      case 'text':
        return {
          contentType,
          body: { kind: 'text', text: file === 'index.html' ? plan.page(source.text) : source.text },
        };
      case 'asset':
        return { contentType, body: { kind: 'file', file: path.join(dirs.assetsDir, source.name) } };
      case 'joined':
        return { contentType, body: { kind: 'text', text: joinAssets(dirs.assetsDir, source.names) } };
      case 'media': {
        const blob = snapshot.mediaFiles[source.path];
        return blob === undefined ? null : { contentType, body: { kind: 'file', file: blob } };
      }
    }
  }

  return {
    find(library, courseId, plan, file) {
      const snapshot = courseSnapshot(library, dirs.mediaDir, courseId);
      const source = compiled(`${courseId} ${plan.name}`, plan, snapshot).sources.get(file);
      return source ? serve(file, source, plan, snapshot) : null;
    },
  };
}

function compileSources(snapshot: CourseSnapshot, plan: Plan): ReadonlyMap<string, PlanSource> {
  const { course } = compileCourse(snapshot.source, { draft: false });
  if (!course) return new Map();
  return new Map(plan.entries(course).map((entry) => [entry.path, entry.source]));
}

function stampOf({ source }: CourseSnapshot): string {
  return createHash('sha256').update(JSON.stringify(source)).digest('hex');
}
