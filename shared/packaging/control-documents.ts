/** The official schema files of each standard, which stand unmodified at the root of a package beside its manifest. */
import type { PackageFormat } from './plan.ts';

const documents12 = ['adlcp_rootv1p2.xsd', 'ims_xml.xsd', 'imscp_rootv1p1p2.xsd', 'imsmd_rootv1p2p1.xsd'] as const;

/** Named alike in the 3rd and the 4th Edition; their texts differ. */
const documents2004 = [
  'XMLSchema.dtd',
  'adlcp_v1p3.xsd',
  'adlnav_v1p3.xsd',
  'adlseq_v1p3.xsd',
  'datatypes.dtd',
  'imscp_v1p1.xsd',
  'imsss_v1p0.xsd',
  'imsss_v1p0auxresource.xsd',
  'imsss_v1p0control.xsd',
  'imsss_v1p0delivery.xsd',
  'imsss_v1p0limit.xsd',
  'imsss_v1p0objective.xsd',
  'imsss_v1p0random.xsd',
  'imsss_v1p0rollup.xsd',
  'imsss_v1p0seqrule.xsd',
  'imsss_v1p0util.xsd',
  'xml.xsd',
] as const;

/** Names in the package's root; among the built assets they are in `schemas/<format>/`. */
export const controlDocuments: Readonly<Record<PackageFormat, readonly string[]>> = {
  scorm12: documents12,
  'scorm2004-3': documents2004,
  'scorm2004-4': documents2004,
  cmi5: [],
  html: [],
};
