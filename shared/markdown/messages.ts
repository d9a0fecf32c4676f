/** What the Markdown layer says. The code is stable; a text is in both languages. */
import type { LocalText, Severity } from '../course/problem.ts';

interface Message {
  readonly code: string;
  readonly severity: Severity;
  readonly message: LocalText;
}

const make = (code: string, severity: Severity, id: string, en: string): Message => ({
  code,
  severity,
  message: { id, en },
});

/** A long text cut for a message. */
function shown(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 40 ? `${line.slice(0, 40)}…` : line;
}

export const messages = {
  unknownDirective: (name: string) =>
    make(
      'unknown-directive',
      'warning',
      `Wadah “:::${shown(name)}” tidak dikenal; isinya ditampilkan sebagai teks biasa.`,
      `The container “:::${shown(name)}” is not known; its content is shown as plain text.`,
    ),
  unclosedDirective: (name: string) =>
    make(
      'directive-unclosed',
      'error',
      `Wadah “:::${shown(name)}” belum ditutup. Tambahkan baris “:::” di akhirnya.`,
      `The container “:::${shown(name)}” has no end. Add a line “:::” after it.`,
    ),
  strayEnd: () =>
    make(
      'directive-end-stray',
      'warning',
      'Baris “:::” ini tidak menutup wadah apa pun.',
      'This line “:::” ends no container.',
    ),
  attributes: (name: string) =>
    make(
      'directive-attributes',
      'error',
      `Atribut pada “:::${shown(name)}” tidak dapat dibaca. Contoh yang benar: {#id nama="isi"}.`,
      `The attributes of “:::${shown(name)}” cannot be read. They look like this: {#id name="value"}.`,
    ),
  tabOutside: () =>
    make(
      'tab-outside',
      'warning',
      'Wadah “:::tab” hanya berarti di dalam “::::tabs”.',
      'The container “:::tab” only means something inside “::::tabs”.',
    ),
  questionNested: () =>
    make(
      'question-nested',
      'error',
      'Soal tidak boleh berada di dalam soal lain.',
      'A question cannot be inside another question.',
    ),
  cardsWithoutList: () =>
    make(
      'cards-without-list',
      'warning',
      'Wadah “:::cards” membutuhkan sebuah daftar.',
      'The container “:::cards” needs a list.',
    ),
  alertUnknown: (name: string) =>
    make(
      'alert-unknown',
      'warning',
      `Kotak “[!${shown(name)}]” tidak dikenal di sini; ditampilkan sebagai kutipan.`,
      `The box “[!${shown(name)}]” is not known here; it is shown as a quotation.`,
    ),
  htmlDropped: (tag: string) =>
    make(
      'html-dropped',
      'warning',
      `HTML “${shown(tag)}” tidak diizinkan dan dihapus.`,
      `The HTML “${shown(tag)}” is not allowed and was removed.`,
    ),
  linkDropped: (address: string) =>
    make(
      'link-dropped',
      'error',
      `Tautan ke “${shown(address)}” tidak diizinkan dan dihapus; teksnya tetap ada.`,
      `The link to “${shown(address)}” is not allowed and was removed; its text is still there.`,
    ),
  mediaDropped: (address: string) =>
    make(
      'media-dropped',
      'error',
      `Berkas “${shown(address)}” tidak dapat dipakai: media harus berada di folder media kursus.`,
      `The file “${shown(address)}” cannot be used: media must be in the course's media folder.`,
    ),
  mediaExternal: (address: string) =>
    make(
      'media-external',
      'error',
      `Gambar atau media “${shown(address)}” ada di internet. Salin ke kursus agar tetap tampil tanpa jaringan.`,
      `The image or media “${shown(address)}” is on the internet. Copy it into the course so that it shows offline.`,
    ),
  math: (detail: string) =>
    make('math-error', 'error', `Rumus tidak dapat dibaca: ${detail}`, `The formula cannot be read: ${detail}`),
  footnoteMissing: (label: string) =>
    make(
      'footnote-missing',
      'warning',
      `Catatan kaki “${shown(label)}” tidak ada di modul ini.`,
      `The foot note “${shown(label)}” is not in this module.`,
    ),
  footnoteUnused: (label: string) =>
    make(
      'footnote-unused',
      'warning',
      `Catatan kaki “${shown(label)}” tidak dirujuk, jadi tidak ditampilkan.`,
      `Nothing refers to the foot note “${shown(label)}”, so it is not shown.`,
    ),
  unreadable: () =>
    make(
      'block-unreadable',
      'error',
      'Bagian ini terlalu rumit untuk dibaca; ditampilkan sebagai teks biasa.',
      'This part is too deeply nested to be read; it is shown as plain text.',
    ),
} as const;

/** Words that stand in the learner's page. */
export const labels = {
  note: { id: 'Catatan', en: 'Note' },
  tip: { id: 'Kiat', en: 'Tip' },
  important: { id: 'Penting', en: 'Important' },
  warning: { id: 'Peringatan', en: 'Warning' },
  caution: { id: 'Awas', en: 'Caution' },
  details: { id: 'Selengkapnya', en: 'Details' },
  tab: { id: 'Bagian', en: 'Part' },
  done: { id: 'Selesai', en: 'Done' },
  open: { id: 'Belum', en: 'Not done' },
  footnotes: { id: 'Catatan kaki', en: 'Foot notes' },
  back: { id: 'Kembali ke teks', en: 'Back to the text' },
  captions: { id: 'Teks', en: 'Captions' },
  transcript: { id: 'Transkrip', en: 'Transcript' },
} as const satisfies Readonly<Record<string, LocalText>>;
