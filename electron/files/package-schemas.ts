/** The control documents (XSDs) that a package carries, out of the built assets. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { controlDocuments } from '#shared/packaging/control-documents.ts';
import type { ScormFormat } from '#shared/packaging/lint-scorm.ts';
import { aboutFile } from './failure.ts';
import type { SchemaSet } from './xml.ts';

/** libxml2 cannot compile imsmd_rootv1p2p1.xsd; Ajar's manifests hold no IMS metadata, so the other two roots suffice. */
const roots12 = {
  'http://www.imsproject.org/xsd/imscp_rootv1p1p2': 'imscp_rootv1p1p2.xsd',
  'http://www.adlnet.org/xsd/adlcp_rootv1p2': 'adlcp_rootv1p2.xsd',
};

const roots2004 = {
  'http://www.imsglobal.org/xsd/imscp_v1p1': 'imscp_v1p1.xsd',
  'http://www.adlnet.org/xsd/adlcp_v1p3': 'adlcp_v1p3.xsd',
  'http://www.adlnet.org/xsd/adlseq_v1p3': 'adlseq_v1p3.xsd',
  'http://www.adlnet.org/xsd/adlnav_v1p3': 'adlnav_v1p3.xsd',
  'http://www.imsglobal.org/xsd/imsss': 'imsss_v1p0.xsd',
};

/** Every control document of the standard by its name in the package's root. */
export async function scormSchemas(format: ScormFormat, assetsDir: string): Promise<SchemaSet> {
  const pairs = controlDocuments[format].map(async (name) => {
    const file = join(assetsDir, 'schemas', format, name);
    return [name, await aboutFile(file, () => readFile(file))] as const;
  });
  return { files: Object.fromEntries(await Promise.all(pairs)), roots: format === 'scorm12' ? roots12 : roots2004 };
}
