/** The control documents (XSDs) that a package carries, out of the built assets. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { controlDocuments12 } from '#shared/packaging/manifest12.ts';
import { aboutFile } from './failure.ts';
import type { SchemaSet } from './xml.ts';

/** libxml2 cannot compile imsmd_rootv1p2p1.xsd; Ajar's manifests hold no IMS metadata, so the other two roots suffice. */
const roots = {
  'http://www.imsproject.org/xsd/imscp_rootv1p1p2': 'imscp_rootv1p1p2.xsd',
  'http://www.adlnet.org/xsd/adlcp_rootv1p2': 'adlcp_rootv1p2.xsd',
};

/** Every control document of SCORM 1.2 by its name in the package's root. */
export async function schemas12(assetsDir: string): Promise<SchemaSet> {
  const pairs = controlDocuments12.map(async (name) => {
    const file = join(assetsDir, 'schemas', 'scorm12', name);
    return [name, await aboutFile(file, () => readFile(file))] as const;
  });
  return { files: Object.fromEntries(await Promise.all(pairs)), roots };
}
