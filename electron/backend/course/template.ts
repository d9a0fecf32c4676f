import { bankName } from '#shared/course/draw-rules.ts';
import type { Objective, SourceFile } from '#shared/course/model.ts';
import {
  bodyOf,
  moduleFromTemplate,
  templateTexts,
  withQuestionIds,
  type CourseTemplateName,
  type ModuleTemplateName,
} from '#shared/course/module-templates.ts';
import { newModuleText } from '#shared/course/new-module.ts';
import { yamlLine } from '#shared/course/yaml-patch.ts';

export interface CourseTemplate {
  readonly objectives: readonly Objective[];
  readonly modules: readonly SourceFile[];
  readonly banks: readonly SourceFile[];
}

const indonesian = {
  objective: 'Peserta mampu menjelaskan … (ganti dengan hasil belajar yang dapat diukur)',
  introTitle: 'Pendahuluan',
  intro: `## Deskripsi singkat

Tulis dua atau tiga kalimat: tentang apa pelatihan ini, untuk siapa, dan masalah kerja apa yang dijawabnya.

## Hasil belajar

:::objectives
:::

## Cara belajar

Baca setiap modul, kerjakan latihannya, lalu tutup dengan post-test.
`,
  lessonTitle: 'Modul pembelajaran 1',
  lessonFile: '03-modul-pembelajaran-1.md',
  introFile: '01-pendahuluan.md',
};

const english: typeof indonesian = {
  objective: 'Participants are able to explain … (replace this with an outcome that can be measured)',
  introTitle: 'Introduction',
  intro: `## Short description

Write two or three sentences: what this training is about, for whom, and which problem at work it answers.

## Learning outcomes

:::objectives
:::

## How to learn

Read each module, do its exercises, and close with the post-test.
`,
  lessonTitle: 'Learning module 1',
  lessonFile: '03-learning-module-1.md',
  introFile: '01-introduction.md',
};

/** The usual shape of a government training: description and outcomes, pre-test, a lesson, post-test. */
function trainingTemplate(language: string, newQuestionId: () => string): CourseTemplate {
  const texts = /^id\b/i.test(language) ? indonesian : english;
  const module = (title: string, kind: 'lesson' | 'pre-test' | 'post-test') =>
    newModuleText({ title, kind }, language, newQuestionId);
  return {
    objectives: [{ id: 'o1', text: texts.objective }],
    modules: [
      { file: texts.introFile, text: `---\ntitle: ${texts.introTitle}\nkind: lesson\n---\n\n${texts.intro}` },
      { file: '02-pre-test.md', text: module('Pre-test', 'pre-test') },
      { file: texts.lessonFile, text: module(texts.lessonTitle, 'lesson') },
      { file: '90-post-test.md', text: module('Post-test', 'post-test') },
    ],
    banks: [],
  };
}

const emptyTemplate: CourseTemplate = { objectives: [], modules: [], banks: [] };

/** What a template is made with: the course's language (BCP 47) and a source of question ids. */
interface Making {
  readonly language: string;
  readonly newId: () => string;
}

function lesson(name: ModuleTemplateName, { language, newId }: Making): SourceFile {
  const { file } = bodyOf(name, templateTexts(language));
  return { file, text: moduleFromTemplate(name, '', language, newId) };
}

function plainLesson({ title, file, body }: { readonly title: string; readonly file: string; readonly body: string }) {
  return { file, text: `---\n${yamlLine('title', title)}\nkind: lesson\n---\n\n${body}` };
}

/** A bank, and a pre-test and a post-test that draw all of it: a pair from which the gain is computed. */
function testPair({ language, newId }: Making): Pick<CourseTemplate, 'modules' | 'banks'> {
  const { pair } = templateTexts(language);
  const draw = `draw:\n  - bank: ${bankName(pair.bankFile)}\n    count: 3\n`;
  const before = 'title: Pre-test\nkind: pre-test\nfeedback: none\nreview: false\n';
  const after = 'title: Post-test\nkind: post-test\nattempts: 3\nshuffle: both\nfeedback: end\n';
  return {
    modules: [
      { file: '02-pre-test.md', text: `---\n${before}${draw}---\n\n${pair.before}` },
      { file: '90-post-test.md', text: `---\n${after}${draw}---\n\n${pair.after}` },
    ],
    banks: [
      {
        file: pair.bankFile,
        text: `---\n${yamlLine('title', pair.bankTitle)}\n---\n\n${withQuestionIds(pair.bank, newId)}`,
      },
    ],
  };
}

function syllabusTemplate(making: Making): CourseTemplate {
  const texts = templateTexts(making.language);
  const pair = testPair(making);
  return {
    objectives: [
      { id: 'o1', text: texts.objective },
      { id: 'o2', text: texts.indicator },
    ],
    modules: [plainLesson(texts.design), lesson('unit', making), ...pair.modules],
    banks: pair.banks,
  };
}

function pairTemplate(making: Making): CourseTemplate {
  const objectives = [{ id: 'o1', text: templateTexts(making.language).objective }];
  return { objectives, ...testPair(making) };
}

/** What a new course starts with; modules in the order of their file names. */
export function courseTemplate(name: CourseTemplateName, language: string, newId: () => string): CourseTemplate {
  const making = { language, newId };
  switch (name) {
    case 'empty':
      return emptyTemplate;
    case 'training':
      return trainingTemplate(language, newId);
    case 'syllabus':
      return syllabusTemplate(making);
    case 'case-study':
      return { ...emptyTemplate, modules: [lesson('case-study', making)] };
    case 'checklist':
      return { ...emptyTemplate, modules: [lesson('checklist', making)] };
    case 'test-pair':
      return pairTemplate(making);
  }
}
