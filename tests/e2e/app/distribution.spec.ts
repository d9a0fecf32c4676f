/** The whole way of a course to its agencies: rehearsed, released, handed out, changed, released and handed out again. */
import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from '@playwright/test';
import { test, type AuthorApp } from '#tests/harness/app.ts';
import { runAjar } from '#tests/harness/cli.ts';
import { AgenciesPage } from '#tests/harness/pages/agencies-page.ts';
import { BatchDialog } from '#tests/harness/pages/batch-dialog.ts';
import { LedgerPage } from '#tests/harness/pages/ledger-page.ts';
import { RehearsalPage } from '#tests/harness/pages/rehearsal-page.ts';
import { ReleasePage } from '#tests/harness/pages/release-page.ts';
import { Learner } from '../player/learner.ts';

const title = 'Perjalanan Peserta';
const courseFolder = fileURLToPath(new URL('../../fixtures/courses/journeys', import.meta.url));
const testText = readFileSync(join(courseFolder, 'modules/90-post-test.md'), 'utf8');

const formats = ['SCORM 1.2', 'SCORM 2004 (Edisi 3)', 'SCORM 2004 (Edisi 4)', 'cmi5', 'HTML'] as const;
const offices = ['Pendidikan', 'Kesehatan', 'Sosial', 'Perhubungan', 'Pertanian', 'Perikanan', 'Pariwisata'];
const regencies = ['Sofifi', 'Ternate', 'Tidore'];
/** Twenty agencies, four in each format. */
const agencies = regencies
  .flatMap((regency) => offices.map((office) => `Dinas ${office} ${regency}`))
  .slice(0, 20)
  .map((name, at) => ({ name, format: formats[at % formats.length] ?? 'HTML' }));
const table = [
  'Nama;Format;Narahubung;Telepon',
  ...agencies.map(
    ({ name, format }, at) => `${name};${format};Narahubung ${at + 1};0812000000${String(at).padStart(2, '0')}`,
  ),
  '',
].join('\r\n');
const behind = 'Dinas Pertanian Tidore';

test.afterEach(({ app }) => {
  expect(app.errors).toEqual([]);
});

async function rehearseWithFaults(app: AuthorApp): Promise<void> {
  const rehearsal = new RehearsalPage(app.page);
  await rehearsal.open();
  const learner = new Learner(rehearsal.course);
  const practise = (answer: 'Benar' | 'Salah') =>
    learner.question('latihan_1').getByLabel(answer, { exact: true }).check();
  await learner.begin();
  await rehearsal.expectKept('incomplete', null);
  await rehearsal.press('Tolak simpan');
  await practise('Salah');
  await expect(learner.unsaved).toBeVisible();
  await rehearsal.press('Tolak simpan');
  await expect(learner.unsaved).toBeHidden();
  await rehearsal.press('Putus jaringan');
  await practise('Benar');
  await expect(learner.unsaved).toBeVisible();
  await rehearsal.press('Putus jaringan');
  await expect(learner.unsaved).toBeHidden();
  await rehearsal.press('Tutup mendadak');
  await rehearsal.press('Luncurkan lagi');
  await expect(learner.action('resume')).toBeVisible();
  await rehearsal.show('Gangguan dan reaksi');
  await expect(rehearsal.reactions).toContainText('LMS mulai menolak menyimpan');
  await expect(rehearsal.reactions).toContainText('Jaringan terputus');
  await expect(rehearsal.reactions).toContainText('tertutup mendadak');
}

/** The folders of a batch: one for each agency, with a package that is signed and whole. */
async function expectPackages(folder: string, count: number): Promise<void> {
  execFileSync('sha256sum', ['--check', '--strict', '--quiet', 'SHA256SUMS'], { cwd: folder });
  const names = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  expect(names).toHaveLength(count);
  const zips = names.map(({ name }) =>
    join(folder, name, readdirSync(join(folder, name)).find((file) => file.endsWith('.zip')) ?? ''),
  );
  // One package of each format.
  for (const zip of zips.slice(0, formats.length)) {
    const { code, stdout } = await runAjar('verify', zip, '--json');
    expect(code, stdout).toBe(0);
  }
}

test('a course is rehearsed, released, handed out to twenty agencies, changed and handed out again', async ({
  app,
}, info) => {
  test.setTimeout(420_000);
  const { page, library, workspace } = app;
  const releases = new ReleasePage(page);
  const batch = new BatchDialog(app);
  const ledger = new LedgerPage(app);
  const shoot = async (name: string) => {
    await page.screenshot({ path: info.outputPath(`${name}.png`), animations: 'disabled' });
  };
  const openCourse = async () => {
    await library.back();
    await library.open(title);
  };

  const exchange = join(app.folder, 'perjalanan.ajar');
  await runAjar('pack', courseFolder, '--out', exchange);
  await app.importFile(exchange);
  await library.dismissToast();
  await library.open(title);

  await test.step('rehearse with three faults', async () => {
    await rehearseWithFaults(app);
    await shoot('1-coba');
  });

  await test.step('release 1.0.0', async () => {
    await releases.open();
    await releases.create('1.0.0', 'Rilis pertama untuk semua dinas.');
    await shoot('2-rilis');
  });

  await test.step('import 20 agencies', async () => {
    const list = new AgenciesPage(app);
    const file = join(app.folder, 'instansi.csv');
    writeFileSync(file, table);
    await list.open();
    await list.importTable(file);
    await expect(list.rows).toHaveCount(20);
    await shoot('3-instansi');
  });

  await test.step('make packages in mixed formats', async () => {
    await openCourse();
    await releases.open();
    await batch.open('1.0.0');
    await shoot('4-pilih-instansi');
    await batch.begin(20);
    await expect(batch.dialog.getByRole('heading', { name: 'Paket selesai' })).toBeVisible({ timeout: 120_000 });
    await shoot('5-paket-selesai');
    await expectPackages(await batch.folder(), 20);
    await batch.close();
  });

  await test.step('the ledger shows 20', async () => {
    await ledger.open();
    await expect(ledger.entries).toHaveCount(20);
    await ledger.selectAll();
    await ledger.note('Catat penyerahan', async (dialog) => {
      await dialog.getByRole('textbox', { name: 'Catatan' }).fill('Diserahkan saat rapat');
    });
    await expect(ledger.entry(behind)).toContainText('Diserahkan');
    await shoot('6-buku-catatan');
  });

  await test.step('change two questions and release 1.1.0', async () => {
    await openCourse();
    await workspace.openModule('Tes akhir');
    await workspace.typeInstead(
      testText
        .replace('Ibu kota Maluku Utara adalah …', 'Kota mana yang menjadi ibu kota Maluku Utara?')
        .replace('#maklumat answer=true', '#maklumat answer=false'),
    );
    await releases.open();
    await expect(releases.version).toHaveValue('1.1.0');
    await expect(page.getByText('Sejak 1.0.0: 2 soal berubah.')).toBeVisible();
    await releases.create('1.1.0', 'Dua soal tes akhir diperbaiki.');
    await page.getByRole('button', { name: 'Bandingkan…' }).click();
    await expect(releases.changedQuestions).toHaveCount(2);
    await expect(releases.comparison.locator('[data-question="ibukota"]')).toContainText('rumusan');
    await expect(releases.comparison.locator('[data-question="maklumat"]')).toContainText('jawaban');
    await expect(releases.comparison.getByRole('heading', { level: 3 })).toHaveText([
      'Soal',
      'Peserta yang sedang belajar',
    ]);
    await shoot('7-perbandingan');
    await page.keyboard.press('Escape');
  });

  await test.step('update all but one', async () => {
    await batch.open('1.1.0');
    await batch.choose('Yang belum punya versi ini');
    await expect(batch.dialog.getByText('20 dari 20 instansi dipilih')).toBeVisible();
    await batch.toggle(behind);
    await batch.begin(19);
    await expect(batch.dialog.getByRole('heading', { name: 'Paket selesai' })).toBeVisible({ timeout: 120_000 });
    const folder = await batch.folder();
    await expectPackages(folder, 19);
    const letter = readFileSync(
      join(folder, readdirSync(folder).find((name) => name.startsWith('dinas')) ?? '', 'surat-serah-terima.html'),
      'utf8',
    );
    expect(letter).toContain('Kota mana yang menjadi ibu kota Maluku Utara?');
    await batch.close();
  });

  await test.step('the overview shows who is behind', async () => {
    await ledger.open();
    await expect(ledger.entries).toHaveCount(39);
    await ledger.show('Ikhtisar');
    // A package that lies in a folder has reached nobody.
    await expect(ledger.figure('Tertinggal')).toHaveText('20');
    await ledger.show('Catatan');
    await ledger.showState('Paket siap');
    await expect(ledger.entries).toHaveCount(19);
    await ledger.selectAll();
    await ledger.note('Catat penyerahan', async (dialog) => {
      await dialog.getByRole('textbox', { name: 'Catatan' }).fill('Diserahkan saat rapat kedua');
    });
    await expect(ledger.entries).toHaveCount(0);
    await ledger.show('Ikhtisar');
    await expect(ledger.figure('Tertinggal')).toHaveText('1');
    await expect(ledger.overviewRow(behind)).toContainText('tertinggal 1 rilis');
    await page.getByText('Hanya yang perlu ditindaklanjuti').click();
    await expect(ledger.overviewRows).toHaveCount(1);
    await shoot('8-ikhtisar');
  });
});
