/**
 * What the official XSDs let through in a SCORM 1.2 package and an LMS does not. Sources: Content Aggregation Model 1.2,
 * section 2.3, and the import code of widely used LMSs.
 */
import type { LocalText, Problem } from '../course/problem.ts';
import { problemAt, type Rule } from '../quiz/problem-at.ts';
import { controlDocuments12 } from './manifest12.ts';
import { isSafePath } from './shipped-names.ts';

/** A parsed XML element; names carry their literal prefix (`adlcp:masteryscore`), because some LMSs match by it. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** The element's own text, trimmed. */
  readonly text: string;
}

export interface PackageToLint {
  /** The root of imsmanifest.xml; null when the package has none at its root. */
  readonly manifestXml: XmlElement | null;
  /** Every file in the package, without folders. */
  readonly paths: readonly string[];
}

export const packageRules = {
  'package-no-manifest': {
    severity: 'error',
    about: {
      id: 'Paket tidak punya imsmanifest.xml di akarnya.',
      en: 'The package has no imsmanifest.xml at its root.',
    },
  },
  'package-wrapper-folder': {
    severity: 'error',
    about: { id: 'Isi paket terbungkus satu folder.', en: 'The content of the package is wrapped in a folder.' },
  },
  'package-control-document-missing': {
    severity: 'error',
    about: { id: 'Berkas XSD SCORM tidak ada di akar paket.', en: 'An XSD of SCORM is missing at the root.' },
  },
  'package-file-missing': {
    severity: 'error',
    about: { id: 'Manifes menyebut berkas yang tidak ada.', en: 'The manifest lists a file that is not there.' },
  },
  'package-file-unlisted': {
    severity: 'error',
    about: {
      id: 'Berkas dalam paket tidak disebut di manifes.',
      en: 'A file in the package is not listed in the manifest.',
    },
  },
  'package-file-listed-twice': {
    severity: 'error',
    about: { id: 'Manifes menyebut berkas yang sama dua kali.', en: 'The manifest lists a file twice.' },
  },
  'package-file-forbidden': {
    severity: 'error',
    about: { id: 'Jenis berkas ditolak oleh LMS.', en: 'LMSs refuse this type of file.' },
  },
  'package-file-name': {
    severity: 'error',
    about: { id: 'Nama berkas dalam paket dapat dirusak LMS.', en: 'LMSs may mangle a file name in the package.' },
  },
  'manifest-root': {
    severity: 'error',
    about: { id: 'Unsur akar manifes bukan <manifest>.', en: 'The root element of the manifest is not <manifest>.' },
  },
  'manifest-schema': {
    severity: 'error',
    about: { id: 'schema atau schemaversion salah.', en: 'schema or schemaversion is wrong.' },
  },
  'manifest-organization': {
    severity: 'error',
    about: { id: 'Organisasi bawaan tidak ada.', en: 'The default organization does not exist.' },
  },
  'manifest-item-count': {
    severity: 'error',
    about: { id: 'Paket harus punya tepat satu item.', en: 'The package must have exactly one item.' },
  },
  'manifest-identifierref': {
    severity: 'error',
    about: { id: 'identifierref tidak menunjuk resource mana pun.', en: 'An identifierref points to no resource.' },
  },
  'manifest-masteryscore': {
    severity: 'error',
    about: { id: 'masteryscore bukan angka 0–100.', en: 'masteryscore is no number from 0 to 100.' },
  },
  'manifest-scormtype': {
    severity: 'error',
    about: { id: 'adlcp:scormtype="sco" tidak ada.', en: 'adlcp:scormtype="sco" is missing.' },
  },
} as const satisfies Readonly<Record<string, Rule>>;

type PackageRule = keyof typeof packageRules;

const manifestFile = 'imsmanifest.xml';
const forbidden = /(?:^|\/)\.htaccess$|\.(?:php\d?|phtml|aspx?|jspx?|py|rb|pl|cgi|sh|exe|bat|cmd)$/i;

function found(code: PackageRule, message: LocalText, file = manifestFile): Problem {
  return problemAt(packageRules, code, { file, line: 1, column: 1 }, message);
}

function descendants(element: XmlElement, name: string): readonly XmlElement[] {
  return element.children.flatMap((child) => [...(child.name === name ? [child] : []), ...descendants(child, name)]);
}

function lintNames(paths: readonly string[]): readonly Problem[] {
  return paths.flatMap((path) => {
    if (forbidden.test(path)) {
      const message = { id: `Berkas "${path}" ditolak oleh LMS.`, en: `LMSs refuse the file "${path}".` };
      return [found('package-file-forbidden', message, path)];
    }
    if (isSafePath(path)) return [];
    const message = {
      id: `Nama "${path}" harus huruf kecil ASCII tanpa spasi dan tanda.`,
      en: `The name "${path}" must be lower-case ASCII without spaces and signs.`,
    };
    return [found('package-file-name', message, path)];
  });
}

function lintRoot(paths: readonly string[]): readonly Problem[] {
  const missing = controlDocuments12.filter((name) => !paths.includes(name));
  return missing.map((name) =>
    found('package-control-document-missing', {
      id: `Berkas "${name}" tidak ada di akar paket.`,
      en: `The file "${name}" is not at the root of the package.`,
    }),
  );
}

function lintNoManifest(paths: readonly string[]): readonly Problem[] {
  const wrapped = paths.find((path) => path.endsWith(`/${manifestFile}`));
  if (wrapped !== undefined) {
    const folder = wrapped.slice(0, -manifestFile.length - 1);
    return [
      found('package-wrapper-folder', {
        id: `imsmanifest.xml ada di folder "${folder}". Zip isinya, bukan foldernya.`,
        en: `imsmanifest.xml is in the folder "${folder}". Zip the content, not the folder.`,
      }),
    ];
  }
  return [found('package-no-manifest', packageRules['package-no-manifest'].about)];
}

function lintMetadata(manifest: XmlElement): readonly Problem[] {
  const expected = { schema: 'ADL SCORM', schemaversion: '1.2' } as const;
  const metadata = manifest.children.find((child) => child.name === 'metadata');
  return Object.entries(expected).flatMap(([name, value]) => {
    const actual = metadata?.children.find((child) => child.name === name)?.text ?? '';
    if (actual === value) return [];
    return [
      found('manifest-schema', {
        id: `<${name}> harus "${value}", bukan "${actual}".`,
        en: `<${name}> must be "${value}", not "${actual}".`,
      }),
    ];
  });
}

function lintOrganizations(manifest: XmlElement): readonly Problem[] {
  const organizations = manifest.children.find((child) => child.name === 'organizations');
  const wanted = organizations?.attributes['default'];
  const organization = organizations?.children.find((child) => child.attributes['identifier'] === wanted);
  if (wanted === undefined || organization === undefined) {
    return [found('manifest-organization', packageRules['manifest-organization'].about)];
  }
  const items = descendants(organization, 'item');
  if (items.length === 1) return [];
  return [
    found('manifest-item-count', {
      id: `Paket satu SCO harus punya tepat satu item; ini punya ${items.length}.`,
      en: `A package of one SCO must have exactly one item; this one has ${items.length}.`,
    }),
  ];
}

function lintItems(manifest: XmlElement): readonly Problem[] {
  const resources = new Set(descendants(manifest, 'resource').map((resource) => resource.attributes['identifier']));
  return descendants(manifest, 'item')
    .map((item) => item.attributes['identifierref'] ?? '')
    .filter((reference) => !resources.has(reference))
    .map((reference) =>
      found('manifest-identifierref', {
        id: `identifierref="${reference}" tidak menunjuk resource mana pun.`,
        en: `identifierref="${reference}" points to no resource.`,
      }),
    );
}

function lintMasteryScore(manifest: XmlElement): readonly Problem[] {
  return descendants(manifest, 'adlcp:masteryscore')
    .filter(({ text }) => !/^\d{1,3}(?:\.\d+)?$/.test(text) || Number(text) > 100)
    .map(({ text }) =>
      found('manifest-masteryscore', {
        id: `masteryscore "${text}" bukan angka dari 0 sampai 100.`,
        en: `masteryscore "${text}" is no number from 0 to 100.`,
      }),
    );
}

function lintResources(manifest: XmlElement): readonly Problem[] {
  return descendants(manifest, 'resource')
    .filter((resource) => resource.attributes['adlcp:scormtype'] !== 'sco')
    .map((resource) =>
      found('manifest-scormtype', {
        id: `Resource "${resource.attributes['identifier'] ?? ''}" harus punya adlcp:scormtype="sco".`,
        en: `The resource "${resource.attributes['identifier'] ?? ''}" must have adlcp:scormtype="sco".`,
      }),
    );
}

/** The address as a path: percent-decoded where that is possible, without query and fragment. */
function pathOf(href: string): string {
  const path = href.replace(/[?#].*$/, '');
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}

function repeated(values: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  return [...new Set(values.filter((value) => seen.has(value) || !seen.add(value)))];
}

function lintListed(manifest: XmlElement, paths: readonly string[]): readonly Problem[] {
  const hrefs = descendants(manifest, 'file').map((file) => pathOf(file.attributes['href'] ?? ''));
  const entries = descendants(manifest, 'resource').map((resource) => pathOf(resource.attributes['href'] ?? ''));
  const listed = new Set(hrefs);
  const shipped = new Set(paths);
  const exempt = new Set<string>([manifestFile, ...controlDocuments12]);
  const missing = [...new Set([...hrefs, ...entries])].filter((href) => !shipped.has(href));
  const unlisted = paths.filter((path) => !listed.has(path) && !exempt.has(path));
  const twice = repeated(hrefs);
  return [
    ...missing.map((href) =>
      found('package-file-missing', {
        id: `Manifes menyebut "${href}", tetapi berkas itu tidak ada dalam paket.`,
        en: `The manifest lists "${href}", but the package has no such file.`,
      }),
    ),
    ...unlisted.map((path) =>
      found('package-file-unlisted', {
        id: `Berkas "${path}" tidak disebut di manifes.`,
        en: `The file "${path}" is not listed in the manifest.`,
      }),
    ),
    ...twice.map((href) =>
      found('package-file-listed-twice', {
        id: `Manifes menyebut "${href}" lebih dari sekali.`,
        en: `The manifest lists "${href}" more than once.`,
      }),
    ),
  ];
}

/** Problems in the order of the rules; none for a package that Ajar writes. */
export function lintPackage({ manifestXml: manifest, paths }: PackageToLint): readonly Problem[] {
  if (manifest === null) return lintNoManifest(paths);
  if (manifest.name !== 'manifest') return [found('manifest-root', packageRules['manifest-root'].about)];
  return [
    ...lintRoot(paths),
    ...lintMetadata(manifest),
    ...lintOrganizations(manifest),
    ...lintItems(manifest),
    ...lintMasteryScore(manifest),
    ...lintResources(manifest),
    ...lintListed(manifest, paths),
    ...lintNames(paths),
  ];
}
