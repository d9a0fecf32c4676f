import type { LocalText, Place, Problem } from '../course/problem.ts';
import { problemAt, type Rule } from './problem-at.ts';

/** What can be wrong inside one question. Codes are stable: scripts and docs/check-rules.md refer to them. */
export const questionRules = {
  'question-type-unknown': {
    severity: 'error',
    about: { id: 'Jenis soal tidak dapat dikenali.', en: 'The type of a question cannot be recognised.' },
  },
  'question-stem-empty': {
    severity: 'error',
    about: { id: 'Soal tidak punya pertanyaan.', en: 'A question asks nothing.' },
  },
  'question-no-options': {
    severity: 'error',
    about: {
      id: 'Soal pilihan butuh paling sedikit dua pilihan.',
      en: 'A choice question needs at least two options.',
    },
  },
  'question-no-right-answer': {
    severity: 'error',
    about: { id: 'Soal tidak punya jawaban benar.', en: 'A question has no right answer.' },
  },
  'question-two-right-answers': {
    severity: 'error',
    about: {
      id: 'Soal `single` punya lebih dari satu jawaban benar.',
      en: 'A `single` question has several right answers.',
    },
  },
  'question-option-empty': {
    severity: 'error',
    about: { id: 'Pilihan jawaban kosong.', en: 'An option is empty.' },
  },
  'question-option-duplicate': {
    severity: 'error',
    about: { id: 'Pilihan jawaban yang sama ditulis dua kali.', en: 'The same option is there twice.' },
  },
  'question-answer-invalid': {
    severity: 'error',
    about: {
      id: 'Atribut `answer` harus `true` atau `false`.',
      en: 'The attribute `answer` must be `true` or `false`.',
    },
  },
  'question-answer-part-unused': {
    severity: 'warning',
    about: {
      id: 'Daftar pilihan pada soal ini tidak dipakai oleh jenisnya.',
      en: 'The list of options in this question is not used by its type.',
    },
  },
  'question-no-blanks': {
    severity: 'error',
    about: { id: 'Soal isian tidak punya bagian kosong `[[…]]`.', en: 'A cloze question has no blank `[[…]]`.' },
  },
  'question-blank-invalid': {
    severity: 'error',
    about: { id: 'Bagian kosong `[[…]]` tidak dapat dibaca.', en: 'A blank `[[…]]` cannot be read.' },
  },
  'question-too-few-parts': {
    severity: 'error',
    about: {
      id: 'Soal jodohkan, urutkan, kelompokkan, titik gambar, atau skala kekurangan bagian.',
      en: 'A match, order, categorize, hotspot or scale question has too few parts.',
    },
  },
  'question-pair-invalid': {
    severity: 'error',
    about: {
      id: 'Tabel soal jodohkan tidak punya tepat dua kolom.',
      en: 'The table of a match question does not have exactly two columns.',
    },
  },
  'question-part-empty': {
    severity: 'error',
    about: { id: 'Satu bagian soal kosong.', en: 'A part of a question is empty.' },
  },
  'question-part-duplicate': {
    severity: 'error',
    about: { id: 'Bagian soal yang sama ditulis dua kali.', en: 'The same part of a question is there twice.' },
  },
  'question-image-missing': {
    severity: 'error',
    about: { id: 'Soal titik gambar tidak punya gambar.', en: 'A hotspot question has no picture.' },
  },
  'question-region-invalid': {
    severity: 'error',
    about: { id: 'Bagian gambar tidak dapat dibaca.', en: 'A region of a picture cannot be read.' },
  },
  'question-points-unused': {
    severity: 'warning',
    about: {
      id: 'Soal yang tidak dinilai mesin tidak punya poin.',
      en: 'A question that no machine scores has no points.',
    },
  },
  'question-points-invalid': {
    severity: 'warning',
    about: {
      id: 'Poin soal bukan angka nol atau lebih.',
      en: 'The points of a question are no number of zero or more.',
    },
  },
  'question-attribute-unknown': {
    severity: 'warning',
    about: { id: 'Atribut soal tidak dikenal.', en: 'An attribute of a question is unknown.' },
  },
  'question-attribute-invalid': {
    severity: 'warning',
    about: { id: 'Nilai atribut soal tidak dikenal.', en: 'The value of an attribute of a question is unknown.' },
  },
} as const satisfies Readonly<Record<string, Rule>>;

type QuestionRule = keyof typeof questionRules;

export function questionProblem(code: QuestionRule, place: Place, message: LocalText): Problem {
  return problemAt(questionRules, code, place, message);
}
