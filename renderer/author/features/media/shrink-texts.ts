import type { LocalText } from '#shared/course/problem.ts';

export const shrinkTexts = {
  title: { id: 'Perkecil gambar', en: 'Make pictures smaller' },
  askOne: {
    id: '“{name}” dapat dibuat lebih ringan bagi peserta. Aslinya tetap disimpan di pustaka dan tidak ikut dalam paket; data kamera (lokasi, waktu) dibuang.',
    en: '“{name}” can be made lighter for learners. The original stays in the library and does not go into packages; what the camera recorded (place, time) is dropped.',
  },
  askMany: {
    id: '{count} gambar dapat dibuat lebih ringan bagi peserta. Aslinya tetap disimpan di pustaka dan tidak ikut dalam paket; data kamera (lokasi, waktu) dibuang.',
    en: '{count} pictures can be made lighter for learners. The originals stay in the library and do not go into packages; what the camera recorded (place, time) is dropped.',
  },
  width: { id: 'Lebar paling besar', en: 'Largest width' },
  pixels: { id: '{width} piksel', en: '{width} pixels' },
  format: { id: 'Format', en: 'Format' },
  webp: { id: 'Dibuka semua peramban', en: 'Opens in every browser' },
  avif: { id: 'Lebih kecil, untuk ponsel yang lebih baru', en: 'Smaller, for newer phones' },
  leave: { id: 'Biarkan apa adanya', en: 'Leave as they are' },
  start: { id: 'Perkecil', en: 'Make smaller' },
  cancel: { id: 'Batal', en: 'Cancel' },
  running: { id: 'Memperkecil gambar', en: 'Making pictures smaller' },
  cancelled: { id: 'Dibatalkan; gambar tetap apa adanya.', en: 'Cancelled; the pictures are as they were.' },
  doneTitle: { id: 'Hasilnya', en: 'The result' },
  done: { id: 'Selesai', en: 'Done' },
  total: { id: 'Semua: {before} menjadi {after}.', en: 'All: {before} became {after}.' },
  sizes: { id: '{before} menjadi {after}', en: '{before} became {after}' },
  takeBack: { id: 'Pakai aslinya', en: 'Use the original' },
  takeBackName: { id: 'Pakai aslinya: {name}', en: 'Use the original: {name}' },
  takenBack: { id: 'aslinya dipakai', en: 'the original is used' },
  vector: { id: 'gambar vektor, dibiarkan', en: 'a vector drawing, left as it is' },
  animated: { id: 'gambar bergerak, dibiarkan', en: 'an animation, left as it is' },
  small: { id: 'sudah kecil, dibiarkan', en: 'small already, left as it is' },
  'not-smaller': { id: 'tidak menjadi lebih kecil, dibiarkan', en: 'would not become smaller, left as it is' },
  unreadable: {
    id: 'tidak dapat dibaca; simpan ulang sebagai JPG atau PNG, lalu ganti isinya',
    en: 'cannot be read; save it again as JPG or PNG, then replace it',
  },
  changed: { id: 'diganti sementara itu, dibiarkan', en: 'replaced meanwhile, left as it is' },
  unavailable: {
    id: 'Pengecil gambar tidak tersedia di komputer ini; gambar disimpan apa adanya. Perkecil dahulu dengan aplikasi lain bila perlu.',
    en: 'Pictures cannot be made smaller on this computer; they are kept as they are. Make them smaller with another program first if you need to.',
  },
} as const satisfies Readonly<Record<string, LocalText>>;
