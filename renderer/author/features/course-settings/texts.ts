import type { LocalText } from '#shared/course/problem.ts';

export const courseTexts = {
  dialogTitle: { id: 'Setelan kursus', en: 'Course settings' },
  identity: { id: 'Identitas', en: 'Identity' },
  title: { id: 'Judul', en: 'Title' },
  titleMissing: { id: 'Isi judul kursus.', en: 'Give the course a title.' },
  language: { id: 'Bahasa', en: 'Language' },
  languageHint: {
    id: 'Tombol dan pesan untuk peserta memakai bahasa ini.',
    en: 'The learner’s buttons and messages are in this language.',
  },
  languageId: { id: 'Bahasa Indonesia', en: 'Indonesian' },
  languageEn: { id: 'Bahasa Inggris', en: 'English' },
  version: { id: 'Versi', en: 'Version' },
  versionHint: {
    id: 'Naikkan setiap kali paket baru dibagikan, misalnya 1.0.0 menjadi 1.1.0.',
    en: 'Raise it whenever a new package is handed out, for example 1.0.0 to 1.1.0.',
  },
  versionWrong: {
    id: 'Tulis tiga angka dengan titik, misalnya 1.2.0.',
    en: 'Three numbers with points, such as 1.2.0.',
  },
  summary: { id: 'Ringkasan', en: 'Summary' },
  summaryHint: {
    id: 'Dua atau tiga kalimat; tampil di halaman awal.',
    en: 'Two or three sentences; shown on the first page.',
  },
  audience: { id: 'Peserta', en: 'Audience' },
  audienceHint: {
    id: 'Untuk siapa kursus ini? Misalnya: ASN di unit layanan.',
    en: 'Who is it for? For example: civil servants at a service desk.',
  },

  objectives: { id: 'Tujuan pembelajaran', en: 'Learning objectives' },
  objectivesHint: {
    id: 'Setelah kursus ini, peserta dapat… Soal dapat dikaitkan dengan kode tujuan.',
    en: 'After this course, learners can… Questions can refer to an objective by its code.',
  },
  objectiveLabel: { id: 'Tujuan {code}', en: 'Objective {code}' },
  objectiveAdd: { id: 'Tambah tujuan', en: 'Add objective' },
  objectiveRemove: { id: 'Hapus tujuan {code}', en: 'Remove objective {code}' },
  objectiveUp: { id: 'Naikkan tujuan {code}', en: 'Move objective {code} up' },
  objectiveDown: { id: 'Turunkan tujuan {code}', en: 'Move objective {code} down' },
  objectiveEmpty: { id: 'Isi atau hapus tujuan ini.', en: 'Fill in or remove this objective.' },

  scoring: { id: 'Waktu dan penilaian', en: 'Time and scoring' },
  trainingHours: { id: 'Jam pelajaran (JP)', en: 'Training hours (JP)' },
  trainingHoursHint: { id: '{hours} JP × {minutes} menit = {total}', en: '{hours} JP × {minutes} minutes = {total}' },
  durationHours: { id: '{hours} jam {minutes} menit', en: '{hours} h {minutes} min' },
  durationWholeHours: { id: '{hours} jam', en: '{hours} h' },
  durationMinutes: { id: '{minutes} menit', en: '{minutes} min' },
  minutesPerHour: { id: 'Menit per JP', en: 'Minutes per JP' },
  passMark: { id: 'Nilai lulus (%)', en: 'Pass mark (%)' },
  passMarkHint: {
    id: 'Berlaku untuk tes yang tidak punya nilai lulus sendiri.',
    en: 'For tests without a pass mark of their own.',
  },
  completion: { id: 'Kursus selesai jika', en: 'The course is complete when' },
  completionAll: { id: 'semua modul selesai', en: 'all modules are done' },
  completionPost: { id: 'post-test selesai', en: 'the post-test is done' },
  completionAny: { id: 'salah satu modul selesai', en: 'any module is done' },
  navigation: { id: 'Urutan modul', en: 'Order of modules' },
  navigationFree: { id: 'Bebas', en: 'Free' },
  navigationFreeText: { id: 'Peserta memilih modul mana pun.', en: 'Learners open any module.' },
  navigationSequential: { id: 'Berurutan', en: 'One after another' },
  navigationSequentialText: {
    id: 'Modul terbuka setelah yang sebelumnya selesai.',
    en: 'A module opens when the one before it is done.',
  },

  rights: { id: 'Penyusun dan lisensi', en: 'Authors and licence' },
  authors: { id: 'Penyusun', en: 'Authors' },
  authorsHint: { id: 'Satu nama per baris.', en: 'One name per line.' },
  license: { id: 'Lisensi', en: 'Licence' },
  licenseHint: { id: 'Misalnya: CC BY-SA 4.0', en: 'For example: CC BY-SA 4.0' },

  cancel: { id: 'Batal', en: 'Cancel' },
  save: { id: 'Simpan', en: 'Save' },
  saved: { id: 'Setelan kursus tersimpan.', en: 'The course settings were saved.' },
  invalid: { id: 'Ada isian yang perlu diperbaiki.', en: 'Some fields need attention.' },
  conflict: {
    id: 'Setelan kursus ini sementara itu diubah di tempat lain. Simpan sekali lagi untuk memakai isian Anda, atau muat setelan yang baru.',
    en: 'These settings were changed elsewhere meanwhile. Save once more to use yours, or load the new ones.',
  },
  loadNew: { id: 'Muat yang baru', en: 'Load the new ones' },
} as const satisfies Readonly<Record<string, LocalText>>;
