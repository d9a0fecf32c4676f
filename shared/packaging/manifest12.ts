/** imsmanifest.xml of SCORM 1.2 (Content Aggregation Model 1.2, section 2): one organization, one item, one SCO. */
import type { CourseOutline } from '../course/compiled.ts';
import { scoredModules } from '../quiz/grade.ts';
import { decimal12 } from '../quiz/interactions/scorm12.ts';
import { escapeXml } from './escape.ts';
import { cut, identifier } from './manifest-text.ts';

/** `titleType` and the attribute `version` in imscp_rootv1p1p2.xsd. */
const longestTitle = 200;
const longestVersion = 20;

/**
 * With a mastery score the LMS decides about passed and failed by itself, so there is one only where the course has a
 * score to compare with it.
 */
function masteryScore(outline: CourseOutline): string {
  if (scoredModules(outline.modules).length === 0) return '';
  return `\n        <adlcp:masteryscore>${decimal12(outline.passMark)}</adlcp:masteryscore>`;
}

/** `files`: every path in the package but the manifest itself. `packageId`: an XML ID. */
export function manifest12(
  outline: CourseOutline,
  files: readonly string[],
  packageId: string = identifier('ajar', outline.id),
): string {
  const id = (prefix: string): string => escapeXml(identifier(prefix, outline.id));
  const title = escapeXml(cut(outline.title, longestTitle));
  const list = files.map((path) => `\n      <file href="${escapeXml(path)}"/>`).join('');
  return `<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="${escapeXml(packageId)}" version="${escapeXml(outline.version.slice(0, longestVersion))}"
  xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2"
  xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2"
  xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
  xsi:schemaLocation="http://www.imsproject.org/xsd/imscp_rootv1p1p2 imscp_rootv1p1p2.xsd http://www.imsglobal.org/xsd/imsmd_rootv1p2p1 imsmd_rootv1p2p1.xsd http://www.adlnet.org/xsd/adlcp_rootv1p2 adlcp_rootv1p2.xsd">
  <metadata>
    <schema>ADL SCORM</schema>
    <schemaversion>1.2</schemaversion>
  </metadata>
  <organizations default="${id('organization')}">
    <organization identifier="${id('organization')}">
      <title>${title}</title>
      <item identifier="${id('item')}" identifierref="${id('resource')}" isvisible="true">
        <title>${title}</title>${masteryScore(outline)}
      </item>
    </organization>
  </organizations>
  <resources>
    <resource identifier="${id('resource')}" type="webcontent" adlcp:scormtype="sco" href="index.html">${list}
    </resource>
  </resources>
</manifest>
`;
}
