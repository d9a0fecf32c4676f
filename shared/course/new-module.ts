import type { ModuleKind } from './model.ts';
import { yamlLine } from './yaml-patch.ts';

/** Text of every kind's first version; `QUESTION_ID` stands for a new question's id. */
type Texts = Readonly<Record<ModuleKind, string>>;

const indonesian: Texts = {
  lesson: `Tulis pengantar singkat: apa yang dipelajari dan mengapa hal itu penting bagi pekerjaan peserta.

## Bahasan pertama

Tulis materi di sini.

## Ringkasan

- Pokok pertama
- Pokok kedua
`,
  practice: `Kerjakan latihan ini untuk menguji pemahaman Anda. Hasilnya tidak memengaruhi nilai akhir.

:::question{#QUESTION_ID}
Tulis pertanyaan di sini.

- [x] Jawaban yang benar
- [ ] Jawaban yang salah
- [ ] Jawaban salah yang lain

> [!EXPLANATION]
> Jelaskan mengapa jawaban itu benar.
:::
`,
  'pre-test': `Jawab soal-soal berikut sebelum mulai belajar. Hasilnya menunjukkan titik awal Anda.

:::question{#QUESTION_ID}
Tulis pertanyaan di sini.

- [x] Jawaban yang benar
- [ ] Jawaban yang salah
- [ ] Jawaban salah yang lain
:::
`,
  'post-test': `Jawab soal-soal berikut untuk mengukur hasil belajar Anda.

:::question{#QUESTION_ID}
Tulis pertanyaan di sini.

- [x] Jawaban yang benar
- [ ] Jawaban yang salah
- [ ] Jawaban salah yang lain
:::
`,
  survey: `Pendapat Anda membantu kami memperbaiki pelatihan ini. Tidak ada jawaban benar atau salah.

:::question{#QUESTION_ID type=scale}
Materi pelatihan ini berguna bagi pekerjaan saya.

1. Sangat tidak setuju
2. Tidak setuju
3. Setuju
4. Sangat setuju
:::
`,
};

const english: Texts = {
  lesson: `Write a short introduction: what is learned here and why it matters for the participants' work.

## First topic

Write the material here.

## Summary

- First point
- Second point
`,
  practice: `Try this exercise to test your understanding. It does not count towards the final score.

:::question{#QUESTION_ID}
Write the question here.

- [x] The right answer
- [ ] A wrong answer
- [ ] Another wrong answer

> [!EXPLANATION]
> Explain why that answer is right.
:::
`,
  'pre-test': `Answer these questions before you start learning. The result shows where you begin.

:::question{#QUESTION_ID}
Write the question here.

- [x] The right answer
- [ ] A wrong answer
- [ ] Another wrong answer
:::
`,
  'post-test': `Answer these questions to measure what you have learned.

:::question{#QUESTION_ID}
Write the question here.

- [x] The right answer
- [ ] A wrong answer
- [ ] Another wrong answer
:::
`,
  survey: `Your opinion helps us to improve this training. There are no right or wrong answers.

:::question{#QUESTION_ID type=scale}
This training is useful for my work.

1. Strongly disagree
2. Disagree
3. Agree
4. Strongly agree
:::
`,
};

const settings: Readonly<Record<ModuleKind, readonly string[]>> = {
  lesson: [],
  practice: [],
  'pre-test': ['feedback: none', 'review: false'],
  'post-test': ['attempts: 3', 'shuffle: both', 'feedback: end'],
  survey: ['feedback: none'],
};

/**
 * The starting text of a new module with its front matter. `language` is the course's (BCP 47); everything but
 * Indonesian starts in English. `newId` gives the example question's id.
 */
export function newModuleText(
  module: { readonly title: string; readonly kind: ModuleKind },
  language: string,
  newId: () => string,
): string {
  const texts = /^id\b/i.test(language) ? indonesian : english;
  const body = texts[module.kind].replace('QUESTION_ID', () => newId());
  const matter = [yamlLine('title', module.title), yamlLine('kind', module.kind), ...settings[module.kind]];
  return `---\n${matter.join('\n')}\n---\n\n${body}`;
}
