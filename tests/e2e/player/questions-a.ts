/** Questions that are matched, put in order and sorted into groups. */
import type { CategorizeQuestion, MatchQuestion, OrderQuestion, RichText } from '#shared/course/compiled.ts';
import { common } from './package-fixture.ts';

const plain = (text: string): RichText => ({ html: text, text });

export const match: MatchQuestion = {
  ...common('pasangan', 'Pasangkan komponen standar pelayanan dengan isinya.'),
  type: 'match',
  partial: 'proportional',
  pairs: [
    { left: plain('Persyaratan'), right: plain('Fotokopi KTP') },
    { left: plain('Biaya'), right: plain('Rp0') },
    { left: plain('Jangka waktu'), right: plain('1 hari kerja') },
  ],
};

const lamp = (colour: string): RichText => ({
  html: `<img alt="lampu ${colour}" width="48" height="48" src="data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 48 48'%3E%3Ccircle cx='24' cy='24' r='22' fill='${colour}'/%3E%3C/svg%3E">`,
  text: `lampu ${colour}`,
});

/** The right sides are pictures. */
export const pictures: MatchQuestion = {
  ...common('lampu', 'Pasangkan keadaan loket dengan lampunya.'),
  type: 'match',
  partial: 'proportional',
  pairs: [
    { left: plain('Loket buka'), right: lamp('green') },
    { left: plain('Loket tutup sementara karena petugas sedang melayani pemohon lain'), right: lamp('red') },
  ],
};

export const order: OrderQuestion = {
  ...common('alur', 'Urutkan alur permohonan di loket.'),
  type: 'order',
  partial: 'proportional',
  items: [
    'Mengambil nomor antrean',
    'Menyerahkan berkas yang sudah lengkap kepada petugas',
    'Menunggu panggilan',
    'Menerima hasil',
  ].map(plain),
};

export const categorize: CategorizeQuestion = {
  ...common('kelompok', 'Tentukan kelompok setiap hal berikut.'),
  type: 'categorize',
  partial: 'proportional',
  categories: ['Persyaratan', 'Biaya', 'Sarana'].map(plain),
  items: [
    { ...plain('Kartu keluarga'), category: 0 },
    { ...plain('Tarif retribusi'), category: 1 },
    { ...plain('Kursi tunggu bagi ibu hamil dan penyandang disabilitas'), category: 2 },
  ],
};

/** More categories than fit beside an item. */
export const manyCategories: CategorizeQuestion = {
  ...categorize,
  id: 'kelompok_banyak',
  categories: ['Persyaratan', 'Biaya', 'Sarana', 'Waktu', 'Produk', 'Pengaduan'].map(plain),
};
