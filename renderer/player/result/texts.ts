/** Sentences about the learner and the result slip; they load with their pages, not with the course. */
import type { LocalText } from '#shared/course/problem.ts';

export const texts = {
  who: { id: 'Peserta', en: 'Learner' },
  whoLead: {
    id: 'Data ini disimpan di perangkat ini saja dan tercantum pada bukti hasil yang Anda kirim sendiri.',
    en: 'This stays on this device, and stands on the proof of results that you send yourself.',
  },
  name: { id: 'Nama lengkap', en: 'Full name' },
  agency: { id: 'Instansi', en: 'Agency' },
  nip: { id: 'NIP (boleh dikosongkan)', en: 'NIP (optional)' },
  nipDoubtful: {
    id: 'Nomor ini tidak seperti NIP PNS (18 angka). Periksa lagi; bila memang begitu, lanjutkan saja.',
    en: 'This does not look like the NIP of a PNS (18 digits). Check it; if it is right, simply go on.',
  },
  nameMissing: { id: 'Tulis nama Anda dahulu.', en: 'Write your name first.' },
  save: { id: 'Simpan', en: 'Save' },
  back: { id: 'Kembali', en: 'Back' },
  proof: { id: 'Bukti Penyelesaian', en: 'Proof of completion' },
  interim: { id: 'Hasil Sementara', en: 'Interim result' },
  course: { id: 'Kursus', en: 'Course' },
  version: { id: 'versi', en: 'version' },
  result: { id: 'Hasil', en: 'Result' },
  score: { id: 'Nilai', en: 'Score' },
  begun: { id: 'Mulai', en: 'Begun' },
  date: { id: 'Tanggal', en: 'Date' },
  time: { id: 'Waktu belajar', en: 'Time learned' },
  minutes: { id: 'menit', en: 'minutes' },
  code: { id: 'Kode periksa', en: 'Check code' },
  noCertificate: {
    id: 'Ini bukan sertifikat. STTP diterbitkan oleh lembaga pelatihan yang terakreditasi.',
    en: 'This is no certificate. The formal certificate (STTP) is issued by the accredited training body.',
  },
  print: { id: 'Cetak', en: 'Print' },
  download: { id: 'Simpan berkas hasil (.ajarslip)', en: 'Save the result file (.ajarslip)' },
  share: { id: 'Bagikan', en: 'Share' },
  slipLead: {
    id: 'Kirim berkas hasil ini kepada penyelenggara pelatihan.',
    en: 'Send this result file to whoever organises the training.',
  },
  meaning: {
    id: 'Tanda tangan di dalam berkas menunjukkan bahwa isinya tidak berubah karena keliru atau disunting sembarangan. Tanda itu tidak dapat mencegah orang yang sungguh-sungguh berniat curang.',
    en: 'The signature in the file shows that its content was not changed by accident or by a casual edit. It cannot stop somebody who is determined to cheat.',
  },
} as const satisfies Readonly<Record<string, LocalText>>;
