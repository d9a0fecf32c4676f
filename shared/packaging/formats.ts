/** The formats of a package as data, and the function that makes one into a file plan. */
import type { CompiledCourse, CourseOutline } from '../course/compiled.ts';
import type { LocalText } from '../course/problem.ts';
import { safeFileName } from '../course/names.ts';
import { scriptJson } from './escape.ts';
import { indexHtml, type PageExtras } from './index-html.ts';
import { cmi5Structure } from './cmi5.ts';
import { controlDocuments } from './control-documents.ts';
import { manifest12 } from './manifest12.ts';
import { manifest2004 } from './manifest2004.ts';
import { checksumFile, manifestFiles, type PackageFormat, type PackagePlan, type PlanEntry } from './plan.ts';
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
      id: 'Disarankan: diterima Moodle dan hampir semua LMS.',
      en: 'Recommended: Moodle and nearly every LMS takes it.',
    },
    extension: '.zip',
  },
  {
    format: 'scorm2004-3',
    label: { id: 'SCORM 2004 (Edisi 3)', en: 'SCORM 2004 3rd Edition' },
    hint: {
      id: 'Bila LMS memintanya. Selesai dan lulus dicatat terpisah.',
      en: 'When the LMS asks for it. Keeps completed and passed apart.',
    },
    extension: '.zip',
  },
  {
    format: 'scorm2004-4',
    label: { id: 'SCORM 2004 (Edisi 4)', en: 'SCORM 2004 4th Edition' },
    hint: { id: 'Hanya bila LMS menyebut Edisi 4.', en: 'Only when the LMS names the 4th Edition.' },
    extension: '.zip',
  },
  {
    format: 'cmi5',
    label: { id: 'cmi5 (xAPI)', en: 'cmi5 (xAPI)' },
    hint: { id: 'Untuk LMS baru yang memakai xAPI.', en: 'For newer LMSs that work with xAPI.' },
    extension: '.zip',
  },
  {
    format: 'html',
    label: { id: 'Halaman web (HTML)', en: 'Web page (HTML)' },
    hint: {
      id: 'Tanpa LMS: buka dari USB dengan klik dua kali, atau taruh di situs web.',
      en: 'Without an LMS: open it from a USB stick by double-click, or put it on a web site.',
    },
    extension: '.zip',
  },
];

export interface PlanOptions {
  /** `used` when left out. */
  readonly runtime?: RuntimeExtent;
  /** More files, which the manifest lists like the others. */
  readonly extra?: readonly PlanEntry[];
  /** The manifest's own identifier; of a package of its own, not of the course. */
  readonly packageId?: string;
  readonly page?: PageExtras;
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
    { path: 'index.html', source: { kind: 'text', text: indexHtml(compiled.outline, format, options.page) } },
    ...runtimeEntries(compiled, format, options.runtime ?? 'used'),
    ...moduleEntries(compiled, names),
    ...[...names].map(([path, shipped]): PlanEntry => ({ path: shipped, source: { kind: 'media', path } })),
    ...(options.extra ?? []),
  ];
}

function byPath(a: { readonly path: string }, b: { readonly path: string }): number {
  return a.path < b.path ? -1 : a.path > b.path ? 1 : 0;
}

/** `files`: every path of the package but the manifest's own, sorted. */
type ManifestText = (outline: CourseOutline, files: readonly string[], packageId?: string) => string;

function scormEntries(
  compiled: CompiledCourse,
  format: PackageFormat,
  options: PlanOptions,
  manifestText: ManifestText,
): readonly PlanEntry[] {
  const schemas = controlDocuments[format].map((name): PlanEntry => ({
    path: name,
    source: { kind: 'asset', name: `schemas/${format}/${name}` },
  }));
  const entries = [...contentEntries(compiled, format, options), ...schemas];
  const listed = [...entries, { path: checksumFile }].sort(byPath).map((entry) => entry.path);
  const text = manifestText(compiled.outline, listed, options.packageId);
  return [...entries, { path: manifestFiles.scorm, source: { kind: 'text', text } }];
}

function entriesOf(compiled: CompiledCourse, format: PackageFormat, options: PlanOptions): readonly PlanEntry[] {
  switch (format) {
    case 'scorm12':
      return scormEntries(compiled, format, options, manifest12);
    case 'scorm2004-3':
    case 'scorm2004-4':
      return scormEntries(compiled, format, options, (outline, files, packageId) =>
        manifest2004(outline, format, files, packageId),
      );
    case 'cmi5': {
      const structure: PlanEntry = {
        path: manifestFiles.cmi5,
        source: { kind: 'text', text: cmi5Structure(compiled.outline) },
      };
      return [...contentEntries(compiled, format, options), structure];
    }
    case 'html':
      return contentEntries(compiled, format, options);
  }
}

/** Same course, same options: same plan. The checksum list is not in it; the writer adds it last. */
export function planPackage(compiled: CompiledCourse, format: PackageFormat, options: PlanOptions = {}): PackagePlan {
  return { format, entries: [...entriesOf(compiled, format, options)].sort(byPath) };
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
