/**
 * Serves the LMS simulator of a course: `sim/<format>/<language>/lms.html`, its scripts, and below `package/` (or, on a
 * slow line, `package-<line>/`) the files of the very package that the format would get.
 */
import path from 'node:path';
import type { CompiledCourse } from '#shared/course/compiled.ts';
import { planPackage } from '#shared/packaging/formats.ts';
import { packageFormatNames, type PackageFormat } from '#shared/packaging/plan.ts';
import { lineOfFolder } from '#shared/lms/line.ts';
import type { LibraryReads } from '#store/library.ts';
import type { PreviewFile } from '../backend.ts';
import { contentTypeOf, type Plan, type PlanFiles } from './plan-files.ts';

interface SimulatorFiles {
  /** `file` with its `sim/`; null = no such file. */
  find(library: LibraryReads, courseId: string, file: string): PreviewFile | null;
}

const page = `<!doctype html>
<html lang="id">
<head>
<meta charset="utf-8">
<title>LMS</title>
<style>html,body{margin:0;height:100%;overflow:hidden}iframe{border:0;width:100%;height:100%;display:block}</style>
</head>
<body><script src="lms.js"></script></body>
</html>
`;

/** Before every other script of the page, so that the player meets the window that the LMS has prepared. */
const frameTag = '<script src="../frame.js"></script>\n<link rel="stylesheet"';

function isFormat(name: string | undefined): name is PackageFormat {
  return packageFormatNames.some((format) => format === name);
}

/** `own`: the course's language. */
function inLanguage(course: CompiledCourse, language: string): CompiledCourse {
  return language === 'own' ? course : { ...course, outline: { ...course.outline, language } };
}

function planOf(format: PackageFormat, language: string): Plan {
  return {
    name: `${format} ${language}`,
    entries: (course) => planPackage(inLanguage(course, language), format).entries,
    page: (html) => html.replace('<link rel="stylesheet"', frameTag),
  };
}

export function createSimulatorFiles(plans: PlanFiles, assetsDir: string): SimulatorFiles {
  return {
    find(library, courseId, file) {
      const [, format, language = '', name = '', ...rest] = file.split('/');
      if (!isFormat(format) || !['own', 'id', 'en'].includes(language)) return null;
      const line = lineOfFolder(name);
      if (line !== null) {
        const found = plans.find(library, courseId, planOf(format, language), rest.join('/'));
        return found && { ...found, line };
      }
      if (rest.length > 0) return null;
      if (name === 'lms.html') return { contentType: contentTypeOf(name), body: { kind: 'text', text: page } };
      if (name !== 'lms.js' && name !== 'frame.js') return null;
      return {
        contentType: contentTypeOf(name),
        body: { kind: 'file', file: path.join(assetsDir, 'simulator', name) },
      };
    },
  };
}
