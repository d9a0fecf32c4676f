/** Serves a course's preview: the very plan that a package would be written from, with one script more. */
import { createHash } from 'node:crypto';
import path from 'node:path';
import { joinAssets } from '#files/join-assets.ts';
import { mediaPath } from '#files/media-library.ts';
import { compileCourse } from '#shared/packaging/compile.ts';
import { planPackage } from '#shared/packaging/formats.ts';
import type { PlanSource } from '#shared/packaging/plan.ts';
import type { LibraryReads } from '#store/library.ts';
import type { PreviewFile } from '../backend.ts';
import { courseSnapshot, type CourseSnapshot } from '../course/snapshot.ts';
import { extensionOf, mediaTypes } from '../media/types.ts';

export interface PreviewFiles {
  /** `file` is the path in the preview (`index.html`, `modules/01-pengantar.js`); null = no such file. */
  find(library: LibraryReads, courseId: string, file: string): PreviewFile | null;
}

interface Compiled {
  readonly stamp: string;
  readonly sources: ReadonlyMap<string, PlanSource>;
}

/** Courses whose compiled plan is kept; a preview asks for a dozen files in a row. */
const maxKept = 4;
const previewScript = 'preview.js';
const previewTag = `<script defer src="${previewScript}"></script>\n</head>`;

const webTypes: ReadonlyMap<string, string> = new Map([
  ['html', 'text/html; charset=utf-8'],
  ['js', 'text/javascript; charset=utf-8'],
  ['css', 'text/css; charset=utf-8'],
  ['json', 'application/json; charset=utf-8'],
  ['woff2', 'font/woff2'],
]);

function contentTypeOf(name: string): string {
  const extension = extensionOf(name);
  return webTypes.get(extension) ?? mediaTypes.get(extension)?.contentType ?? 'application/octet-stream';
}

export function createPreviewFiles(dirs: { readonly assetsDir: string; readonly mediaDir: string }): PreviewFiles {
  const kept = new Map<string, Compiled>();

  function compiled(courseId: string, snapshot: CourseSnapshot): Compiled {
    const stamp = stampOf(snapshot);
    const present = kept.get(courseId);
    if (present?.stamp === stamp) return present;
    const fresh = { stamp, sources: compileSources(snapshot) };
    kept.delete(courseId);
    kept.set(courseId, fresh);
    const oldest = kept.keys().next();
    if (kept.size > maxKept && !oldest.done) kept.delete(oldest.value);
    return fresh;
  }

  function serve(file: string, source: PlanSource, snapshot: CourseSnapshot): PreviewFile | null {
    const contentType = contentTypeOf(file);
    switch (source.kind) {
      case 'text':
        return {
          contentType,
          body: { kind: 'text', text: file === 'index.html' ? withScript(source.text) : source.text },
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

  /** An image that was added a moment ago is shown although no compiled text refers to it yet. */
  function courseMedia(library: LibraryReads, courseId: string, file: string): PreviewFile | null {
    const item = library.media.find(courseId, file);
    if (!item) return null;
    return { contentType: contentTypeOf(file), body: { kind: 'file', file: mediaPath(dirs.mediaDir, item.sha256) } };
  }

  return {
    // Only names that the plan or the media list holds are served, so no path can lead out of them.
    find(library, courseId, file) {
      if (file === previewScript) {
        const script = path.join(dirs.assetsDir, 'player', previewScript);
        return { contentType: contentTypeOf(file), body: { kind: 'file', file: script } };
      }
      if (!library.courses.find(courseId)) return null;
      if (file.startsWith('media/')) {
        const media = courseMedia(library, courseId, file);
        if (media) return media;
      }
      const snapshot = courseSnapshot(library, dirs.mediaDir, courseId);
      const source = compiled(courseId, snapshot).sources.get(file);
      return source ? serve(file, source, snapshot) : null;
    },
  };
}

function compileSources(snapshot: CourseSnapshot): ReadonlyMap<string, PlanSource> {
  const { course } = compileCourse(snapshot.source, { draft: false });
  if (!course) return new Map();
  return new Map(planPackage(course, 'html', { runtime: 'all' }).entries.map((entry) => [entry.path, entry.source]));
}

function withScript(html: string): string {
  return html.replace('</head>', previewTag);
}

function stampOf({ source }: CourseSnapshot): string {
  return createHash('sha256').update(JSON.stringify(source)).digest('hex');
}
