/** The files of a package: what an LMS refuses, mangles or misses, whatever the manifest says. */
import type { Problem } from '../course/problem.ts';
import { controlDocuments } from './control-documents.ts';
import { broken } from './lint-rules.ts';
import { descendants, type XmlElement } from './lint-xml.ts';
import { manifestFiles, type PackageFormat } from './plan.ts';
import { isSafePath } from './shipped-names.ts';

const forbidden = /(?:^|\/)\.htaccess$|\.(?:php\d?|phtml|aspx?|jspx?|py|rb|pl|cgi|sh|exe|bat|cmd)$/i;

/** The file that makes a package one of its format. */
export function manifestFileOf(format: PackageFormat): string {
  if (format === 'html') return 'index.html';
  return format === 'cmi5' ? manifestFiles.cmi5 : manifestFiles.scorm;
}

export function lintNames(format: PackageFormat, paths: readonly string[]): readonly Problem[] {
  const official = new Set(controlDocuments[format]);
  return paths.flatMap((path) => {
    if (forbidden.test(path)) {
      const message = { id: `Berkas "${path}" ditolak oleh LMS.`, en: `LMSs refuse the file "${path}".` };
      return [broken('package-file-forbidden', path, message)];
    }
    if (isSafePath(path) || official.has(path)) return [];
    const message = {
      id: `Nama "${path}" harus huruf kecil ASCII tanpa spasi dan tanda.`,
      en: `The name "${path}" must be lower-case ASCII without spaces and signs.`,
    };
    return [broken('package-file-name', path, message)];
  });
}

export function lintControlDocuments(format: PackageFormat, paths: readonly string[]): readonly Problem[] {
  return controlDocuments[format]
    .filter((name) => !paths.includes(name))
    .map((name) =>
      broken('package-control-document-missing', name, {
        id: `Berkas "${name}" tidak ada di akar paket.`,
        en: `The file "${name}" is not at the root of the package.`,
      }),
    );
}

/** `paths`: entries without compression whose size stands only behind their data. */
export function lintDescriptors(paths: readonly string[]): readonly Problem[] {
  return paths.map((path) =>
    broken('package-stored-descriptor', path, {
      id: `Berkas "${path}" tersimpan tanpa kompresi dengan ukuran di belakang isinya; beberapa LMS gagal membukanya.`,
      en: `The file "${path}" is stored without compression and has its size after its content; some LMSs fail to open it.`,
    }),
  );
}

/** What to say of a package that has no manifest (of a web page: no first page) at its root. */
export function lintNoManifest(format: PackageFormat, paths: readonly string[]): readonly Problem[] {
  const name = manifestFileOf(format);
  const wrapped = paths.find((path) => path.endsWith(`/${name}`));
  if (wrapped !== undefined) {
    const folder = wrapped.slice(0, -name.length - 1);
    return [
      broken('package-wrapper-folder', name, {
        id: `${name} ada di folder "${folder}". Zip isinya, bukan foldernya.`,
        en: `${name} is in the folder "${folder}". Zip the content, not the folder.`,
      }),
    ];
  }
  if (format === 'html') return [broken('package-no-index', name)];
  return [
    broken('package-no-manifest', name, {
      id: `Paket tidak punya ${name} di akarnya.`,
      en: `The package has no ${name} at its root.`,
    }),
  ];
}

/** The address as a path: percent-decoded where that is possible, without query and fragment. */
export function pathOf(href: string): string {
  const path = href.replace(/[?#].*$/, '');
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function repeated(values: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  return [...new Set(values.filter((value) => seen.has(value) || !seen.add(value)))];
}

/** Every shipped file is listed by a `<file>` of imsmanifest.xml, once, and every listed file is shipped. */
export function lintListed(format: PackageFormat, manifest: XmlElement, paths: readonly string[]): readonly Problem[] {
  const hrefs = descendants(manifest, 'file').map((file) => pathOf(file.attributes['href'] ?? ''));
  const entries = descendants(manifest, 'resource').map((resource) => pathOf(resource.attributes['href'] ?? ''));
  const listed = new Set(hrefs);
  const shipped = new Set(paths);
  const exempt = new Set<string>([manifestFiles.scorm, ...controlDocuments[format]]);
  const missing = [...new Set([...hrefs, ...entries])].filter((href) => !shipped.has(href));
  const unlisted = paths.filter((path) => !listed.has(path) && !exempt.has(path));
  return [
    ...missing.map((href) =>
      broken('package-file-missing', manifestFiles.scorm, {
        id: `Manifes menyebut "${href}", tetapi berkas itu tidak ada dalam paket.`,
        en: `The manifest lists "${href}", but the package has no such file.`,
      }),
    ),
    ...unlisted.map((path) =>
      broken('package-file-unlisted', manifestFiles.scorm, {
        id: `Berkas "${path}" tidak disebut di manifes.`,
        en: `The file "${path}" is not listed in the manifest.`,
      }),
    ),
    ...repeated(hrefs).map((href) =>
      broken('package-file-listed-twice', manifestFiles.scorm, {
        id: `Manifes menyebut "${href}" lebih dari sekali.`,
        en: `The manifest lists "${href}" more than once.`,
      }),
    ),
  ];
}
