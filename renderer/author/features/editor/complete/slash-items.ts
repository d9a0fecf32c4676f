import { readFrontMatter } from '#shared/course/front-matter.ts';
import type { LocalText } from '#shared/course/problem.ts';
import { scanLines } from '#shared/course/source-lines.ts';
import { containerSnippets } from '../container-snippets.ts';
import { questionSnippets, type Snippet } from '../snippets.ts';

/** One offer of the menu that `/` opens. */
export interface SlashItem {
  readonly id: string;
  readonly label: LocalText;
  readonly about: LocalText;
  /** More words that find it, in both languages. */
  readonly words: string;
  /** The block that it inserts; `ask` opens a dialog instead. */
  readonly template: LocalText | null;
  readonly ask: 'link' | 'image' | null;
  /** May it stand inside a question? */
  readonly inQuestion: boolean;
}

const abouts: Readonly<Record<string, readonly [id: string, en: string, words: string]>> = {
  note: ['Hal yang perlu diperhatikan', 'Something to keep in mind', 'alert info'],
  tip: ['Cara yang lebih mudah', 'An easier way', 'alert saran'],
  important: ['Hal yang wajib diketahui', 'What everybody must know', 'alert'],
  warning: ['Hal yang harus dihindari', 'Something to avoid', 'alert'],
  caution: ['Akibat yang merugikan', 'What may do harm', 'alert bahaya danger'],
  case: ['Cerita dari pekerjaan untuk dibahas', 'A story from work to discuss', 'kasus'],
  details: ['Tertutup sampai peserta membukanya', 'Closed until the learner opens it', 'lipat spoiler rincian'],
  tabs: ['Beberapa isi di tempat yang sama', 'Several contents in one place', ''],
  steps: ['Daftar bernomor sebagai urutan kerja', 'A numbered list as steps of work', 'prosedur alur'],
  cards: ['Sisi depan dan belakang untuk dihafal', 'Front and back to memorise', 'flashcard hafalan'],
  columns: ['Isi berdampingan', 'Contents side by side', ''],
  objectives: ['Diisi dari setelan kursus', 'Filled from the course’s settings', 'sasaran'],
  summary: ['Diisi dari setelan kursus', 'Filled from the course’s settings', 'ringkasan'],
  table: ['Baris dan kolom; tombol Tab ke sel berikutnya', 'Rows and columns; Tab goes to the next cell', 'tabel'],
  maths: ['Rumus dengan tulisan LaTeX', 'A formula in LaTeX', 'matematika latex math'],
  code: ['Kode program dengan warna', 'Program code in colour', 'kode'],
  single: ['Satu jawaban benar dari beberapa pilihan', 'One right answer among several', 'soal question pg'],
  multiple: ['Beberapa jawaban benar', 'Several right answers', 'soal question'],
  'true-false': ['Pernyataan yang dinilai benar atau salah', 'A statement that is true or false', 'soal question bs'],
  cloze: ['Kata atau angka yang diisi dalam kalimat', 'Words or numbers to fill in', 'soal question isian'],
  match: ['Pasangan dari dua kolom', 'Pairs of two columns', 'soal question pasangan'],
  order: ['Menyusun ke urutan yang benar', 'Putting things into the right order', 'soal question urutan'],
  categorize: ['Memasukkan contoh ke kelompoknya', 'Putting examples into groups', 'soal question kategori'],
  hotspot: ['Menunjuk bagian gambar', 'Pointing to a part of an image', 'soal question gambar'],
  scale: ['Butir survei tanpa jawaban benar', 'A survey item without a right answer', 'soal question survei likert'],
  essay: ['Jawaban panjang yang dinilai pelatih', 'A long answer that the trainer marks', 'soal question esai'],
};

const standInQuestions = new Set(['note', 'tip', 'important', 'warning', 'caution', 'table', 'maths', 'code']);

function itemOf({ id, label, template }: Snippet): SlashItem {
  const [aboutId = '', aboutEn = '', words = ''] = abouts[id] ?? [];
  const about = { id: aboutId, en: aboutEn };
  return { id, label, about, words, template, ask: null, inQuestion: standInQuestions.has(id) };
}

function block(id: string, label: LocalText, about: LocalText, words: string, template: LocalText): SlashItem {
  return { id, label, about, words, template, ask: null, inQuestion: false };
}

const headings: readonly SlashItem[] = [2, 3, 4].map((level) =>
  block(
    `heading-${level}`,
    { id: `Judul bagian ${level - 1}`, en: `Heading ${level - 1}` },
    { id: 'Judul di dalam modul', en: 'A heading inside the module' },
    `heading judul h${level}`,
    { id: `${'#'.repeat(level)} <<Judul bagian>>`, en: `${'#'.repeat(level)} <<Heading>>` },
  ),
);

const texts: readonly SlashItem[] = [
  block(
    'bullets',
    { id: 'Daftar berbutir', en: 'Bulleted list' },
    { id: 'Butir tanpa urutan', en: 'Items without an order' },
    'list daftar',
    { id: '- <<Butir>>', en: '- <<Item>>' },
  ),
  block(
    'numbers',
    { id: 'Daftar bernomor', en: 'Numbered list' },
    { id: 'Butir dengan urutan', en: 'Items in order' },
    'list daftar',
    { id: '1. <<Butir>>', en: '1. <<Item>>' },
  ),
  block(
    'line',
    { id: 'Garis pemisah', en: 'Dividing line' },
    { id: 'Memisahkan dua bagian', en: 'Keeps two parts apart' },
    'hr rule',
    { id: '---', en: '---' },
  ),
];

const dialogs: readonly SlashItem[] = [
  {
    id: 'image',
    label: { id: 'Gambar, audio, atau video', en: 'Image, audio or video' },
    about: { id: 'Dari berkas di komputer ini', en: 'From a file on this computer' },
    words: 'foto picture suara media',
    template: null,
    ask: 'image',
    inQuestion: true,
  },
  {
    id: 'link',
    label: { id: 'Tautan', en: 'Link' },
    about: { id: 'Ke modul lain atau ke web', en: 'To another module or the web' },
    words: 'url alamat',
    template: null,
    ask: 'link',
    inQuestion: true,
  },
];

/** Everything that `/` offers, in the order in which it is shown. */
export const slashItems: readonly SlashItem[] = [
  ...headings,
  ...questionSnippets.map(itemOf),
  ...dialogs,
  ...texts,
  ...containerSnippets.map(itemOf),
];

/** How well an item answers a query, lower is better; null when not at all. */
function rank({ id, label, words }: SlashItem, query: string): number | null {
  const names = [label.id, label.en].map((name) => name.toLowerCase());
  if (names.some((name) => name.startsWith(query))) return 0;
  const all = [...names, ...words.split(' '), id].flatMap((name) => name.split(/[^\p{L}\p{N}]+/u));
  if (all.some((word) => word.startsWith(query))) return 1;
  return names.some((name) => name.includes(query)) ? 2 : null;
}

/** The items that `query` (without the `/`) finds in either language, the best first. */
export function slashMatches(items: readonly SlashItem[], query: string): readonly SlashItem[] {
  const wanted = query.toLowerCase();
  return items
    .map((item) => ({ item, rank: rank(item, wanted) }))
    .filter((one) => one.rank !== null)
    .toSorted((a, b) => (a.rank ?? 0) - (b.rank ?? 0))
    .map(({ item }) => item);
}

/** Column offset of the `/` that was typed at the start of a line or after a blank; null when there is none. */
export function slashStart(lineBefore: string): number | null {
  const match = /(?:^|[ \t])(\/[^\s/]*)$/.exec(lineBefore);
  return match ? lineBefore.length - (match[1] ?? '').length : null;
}

/** Where text is course text: `verbatim` in front matter and code. */
export function placeKind(text: string, offset: number): 'verbatim' | 'question' | 'prose' {
  const { bodyStart } = readFrontMatter(text);
  if (offset < bodyStart) return 'verbatim';
  let fence: string | null = null;
  for (const line of scanLines(text, bodyStart)) {
    const isHere = offset <= line.start + line.text.length;
    if (isHere) return line.inCode ? 'verbatim' : fence === null ? 'prose' : 'question';
    if (line.inCode) continue;
    const opened = /^ {0,3}(:{3,})[ \t]*question\b/.exec(line.text);
    const closed = /^ {0,3}(:{3,})[ \t]*$/.exec(line.text);
    if (opened) fence = opened[1] ?? ':::';
    else if (closed && closed[1] === fence) fence = null;
  }
  return fence === null ? 'prose' : 'question';
}

/** Line breaks that keep a block apart which takes the place of `[start, end)`. */
export function breaksAround(text: string, start: number, end: number): readonly [before: string, after: string] {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const above = text.slice(0, lineStart);
  const isLineFree = text.slice(lineStart, start).trim() === '';
  const isAboveFree = above === '' || /(?:^|\n)(?:[ \t]*|---[ \t]*|:{3,}.*)\n$/.test(above);
  const below = text.slice(end);
  const isBelowFree = below === '' || /^[ \t]*(?:\n[ \t]*(?:\n|$)|\n:{3,}[ \t]*(?:\n|$)|$)/.test(below);
  return [isLineFree ? (isAboveFree ? '' : '\n') : '\n\n', isBelowFree ? '' : /^[ \t]*\n/.test(below) ? '\n' : '\n\n'];
}
