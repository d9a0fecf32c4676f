import { expect, type Locator, type Page } from '@playwright/test';

/** Which questions a test draws from the banks. Owns its locators. */
export class DrawDialog {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  get dialog(): Locator {
    return this.#page.getByRole('dialog', { name: /^Undian soal: / });
  }

  get draws(): Locator {
    return this.dialog.getByTestId('draw');
  }

  get sum(): Locator {
    return this.dialog.getByTestId('draw-sum');
  }

  async open(): Promise<void> {
    await this.#page.getByRole('button', { name: 'Undian soal…' }).click();
    await expect(this.sum).toBeVisible();
  }

  async add(): Promise<void> {
    const before = await this.draws.count();
    await this.dialog.getByRole('button', { name: 'Tambah undian' }).click();
    await expect(this.draws).toHaveCount(before + 1);
  }

  async setCount(draw: Locator, count: number): Promise<void> {
    const input = draw.getByRole('textbox', { name: 'Jumlah soal' });
    await input.fill(String(count));
    await input.press('Tab');
  }

  tag(draw: Locator, tag: string): Locator {
    return draw.getByRole('button', { name: tag, exact: true });
  }

  async close(): Promise<void> {
    await this.dialog.getByRole('button', { name: 'Tutup' }).last().click();
    await expect(this.dialog).toHaveCount(0);
  }
}
