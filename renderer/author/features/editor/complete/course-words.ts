import type { LocalText } from '#shared/course/problem.ts';
import { questionTypes } from '#shared/quiz/recognise-type.ts';

export interface Word {
  readonly about: LocalText;
  /** What it may be; none where any text goes. */
  readonly values?: readonly string[];
}

export interface DirectiveWord {
  readonly about: LocalText;
  readonly attributes: Readonly<Record<string, Word>>;
}

const title: Word = { about: { id: 'Judul yang dilihat peserta', en: 'The title that learners see' } };
const yesNo = ['true', 'false'] as const;

/** Containers of the course format with what they do, in a trainer's words. */
export const directiveWords: Readonly<Record<string, DirectiveWord>> = {
  question: {
    about: {
      id: 'Soal. Jenisnya terlihat dari isinya; #id-nya tetap, karena jawaban peserta tersimpan dengan nama itu.',
      en: 'A question. Its type shows in its content; its #id stays, because learners’ answers are stored under it.',
    },
    attributes: {
      type: {
        about: {
          id: 'Jenis soal, bila isinya tidak menunjukkannya',
          en: 'The type, where the content does not show it',
        },
        values: questionTypes,
      },
      points: { about: { id: 'Poin soal ini (biasanya 1)', en: 'Points of this question (usually 1)' } },
      objective: {
        about: { id: 'Tujuan pembelajaran yang diuji', en: 'The learning objective that it tests' },
      },
      tags: {
        about: {
          id: 'Label, dipisah koma; bank soal dipilih dengan label',
          en: 'Labels with commas; draws choose by them',
        },
      },
      partial: {
        about: {
          id: 'Nilai sebagian untuk jawaban yang separuh benar',
          en: 'Part of the points for a partly right answer',
        },
        values: ['none', 'proportional'],
      },
      shuffle: { about: { id: 'Bolehkah pilihan diacak?', en: 'May the options be shuffled?' }, values: yesNo },
      answer: {
        about: { id: 'Jawaban soal benar/salah', en: 'The answer of a true/false question' },
        values: yesNo,
      },
      minWords: {
        about: { id: 'Jumlah kata paling sedikit dalam uraian', en: 'How many words an essay needs at least' },
      },
    },
  },
  details: {
    about: {
      id: 'Bagian yang tertutup sampai peserta membukanya',
      en: 'A part that is closed until the learner opens it',
    },
    attributes: { title },
  },
  tabs: {
    about: {
      id: 'Beberapa isi di tempat yang sama, dipilih dengan tab',
      en: 'Several contents in one place, chosen by tabs',
    },
    attributes: {},
  },
  tab: { about: { id: 'Satu tab di dalam :::tabs', en: 'One tab inside :::tabs' }, attributes: { title } },
  steps: {
    about: { id: 'Daftar bernomor sebagai langkah kerja', en: 'A numbered list shown as steps of work' },
    attributes: {},
  },
  cards: {
    about: {
      id: 'Kartu ingatan: sisi depan, garis ---, sisi belakang',
      en: 'Flash cards: front, a line ---, back',
    },
    attributes: {},
  },
  columns: {
    about: {
      id: 'Isi berdampingan; garis --- memulai kolom berikutnya',
      en: 'Side by side; a line --- starts the next column',
    },
    attributes: {},
  },
  case: { about: { id: 'Studi kasus', en: 'A case study' }, attributes: { title } },
  objectives: {
    about: {
      id: 'Daftar tujuan pembelajaran, diisi dari setelan kursus',
      en: 'The learning objectives, filled from the course',
    },
    attributes: {},
  },
  summary: {
    about: { id: 'Ringkasan kursus, diisi dari setelan kursus', en: 'The summary, filled from the course' },
    attributes: {},
  },
};

export const alertWords: Readonly<Record<string, LocalText>> = {
  NOTE: { id: 'Catatan', en: 'A note' },
  TIP: { id: 'Kiat', en: 'A tip' },
  IMPORTANT: { id: 'Hal penting', en: 'Something important' },
  WARNING: { id: 'Peringatan', en: 'A warning' },
  CAUTION: { id: 'Bahaya atau akibat buruk', en: 'Danger or harm' },
};

export const questionAlertWords: Readonly<Record<string, LocalText>> = {
  HINT: { id: 'Petunjuk yang dapat dibuka peserta sebelum menjawab', en: 'A hint that can be opened before answering' },
  CORRECT: { id: 'Tampil setelah jawaban benar', en: 'Shown after a right answer' },
  INCORRECT: { id: 'Tampil setelah jawaban salah', en: 'Shown after a wrong answer' },
  EXPLANATION: { id: 'Penjelasan setelah soal dijawab', en: 'The explanation after the question is answered' },
  ANSWER: { id: 'Contoh jawaban soal uraian', en: 'A model answer of an essay question' },
};

/** Fields of a module's front matter. */
export const matterWords: Readonly<Record<string, Word>> = {
  title: { about: { id: 'Judul modul', en: 'Title of the module' } },
  kind: {
    about: { id: 'Jenis modul', en: 'Kind of module' },
    values: ['lesson', 'practice', 'pre-test', 'post-test', 'survey'],
  },
  minutes: { about: { id: 'Waktu yang direncanakan, dalam menit', en: 'Planned time in minutes' } },
  objectives: { about: { id: 'Tujuan pembelajaran modul ini', en: 'Learning objectives of this module' } },
  passMark: { about: { id: 'Nilai lulus dalam persen', en: 'Pass mark in percent' } },
  weight: { about: { id: 'Bobot dalam nilai kursus', en: 'Weight in the score of the course' } },
  attempts: { about: { id: 'Banyaknya percobaan; 0 = tidak dibatasi', en: 'Number of attempts; 0 = no limit' } },
  timeLimitMinutes: {
    about: { id: 'Batas waktu dalam menit; 0 = tanpa batas', en: 'Time limit in minutes; 0 = none' },
  },
  shuffle: {
    about: { id: 'Apa yang diacak', en: 'What is shuffled' },
    values: ['questions', 'options', 'both', 'none'],
  },
  feedback: {
    about: { id: 'Kapan umpan balik tampil', en: 'When feedback is shown' },
    values: ['immediate', 'end', 'none'],
  },
  review: { about: { id: 'Boleh melihat kembali jawaban?', en: 'May answers be looked at again?' }, values: yesNo },
  draw: { about: { id: 'Soal yang diambil dari bank', en: 'Questions drawn from a bank' } },
};

export const drawWords: Readonly<Record<string, Word>> = {
  bank: { about: { id: 'Nama bank soal', en: 'Name of the question bank' } },
  tags: { about: { id: 'Hanya soal dengan semua label ini', en: 'Only questions with all of these labels' } },
  count: { about: { id: 'Berapa soal yang diambil', en: 'How many questions are drawn' } },
};
