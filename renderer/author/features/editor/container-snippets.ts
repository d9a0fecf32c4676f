import type { Snippet } from './snippets.ts';

/** Containers and other blocks that a trainer can insert. */
export const containerSnippets: readonly Snippet[] = [
  {
    id: 'note',
    label: { id: 'Catatan', en: 'Note' },
    template: {
      id: '> [!NOTE]\n> <<Hal yang perlu diperhatikan.>>',
      en: '> [!NOTE]\n> <<Something to keep in mind.>>',
    },
  },
  {
    id: 'tip',
    label: { id: 'Kiat', en: 'Tip' },
    template: { id: '> [!TIP]\n> <<Cara yang lebih mudah.>>', en: '> [!TIP]\n> <<An easier way.>>' },
  },
  {
    id: 'important',
    label: { id: 'Penting', en: 'Important' },
    template: {
      id: '> [!IMPORTANT]\n> <<Hal yang wajib diketahui.>>',
      en: '> [!IMPORTANT]\n> <<Something that everybody must know.>>',
    },
  },
  {
    id: 'warning',
    label: { id: 'Peringatan', en: 'Warning' },
    template: { id: '> [!WARNING]\n> <<Hal yang harus dihindari.>>', en: '> [!WARNING]\n> <<Something to avoid.>>' },
  },
  {
    id: 'caution',
    label: { id: 'Awas', en: 'Caution' },
    template: {
      id: '> [!CAUTION]\n> <<Akibat yang merugikan.>>',
      en: '> [!CAUTION]\n> <<What may do harm.>>',
    },
  },
  {
    id: 'case',
    label: { id: 'Studi kasus', en: 'Case study' },
    template: {
      id: ':::case{title="<<Judul kasus>>"}\n<<Ceritakan kasusnya.>>\n:::',
      en: ':::case{title="<<Title of the case>>"}\n<<Tell what happened.>>\n:::',
    },
  },
  {
    id: 'details',
    label: { id: 'Bagian yang dapat dibuka', en: 'Collapsible part' },
    template: {
      id: ':::details{title="<<Baca lebih lanjut>>"}\n<<Isi yang tersembunyi sampai dibuka.>>\n:::',
      en: ':::details{title="<<Read more>>"}\n<<Hidden until it is opened.>>\n:::',
    },
  },
  {
    id: 'tabs',
    label: { id: 'Tab', en: 'Tabs' },
    template: {
      id: `::::tabs
:::tab{title="<<Tab pertama>>"}
<<Isi tab pertama.>>
:::
:::tab{title="<<Tab kedua>>"}
<<Isi tab kedua.>>
:::
::::`,
      en: `::::tabs
:::tab{title="<<First tab>>"}
<<Content of the first tab.>>
:::
:::tab{title="<<Second tab>>"}
<<Content of the second tab.>>
:::
::::`,
    },
  },
  {
    id: 'steps',
    label: { id: 'Langkah-langkah', en: 'Steps' },
    template: {
      id: ':::steps\n1. <<Langkah pertama>>\n2. <<Langkah kedua>>\n3. <<Langkah ketiga>>\n:::',
      en: ':::steps\n1. <<First step>>\n2. <<Second step>>\n3. <<Third step>>\n:::',
    },
  },
  {
    id: 'cards',
    label: { id: 'Kartu ingatan', en: 'Flash cards' },
    template: {
      id: ':::cards\n- <<Sisi depan>>\n\n  ---\n\n  <<Sisi belakang>>\n- <<Kartu kedua>>\n\n  ---\n\n  <<Jawabannya>>\n:::',
      en: ':::cards\n- <<Front>>\n\n  ---\n\n  <<Back>>\n- <<Second card>>\n\n  ---\n\n  <<Its answer>>\n:::',
    },
  },
  {
    id: 'columns',
    label: { id: 'Kolom', en: 'Columns' },
    template: {
      id: ':::columns\n<<Isi kolom kiri.>>\n\n---\n\n<<Isi kolom kanan.>>\n:::',
      en: ':::columns\n<<Content of the left column.>>\n\n---\n\n<<Content of the right column.>>\n:::',
    },
  },
  {
    id: 'objectives',
    label: { id: 'Tujuan pembelajaran', en: 'Learning objectives' },
    template: { id: ':::objectives\n:::', en: ':::objectives\n:::' },
  },
  {
    id: 'summary',
    label: { id: 'Rangkuman kursus', en: 'Course summary' },
    template: { id: ':::summary\n:::', en: ':::summary\n:::' },
  },
  {
    id: 'table',
    label: { id: 'Tabel', en: 'Table' },
    template: {
      id: '| <<Judul 1>> | <<Judul 2>> |\n| --- | --- |\n| <<Isi>> | <<Isi>> |\n| <<Isi>> | <<Isi>> |',
      en: '| <<Heading 1>> | <<Heading 2>> |\n| --- | --- |\n| <<Cell>> | <<Cell>> |\n| <<Cell>> | <<Cell>> |',
    },
  },
  {
    id: 'maths',
    label: { id: 'Rumus', en: 'Formula' },
    template: { id: '$$\n<<a^2 + b^2 = c^2>>\n$$', en: '$$\n<<a^2 + b^2 = c^2>>\n$$' },
  },
  {
    id: 'code',
    label: { id: 'Kode program', en: 'Code' },
    template: { id: '```<<text>>\n<<Tulis kode di sini>>\n```', en: '```<<text>>\n<<Write code here>>\n```' },
  },
];
