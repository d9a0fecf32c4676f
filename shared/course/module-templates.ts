import { englishTemplates, indonesianTemplates, type TemplateTexts } from './template-texts.ts';
import { yamlLine } from './yaml-patch.ts';

/** Starting texts for a lesson beyond the empty one. */
export const moduleTemplateNames = ['unit', 'case-study', 'checklist'] as const;
export type ModuleTemplateName = (typeof moduleTemplateNames)[number];

/** What a new course may start with. */
export const courseTemplateNames = ['empty', 'training', 'syllabus', 'case-study', 'test-pair', 'checklist'] as const;
export type CourseTemplateName = (typeof courseTemplateNames)[number];

/** In the course's language (BCP 47); everything but Indonesian is English. */
export function templateTexts(language: string): TemplateTexts {
  return /^id\b/i.test(language) ? indonesianTemplates : englishTemplates;
}

export function bodyOf(name: ModuleTemplateName, texts: TemplateTexts): TemplateTexts['unit'] {
  return { unit: texts.unit, 'case-study': texts.caseStudy, checklist: texts.checklist }[name];
}

/** `body` with an id for each of its questions. */
export function withQuestionIds(body: string, newId: () => string): string {
  return body.replaceAll('QUESTION_ID', () => newId());
}

/** A lesson's text with its front matter. `title`: empty for the template's own. `newId` gives the questions' ids. */
export function moduleFromTemplate(
  name: ModuleTemplateName,
  title: string,
  language: string,
  newId: () => string,
): string {
  const template = bodyOf(name, templateTexts(language));
  const matter = `---\n${yamlLine('title', title || template.title)}\nkind: lesson\n---\n`;
  return `${matter}\n${withQuestionIds(template.body, newId)}`;
}
