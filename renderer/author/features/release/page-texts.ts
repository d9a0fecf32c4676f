import type { LocalText } from '#shared/course/problem.ts';

export const pageTexts = {
  readinessTitle: { id: 'Kesiapan rilis', en: 'Readiness for release' },
  metOf: { id: '{met} dari {total} siap', en: '{met} of {total} ready' },
  toRelease: { id: 'Ke bagian Rilis', en: 'Go to Release' },
  title: { id: 'Rilis “{title}”', en: 'Release “{title}”' },
  lead: {
    id: 'Rilis adalah isi kursus yang dibekukan dan ditandatangani. Yang dibagikan ke instansi selalu sebuah rilis.',
    en: 'A release is the course, frozen and signed. What agencies get is always a release.',
  },
  failed: { id: 'Kesiapan rilis tidak dapat diperiksa.', en: 'The course could not be checked for a release.' },
  tryAgain: { id: 'Coba lagi', en: 'Try again' },

  newRelease: { id: 'Rilis baru', en: 'New release' },
  readiness: { id: 'Kesiapan', en: 'Readiness' },
  allMet: { id: 'Semua siap', en: 'All set' },
  openCount: { id: '{count} belum siap', en: '{count} open' },
  met: { id: 'Siap', en: 'Done' },
  must: { id: 'Harus dibereskan', en: 'Must be put right' },
  should: { id: 'Belum siap', en: 'Open' },
  reason: { id: 'Alasan tetap dirilis', en: 'Why release all the same' },
  reasonHint: { id: 'Contoh: sudah dilihat bersama penulis', en: 'For example: seen with the author' },
  showPlaces: { id: 'Lihat {count} tempat', en: 'Show {count} places' },
  place: { id: '{file}, baris {line}', en: '{file}, line {line}' },

  changesSince: { id: 'Sejak {version}: {what}.', en: 'Since {version}: {what}.' },
  changedQuestions: { id: '{count} soal berubah', en: '{count} questions changed' },
  changedModules: { id: '{count} modul berubah', en: '{count} modules changed' },
  changedSettings: { id: '{count} setelan berubah', en: '{count} settings changed' },
  otherChanges: { id: 'media atau rincian berubah', en: 'media or details changed' },
  seeChanges: { id: 'Lihat perubahan', en: 'See the changes' },

  version: { id: 'Versi', en: 'Version' },
  versionInvalid: { id: 'Tulis tiga angka, misalnya 1.2.0.', en: 'Write three numbers, such as 1.2.0.' },
  versionLow: { id: 'Harus di atas {version}.', en: 'Must be above {version}.' },
  by: { id: 'Dirilis oleh', en: 'Released by' },
  byHint: {
    id: 'Nama orang atau unit. Terbaca oleh instansi di dalam paket.',
    en: 'A person or an office. Agencies read it in the package.',
  },
  notes: { id: 'Catatan rilis', en: 'Release notes' },
  notesHint: {
    id: 'Apa yang baru, untuk instansi yang sudah punya versi sebelumnya.',
    en: 'What is new, for agencies that have the version before.',
  },
  release: { id: 'Rilis {version}', en: 'Release {version}' },
  mustFirst: { id: 'Bereskan dulu yang bertanda merah.', en: 'Put right what is marked red first.' },
  reasonsFirst: {
    id: 'Tulis alasan di setiap butir yang belum siap.',
    en: 'Give a reason for each open item.',
  },
  byFirst: { id: 'Isi siapa yang merilis.', en: 'Say who releases it.' },
  released: { id: 'Rilis {version} sudah jadi.', en: 'Release {version} is made.' },

  unchangedTitle: { id: 'Rilis {version} siap dibagikan', en: 'Release {version} is ready to hand out' },
  unchangedText: {
    id: 'Isi kursus sama dengan rilis ini. Begitu kursus diubah, Anda bisa membuat rilis berikutnya di sini.',
    en: 'The course is the same as this release. Once it changes, the next release is made here.',
  },

  history: { id: 'Riwayat rilis', en: 'Releases so far' },
  noHistory: {
    id: 'Belum ada rilis. Setelah yang pertama jadi, Anda bisa membandingkan rilis dan kembali ke isi yang lama.',
    en: 'No release yet. After the first one you can compare releases and go back to an earlier content.',
  },
  byAt: { id: '{by} · {at}', en: '{by} · {at}' },
  facts: {
    id: '{modules} modul · {questions} soal · {size}',
    en: '{modules} modules · {questions} questions · {size}',
  },
  details: { id: 'Rincian', en: 'Details' },
  moduleFacts: { id: '{title} · {questions} soal', en: '{title} · {questions} questions' },
  releasedThough: { id: 'Dirilis walau belum siap', en: 'Released although open' },
  reasonOf: { id: '{name}: {reason}', en: '{name}: {reason}' },
  contentHash: { id: 'Sidik isi (SHA-256)', en: 'Content (SHA-256)' },
  signingKey: { id: 'Ditandatangani dengan kunci', en: 'Signed with the key' },
  compare: { id: 'Bandingkan…', en: 'Compare…' },
  restore: { id: 'Kembalikan…', en: 'Go back…' },
  restoreAsk: { id: 'Kembali ke isi rilis {version}?', en: 'Go back to release {version}?' },
  restoreText: {
    id: 'Teks dan media kursus menjadi seperti rilis {version}. Isi sekarang tetap tersimpan sebagai riwayat setiap modul; modul yang belum ada di rilis itu masuk tempat sampah kursus.',
    en: 'Texts and media of the course become those of release {version}. What is there now stays in the history of each module; modules that the release does not have go to the course’s trash.',
  },
  restoreDo: { id: 'Kembalikan', en: 'Go back' },
  restored: { id: 'Kursus kembali ke isi rilis {version}.', en: 'The course is back at release {version}.' },

  compareTitle: { id: 'Bandingkan rilis', en: 'Compare releases' },
  before: { id: 'Dari', en: 'From' },
  after: { id: 'Ke', en: 'To' },
  draft: { id: 'Isi kursus sekarang', en: 'The course as it stands' },
  close: { id: 'Tutup', en: 'Close' },
  same: {
    id: 'Tidak ada perbedaan pada modul, soal, dan setelan.',
    en: 'No difference in modules, questions and settings.',
  },
  questions: { id: 'Soal', en: 'Questions' },
  modules: { id: 'Modul', en: 'Modules' },
  settings: { id: 'Setelan', en: 'Settings' },
  learners: { id: 'Peserta yang sedang belajar', en: 'Learners in the middle of the course' },
  kept: { id: '{count} soal: jawaban tetap', en: '{count} questions: answers kept' },
  reset: { id: '{count} soal: dijawab lagi', en: '{count} questions: to be answered again' },
  added: { id: '{count} soal baru', en: '{count} new questions' },
  gone: { id: '{count} soal hilang', en: '{count} questions gone' },
  fromTo: { id: '{field}: {before} → {after}', en: '{field}: {before} → {after}' },
} as const satisfies Readonly<Record<string, LocalText>>;

export const readinessNames = {
  errors: { id: 'Kesalahan', en: 'Errors' },
  warnings: { id: 'Peringatan', en: 'Warnings' },
  objectives: { id: 'Tujuan pembelajaran', en: 'Objectives' },
  accessibility: { id: 'Aksesibilitas', en: 'Accessibility' },
  size: { id: 'Ukuran', en: 'Size' },
  state: { id: 'Data lanjut belajar', en: 'Resume data' },
  links: { id: 'Tautan', en: 'Links' },
  hours: { id: 'Jam pelajaran', en: 'Training hours' },
  rehearsed: { id: 'Soal dicoba', en: 'Questions tried' },
} as const satisfies Readonly<Record<string, LocalText>>;

export const changeNames = {
  added: { id: 'baru', en: 'new' },
  removed: { id: 'dihapus', en: 'removed' },
  changed: { id: 'berubah', en: 'changed' },
  moved: { id: 'pindah', en: 'moved' },
} as const satisfies Readonly<Record<string, LocalText>>;

export const partNames = {
  type: { id: 'jenis', en: 'type' },
  wording: { id: 'rumusan', en: 'wording' },
  answers: { id: 'jawaban', en: 'answers' },
  points: { id: 'penilaian', en: 'scoring' },
  feedback: { id: 'umpan balik', en: 'feedback' },
} as const satisfies Readonly<Record<string, LocalText>>;

export const fateNames = {
  kept: { id: 'jawaban peserta tetap', en: 'answers are kept' },
  reset: { id: 'dijawab lagi', en: 'answered again' },
  new: { id: 'soal baru', en: 'new' },
  gone: { id: 'jawaban tidak dipakai lagi', en: 'answers no longer used' },
} as const satisfies Readonly<Record<string, LocalText>>;
