import type { LocalText } from '#shared/course/problem.ts';

/**
 * A piece of course text to insert. In `template`, `<<text>>` is a place to fill in, visited in order with the Tab key, and
 * `QUESTION_ID` becomes a new question's id.
 */
export interface Snippet {
  readonly id: string;
  readonly label: LocalText;
  /** In the language of the course, which need not be the interface's. */
  readonly template: LocalText;
}

export const questionSnippets: readonly Snippet[] = [
  {
    id: 'single',
    label: { id: 'Pilihan ganda, satu jawaban', en: 'Multiple choice, one answer' },
    template: {
      id: `:::question{#QUESTION_ID}
<<Tulis pertanyaan di sini.>>

- [x] <<Jawaban yang benar>>
- [ ] <<Jawaban yang salah>>
- [ ] <<Jawaban salah yang lain>>

> [!EXPLANATION]
> <<Jelaskan mengapa jawaban itu benar.>>
:::`,
      en: `:::question{#QUESTION_ID}
<<Write the question here.>>

- [x] <<The right answer>>
- [ ] <<A wrong answer>>
- [ ] <<Another wrong answer>>

> [!EXPLANATION]
> <<Explain why that answer is right.>>
:::`,
    },
  },
  {
    id: 'multiple',
    label: { id: 'Pilihan ganda, beberapa jawaban', en: 'Multiple choice, several answers' },
    template: {
      id: `:::question{#QUESTION_ID type=multiple partial=proportional}
<<Manakah yang benar? Pilih semua yang sesuai.>>

- [x] <<Jawaban benar pertama>>
- [x] <<Jawaban benar kedua>>
- [ ] <<Jawaban yang salah>>
- [ ] <<Jawaban salah yang lain>>

> [!EXPLANATION]
> <<Jelaskan jawabannya.>>
:::`,
      en: `:::question{#QUESTION_ID type=multiple partial=proportional}
<<Which of these are right? Choose all that apply.>>

- [x] <<First right answer>>
- [x] <<Second right answer>>
- [ ] <<A wrong answer>>
- [ ] <<Another wrong answer>>

> [!EXPLANATION]
> <<Explain the answer.>>
:::`,
    },
  },
  {
    id: 'true-false',
    label: { id: 'Benar atau salah', en: 'True or false' },
    template: {
      id: `:::question{#QUESTION_ID answer=<<true>>}
<<Tulis pernyataan yang benar atau salah.>>

> [!EXPLANATION]
> <<Jelaskan mengapa pernyataan itu benar atau salah.>>
:::`,
      en: `:::question{#QUESTION_ID answer=<<true>>}
<<Write a statement that is true or false.>>

> [!EXPLANATION]
> <<Explain why the statement is true or false.>>
:::`,
    },
  },
  {
    id: 'cloze',
    label: { id: 'Isian rumpang', en: 'Fill in the blanks' },
    template: {
      id: `:::question{#QUESTION_ID}
<<Ibu kota Provinsi Maluku Utara adalah>> [[<<Sofifi|Kota Sofifi>>]].

> [!EXPLANATION]
> <<Jelaskan jawabannya.>>
:::`,
      en: `:::question{#QUESTION_ID}
<<The capital of North Maluku is>> [[<<Sofifi|Sofifi City>>]].

> [!EXPLANATION]
> <<Explain the answer.>>
:::`,
    },
  },
  {
    id: 'match',
    label: { id: 'Menjodohkan', en: 'Matching' },
    template: {
      id: `:::question{#QUESTION_ID type=match}
<<Pasangkan istilah dengan artinya.>>

| Istilah | Arti |
| --- | --- |
| <<Istilah pertama>> | <<Artinya>> |
| <<Istilah kedua>> | <<Arti yang lain>> |
| <<Istilah ketiga>> | <<Arti ketiga>> |
:::`,
      en: `:::question{#QUESTION_ID type=match}
<<Match each term with its meaning.>>

| Term | Meaning |
| --- | --- |
| <<First term>> | <<Its meaning>> |
| <<Second term>> | <<Another meaning>> |
| <<Third term>> | <<A third meaning>> |
:::`,
    },
  },
  {
    id: 'order',
    label: { id: 'Mengurutkan', en: 'Ordering' },
    template: {
      id: `:::question{#QUESTION_ID type=order}
<<Urutkan langkah-langkah berikut.>>

1. <<Langkah pertama>>
2. <<Langkah kedua>>
3. <<Langkah ketiga>>
:::`,
      en: `:::question{#QUESTION_ID type=order}
<<Put these steps in order.>>

1. <<First step>>
2. <<Second step>>
3. <<Third step>>
:::`,
    },
  },
  {
    id: 'categorize',
    label: { id: 'Mengelompokkan', en: 'Sorting into groups' },
    template: {
      id: `:::question{#QUESTION_ID type=categorize}
<<Masukkan setiap contoh ke kelompok yang tepat.>>

- <<Kelompok pertama>>
  - <<Contoh pertama>>
  - <<Contoh kedua>>
- <<Kelompok kedua>>
  - <<Contoh ketiga>>
:::`,
      en: `:::question{#QUESTION_ID type=categorize}
<<Put each example into the right group.>>

- <<First group>>
  - <<First example>>
  - <<Second example>>
- <<Second group>>
  - <<Third example>>
:::`,
    },
  },
  {
    id: 'hotspot',
    label: { id: 'Titik pada gambar', en: 'Spot in an image' },
    template: {
      id: `:::question{#QUESTION_ID type=hotspot}
<<Tunjukkan bagian yang dimaksud pada gambar.>>

![<<Uraian gambar>>](media/<<gambar.png>>)

- [x] rect(10%, 20%, 30%, 15%) <<Bagian yang benar>>
- [ ] rect(55%, 20%, 30%, 15%) <<Bagian yang lain>>
:::`,
      en: `:::question{#QUESTION_ID type=hotspot}
<<Point to the right part of the image.>>

![<<Description of the image>>](media/<<image.png>>)

- [x] rect(10%, 20%, 30%, 15%) <<The right part>>
- [ ] rect(55%, 20%, 30%, 15%) <<Another part>>
:::`,
    },
  },
  {
    id: 'scale',
    label: { id: 'Skala penilaian (survei)', en: 'Rating scale (survey)' },
    template: {
      id: `:::question{#QUESTION_ID type=scale}
<<Materi pelatihan ini berguna bagi pekerjaan saya.>>

1. Sangat tidak setuju
2. Tidak setuju
3. Setuju
4. Sangat setuju
:::`,
      en: `:::question{#QUESTION_ID type=scale}
<<This training is useful for my work.>>

1. Strongly disagree
2. Disagree
3. Agree
4. Strongly agree
:::`,
    },
  },
  {
    id: 'essay',
    label: { id: 'Uraian', en: 'Essay' },
    template: {
      id: `:::question{#QUESTION_ID type=essay minWords=<<50>>}
<<Uraikan pendapat Anda.>>

> [!ANSWER]
> <<Contoh jawaban yang baik.>>
:::`,
      en: `:::question{#QUESTION_ID type=essay minWords=<<50>>}
<<Explain what you think.>>

> [!ANSWER]
> <<An example of a good answer.>>
:::`,
    },
  },
];

export function isIndonesian(language: string): boolean {
  return /^id\b/i.test(language);
}

/** The template in the course's language (BCP 47); anything but Indonesian gets English. */
export function templateFor(snippet: Snippet, language: string): string {
  return isIndonesian(language) ? snippet.template.id : snippet.template.en;
}

const place = /<<(.*?)>>/g;

function escapeSnippet(text: string): string {
  return text.replaceAll(/[\\$}]/g, (character) => `\\${character}`);
}

/** In the editor's snippet syntax, with numbered tab stops. `newId` gives each question's id. */
export function toEditorSnippet(template: string, newId: () => string): string {
  let stop = 0;
  return template
    .replaceAll('QUESTION_ID', () => newId())
    .split(/(<<.*?>>)/)
    .map((part) => {
      if (!part.startsWith('<<')) return escapeSnippet(part);
      stop += 1;
      return `\${${stop}:${escapeSnippet(part.slice(2, -2))}}`;
    })
    .join('');
}

/** As it stands in the module when nothing is filled in. */
export function toPlainText(template: string, newId: () => string): string {
  return template.replaceAll('QUESTION_ID', () => newId()).replaceAll(place, '$1');
}
