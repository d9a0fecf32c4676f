/** Lints a finished package of any format: its files, and what schemas do not find in its manifest. */
import type { Problem } from '../course/problem.ts';
import { lintCmi5 } from './lint-cmi5.ts';
import {
  lintControlDocuments,
  lintDescriptors,
  lintListed,
  lintNames,
  lintNoManifest,
  manifestFileOf,
} from './lint-files.ts';
import { broken } from './lint-rules.ts';
import { lintScorm } from './lint-scorm.ts';
import type { XmlElement } from './lint-xml.ts';
import type { PackageFormat } from './plan.ts';

export interface PackageToLint {
  readonly format: PackageFormat;
  /** The root of imsmanifest.xml or cmi5.xml; null when the package has none at its root, and for a web page. */
  readonly manifest: XmlElement | null;
  /** Every file in the package, without folders. */
  readonly paths: readonly string[];
  /** Entries of a zip that are stored without compression and have their size behind their data. */
  readonly storedWithDescriptor?: readonly string[];
}

function lintRoot(format: PackageFormat, name: string): readonly Problem[] {
  const wanted = format === 'cmi5' ? 'courseStructure' : 'manifest';
  if (name === wanted) return [];
  return [
    broken('manifest-root', manifestFileOf(format), {
      id: `Unsur akar harus <${wanted}>, bukan <${name}>.`,
      en: `The root element must be <${wanted}>, not <${name}>.`,
    }),
  ];
}

function lintManifest(format: PackageFormat, manifest: XmlElement, paths: readonly string[]): readonly Problem[] {
  if (format === 'html') return [];
  const wrongRoot = lintRoot(format, manifest.name);
  if (wrongRoot.length > 0) return wrongRoot;
  if (format === 'cmi5') return lintCmi5(manifest, paths);
  return [
    ...lintControlDocuments(format, paths),
    ...lintScorm(format, manifest),
    ...lintListed(format, manifest, paths),
  ];
}

/** Problems in the order of the rules; none for a package that Ajar writes. */
export function lintPackage({ format, manifest, paths, storedWithDescriptor = [] }: PackageToLint): readonly Problem[] {
  if (!paths.includes(manifestFileOf(format))) return lintNoManifest(format, paths);
  return [
    ...(manifest === null ? [] : lintManifest(format, manifest, paths)),
    ...lintNames(format, paths),
    ...lintDescriptors(storedWithDescriptor),
  ];
}
