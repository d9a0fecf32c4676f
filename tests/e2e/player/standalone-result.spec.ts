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

/** From the start page. */
async function somebodyElse(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Ubah atau ganti peserta' }).click();
  await page.getByRole('button', { name: 'Bukan saya' }).click();
  await expect(page.getByLabel('Nama lengkap')).toHaveValue('');
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
    finishedAt: expect.stringMatching(/^2\d{3}-.*Z$/),
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
  // Nobody gave a name yet: that comes first, and then the page that was asked for.
  await name(page, { name: 'Ahmad' });
  await expect(page.getByRole('heading', { name: 'Hasil Sementara' })).toBeVisible();
  expect(await slipOf(page)).toMatchObject({
    status: 'incomplete',
    score: null,
    finishedAt: null,
    learner: { name: 'Ahmad', nip: '' },
  });
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
  await somebodyElse(page);
  await name(page, { name: 'Ahmad' });
  await expect(learner.action('start')).toBeVisible();
  await somebodyElse(page);
  await name(page, { name: 'Siti' });
  await expect(learner.action('resume')).toBeVisible();
});

test('a learner who corrects the name or adds a NIP goes on as before, and is found again under both', async ({
  page,
}) => {
  const learner = await opened(page);
  await learner.action('learner').click();
  await name(page, { name: 'Siti Rahmwati', agency: 'Dinas Kependudukan' });
  await learner.begin();
  await learner.question('latihan_1').getByLabel('Benar', { exact: true }).check();
  await page.reload();
  await learner.action('learner').click();
  await expect(page.getByLabel('Instansi')).toHaveValue('Dinas Kependudukan');
  await page.getByLabel('Nama lengkap').fill('Siti Rahmawati');
  await page.getByLabel('NIP').fill('19680317 199003 1 009');
  await page.getByRole('button', { name: 'Simpan' }).click();
  await expect(page.getByText('Peserta: Siti Rahmawati')).toBeVisible();
  await page.reload();
  await learner.action('resume').click();
  await expect(learner.question('latihan_1').getByLabel('Benar', { exact: true })).toBeChecked();
  await page.reload();
  await somebodyElse(page);
  await name(page, { name: 'Ahmad' });
  await expect(learner.action('start')).toBeVisible();
  await somebodyElse(page);
  await name(page, { name: 'siti rahmawati', agency: 'Dinas Kependudukan', nip: '196803171990031009' });
  await expect(learner.action('resume')).toBeVisible();
});

test('a name is corrected from the proof, too', async ({ page }) => {
  const learner = await opened(page);
  await learner.readLessons();
  await learner.takeTest('right');
  await learner.action('next').click();
  await learner.action('proof').click();
  await name(page, { name: 'Siti' });
  await learner.action('learner').click();
  await name(page, { name: 'Siti Rahmawati' });
  await expect(page.getByRole('heading', { name: 'Bukti Penyelesaian' })).toBeVisible();
  expect(await slipOf(page)).toMatchObject({ learner: { name: 'Siti Rahmawati' }, status: 'passed' });
});

test('a number that is no NIP is a question, asked once when it is saved', async ({ page }) => {
  const learner = await opened(page);
  await learner.action('learner').click();
  await name(page, { name: 'Siti', nip: '12345' });
  await expect(page.locator('.message', { hasText: 'tekan Simpan sekali lagi' })).toBeVisible();
  await expect(page.getByLabel('NIP')).toBeFocused();
  await page.getByRole('button', { name: 'Simpan' }).click();
  await expect(page.getByText('Peserta: Siti')).toBeVisible();
  // A number that was confirmed is not asked for again.
  await learner.action('learner').click();
  await page.getByLabel('Instansi').fill('Dinas Kependudukan');
  await page.getByRole('button', { name: 'Simpan' }).click();
  await expect(page.getByText('Peserta: Siti')).toBeVisible();
});

test('where the browser keeps nothing, a course passed in one sitting gives its proof', async ({ page }) => {
  await page.addInitScript(() => {
    for (const storage of ['localStorage', 'sessionStorage']) {
      Object.defineProperty(window, storage, {
        get: () => {
          throw new DOMException('Access is denied for this document.', 'SecurityError');
        },
      });
    }
  });
  const learner = await opened(page);
  await expect(learner.notice('Peramban ini tidak mengizinkan penyimpanan')).toBeVisible();
  await learner.readLessons();
  await learner.takeTest('right');
  await learner.action('next').click();
  await learner.action('proof').click();
  await name(page, { name: 'Siti' });
  await expect(page.getByRole('heading', { name: 'Bukti Penyelesaian' })).toBeFocused();
  expect(await slipOf(page)).toMatchObject({ learner: { name: 'Siti' }, status: 'passed', score: 100 });
});

async function interimResult(page: Page): Promise<void> {
  const learner = await opened(page);
  await learner.begin();
  await learner.action('menu').first().click();
  await page.getByRole('button', { name: 'Ringkasan' }).click();
  await learner.action('proof').click();
  await name(page, { name: 'Siti' });
  await expect(page.getByRole('heading', { name: 'Hasil Sementara' })).toBeVisible();
}

/** A telephone that shares text files only, as Chrome on Android does. `answer`: the name of the error that sharing ends with. */
async function sharing(page: Page, answer: string | null): Promise<void> {
  await page.addInitScript((refusal) => {
    const share = async ({ files = [] }: ShareData) => {
      const names = files.map(({ name, type }) => `${name} ${type}`);
      document.documentElement.dataset['shared'] = names.join();
      if (!names.every((one) => one.endsWith('.txt text/plain'))) throw new DOMException('', 'NotAllowedError');
      if (refusal !== null) throw new DOMException('', refusal);
    };
    Object.assign(navigator, { share, canShare: () => true });
  }, answer);
  await interimResult(page);
}

test('a result is shared as a text file, which a telephone lets through', async ({ page }) => {
  await sharing(page, null);
  await page.getByRole('button', { name: 'Bagikan' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-shared', /^siti-[a-z-]+\.ajarslip\.txt text\/plain$/);
});

test('where sharing is refused the file is saved', async ({ page }) => {
  await sharing(page, 'NotAllowedError');
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Bagikan' }).click();
  expect((await downloading).suggestedFilename()).toMatch(/^siti-[a-z-]+\.ajarslip$/);
});

test('a learner who closes the list of apps gets no file', async ({ page }) => {
  await sharing(page, 'AbortError');
  const downloads: string[] = [];
  page.on('download', (download) => downloads.push(download.suggestedFilename()));
  await page.getByRole('button', { name: 'Bagikan' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-shared', /ajarslip/);
  // The file that is saved on purpose is the first and only one.
  await slipOf(page);
  expect(downloads).toHaveLength(1);
});

test('on paper the ink is that of the light theme, whatever the screen shows', async ({ page }) => {
  await interimResult(page);
  const ink = () =>
    page
      .locator('.proof dt')
      .first()
      .evaluate((element) => getComputedStyle(element).color);
  const light = await ink();
  for (const theme of ['the device’s', 'dark']) {
    if (theme === 'dark') await page.evaluate(() => (document.documentElement.dataset['theme'] = 'dark'));
    await page.emulateMedia({ colorScheme: 'dark', media: 'screen' });
    expect(await ink(), theme).not.toBe(light);
    await page.emulateMedia({ colorScheme: 'dark', media: 'print' });
    expect(await ink(), theme).toBe(light);
  }
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
