/** What the papers that go with a package say, in the language of the agency. */
import type { LocalText } from '../course/problem.ts';

export const letterWords = {
  letter: { id: 'Surat serah terima paket kursus', en: 'Course package hand-over' },
  to: { id: 'Kepada Yth.', en: 'To' },
  attention: { id: 'u.p.', en: 'Attn.' },
  opening: {
    id: 'Bersama surat ini kami serahkan paket kursus “{title}” versi {version} untuk dipelajari pegawai di instansi Saudara. Paket ini dirilis oleh {by} pada {at}.',
    en: 'With this letter we hand over the course package “{title}”, version {version}, for the staff of your agency. It was released by {by} on {at}.',
  },
  contents: { id: 'Isi paket', en: 'What is in the package' },
  course: { id: 'Kursus', en: 'Course' },
  version: { id: 'Versi', en: 'Version' },
  hours: { id: 'Jam pelajaran', en: 'Training hours' },
  hoursValue: { id: '{hours} JP', en: '{hours} JP' },
  modules: { id: 'Modul', en: 'Modules' },
  questions: { id: 'Soal', en: 'Questions' },
  file: { id: 'Nama berkas', en: 'File' },
  format: { id: 'Bentuk paket', en: 'Kind of package' },
  size: { id: 'Ukuran', en: 'Size' },
  checksum: { id: 'Checksum SHA-256', en: 'SHA-256 checksum' },
  signedBy: { id: 'Sidik jari kunci', en: 'Fingerprint of the key' },
  fits: { id: 'Cara kirim', en: 'Ways to send it' },
  fitsAll: {
    id: 'Cukup kecil untuk lampiran 16 MB, surel 25 MB, dan batas unggah 100 MB.',
    en: 'Small enough for attachments of 16 MB, e-mail of 25 MB and upload limits of 100 MB.',
  },
  fits25: {
    id: 'Cukup kecil untuk surel 25 MB dan batas unggah 100 MB; terlalu besar untuk lampiran 16 MB.',
    en: 'Small enough for e-mail of 25 MB and upload limits of 100 MB; too large for attachments of 16 MB.',
  },
  fits100: {
    id: 'Cukup kecil untuk batas unggah 100 MB; terlalu besar untuk surel. Kirim lewat USB atau LMS.',
    en: 'Small enough for upload limits of 100 MB; too large for e-mail. Send it on a USB stick or by the LMS.',
  },
  fitsNone: {
    id: 'Lebih dari 100 MB: pakai USB. Untuk mengunggah, minta pengelola LMS menaikkan batas ukuran unggahan.',
    en: 'More than 100 MB: use a USB stick. To upload it, ask the LMS administrator to raise the upload limit.',
  },
  usb: { id: 'Membuka dari USB, tanpa LMS', en: 'From a USB stick, without an LMS' },
  usb1: {
    id: 'Salin berkas {file} dari USB ke komputer, lalu ekstrak semuanya (klik kanan, “Extract All…”).',
    en: 'Copy {file} from the USB stick to the computer and extract all of it (right-click, “Extract All…”).',
  },
  usb2: {
    id: 'Buka folder hasil ekstrak, lalu klik dua kali index.html. Kursus terbuka di peramban; internet tidak diperlukan.',
    en: 'Open the extracted folder and double-click index.html. The course opens in the browser; no internet is needed.',
  },
  usb3: {
    id: 'Kemajuan tersimpan di peramban komputer itu. Setelah selesai, peserta mencetak bukti penyelesaian atau mengirim berkas hasilnya (.ajarslip).',
    en: 'Progress is kept in the browser of that computer. At the end learners print their proof or send their result file (.ajarslip).',
  },
  moodle: { id: 'Mengunggah ke Moodle', en: 'Uploading to Moodle' },
  scorm1: {
    id: 'Buka halaman kursus di Moodle, nyalakan mode ubah, pilih “Tambah aktivitas atau sumber daya”, lalu “Paket SCORM”.',
    en: 'Open the course page in Moodle, turn editing on, choose “Add an activity or resource”, then “SCORM package”.',
  },
  scorm2: {
    id: 'Isi namanya, lalu seret {file} ke kotak “Berkas paket”. Jangan diekstrak.',
    en: 'Give it a name and drag {file} into the “Package file” box. Do not extract it.',
  },
  scorm3: {
    id: 'Pada “Tampilan” pilih “Jendela baru”; pada “Nilai” pilih metode “Nilai tertinggi”, maksimum 100. Simpan, lalu coba sebagai peserta.',
    en: 'Under “Appearance” choose “New window”; under “Grade” the method “Highest grade”, maximum 100. Save, then try it as a learner.',
  },
  scormUpdate: {
    id: 'Bila versi lama sudah terpasang, buka “Setelan” aktivitas itu dan ganti berkas paketnya; jangan membuat aktivitas baru, supaya kemajuan peserta tetap ada.',
    en: 'Where an older version is in place, open the settings of that activity and replace its package file; do not add a new activity, so that learners keep their progress.',
  },
  scorm2004: {
    id: 'Moodle sendiri hanya mendukung SCORM 1.2 sepenuhnya. Paket ini SCORM 2004; pakai untuk LMS yang memintanya, atau minta paket SCORM 1.2 kepada kami.',
    en: 'Moodle itself supports only SCORM 1.2 in full. This is a SCORM 2004 package; use it where the LMS asks for it, or ask us for a SCORM 1.2 package.',
  },
  cmi51: {
    id: 'Moodle memerlukan pengaya cmi5. Setelah terpasang, tambahkan aktivitas “cmi5” dan unggah {file} tanpa diekstrak.',
    en: 'Moodle needs a cmi5 plug-in. Once it is there, add a “cmi5” activity and upload {file} as it is.',
  },
  html1: {
    id: 'Tambahkan sumber daya “Berkas”, unggah {file}, pilih “Ekstrak” pada berkas itu, lalu jadikan index.html berkas utama.',
    en: 'Add a “File” resource, upload {file}, choose “Unzip” on it, then make index.html the main file.',
  },
  html2: {
    id: 'Paket ini tidak mencatat nilai di LMS. Bila nilai harus tercatat di Moodle, minta paket SCORM 1.2 kepada kami.',
    en: 'This package records no score in the LMS. If Moodle has to record scores, ask us for a SCORM 1.2 package.',
  },
  check: { id: 'Memastikan paket utuh', en: 'Making sure that the package is whole' },
  check1: {
    id: 'Di Windows buka Command Prompt di folder paket dan ketik perintah ini; hasilnya harus sama dengan checksum di atas.',
    en: 'On Windows open a Command Prompt in the folder of the package and type this; the result must equal the checksum above.',
  },
  check2: {
    id: 'Halaman about-package.html di dalam paket menunjukkan siapa yang merilisnya dan apakah ada berkas yang berubah.',
    en: 'The page about-package.html in the package shows who released it and whether a file was changed.',
  },
  contact: { id: 'Bila ada pertanyaan', en: 'Questions' },
  contactText: { id: 'Hubungi {name}: {contact}.', en: 'Ask {name}: {contact}.' },
  contactBlank: { id: 'Hubungi {name}, telepon atau WhatsApp:', en: 'Ask {name}, telephone or WhatsApp:' },
  handedBy: { id: 'Yang menyerahkan', en: 'Handed over by' },
  receivedBy: { id: 'Yang menerima', en: 'Received by' },
  date: { id: 'Tanggal', en: 'Date' },
  changes: { id: 'Yang berubah', en: 'What changed' },
  changesSince: {
    id: 'Yang berubah dari versi {before} ke versi {after}',
    en: 'What changed from version {before} to version {after}',
  },
  changesFor: {
    id: 'Catatan ini menyertai paket pembaruan kursus “{title}” untuk {agency}.',
    en: 'This note goes with the update of the course “{title}” for {agency}.',
  },
  notes: { id: 'Catatan rilis', en: 'Release notes' },
  noChanges: {
    id: 'Isi kursus tidak berubah; hanya berkas pendukungnya yang diperbarui.',
    en: 'The content is the same; only supporting files were renewed.',
  },
  changedModules: { id: 'Modul', en: 'Modules' },
  changedQuestions: { id: 'Soal', en: 'Questions' },
  changedSettings: { id: 'Pengaturan kursus', en: 'Course settings' },
  forLearners: { id: 'Bagi peserta yang sedang belajar', en: 'For learners in the middle of it' },
  kept: {
    id: '{count} jawaban yang sudah diberikan tetap tersimpan.',
    en: '{count} answers that were given are kept.',
  },
  reset: {
    id: '{count} soal harus dijawab lagi karena soalnya berubah.',
    en: '{count} questions have to be answered again, because they changed.',
  },
  added: { id: '{count} soal baru.', en: '{count} questions are new.' },
  gone: { id: '{count} soal tidak dipakai lagi.', en: '{count} questions are no longer used.' },
  moreChanges: {
    id: '… dan {count} lagi, dalam catatan yang menyertai paket ini.',
    en: '… and {count} more, in the note that goes with this package.',
  },
  from: { id: 'dari', en: 'from' },
  into: { id: 'menjadi', en: 'to' },
} as const satisfies Readonly<Record<string, LocalText>>;
