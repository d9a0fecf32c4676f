import { expect, type Locator, type Page } from '@playwright/test';

/** The list of questions of a bank or module. Owns its locators. */
export class QuestionsDialog {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  get dialog(): Locator {
    return this.#page.getByRole('dialog', { name: /^Daftar soal: / });
  }

  get rows(): Locator {
    return this.dialog.locator('[data-question-row]');
  }

  async open(): Promise<void> {
    await this.#page.getByTestId('bank-bar').getByRole('button', { name: 'Daftar soal…' }).click();
    await expect(this.rows.first()).toBeVisible();
  }

  async filter(tag: string): Promise<void> {
    await this.dialog.getByRole('button', { name: tag, exact: true }).click();
  }

  async search(words: string): Promise<void> {
    await this.dialog.getByRole('searchbox', { name: 'Cari soal atau tag' }).fill(words);
  }

  /** Copies the first question of the list. */
  async copyFirst(target: string): Promise<void> {
    await this.rows.first().getByRole('checkbox').check();
    await this.dialog.getByRole('button', { name: /Salin soal terpilih ke/ }).click();
    await this.#page.getByRole('option', { name: target }).click();
    await this.dialog.getByRole('button', { name: 'Salin 1 soal' }).click();
  }
}
