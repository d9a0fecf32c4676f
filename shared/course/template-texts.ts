/** What the built-in templates say, in the words of Indonesian training. Types and texts only. */

export interface TemplateTexts {
  readonly objective: string;
  readonly indicator: string;
  readonly design: { readonly title: string; readonly file: string; readonly body: string };
  readonly unit: { readonly title: string; readonly file: string; readonly body: string };
  readonly caseStudy: { readonly title: string; readonly file: string; readonly body: string };
  readonly checklist: { readonly title: string; readonly file: string; readonly body: string };
  readonly pair: {
    readonly bankTitle: string;
    readonly bankFile: string;
    readonly bank: string;
    readonly before: string;
    readonly after: string;
  };
}

export const indonesianTemplates: TemplateTexts = {
  objective: 'Peserta mampu menjelaskan … (hasil belajar: ganti dengan kemampuan yang dapat diukur)',
  indicator: 'Peserta mampu memberi contoh … (indikator hasil belajar)',
  design: {
    title: 'Rancang bangun pembelajaran',
    file: '01-rancang-bangun-pembelajaran.md',
    body: `## Deskripsi singkat

Tulis dua atau tiga kalimat: mata pelatihan ini membekali peserta dengan kemampuan apa, melalui pembelajaran apa.

## Hasil belajar dan indikator

Setelah mengikuti pembelajaran ini peserta diharapkan mampu:

:::objectives
:::

## Materi pokok dan submateri pokok

1. Materi pokok pertama
   - Submateri pokok 1.1
   - Submateri pokok 1.2
2. Materi pokok kedua
   - Submateri pokok 2.1

## Metode dan waktu

| Materi pokok | Metode | Media | Waktu |
| --- | --- | --- | --- |
| Materi pokok pertama | Belajar mandiri, latihan | Modul ini | 2 JP |
| Materi pokok kedua | Studi kasus, diskusi | Modul ini, lembar kasus | 1 JP |

## Dasar hukum dan rujukan

- Tulis peraturan dan buku yang menjadi rujukan.
`,
  },
  unit: {
    title: 'Materi pokok 1',
    file: '03-materi-pokok-1.md',
    body: `## Deskripsi singkat

Tulis satu atau dua kalimat tentang isi materi pokok ini.

## Hasil belajar

Setelah mempelajari materi ini peserta mampu …

## Indikator hasil belajar

1. menjelaskan …
2. memberi contoh …

## Submateri pokok 1

Tulis uraian materi, contoh dari pekerjaan sehari-hari, dan gambar bila perlu.

## Submateri pokok 2

Tulis uraian materi di sini.

## Latihan

:::question{#QUESTION_ID}
Tulis pertanyaan yang menguji satu indikator.

- [x] Jawaban yang benar
- [ ] Jawaban yang salah
- [ ] Jawaban salah yang lain

> [!EXPLANATION]
> Jelaskan mengapa jawaban itu benar.
:::

## Rangkuman

- Pokok pertama
- Pokok kedua
`,
  },
  caseStudy: {
    title: 'Studi kasus',
    file: '02-studi-kasus.md',
    body: `Baca kasus ini sampai selesai, lalu jawab pertanyaannya. Tidak ada jawaban yang dinilai mesin; bandingkan dengan rambu jawaban.

:::case{title="Judul kasus"}
Ceritakan kejadiannya: siapa, di mana, apa masalahnya, apa yang sudah dicoba. Pakai nama samaran.
:::

## Bahan

- Data, kutipan peraturan, atau surat yang diperlukan untuk menjawab.

## Pertanyaan

:::question{#QUESTION_ID type=essay minWords=30}
Apa akar masalah dalam kasus ini? Sebutkan buktinya.

> [!ANSWER]
> Tulis rambu jawaban: hal pokok yang seharusnya disebut peserta.
:::

:::question{#QUESTION_ID type=essay minWords=30}
Apa langkah yang Anda usulkan, siapa pelaksananya, dan kapan selesai?

> [!ANSWER]
> Tulis rambu jawaban di sini.
:::

## Pelajaran dari kasus ini

Tulis kesimpulan yang dibawa peserta ke tempat kerja.
`,
  },
  checklist: {
    title: 'Daftar periksa',
    file: '02-daftar-periksa.md',
    body: `Pakai daftar ini saat bekerja. Tulis setiap butir sebagai hal yang dapat dijawab sudah atau belum.

## Sebelum

1. Persyaratan lengkap
2. Petugas dan alat siap

## Selama pelaksanaan

1. Langkah dikerjakan sesuai urutan
2. Setiap keputusan dicatat

## Sesudah

1. Hasil diperiksa orang kedua
2. Berkas disimpan

## Periksa diri

:::question{#QUESTION_ID type=order}
Urutkan langkah berikut.

1. Periksa persyaratan
2. Kerjakan sesuai prosedur
3. Catat hasilnya
:::
`,
  },
  pair: {
    bankTitle: 'Bank soal pre-test dan post-test',
    bankFile: 'bank-soal.md',
    bank: `Pre-test dan post-test mengundi soal dari bank ini, jadi peningkatan peserta dapat dihitung. Ganti contoh ini, lalu tambah soal: makin
banyak isinya, makin beragam undiannya.

:::question{#QUESTION_ID objective=o1 tags="dasar"}
Tulis pertanyaan pertama di sini.

- [x] Jawaban yang benar
- [ ] Jawaban yang salah
- [ ] Jawaban salah yang lain
:::

:::question{#QUESTION_ID objective=o1 tags="dasar" answer=true}
Tulis pernyataan yang benar di sini.
:::

:::question{#QUESTION_ID objective=o1 tags="penerapan"}
Tulis pertanyaan tentang penerapan di tempat kerja.

- [ ] Jawaban yang salah
- [x] Jawaban yang benar
- [ ] Jawaban salah yang lain
:::
`,
    before: 'Jawab menurut pengetahuan Anda sekarang; hasilnya tidak memengaruhi nilai akhir.\n',
    after: 'Jawab soal ini untuk mengukur hasil belajar Anda.\n',
  },
};

export const englishTemplates: TemplateTexts = {
  objective: 'Participants are able to explain … (learning outcome: replace this with an ability that can be measured)',
  indicator: 'Participants are able to give examples of … (indicator of the outcome)',
  design: {
    title: 'Design of the training',
    file: '01-design-of-the-training.md',
    body: `## Short description

Write two or three sentences: which ability this subject gives to participants, and through what kind of learning.

## Learning outcomes and indicators

After this training participants are able to:

:::objectives
:::

## Main topics and subtopics

1. First main topic
   - Subtopic 1.1
   - Subtopic 1.2
2. Second main topic
   - Subtopic 2.1

## Methods and time

| Main topic | Method | Media | Time |
| --- | --- | --- | --- |
| First main topic | Self-study, exercises | This module | 2 hours |
| Second main topic | Case study, discussion | This module, case sheets | 1 hour |

## Legal basis and references

- Name the regulations and books that this rests on.
`,
  },
  unit: {
    title: 'Main topic 1',
    file: '03-main-topic-1.md',
    body: `## Short description

Write one or two sentences about this main topic.

## Learning outcome

After this topic participants are able to …

## Indicators

1. explain …
2. give examples of …

## Subtopic 1

Write the material, examples from daily work, and pictures where they help.

## Subtopic 2

Write the material here.

## Exercise

:::question{#QUESTION_ID}
Write a question that tests one indicator.

- [x] The right answer
- [ ] A wrong answer
- [ ] Another wrong answer

> [!EXPLANATION]
> Say why that answer is right.
:::

## Summary

- First point
- Second point
`,
  },
  caseStudy: {
    title: 'Case study',
    file: '02-case-study.md',
    body: `Read the case to its end, then answer the questions. No machine marks them; compare with the model answers.

:::case{title="Title of the case"}
Tell what happened: who, where, what the problem is, what was tried. Do not use real names.
:::

## Material

- Data, excerpts of regulations or letters that are needed for an answer.

## Questions

:::question{#QUESTION_ID type=essay minWords=30}
What is the root of the problem in this case? Name the evidence.

> [!ANSWER]
> Write the model answer: the main points that participants should name.
:::

:::question{#QUESTION_ID type=essay minWords=30}
Which steps do you propose, who takes them, and by when?

> [!ANSWER]
> Write the model answer here.
:::

## What this case teaches

Write the conclusion that participants take to their work.
`,
  },
  checklist: {
    title: 'Checklist',
    file: '02-checklist.md',
    body: `Use this list at work. Write each item so that it can be answered with done or not done.

## Before

1. The requirements are complete
2. Staff and tools are ready

## While working

1. The steps are taken in their order
2. Each decision is recorded

## Afterwards

1. A second person checks the result
2. The documents are filed

## Check yourself

:::question{#QUESTION_ID type=order}
Put these steps in order.

1. Check the requirements
2. Follow the procedure
3. Record the result
:::
`,
  },
  pair: {
    bankTitle: 'Questions of pre-test and post-test',
    bankFile: 'question-bank.md',
    bank: `Pre-test and post-test draw from this bank, so that the gain of a participant can be computed. Replace these examples and add more: the
more there are, the more the draws differ.

:::question{#QUESTION_ID objective=o1 tags="basic"}
Write the first question here.

- [x] The right answer
- [ ] A wrong answer
- [ ] Another wrong answer
:::

:::question{#QUESTION_ID objective=o1 tags="basic" answer=true}
Write a true statement here.
:::

:::question{#QUESTION_ID objective=o1 tags="practice"}
Write a question about the use at work.

- [ ] A wrong answer
- [x] The right answer
- [ ] Another wrong answer
:::
`,
    before: 'Answer with what you know now; the result does not count.\n',
    after: 'Answer these questions to measure what you have learned.\n',
  },
};
