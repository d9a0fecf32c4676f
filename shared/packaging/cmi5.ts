/** cmi5.xml, the course structure of cmi5 (Quartz, section 13): one course with one assignable unit. */
import type { CourseOutline } from '../course/compiled.ts';
import { scoredModules } from '../quiz/grade.ts';
import { escapeXml } from './escape.ts';
import { scaledPassMark } from './manifest-text.ts';

export const cmi5Namespace = 'https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd';

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const languageTag = /^[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8})*$/;

/**
 * The course's identity as an IRI, which cmi5 demands. A course's id is a UUID, and `urn:uuid:` (RFC 9562) is the IRI of a
 * UUID: the same in every version of the course, and without a claim to an internet domain that the trainer does not own. An
 * id that somebody wrote by hand gets an address under `.invalid`, which RFC 2606 keeps from ever being one.
 */
export function courseIri(courseId: string): string {
  if (uuid.test(courseId)) return `urn:uuid:${courseId.toLowerCase()}`;
  return `https://ajar.invalid/course/${encodeURIComponent(courseId.toWellFormed())}`;
}

/** cmi5 wants the unit's id to differ from the course's. */
function unitIri(courseId: string): string {
  return `${courseIri(courseId)}#au`;
}

function langString(tag: 'title' | 'description', text: string, language: string): string {
  const lang = languageTag.test(language) ? language : 'und';
  return `<${tag}><langstring lang="${lang}">${escapeXml(text)}</langstring></${tag}>`;
}

/** A course with a score is satisfied by passing it, another one by completing it. */
function rule(outline: CourseOutline): string {
  if (scoredModules(outline.modules).length === 0) return 'moveOn="Completed"';
  return `moveOn="CompletedAndPassed" masteryScore="${scaledPassMark(outline.passMark)}"`;
}

export function cmi5Structure(outline: CourseOutline): string {
  const { id, title, summary, language } = outline;
  const about = [
    langString('title', title, language),
    // Both are required; a course without a summary is described by its title.
    langString('description', summary.trim() === '' ? title : summary, language),
  ].join('\n    ');
  return `<?xml version="1.0" encoding="UTF-8"?>
<courseStructure xmlns="${cmi5Namespace}">
  <course id="${escapeXml(courseIri(id))}">
    ${about}
  </course>
  <au id="${escapeXml(unitIri(id))}" ${rule(outline)} launchMethod="AnyWindow">
    ${about}
    <url>index.html</url>
  </au>
</courseStructure>
`;
}
