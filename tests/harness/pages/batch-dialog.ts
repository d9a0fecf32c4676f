import { expect, type Locator } from '@playwright/test';
import type { AuthorApp } from '#tests/harness/app.ts';
import { ReleasePage } from './release-page.ts';

/** Packages for many agencies, from the release page of a course. Owns its locators. */
export class BatchDialog {
  readonly #app: AuthorApp;

  constructor(app: AuthorApp) {
    this.#app = app;
  }

  get dialog(): Locator {
    return this.#app.page.getByRole('dialog');
  }

  /** The agency's line while packages are made and afterwards. */
  state(agency: string): Locator {
    return this.dialog.locator('.batch-states li', { hasText: agency });
  }

  /** The banner about a batch that is not finished. */
  get unfinished(): Locator {
    return this.#app.page.getByRole('status').filter({ hasText: 'belum selesai' });
  }

  /** On the release page. */
  async open(version: string): Promise<void> {
    const release = new ReleasePage(this.#app.page).release(version);
    await release.getByRole('button', { name: 'Buat paket untuk instansi…' }).click();
    await expect(this.dialog.getByRole('heading', { name: /^Paket untuk instansi/ })).toBeVisible();
  }

  async choose(scope: string): Promise<void> {
    await this.dialog.getByRole('button', { name: 'Untuk' }).click();
    await this.#app.page.getByRole('option', { name: scope }).click();
  }

  /** Where something can print. */
  async letters(form: 'Halaman HTML, bisa dicetak' | 'PDF'): Promise<void> {
    await this.dialog.getByRole('button', { name: 'Surat serah terima' }).click();
    await this.#app.page.getByRole('option', { name: form }).click();
  }

  async toggle(agency: string): Promise<void> {
    await this.dialog.getByRole('checkbox', { name: agency }).click();
  }

  async begin(count: number): Promise<void> {
    await this.#app.folderAnswer();
    await this.dialog.getByRole('button', { name: `Buat ${count} paket…` }).click();
  }

  /** Waits for the end; gives the absolute path of the folder with the packages. */
  async folder(): Promise<string> {
    await expect(this.dialog.getByText('Folder', { exact: true })).toBeVisible();
    return this.dialog.locator('.batch-facts dd').first().innerText();
  }

  async close(): Promise<void> {
    await this.dialog.locator('footer').getByRole('button', { name: 'Tutup' }).click();
    await expect(this.dialog).toBeHidden();
  }
}
