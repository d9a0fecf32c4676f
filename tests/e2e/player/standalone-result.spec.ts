/** A learner without an LMS: name, proof and result file, from a USB stick. */
import { readFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { checkCode, isSlipGenuine, type Slip } from '#shared/results/slip.ts';
import { Learner } from './learner.ts';
import { writePackage } from './package-fixture.ts';

const slipKey = '5'.repeat(64);

async function opened(page: Page): Promise<Learner> {
  const folder = await writePackage({ format: 'html', outline: { slipKey } });
  await page.goto(pathToFileURL(`${folder}/index.html`).href);
  return new Learner(page);
}

async function name(page: Page, learner: { name: string; agency?: string; nip?: string }): Promise<void> {
  await page.getByLabel('Nama lengkap').fill(learner.name);
  await page.getByLabel('Instansi').fill(learner.agency ?? '');
  await page.getByLabel('NIP').fill(learner.nip ?? '');
  await page.getByRole('button', { name: 'Simpan' }).click();
}

async function slipOf(page: Page): Promise<Slip> {
  const downloading = page.waitForEvent('download');
  await page.locator('[data-action="download"]').click();
  const download = await downloading;
  expect(download.suggestedFilename()).toMatch(/^[a-z0-9-]+\.ajarslip$/);
  return JSON.parse(await readFile(await download.path(), 'utf8')) as Slip;
}

test('a learner who gave a name passes, sees the proof, and saves a result file that can be checked', async ({
  page,
}) => {
  const learner = await opened(page);
  await learner.action('learner').click();
  await page.getByRole('button', { name: 'Simpan' }).click();
  await expect(page.locator('.message', { hasText: 'Tulis nama Anda dahulu.' })).toBeVisible();
  await expect(page.getByLabel('Nama lengkap')).toBeFocused();
  await name(page, { name: 'Siti Rahmawati', agency: 'Dinas Kependudukan', nip: '196803171990031009' });
  await expect(page.getByText('Peserta: Siti Rahmawati')).toBeVisible();
  await learner.readLessons();
  await learner.takeTest('right');
  await learner.action('next').click();
  await learner.action('proof').click();
  await expect(page.getByRole('heading', { name: 'Bukti Penyelesaian' })).toBeFocused();
  await expect(page.getByText('1968•••• •••••• • 009')).toBeVisible();
  await expect(page.getByText('100%')).toBeVisible();
  const slip = await slipOf(page);
  expect(slip).toMatchObject({
    learner: { name: 'Siti Rahmawati', agency: 'Dinas Kependudukan', nip: '196803171990031009' },
    status: 'passed',
    score: 100,
    answers: { ibukota: 1, maklumat: true },
  });
  expect(isSlipGenuine(slip, slipKey)).toBe(true);
  expect(isSlipGenuine({ ...slip, score: 99 }, slipKey)).toBe(false);
  await expect(page.getByText(checkCode(slip.signature))).toBeVisible();
});

test('before the end the same page shows how far the learner is', async ({ page }) => {
  const learner = await opened(page);
  await learner.begin();
  await learner.action('menu').first().click();
  await page.getByRole('button', { name: 'Ringkasan' }).click();
  await learner.action('proof').click();
  // Nobody gave a name yet: that comes first.
  await name(page, { name: 'Ahmad' });
  await learner.action('menu').first().click();
  await page.getByRole('button', { name: 'Ringkasan' }).click();
  await learner.action('proof').click();
  await expect(page.getByRole('heading', { name: 'Hasil Sementara' })).toBeVisible();
  expect(await slipOf(page)).toMatchObject({ status: 'incomplete', score: null, learner: { nip: '' } });
});

test('what was learned before the name was given stays; a colleague at the same computer begins anew', async ({
  page,
}) => {
  const learner = await opened(page);
  await learner.begin();
  await learner.question('latihan_1').getByLabel('Benar', { exact: true }).check();
  await page.reload();
  await learner.action('learner').click();
  await name(page, { name: 'Siti' });
  await learner.action('resume').click();
  await expect(learner.question('latihan_1').getByLabel('Benar', { exact: true })).toBeChecked();
  await page.reload();
  await page.getByRole('button', { name: 'Bukan Anda? Ganti peserta' }).click();
  await name(page, { name: 'Ahmad' });
  await expect(learner.action('start')).toBeVisible();
  await page.getByRole('button', { name: 'Bukan Anda? Ganti peserta' }).click();
  await name(page, { name: 'Siti' });
  await expect(learner.action('resume')).toBeVisible();
});

test('a number that is no NIP is a question, not a refusal', async ({ page }) => {
  const learner = await opened(page);
  await learner.action('learner').click();
  await page.getByLabel('NIP').fill('12345');
  await page.getByLabel('NIP').press('Tab');
  await expect(page.getByText('tidak seperti NIP')).toBeVisible();
  await name(page, { name: 'Siti', nip: '12345' });
  await expect(page.getByText('Peserta: Siti')).toBeVisible();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`name and proof are accessible at 360 pixels in ${colorScheme} colours`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width: 360, height: 640 });
    const learner = await opened(page);
    const findings = async () => (await new AxeBuilder({ page }).analyze()).violations;
    await learner.action('learner').click();
    await expect(page.getByRole('heading', { name: 'Peserta' })).toBeVisible();
    expect(await findings()).toEqual([]);
    await name(page, { name: 'Siti Rahmawati', agency: 'Dinas Kependudukan dan Pencatatan Sipil' });
    await learner.readLessons();
    await learner.takeTest('right');
    await learner.action('next').click();
    await learner.action('proof').click();
    await expect(page.getByRole('heading', { name: 'Bukti Penyelesaian' })).toBeVisible();
    expect(await findings()).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  });
}
