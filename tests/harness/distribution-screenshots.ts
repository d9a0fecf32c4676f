/** Pictures of the real app for the guide to distribution, in both languages: from the readiness list to the overview. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Locator, type Page } from '@playwright/test';
import { chromiumLaunch } from './chromium.ts';
import { serveAjar } from './cli.ts';
import { LibraryPage } from './pages/library-page.ts';
import { RehearsalPage } from './pages/rehearsal-page.ts';
import { ReleasePage } from './pages/release-page.ts';
import { WorkspacePage } from './pages/workspace-page.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const target = join(root, 'docs', 'screenshots', 'distribusi');
const course = 'Dasar Pelayanan Publik';
const agencies = [
  ['Badan Kepegawaian dan Pengembangan SDM', 'BKPSDM', 'Moodle', 'SCORM 2004'],
  ['Dinas Kependudukan dan Pencatatan Sipil', 'Dukcapil', '', 'HTML'],
  ['Dinas Kesehatan', 'Dinkes', 'Moodle', 'SCORM 1.2'],
  ['Dinas Komunikasi dan Informatika', 'Kominfo', 'Lainnya', 'cmi5'],
  ['Dinas Pendidikan', 'Disdik', 'Moodle', 'SCORM 1.2'],
  ['Dinas Perhubungan', 'Dishub', '', 'HTML'],
  ['Dinas Sosial', 'Dinsos', '', 'HTML'],
  ['Kapanewon Depok', 'Depok', '', 'HTML'],
] as const;

/** As an office would have it, with one slip of the pen. */
function agencyTable(): string {
  const rows = agencies.map(
    ([name, short, lms, format], n) =>
      `${n + 1};${name};${short};${lms};${format};Ibu Ratna ${n + 1};08123456780${n + 1}`,
  );
  const wrong = `${agencies.length + 1};Kapanewon Ngaglik;Ngaglik;;PowerPoint;Bapak Joko;081234567899`;
  return ['No;Nama instansi;Singkatan;LMS;Format;Narahubung;No. HP', ...rows, wrong, ''].join('\r\n');
}

/** The same place of the app in both languages. */
async function shoot(page: Page, name: string): Promise<void> {
  for (const [language, suffix] of [
    ['id', ''],
    ['en', '-en'],
  ] as const) {
    if ((await page.locator('html').getAttribute('lang')) !== language) await page.keyboard.press('Control+Alt+KeyL');
    await page.locator(`html[lang="${language}"]`).waitFor();
    await page.mouse.move(0, 0);
    await page.screenshot({ path: join(target, `${name}${suffix}.png`), animations: 'disabled', caret: 'hide' });
    console.log(`docs/screenshots/distribusi/${name}${suffix}.png`);
  }
  await page.keyboard.press('Control+Alt+KeyL');
  await page.locator('html[lang="id"]').waitFor();
}

/** A course played as a learner, with the simulated LMS beside it. */
async function rehearse(page: Page): Promise<void> {
  const library = new LibraryPage(page);
  await library.addSamples();
  await library.open(course);
  const rehearsal = new RehearsalPage(page);
  await rehearsal.open();
  await rehearsal.course.locator('[data-action="start"]:visible').click();
  await rehearsal.course.locator('[data-action="menu"]:visible').click();
  await rehearsal.course.locator('[data-open-module="02-mengenal-pelayanan-publik"]').click();
  await rehearsal.press('Tolak simpan');
  await rehearsal.course.locator('[data-question="mpp1"]').getByLabel('pelayanan administratif').check();
  await rehearsal.show('Gangguan dan reaksi');
  await rehearsal.reactions.getByText('Belum tersimpan').first().waitFor();
  await shoot(page, 'coba');
}

/** The first release, from the readiness list to the release. */
async function firstRelease(page: Page): Promise<void> {
  const releases = new ReleasePage(page);
  await releases.open();
  await releases.version.waitFor();
  await shoot(page, 'kesiapan');
  await releases.create('1.0.0', 'Rilis pertama untuk semua dinas.', 'Balai Diklat Sleman');
}

async function importAgencies(page: Page, folder: string): Promise<void> {
  const table = join(folder, 'instansi.csv');
  writeFileSync(table, agencyTable());
  await dismissMessages(page);
  await new LibraryPage(page).chooseFromMenu('Instansi');
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Impor tabel…' }).click(),
  ]);
  await chooser.setFiles(table);
  await page.getByText('1 bermasalah').waitFor();
  await page.getByRole('button', { name: / Masukkan semuanya ke kelompok$/ }).click();
  await page.getByRole('option', { name: 'Kelompok baru…' }).click();
  await page.getByRole('textbox', { name: 'Nama kelompok' }).fill('Kabupaten Sleman');
  await shoot(page, 'impor-instansi');
  await page.getByRole('button', { name: /^Impor 8/ }).click();
  await page.locator('[data-agency]').first().waitFor();
  await dismissMessages(page);
  await shoot(page, 'instansi');
}

/** Packages of a release for everybody who does not have it, from the release page; the dialog stays open. */
async function makePackages(page: Page, version: string): Promise<Locator> {
  const releases = new ReleasePage(page);
  await releases.release(version).getByRole('button', { name: 'Buat paket untuk instansi…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Narahubung dalam surat' }).fill('Balai Diklat, 0274-123456');
  return dialog;
}

async function runBatch(dialog: Locator): Promise<void> {
  await dialog.getByRole('button', { name: /^Buat \d+ paket…$/ }).click();
  await dialog.getByRole('heading', { name: 'Paket selesai' }).waitFor();
}

async function closeDialog(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
}

async function openRelease(page: Page): Promise<void> {
  const library = new LibraryPage(page);
  await library.back();
  await library.open(course);
  await new ReleasePage(page).open();
}

async function noteSteps(page: Page): Promise<void> {
  await new LibraryPage(page).chooseFromMenu('Buku catatan distribusi');
  await page.locator('[data-entry]').first().waitFor();
  await page.getByRole('checkbox', { name: 'Pilih semua yang ditampilkan' }).check();
  for (const name of ['Dinas Sosial', 'Kapanewon Depok']) {
    await page.getByRole('checkbox', { name: `Pilih ${name}` }).uncheck();
  }
  await page.getByRole('button', { name: 'Catat penyerahan…' }).click();
  await page.getByRole('dialog').getByRole('textbox', { name: 'Catatan' }).fill('Diserahkan saat rapat koordinasi.');
  await shoot(page, 'penyerahan');
  await page.getByRole('button', { name: 'Simpan' }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  for (const name of ['Dinas Kesehatan', 'Dinas Pendidikan', 'Dinas Perhubungan']) {
    await page.getByRole('checkbox', { name: `Pilih ${name}` }).check();
  }
  await page.getByRole('button', { name: 'Catat penerimaan…' }).click();
  await page.getByRole('dialog').getByRole('textbox', { name: 'Dinyatakan oleh' }).fill('Ibu Ratna');
  await page.getByRole('button', { name: 'Simpan' }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await dismissMessages(page);
  await shoot(page, 'buku-catatan');
}

async function dismissMessages(page: Page): Promise<void> {
  const button = page.getByRole('button', { name: 'Tutup pemberitahuan' });
  while ((await button.count()) > 0) await button.first().click();
}

/** Two questions get clearer words, and so the next release. */
async function secondRelease(page: Page): Promise<void> {
  const file = join(root, 'resources/samples/dasar-pelayanan-publik/modules/03-standar-pelayanan.md');
  const text = readFileSync(file, 'utf8');
  const library = new LibraryPage(page);
  await library.back();
  await library.open(course);
  const workspace = new WorkspacePage(page);
  await workspace.openModule('Standar pelayanan');
  const changed = text
    .replace('Komponen standar pelayanan berjumlah', 'Menurut undang-undang, komponen standar pelayanan berjumlah')
    .replace('Petugas hanya menyebut satu;', 'Petugas di loket hanya menyebut satu;');
  await workspace.typeInstead(changed);
  await workspace.expectSaved();
  const releases = new ReleasePage(page);
  await releases.open();
  await releases.version.waitFor();
  await page.getByRole('button', { name: 'Lihat perubahan' }).click();
  await releases.comparison.waitFor();
  await shoot(page, 'perbandingan');
  await closeDialog(page);
  await releases.create('1.1.0', 'Dua soal diperjelas.', 'Balai Diklat Sleman');
}

const folder = mkdtempSync(join(tmpdir(), 'ajar-distribution-'));
const ajar = await serveAjar(join(folder, 'library'));
const browser = await chromium.launch(chromiumLaunch);
try {
  mkdirSync(target, { recursive: true });
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 }, locale: 'id-ID' });
  await page.goto(ajar.url);
  await page.waitForSelector('[data-app-state="ready"]');
  await rehearse(page);
  await firstRelease(page);
  await importAgencies(page, folder);
  await openRelease(page);
  const dialog = await makePackages(page, '1.0.0');
  await shoot(page, 'paket');
  await runBatch(dialog);
  await closeDialog(page);
  await noteSteps(page);
  await secondRelease(page);
  const update = await makePackages(page, '1.1.0');
  await update.getByRole('checkbox', { name: 'Dinas Pendidikan' }).uncheck();
  await update.getByRole('checkbox', { name: 'Dinas Perhubungan' }).uncheck();
  await runBatch(update);
  await closeDialog(page);
  await new LibraryPage(page).chooseFromMenu('Buku catatan distribusi');
  await page.getByRole('button', { name: 'Ikhtisar', exact: true }).click();
  await page.locator('[data-overview]').first().waitFor();
  await dismissMessages(page);
  await shoot(page, 'ikhtisar');
} finally {
  await browser.close();
  await ajar.stop();
  rmSync(folder, { recursive: true, force: true });
}
