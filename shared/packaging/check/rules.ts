import type { LocalText, Place, Problem } from '../../course/problem.ts';
import { problemAt, type Fix, type Rule } from '../../quiz/problem-at.ts';

/** What can be wrong in a module or a course beyond a single question. Codes are stable: scripts and docs/check-rules.md refer to them. */
export const courseRules = {
  'question-id-missing': {
    severity: 'error',
    about: { id: 'Soal belum punya #id.', en: 'A question has no #id.' },
  },
  'question-id-invalid': {
    severity: 'error',
    about: {
      id: '#id soal bukan 2–32 huruf, angka, atau garis bawah.',
      en: 'The #id of a question is not 2–32 letters, digits or underscores.',
    },
  },
  'question-id-duplicate': {
    severity: 'error',
    about: { id: '#id soal dipakai dua kali dalam kursus.', en: 'The #id of a question is used twice in the course.' },
  },
  'pass-mark-unreachable': {
    severity: 'error',
    about: { id: 'Nilai lulus tidak mungkin dicapai.', en: 'The pass mark cannot be reached.' },
  },
  'completion-unreachable': {
    severity: 'error',
    about: {
      id: 'Kursus selesai lewat post-test, tetapi tidak ada post-test.',
      en: 'The course is completed by a post-test, but there is none.',
    },
  },
  'test-without-questions': {
    severity: 'warning',
    about: { id: 'Modul tes atau latihan tidak punya soal.', en: 'A test or practice module has no questions.' },
  },
  'question-duplicate': {
    severity: 'info',
    about: {
      id: 'Soal yang sama ditulis dua kali dalam kursus.',
      en: 'The same question is written twice in the course.',
    },
  },
  'draw-bank-missing': {
    severity: 'error',
    about: { id: 'Bank soal yang dipakai tidak ada.', en: 'A question bank that is drawn from does not exist.' },
  },
  'draw-too-large': {
    severity: 'error',
    about: {
      id: 'Soal yang diambil lebih banyak daripada isi bank.',
      en: 'A draw asks for more questions than the bank has.',
    },
  },
  'media-missing': {
    severity: 'error',
    about: { id: 'Berkas media tidak ada.', en: 'A media file is missing.' },
  },
  'media-unused': {
    severity: 'info',
    about: {
      id: 'Berkas media tidak dipakai dan tidak ikut dalam paket.',
      en: 'A media file is not used and not put into the package.',
    },
  },
  'image-no-alt': {
    severity: 'warning',
    about: { id: 'Gambar tidak punya teks pengganti.', en: 'An image has no alternative text.' },
  },
  'heading-skips-level': {
    severity: 'warning',
    about: { id: 'Judul bagian melompati satu tingkat.', en: 'A heading skips a level.' },
  },
  'link-dead': {
    severity: 'error',
    about: { id: 'Tautan menuju modul yang tidak ada.', en: 'A link leads to a module that does not exist.' },
  },
  'link-external': {
    severity: 'info',
    about: { id: 'Tautan ini membutuhkan internet.', en: 'This link needs the internet.' },
  },
  'file-name-unsafe': {
    severity: 'warning',
    about: {
      id: 'Nama berkas dapat dirusak LMS; dalam paket namanya diganti.',
      en: 'LMSs may mangle the file name; it gets another one in the package.',
    },
  },
  'package-large': {
    severity: 'warning',
    about: { id: 'Paket lebih dari 20 MB.', en: 'The package is larger than 20 MB.' },
  },
  'package-too-large': {
    severity: 'warning',
    about: {
      id: 'Paket lebih dari 100 MB; banyak LMS menolaknya.',
      en: 'The package is larger than 100 MB; many LMSs refuse it.',
    },
  },
  'training-hours-uncovered': {
    severity: 'warning',
    about: {
      id: 'Isi kursus kurang dari jam pelajaran yang dinyatakan.',
      en: 'The content does not cover the declared training hours.',
    },
  },
  'objective-unknown': {
    severity: 'warning',
    about: { id: 'Tujuan yang disebut tidak ada di course.yaml.', en: 'An objective is not in course.yaml.' },
  },
  'objective-without-question': {
    severity: 'warning',
    about: { id: 'Tujuan pembelajaran tidak diuji satu soal pun.', en: 'No question tests an objective.' },
  },
  'question-without-objective': {
    severity: 'info',
    about: { id: 'Soal tes tidak terkait tujuan pembelajaran.', en: 'A test question belongs to no objective.' },
  },
  'module-missing': {
    severity: 'error',
    about: { id: 'Modul di course.yaml tidak ada berkasnya.', en: 'A module in course.yaml has no file.' },
  },
  'module-unlisted': {
    severity: 'warning',
    about: {
      id: 'Berkas modul tidak terdaftar di course.yaml dan tidak ikut dalam paket.',
      en: 'A module file is not listed in course.yaml and not put into the package.',
    },
  },
  'module-listed-twice': {
    severity: 'error',
    about: { id: 'Modul terdaftar dua kali di course.yaml.', en: 'A module is listed twice in course.yaml.' },
  },
  'module-name-collision': {
    severity: 'error',
    about: {
      id: 'Dua nama berkas modul menjadi sama dalam paket.',
      en: 'The names of two module files become the same in the package.',
    },
  },
  'course-without-modules': {
    severity: 'error',
    about: { id: 'Kursus belum punya modul.', en: 'The course has no modules.' },
  },
  'state-too-large': {
    severity: 'warning',
    about: {
      id: 'Jawaban peserta bisa melebihi 4.096 karakter yang disimpan SCORM 1.2.',
      en: 'Learners’ answers could exceed the 4,096 characters that SCORM 1.2 keeps.',
    },
  },
} as const satisfies Readonly<Record<string, Rule>>;

type CourseRule = keyof typeof courseRules;

export function courseProblem(code: CourseRule, place: Place, message: LocalText, fix?: Fix): Problem {
  return problemAt(courseRules, code, place, message, fix);
}
