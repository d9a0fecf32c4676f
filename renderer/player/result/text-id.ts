import type { ResultText } from './text.ts';

export const indonesianResult: ResultText = {
  who: 'Peserta',
  whoLead: 'Data ini disimpan di perangkat ini saja dan tercantum pada bukti hasil yang Anda kirim sendiri.',
  name: 'Nama lengkap',
  agency: 'Instansi',
  nip: 'NIP (boleh dikosongkan)',
  nipDoubtful:
    'Nomor ini tidak seperti NIP PNS (18 angka). Periksa lagi; bila memang begitu, tekan Simpan sekali lagi.',
  nameMissing: 'Tulis nama Anda dahulu.',
  save: 'Simpan',
  back: 'Kembali',
  notMe: 'Bukan saya: ganti peserta',
  proof: 'Bukti Penyelesaian',
  interim: 'Hasil Sementara',
  course: 'Kursus',
  version: 'versi',
  result: 'Hasil',
  score: 'Nilai',
  begun: 'Mulai',
  finished: 'Selesai',
  date: 'Tanggal',
  time: 'Waktu belajar',
  minutes: 'menit',
  code: 'Kode periksa',
  noCertificate: 'Ini bukan sertifikat. STTP diterbitkan oleh lembaga pelatihan yang terakreditasi.',
  print: 'Cetak',
  download: 'Simpan berkas hasil (.ajarslip)',
  share: 'Bagikan',
  slipLead: 'Kirim berkas hasil ini kepada penyelenggara pelatihan.',
  meaning:
    'Tanda tangan di dalam berkas menunjukkan bahwa isinya tidak berubah karena keliru atau disunting sembarangan. Tanda itu tidak dapat mencegah orang yang sungguh-sungguh berniat curang.',
};
