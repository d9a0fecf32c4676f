/** The formats of a package as data, and the function that makes one into a file plan. */
import type { CompiledCourse, CourseOutline } from '../course/compiled.ts';
import type { LocalText } from '../course/problem.ts';
import { safeFileName } from '../course/names.ts';
import { scriptJson } from './escape.ts';
import { indexHtml } from './index-html.ts';
import { controlDocuments12, manifest12 } from './manifest12.ts';
import { checksumFile, type PackageFormat, type PackagePlan, type PlanEntry } from './plan.ts';
import { runtimeEntries, type RuntimeExtent } from './runtime.ts';
import { shippedNames, withShippedNames } from './shipped-names.ts';

export interface FormatInfo {
  readonly format: PackageFormat;
  readonly label: LocalText;
  readonly hint: LocalText;
  /** With its point. */
  readonly extension: '.zip';
}

export const packageFormats: readonly FormatInfo[] = [
  {
    format: 'scorm12',
    label: { id: 'SCORM 1.2', en: 'SCORM 1.2' },
    hint: {
      id: 'Untuk Moodle dan LMS lain; juga dapat dibuka langsung dari USB dengan klik dua kali.',
      en: 'For Moodle and other LMSs; also opens from a USB stick with a double-click.',
    },
    extension: '.zip',
  },
  {
    format: 'html',
    label: { id: 'Halaman web (HTML)', en: 'Web page (HTML)' },
    hint: {
      id: 'Tanpa LMS: buka index.html dengan klik dua kali, atau taruh di situs web instansi.',
      en: 'Without an LMS: double-click index.html, or put it on the agency’s web site.',
    },
    extension: '.zip',
  },
];

export interface PlanOptions {
  /** `used` when left out. */
  readonly runtime?: RuntimeExtent;
}

/** One classic script per module: a page opened from `file://` may load scripts but not fetch files. */
function moduleEntries(compiled: CompiledCourse, names: ReadonlyMap<string, string>): readonly PlanEntry[] {
  return withShippedNames(compiled, names).map((content) => ({
    path: `modules/${content.slug}.js`,
    source: { kind: 'text', text: `ajarModule(${scriptJson(content)});\n` },
  }));
}

function contentEntries(compiled: CompiledCourse, format: PackageFormat, options: PlanOptions): readonly PlanEntry[] {
  const names = shippedNames(compiled.media);
  return [
    { path: 'index.html', source: { kind: 'text', text: indexHtml(compiled.outline) } },
    ...runtimeEntries(compiled.outline, format, options.runtime ?? 'used'),
    ...moduleEntries(compiled, names),
    ...[...names].map(([path, shipped]): PlanEntry => ({ path: shipped, source: { kind: 'media', path } })),
  ];
}

function byPath(a: { readonly path: string }, b: { readonly path: string }): number {
  return a.path < b.path ? -1 : a.path > b.path ? 1 : 0;
}

function scorm12Entries(compiled: CompiledCourse, options: PlanOptions): readonly PlanEntry[] {
  const entries: readonly PlanEntry[] = [
    ...contentEntries(compiled, 'scorm12', options),
    ...controlDocuments12.map((name): PlanEntry => ({
      path: name,
      source: { kind: 'asset', name: `schemas/scorm12/${name}` },
    })),
  ];
  const listed = [...entries, { path: checksumFile }].sort(byPath).map((entry) => entry.path);
  const manifest = manifest12(compiled.outline, listed);
  return [...entries, { path: 'imsmanifest.xml', source: { kind: 'text', text: manifest } }];
}

const planners: Readonly<
  Record<PackageFormat, (compiled: CompiledCourse, options: PlanOptions) => readonly PlanEntry[]>
> = { scorm12: scorm12Entries, html: (compiled, options) => contentEntries(compiled, 'html', options) };

/** Same course, same options: same plan. The checksum list is not in it; the writer adds it last. */
export function planPackage(compiled: CompiledCourse, format: PackageFormat, options: PlanOptions = {}): PackagePlan {
  return { format, entries: [...planners[format](compiled, options)].sort(byPath) };
}

/** `dasar-pelayanan-publik-1.2.0-scorm12.zip`; a draft says so. */
export function defaultPackageName(
  outline: Pick<CourseOutline, 'title' | 'version' | 'draft'>,
  format: PackageFormat,
): string {
  const title = safeFileName(outline.title.replaceAll('.', ' '));
  const version = outline.version.toLowerCase().replace(/[^a-z0-9.]+/g, '-');
  const extension = packageFormats.find((info) => info.format === format)?.extension ?? '.zip';
  return `${[title, version, format, ...(outline.draft ? ['draft'] : [])].filter(Boolean).join('-')}${extension}`;
}
