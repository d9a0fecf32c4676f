/** Serves a course's preview: the very plan that a package would be written from, with one script more. */
import path from 'node:path';
import { mediaPath } from '#files/media-library.ts';
import { planPackage } from '#shared/packaging/formats.ts';
import type { LibraryReads } from '#store/library.ts';
import type { PreviewFile } from '../backend.ts';
import { contentTypeOf, createPlanFiles, type Plan } from './plan-files.ts';
import { createSimulatorFiles } from './simulator-files.ts';

export interface PreviewFiles {
  /** `file` is the path in the preview (`index.html`, `modules/01-pengantar.js`); null = no such file. */
  find(library: LibraryReads, courseId: string, file: string): PreviewFile | null;
}

const previewScript = 'preview.js';
const previewTag = `<script defer src="${previewScript}"></script>\n</head>`;

const previewPlan: Plan = {
  name: 'preview',
  entries: (course) => planPackage(course, 'html', { runtime: 'all' }).entries,
  page: (html) => html.replace('</head>', previewTag),
};

export function createPreviewFiles(dirs: { readonly assetsDir: string; readonly mediaDir: string }): PreviewFiles {
  const plans = createPlanFiles(dirs);
  const simulator = createSimulatorFiles(plans, dirs.assetsDir);

  /** An image that was added a moment ago is shown although no compiled text refers to it yet. */
  function courseMedia(library: LibraryReads, courseId: string, file: string): PreviewFile | null {
    const item = library.media.find(courseId, file);
    if (!item) return null;
    return { contentType: contentTypeOf(file), body: { kind: 'file', file: mediaPath(dirs.mediaDir, item.sha256) } };
  }

  return {
    // Only names that a plan or the media list holds are served, so no path can lead out of them.
    find(library, courseId, file) {
      if (file === previewScript) {
        const script = path.join(dirs.assetsDir, 'player', previewScript);
        return { contentType: contentTypeOf(file), body: { kind: 'file', file: script } };
      }
      if (!library.courses.find(courseId)) return null;
      if (file.startsWith('sim/')) return simulator.find(library, courseId, file);
      const media = file.startsWith('media/') ? courseMedia(library, courseId, file) : null;
      return media ?? plans.find(library, courseId, previewPlan, file);
    },
  };
}
