import { expect, type Locator, type Page } from '@playwright/test';

/** The history of a course's texts. Owns its locators. */
export class HistoryDialog {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  get root(): Locator {
    return this.#page.getByRole('dialog', { name: 'Riwayat' });
  }

  /** Newest first. */
  get versions(): Locator {
    return this.root.getByRole('listbox', { name: /^Versi/ }).getByRole('option');
  }

  get count(): Locator {
    return this.root.getByTestId('compare-count');
  }

  /** The text on the right of the comparison. */
  get present(): Locator {
    return this.root.locator('.editor.modified .view-lines');
  }

  get name(): Locator {
    return this.root.getByRole('textbox', { name: 'Nama versi ini' });
  }

  async open(): Promise<void> {
    await this.#page.getByRole('banner').getByRole('button', { name: 'Riwayat' }).click();
    await expect(this.root).toBeVisible();
  }

  async close(): Promise<void> {
    await this.root.locator('footer').getByRole('button', { name: 'Tutup' }).click();
    await expect(this.root).toBeHidden();
  }

  async choose(subject: string): Promise<void> {
    await this.root.getByRole('button', { name: 'Riwayat dari' }).click();
    await this.#page.getByRole('option', { name: subject }).click();
  }

  async nameVersion(name: string): Promise<void> {
    await this.name.fill(name);
    await this.name.press('Enter');
    await expect(this.versions.filter({ hasText: name })).toHaveCount(1);
  }

  async takeChange(): Promise<void> {
    await this.root.getByRole('button', { name: 'Kembalikan bagian ini' }).click();
  }

  async restore(): Promise<void> {
    await this.root.getByRole('button', { name: 'Pulihkan seluruh versi ini' }).click();
    await expect(this.root).toBeHidden();
  }
}
