import { yamlLine } from './yaml-patch.ts';

const indonesian = `Tulis soal satu kali di sini, lalu biarkan pre-test, post-test, dan latihan mengundinya. Beri setiap soal tag, misalnya
\`dasar\`, supaya undian dapat memilih.

:::question{#QUESTION_ID tags="dasar"}
Tulis pertanyaan di sini.

- [x] Jawaban yang benar
- [ ] Jawaban yang salah
- [ ] Jawaban salah yang lain

> [!EXPLANATION]
> Jelaskan mengapa jawaban itu benar.
:::
`;

const english = `Write each question once here and let pre-tests, post-tests and practice draw from it. Give each question a tag, for example
\`basic\`, so that a draw can choose.

:::question{#QUESTION_ID tags="basic"}
Write the question here.

- [x] The right answer
- [ ] A wrong answer
- [ ] Another wrong answer

> [!EXPLANATION]
> Say why that answer is right.
:::
`;

/** The starting text of a question bank. `language` is the course's (BCP 47); everything but Indonesian starts in English. */
export function newBankText(title: string, language: string, newId: () => string): string {
  const body = (/^id\b/i.test(language) ? indonesian : english).replace('QUESTION_ID', () => newId());
  return `---\n${yamlLine('title', title)}\n---\n\n${body}`;
}
