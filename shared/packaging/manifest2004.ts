/**
 * imsmanifest.xml of SCORM 2004 (Content Aggregation Model 1.3.2 and 4th Edition 1.1, section 3.4): one organization, one
 * item, one SCO. The prefixes are the standard's own, for some LMSs match names and not namespaces.
 */
import type { CourseOutline } from '../course/compiled.ts';
import { scoredModules } from '../quiz/grade.ts';
import { escapeXml } from './escape.ts';
import { cut, identifier, scaledPassMark } from './manifest-text.ts';

export type Edition2004 = 'scorm2004-3' | 'scorm2004-4';

/** `<schemaversion>` of each edition. */
export const schemaVersions2004: Readonly<Record<Edition2004, string>> = {
  'scorm2004-3': '2004 3rd Edition',
  'scorm2004-4': '2004 4th Edition',
};

/** Smallest permitted maximum of a title (Content Aggregation Model, section 3.4.1.6). */
const longestTitle = 200;
const longestVersion = 20;

/**
 * With `satisfiedByMeasure` the LMS compares the score with the pass mark, so that stands only where the course has a
 * score; `minNormalizedMeasure` is written with it, because leaving it out means 1.0.
 */
function objectives(outline: CourseOutline): string {
  if (scoredModules(outline.modules).length === 0) {
    return `
          <imsss:objectives>
            <imsss:primaryObjective objectiveID="primary" satisfiedByMeasure="false"/>
          </imsss:objectives>`;
  }
  return `
          <imsss:objectives>
            <imsss:primaryObjective objectiveID="primary" satisfiedByMeasure="true">
              <imsss:minNormalizedMeasure>${scaledPassMark(outline.passMark)}</imsss:minNormalizedMeasure>
            </imsss:primaryObjective>
          </imsss:objectives>`;
}

/** Without the delivery controls some LMSs set "completed" by themselves when the learner leaves. */
function sequencing(outline: CourseOutline): string {
  return `
        <imsss:sequencing>
          <imsss:controlMode choice="true" flow="true"/>${objectives(outline)}
          <imsss:deliveryControls tracked="true" completionSetByContent="true" objectiveSetByContent="true"/>
        </imsss:sequencing>`;
}

/** The LMS's own "previous" and "continue" would lead out of a course that has one SCO and its own buttons. */
const presentation = `
        <adlnav:presentation>
          <adlnav:navigationInterface>
            <adlnav:hideLMSUI>previous</adlnav:hideLMSUI>
            <adlnav:hideLMSUI>continue</adlnav:hideLMSUI>
          </adlnav:navigationInterface>
        </adlnav:presentation>`;

/** `files`: every path in the package but the manifest itself. `packageId`: an XML ID. */
export function manifest2004(
  outline: CourseOutline,
  edition: Edition2004,
  files: readonly string[],
  packageId: string = identifier('ajar', outline.id),
): string {
  const id = (prefix: string): string => escapeXml(identifier(prefix, outline.id));
  const title = escapeXml(cut(outline.title, longestTitle));
  const list = files.map((path) => `\n      <file href="${escapeXml(path)}"/>`).join('');
  return `<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="${escapeXml(packageId)}" version="${escapeXml(outline.version.slice(0, longestVersion))}"
  xmlns="http://www.imsglobal.org/xsd/imscp_v1p1"
  xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_v1p3"
  xmlns:adlseq="http://www.adlnet.org/xsd/adlseq_v1p3"
  xmlns:adlnav="http://www.adlnet.org/xsd/adlnav_v1p3"
  xmlns:imsss="http://www.imsglobal.org/xsd/imsss"
  xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
  xsi:schemaLocation="http://www.imsglobal.org/xsd/imscp_v1p1 imscp_v1p1.xsd http://www.adlnet.org/xsd/adlcp_v1p3 adlcp_v1p3.xsd http://www.adlnet.org/xsd/adlseq_v1p3 adlseq_v1p3.xsd http://www.adlnet.org/xsd/adlnav_v1p3 adlnav_v1p3.xsd http://www.imsglobal.org/xsd/imsss imsss_v1p0.xsd">
  <metadata>
    <schema>ADL SCORM</schema>
    <schemaversion>${schemaVersions2004[edition]}</schemaversion>
  </metadata>
  <organizations default="${id('organization')}">
    <organization identifier="${id('organization')}">
      <title>${title}</title>
      <item identifier="${id('item')}" identifierref="${id('resource')}" isvisible="true">
        <title>${title}</title>${sequencing(outline)}${presentation}
      </item>
      <imsss:sequencing>
        <imsss:controlMode choice="true" flow="true"/>
      </imsss:sequencing>
    </organization>
  </organizations>
  <resources>
    <resource identifier="${id('resource')}" type="webcontent" adlcp:scormType="sco" href="index.html">${list}
    </resource>
  </resources>
</manifest>
`;
}
