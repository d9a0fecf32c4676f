/** Settings of a course and of its tests in the words of a trainer. */
import type { LocalText } from '../course/problem.ts';
import type { SettingChange } from './model.ts';

const names: Readonly<Record<string, LocalText>> = {
  title: { id: 'Judul', en: 'Title' },
  summary: { id: 'Ringkasan', en: 'Summary' },
  language: { id: 'Bahasa', en: 'Language' },
  passMark: { id: 'Nilai lulus', en: 'Pass mark' },
  completion: { id: 'Syarat selesai', en: 'Completion' },
  navigation: { id: 'Urutan belajar', en: 'Navigation' },
  trainingHours: { id: 'Jam pelajaran (JP)', en: 'Training hours' },
  kind: { id: 'Jenis modul', en: 'Kind of module' },
  weight: { id: 'Bobot', en: 'Weight' },
  attempts: { id: 'Kesempatan', en: 'Attempts' },
  timeLimitMinutes: { id: 'Batas waktu (menit)', en: 'Time limit (minutes)' },
  shuffle: { id: 'Yang diacak', en: 'Shuffled' },
  feedback: { id: 'Umpan balik', en: 'Feedback' },
  review: { id: 'Tinjau ulang jawaban', en: 'Review of answers' },
  draw: { id: 'Banyak soal dari bank', en: 'Questions drawn from banks' },
};

const values: Readonly<Record<string, LocalText>> = {
  true: { id: 'ya', en: 'yes' },
  false: { id: 'tidak', en: 'no' },
  '': { id: 'tidak ada', en: 'none' },
  'completion/all': { id: 'semua modul selesai', en: 'all modules done' },
  'completion/post-test': { id: 'post-test selesai', en: 'post-test done' },
  'completion/any-module': { id: 'salah satu modul selesai', en: 'any module done' },
  'navigation/free': { id: 'bebas', en: 'free' },
  'navigation/sequential': { id: 'berurutan', en: 'one after another' },
  'kind/lesson': { id: 'pelajaran', en: 'lesson' },
  'kind/practice': { id: 'latihan', en: 'practice' },
  'kind/pre-test': { id: 'pre-test', en: 'pre-test' },
  'kind/post-test': { id: 'post-test', en: 'post-test' },
  'kind/survey': { id: 'survei', en: 'survey' },
  'shuffle/questions': { id: 'soal', en: 'questions' },
  'shuffle/options': { id: 'pilihan', en: 'options' },
  'shuffle/both': { id: 'soal dan pilihan', en: 'questions and options' },
  'shuffle/none': { id: 'tidak diacak', en: 'nothing' },
  'feedback/immediate': { id: 'langsung', en: 'at once' },
  'feedback/end': { id: 'di akhir', en: 'at the end' },
  'feedback/none': { id: 'tanpa', en: 'none' },
  'attempts/0': { id: 'tanpa batas', en: 'unlimited' },
  'timeLimitMinutes/0': { id: 'tanpa batas', en: 'no limit' },
};

const same = (text: string): LocalText => ({ id: text, en: text });

/** With the module when it is a rule of one: `Nilai lulus (90-post-test)`. */
export function settingName({ field, module }: SettingChange): LocalText {
  const { id, en } = names[field] ?? same(field);
  return module === undefined ? { id, en } : { id: `${id} (${module})`, en: `${en} (${module})` };
}

/** Texts and numbers stay as they are. */
export function settingValue(field: string, value: string): LocalText {
  return values[`${field}/${value}`] ?? values[value] ?? same(value);
}
