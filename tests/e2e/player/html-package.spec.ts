import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { expect, test, type Page } from '@playwright/test';
import { packageFormatNames } from '#shared/packaging/plan.ts';
import { runAjar } from '#tests/harness/cli.ts';
import { unpack } from '#tests/harness/unpack.ts';

const sample = fileURLToPath(new URL('../../../resources/samples/dasar-pelayanan-publik', import.meta.url));

/** Everything that must not happen while a package runs from a folder. */
function watch(page: Page): readonly string[] {
  const problems: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') problems.push(message.text());
  });
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('request', (request) => {
    if (!/^(?:file|data):/.test(request.url())) problems.push(`request to ${request.url()}`);
  });
  return problems;
}

async function openModule(page: Page, slug: string): Promise<void> {
  await page.locator('[data-action="menu"]:visible').click();
  await page.locator(`[data-open-module="${slug}"]`).click();
  await expect(page.locator(`[data-module="${slug}"]`)).toBeVisible();
}

for (const format of packageFormatNames) {
  test(`the sample course exported as ${format} works from a folder, resumes there, and needs no network`, async ({
    page,
  }) => {
    const folder = mkdtempSync(join(tmpdir(), 'ajar-sample-'));
    const zip = join(folder, 'paket.zip');
    const { code, stderr } = await runAjar('export', sample, '--format', format, '--out', zip);
    expect(code, stderr).toBe(0);
    const unpacked = await unpack(zip);
    const problems = watch(page);
    const address = pathToFileURL(join(unpacked, 'index.html')).href;
    await page.goto(address);

    await page.locator('[data-action="start"]:visible').click();
    await openModule(page, '02-mengenal-pelayanan-publik');
    await expect(page.getByText('Setiap hari ribuan orang datang ke kantor pemerintah')).toBeVisible();
    const question = page.locator('[data-question="mpp1"]');
    await question.getByLabel('barang publik').check();
    await question.locator('[data-action="check"]').click();
    await expect(question.locator('.verdict')).toHaveText('Belum tepat');
    await expect(question).toContainText('yang diberikan adalah pengakuan hukum');
    await question.getByLabel('pelayanan administratif').check();
    await question.locator('[data-action="check"]').click();
    await expect(question.locator('.verdict')).toHaveText('Benar');

    await page.reload();
    await page.locator('[data-action="resume"]:visible').click();
    await expect(page.locator('[data-module="02-mengenal-pelayanan-publik"]')).toBeVisible();
    await expect(question.getByLabel('pelayanan administratif')).toBeChecked();
    await expect(question.locator('.verdict')).toHaveText('Benar');

    await page.locator('[data-action="next"]:visible').click();
    await expect(page.locator('[data-module="03-standar-pelayanan"]')).toBeVisible();
    const pictures = page.locator('[data-module="03-standar-pelayanan"] img');
    await expect(pictures.first()).toBeVisible();
    await expect
      .poll(() => pictures.evaluateAll((all: HTMLImageElement[]) => all.filter((image) => !image.naturalWidth).length))
      .toBe(0);

    expect(problems).toEqual([]);
    for (const made of [folder, unpacked]) rmSync(made, { recursive: true });
  });
}
