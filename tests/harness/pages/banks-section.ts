import { expect, type Locator, type Page } from '@playwright/test';

/** The question banks below the modules of the outline. Owns their locators. */
export class BanksSection {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  get banks(): Locator {
    return this.#page.getByTestId('banks').locator('[data-bank-id]');
  }

  bank(title: string): Locator {
    return this.banks.filter({ hasText: title });
  }

  async open(title: string): Promise<void> {
    await this.bank(title).locator('.outline-title').click();
    await expect(this.bank(title)).toHaveAttribute('data-active');
  }

  async add(title: string): Promise<void> {
    await this.#page.getByTestId('banks').getByRole('button', { name: 'Tambah bank soal' }).click();
    await this.typeTitle(title);
    await expect(this.bank(title)).toHaveAttribute('data-active');
  }

  async typeTitle(title: string): Promise<void> {
    const input = this.#page.getByRole('textbox', { name: 'Judul bank soal' });
    await input.fill(title);
    await input.press('Enter');
    await expect(this.bank(title)).toBeVisible();
  }

  async choose(title: string, action: string): Promise<void> {
    await this.bank(title)
      .getByRole('button', { name: `Tindakan untuk ${title}` })
      .click();
    await this.#page.getByRole('menuitem', { name: action }).click();
  }
}
