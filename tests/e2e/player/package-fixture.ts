/** A small package written to a folder: the built player, and course data made here by hand. */
import { copyFile, mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type {
  ChoiceOption,
  CompiledCourse,
  CourseOutline,
  ModuleContent,
  ModuleOutline,
  PlayableQuestion,
  QuestionCommon,
  TestSettings,
} from '#shared/course/compiled.ts';
import { joinAssets } from '#files/join-assets.ts';
import { indexHtml } from '#shared/packaging/index-html.ts';
import type { PackageFormat } from '#shared/packaging/plan.ts';
import { questionOutline } from '#shared/quiz/question-outline.ts';
import { runtimeEntries } from '#shared/packaging/runtime.ts';

const assets = fileURLToPath(new URL('../../../out/assets', import.meta.url));

export function common(id: string, stem: string): QuestionCommon {
  return {
    id,
    points: 1,
    objective: null,
    tags: [],
    partial: 'none',
    shuffle: true,
    stem: `<p>${stem}</p>`,
    hint: '<p>Baca lagi bagian awal modul.</p>',
    correct: '<p>Betul sekali.</p>',
    incorrect: '<p>Coba ingat lagi.</p>',
    explanation: '<p>Lihat Undang-Undang Pelayanan Publik.</p>',
    fingerprint: `f-${id}`,
  };
}

function option(text: string, right: boolean): ChoiceOption {
  return { html: text, text, right, feedback: right ? null : `<p>Bukan ${text}.</p>` };
}

export const questions = {
  single: {
    ...common('ibukota', 'Ibu kota Maluku Utara adalah …'),
    type: 'single',
    options: [option('Ternate', false), option('Sofifi', true), option('Tidore', false)],
  },
  multiple: {
    ...common('standar', 'Yang termasuk komponen standar pelayanan:'),
    type: 'multiple',
    options: [option('Persyaratan', true), option('Biaya', true), option('Warna gedung', false)],
  },
  trueFalse: { ...common('maklumat', 'Maklumat pelayanan wajib dipublikasikan.'), type: 'true-false', answer: true },
  cloze: {
    ...common(
      'isian',
      'Ibu kota provinsi ini <span data-blank="0"></span>, luasnya <span data-blank="1"></span> pulau.',
    ),
    type: 'cloze',
    blanks: [
      { kind: 'text', accepted: ['Sofifi'] },
      { kind: 'choice', options: ['satu', 'banyak'], right: 1 },
    ],
  },
  practice: { ...common('latihan_1', 'Apakah pelayanan publik hak warga?'), type: 'true-false', answer: true },
} as const satisfies Record<string, PlayableQuestion>;

function moduleOf(
  slug: string,
  title: string,
  kind: ModuleOutline['kind'],
  test: TestSettings | null,
  blocks: readonly string[],
  list: readonly PlayableQuestion[],
): { readonly outline: ModuleOutline; readonly content: ModuleContent } {
  const slots = list.map((question) => `<div data-question-slot="${question.id}"></div>`);
  return {
    outline: { slug, title, kind, minutes: 5, test, questions: list.map(questionOutline), draws: [] },
    content: { slug, blocks: [...blocks, ...slots], questions: list },
  };
}

const lessonBlocks = [
  '<p>Pelayanan publik adalah kegiatan pemenuhan kebutuhan warga. <a href="#" data-module-link="02-standar">Modul berikut</a>.</p>',
  '<h2>Asas</h2>',
  '<aside class="alert" data-alert="tip"><p class="alert-title">Kiat</p><p>Sapa warga lebih dahulu.</p></aside>',
  '<div data-tabs><section data-tab="Warga"><p class="tab-title">Warga</p><p>Isi untuk warga.</p></section><section data-tab="Petugas"><p class="tab-title">Petugas</p><p>Isi untuk petugas.</p></section></div>',
  '<ul data-cards><li><div><p>SPP</p></div><div><p>Standar pelayanan publik</p></div></li></ul>',
  '<details class="details"><summary>Lebih lanjut</summary><p>Dasar hukum.</p></details>',
  '<table><thead><tr><th>Layanan</th><th>Waktu</th></tr></thead><tbody><tr><td>KTP</td><td>1 hari</td></tr></tbody></table>',
  '<div class="steps"><ol><li>Ambil nomor</li><li>Serahkan berkas</li></ol></div>',
  '<section class="case"><p class="case-title">Kasus</p><p>Warga datang tanpa berkas.</p></section>',
];

export interface FixtureOptions {
  readonly test?: Partial<TestSettings>;
  readonly outline?: Partial<CourseOutline>;
  /** Questions of the post-test, in place of the usual four. */
  readonly questions?: readonly PlayableQuestion[];
  /** SCORM 1.2 when left out. */
  readonly format?: PackageFormat;
}

const usualTest: TestSettings = {
  passMark: 75,
  weight: 1,
  attempts: 0,
  timeLimitMinutes: 0,
  shuffle: 'both',
  feedback: 'end',
  review: true,
};

/** Three modules: a lesson with a practice question, a short lesson, and a post-test with all four question types. */
export async function writePackage(options: FixtureOptions = {}): Promise<string> {
  const test = { ...usualTest, ...options.test };
  const modules = [
    moduleOf('01-pengantar', 'Pengantar', 'lesson', null, lessonBlocks, [questions.practice]),
    moduleOf('02-standar', 'Standar layanan', 'lesson', null, ['<p>Standar layanan berisi persyaratan.</p>'], []),
    moduleOf(
      '90-post-test',
      'Tes akhir',
      'post-test',
      test,
      [],
      options.questions ?? [questions.single, questions.multiple, questions.trueFalse, questions.cloze],
    ),
  ];
  const outline: CourseOutline = {
    format: 1,
    id: '0198f2a4-0000-7000-8000-00000000e2e0',
    version: '1.0.0',
    title: 'Dasar Pelayanan Publik',
    summary: 'Hak warga, standar layanan, dan sikap petugas di loket.',
    language: 'id',
    passMark: 75,
    completion: 'all',
    navigation: 'free',
    draft: false,
    slipKey: '0'.repeat(64),
    modules: modules.map((module) => module.outline),
    ...options.outline,
  };
  const contents = modules.map((module) => module.content);
  return writeCompiled({ outline, contents, media: [] }, options.format ?? 'scorm12');
}

/** A compiled course without its media. */
export async function writeCompiled({ outline, contents }: CompiledCourse, format: PackageFormat): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'ajar-package-'));
  await mkdir(join(folder, 'modules'));
  await mkdir(join(folder, 'player'));
  await copyFile(join(assets, 'player/preview.js'), join(folder, 'player/preview.js'));
  for (const { path, source } of runtimeEntries({ outline, contents }, format, 'used')) {
    if (source.kind === 'joined') await writeFile(join(folder, path), joinAssets(assets, source.names));
    else if (source.kind === 'asset') await copyFile(join(assets, source.name), join(folder, path));
  }
  await writeFile(join(folder, 'index.html'), indexHtml(outline, format));
  for (const content of contents) {
    await writeFile(join(folder, 'modules', `${content.slug}.js`), `ajarModule(${JSON.stringify(content)});\n`);
  }
  return folder;
}
