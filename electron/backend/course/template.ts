import { newModuleText } from '#shared/course/new-module.ts';
import type { Objective, SourceFile } from '#shared/course/model.ts';

export interface CourseTemplate {
  readonly objectives: readonly Objective[];
  readonly modules: readonly SourceFile[];
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
export function trainingTemplate(language: string, newQuestionId: () => string): CourseTemplate {
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
  };
}

export const emptyTemplate: CourseTemplate = { objectives: [], modules: [] };
