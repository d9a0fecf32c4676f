import type { QuestionType } from '#shared/course/compiled.ts';
import type { LocalText } from '#shared/course/problem.ts';
import type { Loss, NoteName, Refusal, Unshown } from '#shared/question-form/form.ts';

export const formTexts = {
  title: { id: 'Formulir soal', en: 'Question form' },
  question: { id: 'Pertanyaan', en: 'Question' },
  type: { id: 'Jenis soal', en: 'Question type' },
  points: { id: 'Poin', en: 'Points' },
  objective: { id: 'Tujuan', en: 'Objective' },
  noObjective: { id: 'Tanpa tujuan', en: 'No objective' },
  tags: { id: 'Tag', en: 'Tags' },
  tagsHelp: { id: 'Pisahkan dengan koma', en: 'Separate them with commas' },
  partial: { id: 'Beri nilai untuk jawaban yang benar sebagian', en: 'Partly right answers score, too' },
  shuffle: { id: 'Acak urutan pilihan untuk peserta', en: 'Shuffle the options for learners' },
  minWords: { id: 'Jumlah kata paling sedikit', en: 'Least number of words' },
  more: { id: 'Penilaian dan tag', en: 'Scoring and tags' },
  notes: { id: 'Petunjuk dan pembahasan', en: 'Hint and explanation' },

  options: { id: 'Pilihan jawaban', en: 'Options' },
  option: { id: 'Pilihan {number}', en: 'Option {number}' },
  rightOption: { id: 'Pilihan {number} benar', en: 'Option {number} is right' },
  feedback: { id: 'Umpan balik', en: 'Feedback' },
  feedbackOf: { id: 'Umpan balik untuk pilihan {number}', en: 'Feedback for option {number}' },
  addFeedback: { id: 'Tulis umpan balik untuk pilihan {number}', en: 'Write feedback for option {number}' },
  removeFeedback: { id: 'Hapus umpan balik pilihan {number}', en: 'Delete the feedback for option {number}' },
  addOption: { id: 'Tambah pilihan', en: 'Add option' },
  newOption: { id: 'Pilihan {number}', en: 'Option {number}' },
  remove: { id: 'Hapus {name}', en: 'Delete {name}' },
  move: { id: 'Pindahkan (panah atas dan bawah)', en: 'Move (arrow up and down)' },

  truth: { id: 'Pernyataan ini', en: 'This statement is' },
  true: { id: 'Benar', en: 'True' },
  false: { id: 'Salah', en: 'False' },

  items: { id: 'Butir dalam urutan yang benar', en: 'Items in the right order' },
  item: { id: 'Butir {number}', en: 'Item {number}' },
  addItem: { id: 'Tambah butir', en: 'Add item' },
  newItem: { id: 'Butir {number}', en: 'Item {number}' },
  labels: { id: 'Label skala, dari yang terendah', en: 'Labels of the scale, the lowest first' },
  label: { id: 'Label {number}', en: 'Label {number}' },
  addLabel: { id: 'Tambah label', en: 'Add label' },

  pairs: { id: 'Pasangan', en: 'Pairs' },
  pair: { id: 'Pasangan {number}', en: 'Pair {number}' },
  left: { id: 'Sisi kiri pasangan {number}', en: 'Left side of pair {number}' },
  right: { id: 'Sisi kanan pasangan {number}', en: 'Right side of pair {number}' },
  addPair: { id: 'Tambah pasangan', en: 'Add pair' },
  newLeft: { id: 'Kiri {number}', en: 'Left {number}' },
  newRight: { id: 'Kanan {number}', en: 'Right {number}' },

  categories: { id: 'Kelompok dan butirnya', en: 'Categories and their items' },
  category: { id: 'Kelompok {number}', en: 'Category {number}' },
  itemOf: { id: 'Butir {number} dari kelompok {category}', en: 'Item {number} of category {category}' },
  itemsOf: { id: 'Butir kelompok {category}', en: 'Items of category {category}' },
  addCategory: { id: 'Tambah kelompok', en: 'Add category' },
  newCategory: { id: 'Kelompok {number}', en: 'Category {number}' },
  addItemTo: { id: 'Tambah butir ke kelompok {number}', en: 'Add an item to category {number}' },

  blanks: { id: 'Bagian kosong', en: 'Blanks' },
  blank: { id: 'Bagian kosong {number}', en: 'Blank {number}' },
  blankHelp: {
    id: 'Jawaban dan variannya dipisahkan | · angka #1945 atau rentang #3,1..3,2 · pilihan dengan jawaban benar dalam kurung: Ternate|(Sofifi)',
    en: 'Answer and variants separated by | · a number #1945 or a range #3.1..3.2 · a choice with the right one in brackets: Ternate|(Sofifi)',
  },
  noBlanks: {
    id: 'Tulis jawaban di antara [[ dan ]] di dalam pertanyaan; bagian kosongnya muncul di sini.',
    en: 'Write an answer between [[ and ]] in the question; the blank shows up here.',
  },

  regions: { id: 'Bagian gambar', en: 'Regions of the picture' },
  region: { id: 'Bagian {number}', en: 'Region {number}' },
  rightRegion: { id: 'Bagian {number} benar', en: 'Region {number} is right' },
  regionText: { id: 'Keterangan bagian {number}', en: 'Label of region {number}' },
  board: {
    id: 'Gambar dengan bagian-bagiannya. Seret di gambar untuk bagian baru, atau pilih satu bagian dan pakai tombol panah; dengan Shift ukurannya berubah.',
    en: 'The picture with its regions. Drag on it for a new region, or choose one and use the arrow keys; with Shift its size changes.',
  },
  boardHelp: {
    id: 'Seret di gambar untuk membuat bagian baru. Tombol panah menggeser bagian yang dipilih, Shift+panah mengubah ukurannya.',
    en: 'Drag on the picture to make a region. The arrow keys move the chosen one, Shift+arrow changes its size.',
  },
  picture: { id: 'Gambar', en: 'Picture' },
  noPicture: { id: 'Belum ada gambar', en: 'No picture yet' },
  choosePicture: { id: 'Pilih gambar dari media kursus.', en: 'Choose a picture of the course.' },
  noPictures: {
    id: 'Kursus ini belum punya gambar. Tempel atau seret satu gambar ke dalam teks, lalu pilih di sini.',
    en: 'This course has no picture yet. Paste or drag one into the text, then choose it here.',
  },
  addRegion: { id: 'Tambah bagian', en: 'Add region' },
  newRegion: { id: 'Bagian {number}', en: 'Region {number}' },
  across: { id: 'Kiri %', en: 'Left %' },
  down: { id: 'Atas %', en: 'Top %' },
  width: { id: 'Lebar %', en: 'Width %' },
  height: { id: 'Tinggi %', en: 'Height %' },
  centreAcross: { id: 'Tengah datar %', en: 'Centre across %' },
  centreDown: { id: 'Tengah tegak %', en: 'Centre down %' },
  radius: { id: 'Jari-jari %', en: 'Radius %' },

  convertTitle: { id: 'Ubah menjadi “{type}”?', en: 'Make it “{type}”?' },
  convertLost: {
    id: 'Ada yang tidak dapat dibawa: {lost}. Ctrl+Z mengembalikannya.',
    en: 'This cannot come along: {lost}. Ctrl+Z brings it back.',
  },
  convert: { id: 'Ubah', en: 'Change' },
  cancel: { id: 'Batal', en: 'Cancel' },

  emptyTitle: { id: 'Letakkan kursor di dalam soal', en: 'Put the cursor into a question' },
  empty: {
    id: 'Soal di tempat kursor tampil di sini sebagai formulir. Isian dan teks selalu sama: setiap perubahan di sini langsung tertulis di teks.',
    en: 'The question at the cursor is shown here as a form. Form and text are always the same: each change here is written into the text at once.',
  },
  unshownTitle: { id: 'Soal ini hanya dapat ditulis sebagai teks', en: 'This question can only be written as text' },
  toText: { id: 'Tulis di editor teks', en: 'Write in the text editor' },
  add: { id: 'Tambah soal', en: 'Add question' },
  addTitle: { id: 'Tambah soal', en: 'Add a question' },
  addHelp: {
    id: 'Pilih jenisnya. Soal contoh disisipkan di tempat kursor dan formulirnya terbuka.',
    en: 'Choose a type. An example goes in at the cursor, and its form opens.',
  },
} as const satisfies Readonly<Record<string, LocalText>>;

export const noteTexts: Readonly<Record<NoteName, LocalText>> = {
  hint: { id: 'Petunjuk', en: 'Hint' },
  correct: { id: 'Bila jawaban benar', en: 'When the answer is right' },
  incorrect: { id: 'Bila jawaban salah', en: 'When the answer is wrong' },
  explanation: { id: 'Pembahasan', en: 'Explanation' },
  answer: { id: 'Contoh jawaban', en: 'Model answer' },
};

export const typeTexts: Readonly<Record<QuestionType, { readonly name: LocalText; readonly about: LocalText }>> = {
  single: {
    name: { id: 'Pilihan ganda, satu jawaban', en: 'Multiple choice, one answer' },
    about: { id: 'Peserta memilih satu dari beberapa pilihan.', en: 'Learners choose one of several options.' },
  },
  multiple: {
    name: { id: 'Pilihan ganda, beberapa jawaban', en: 'Multiple choice, several answers' },
    about: { id: 'Peserta mencentang semua pilihan yang benar.', en: 'Learners tick every right option.' },
  },
  'true-false': {
    name: { id: 'Benar atau salah', en: 'True or false' },
    about: { id: 'Peserta menilai satu pernyataan.', en: 'Learners judge one statement.' },
  },
  cloze: {
    name: { id: 'Isian rumpang', en: 'Fill in the blanks' },
    about: {
      id: 'Peserta mengisi kata atau angka di dalam kalimat.',
      en: 'Learners fill words or numbers into a sentence.',
    },
  },
  match: {
    name: { id: 'Menjodohkan', en: 'Matching' },
    about: { id: 'Peserta memasangkan kiri dengan kanan.', en: 'Learners match left with right.' },
  },
  order: {
    name: { id: 'Mengurutkan', en: 'Ordering' },
    about: { id: 'Peserta menyusun butir dalam urutan yang benar.', en: 'Learners put items in the right order.' },
  },
  categorize: {
    name: { id: 'Mengelompokkan', en: 'Sorting into groups' },
    about: { id: 'Peserta memasukkan butir ke kelompoknya.', en: 'Learners put items into their groups.' },
  },
  hotspot: {
    name: { id: 'Titik pada gambar', en: 'Spot in an image' },
    about: {
      id: 'Peserta menunjuk bagian yang benar pada gambar.',
      en: 'Learners point to the right part of a picture.',
    },
  },
  scale: {
    name: { id: 'Skala penilaian (survei)', en: 'Rating scale (survey)' },
    about: {
      id: 'Peserta memberi pendapat pada skala, tanpa nilai.',
      en: 'Learners give their opinion on a scale, unscored.',
    },
  },
  essay: {
    name: { id: 'Uraian', en: 'Essay' },
    about: {
      id: 'Peserta menulis jawaban bebas, tanpa nilai mesin.',
      en: 'Learners write freely; no machine scores it.',
    },
  },
};

export const lossTexts: Readonly<Record<Loss, LocalText>> = {
  'right-answers': { id: 'jawaban benar selain yang pertama', en: 'right answers but the first' },
  options: { id: 'teks pilihan', en: 'the texts of the options' },
  feedback: { id: 'umpan balik pilihan', en: 'feedback for options' },
  order: { id: 'urutan yang benar', en: 'the right order' },
  points: { id: 'poin', en: 'points' },
  headings: { id: 'judul kolom', en: 'heads of the columns' },
  'empty-categories': { id: 'kelompok tanpa butir', en: 'categories without items' },
};

export const refusalTexts: Readonly<Record<Refusal, LocalText>> = {
  meaning: {
    id: 'Belum tertulis: teks ini akan dibaca sebagai bagian lain dari soal. Ubah isinya, atau tulis di editor teks.',
    en: 'Not written yet: this would be read as another part of the question. Change it, or write it in the text editor.',
  },
  stale: {
    id: 'Belum tertulis: soal berubah di teks. Ketik sekali lagi.',
    en: 'Not written yet: the question has changed in the text. Type once more.',
  },
  last: { id: 'Bagian terakhir tidak dapat dihapus.', en: 'The last part cannot be deleted.' },
};

export const unshownTexts: Readonly<Record<Unshown, LocalText>> = {
  unclosed: {
    id: 'Soal ini belum ditutup. Tambahkan baris ::: di akhirnya.',
    en: 'This question has no end. Add a line ::: after it.',
  },
  attributes: {
    id: 'Atribut pada baris :::question tidak dapat dibaca. Perbaiki dulu di teks.',
    en: 'The attributes in the line :::question cannot be read. Correct them in the text first.',
  },
  type: {
    id: 'Jenis soal belum dapat dikenali. Tulis jawabannya dulu, atau atribut type.',
    en: 'The type of the question cannot be recognised yet. Write its answer first, or the attribute type.',
  },
  layout: {
    id: 'Susunannya tidak dapat ditampilkan dengan aman: misalnya ada teks di bawah jawaban atau petunjuk yang ganda.',
    en: 'Its layout cannot be shown safely: text below the answers, say, or two hints.',
  },
};
