/** Which parts of the built player a package carries: what the course uses, and the way to the LMS of its format. */
import type { CourseOutline, QuestionType } from '../course/compiled.ts';
import { questionTypes } from '../quiz/recognise-type.ts';
import { interfaceLocale } from './index-html.ts';
import type { PackageFormat, PlanEntry } from './plan.ts';

/** The parts that bring a style sheet. */
const styledParts: ReadonlySet<QuestionType> = new Set(['match', 'order', 'categorize', 'hotspot', 'scale', 'essay']);

/** `renderer/player/parts/driver-<name>.ts`; without one a package keeps everything on the learner's device. */
const driverParts: Readonly<Record<PackageFormat, readonly string[]>> = {
  scorm12: ['scorm12'],
  'scorm2004-3': ['scorm2004'],
  'scorm2004-4': ['scorm2004'],
  cmi5: ['cmi5'],
  html: [],
};

/** `used`: only what the course needs. `all`: every question type, for a preview of a course that is being written. */
export type RuntimeExtent = 'used' | 'all';

function typesOf(outline: CourseOutline, extent: RuntimeExtent): readonly QuestionType[] {
  if (extent === 'all') return questionTypes;
  const used = new Set(outline.modules.flatMap((module) => module.questions.map((question) => question.type)));
  return questionTypes.filter((type) => used.has(type));
}

/** The player's script and style sheet, joined out of its parts. */
export function runtimeEntries(
  outline: CourseOutline,
  format: PackageFormat,
  extent: RuntimeExtent,
): readonly PlanEntry[] {
  const types = typesOf(outline, extent);
  const locale = interfaceLocale(outline.language);
  const scripts = [
    'core',
    `parts/text-${locale}`,
    ...types.map((type) => `parts/question-${type}`),
    ...driverParts[format].map((driver) => `parts/driver-${driver}`),
  ];
  const styles = [
    'core',
    `parts/result-${locale}`,
    ...types.filter((type) => styledParts.has(type)).map((type) => `parts/question-${type}`),
  ];
  return [
    { path: 'player/player.js', source: { kind: 'joined', names: scripts.map((name) => `player/${name}.js`) } },
    { path: 'player/player.css', source: { kind: 'joined', names: styles.map((name) => `player/${name}.css`) } },
    // Loaded when a learner without an LMS asks for it.
    { path: 'player/result.js', source: { kind: 'asset', name: `player/parts/result-${locale}.js` } },
  ];
}
