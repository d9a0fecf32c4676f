/** Which parts of the built player a package carries: what the course uses, and the way to the LMS of its format. */
import type { CompiledCourse, CourseOutline, ModuleContent, QuestionType } from '../course/compiled.ts';
import { questionTypes } from '../quiz/recognise-type.ts';
import { isTest } from '../results/outcome.ts';
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

/** `renderer/player/parts/content-<name>`: what a course's text may need, in the order in which it is applied. */
interface ContentPart {
  readonly name: string;
  /** The compiled Markdown that needs it. */
  readonly mark: RegExp;
  readonly files: readonly ('js' | 'css')[];
}

const contentParts: readonly ContentPart[] = [
  { name: 'tabs', mark: /data-tabs/, files: ['js', 'css'] },
  { name: 'cards', mark: /data-cards/, files: ['js', 'css'] },
  { name: 'wide', mark: /<(?:table|pre|math)|katex-display/, files: ['js', 'css'] },
  { name: 'captions', mark: /data-cues/, files: ['js'] },
  { name: 'zoom', mark: /<img/, files: ['js', 'css'] },
  { name: 'boxes', mark: /class="(?:alert|case|details)|data-fill/, files: ['js', 'css'] },
  { name: 'pictures', mark: /<(?:img|figure|audio|video)/, files: ['css'] },
  { name: 'code', mark: /<(?:code|pre|kbd)/, files: ['css'] },
  { name: 'steps', mark: /class="steps/, files: ['css'] },
  { name: 'columns', mark: /class="columns/, files: ['css'] },
  { name: 'footnotes', mark: /class="footnote/, files: ['css'] },
];

/** `used`: only what the course needs. `all`: everything, for a preview of a course that is being written. */
export type RuntimeExtent = 'used' | 'all';

function typesOf(outline: CourseOutline, extent: RuntimeExtent): readonly QuestionType[] {
  if (extent === 'all') return questionTypes;
  const used = new Set(outline.modules.flatMap((module) => module.questions.map((question) => question.type)));
  return questionTypes.filter((type) => used.has(type));
}

/** Every HTML of a module: the text of questions lies in many fields. */
function htmlOf({ blocks, questions }: ModuleContent): string {
  return `${blocks.join('')}${JSON.stringify(questions).replaceAll('\\"', '"')}`;
}

function contentPartsOf(contents: readonly ModuleContent[], extent: RuntimeExtent): readonly ContentPart[] {
  if (extent === 'all') return contentParts;
  const html = contents.map(htmlOf);
  return contentParts.filter(({ mark }) => html.some((one) => mark.test(one)));
}

/** The player's script and style sheet, joined out of its parts. */
export function runtimeEntries(
  { outline, contents }: Pick<CompiledCourse, 'outline' | 'contents'>,
  format: PackageFormat,
  extent: RuntimeExtent,
): readonly PlanEntry[] {
  const locale = interfaceLocale(outline.language);
  const types = typesOf(outline, extent);
  const parts = contentPartsOf(contents, extent);
  const tests = extent === 'all' || outline.modules.some(isTest) ? [`parts/test-${locale}`] : [];
  const contentFiles = (kind: 'js' | 'css') =>
    parts.filter(({ files }) => files.includes(kind)).map(({ name }) => `parts/content-${name}`);
  const scripts = [
    'core',
    `parts/text-${locale}`,
    ...contentFiles('js'),
    ...tests,
    ...types.map((type) => `parts/question-${type}`),
    ...driverParts[format].map((driver) => `parts/driver-${driver}`),
  ];
  const styles = [
    'core',
    `parts/result-${locale}`,
    ...contentFiles('css'),
    ...tests,
    ...types.filter((type) => styledParts.has(type)).map((type) => `parts/question-${type}`),
  ];
  return [
    { path: 'player/player.js', source: { kind: 'joined', names: scripts.map((name) => `player/${name}.js`) } },
    { path: 'player/player.css', source: { kind: 'joined', names: styles.map((name) => `player/${name}.css`) } },
    // Loaded when a learner without an LMS asks for it.
    { path: 'player/result.js', source: { kind: 'asset', name: `player/parts/result-${locale}.js` } },
  ];
}
