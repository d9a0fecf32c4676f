import { expect, type Locator, type Page } from '@playwright/test';

export type Template = 'Kerangka pelatihan' | 'Rancang bangun lengkap' | 'Templat kantor' | 'Kosong';

/** The library and the bar above it, in the words of the trainer. Owns their locators. */
export class LibraryPage {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  get courses(): Locator {
    return this.#page.locator('[data-course]');
  }

  course(title: string): Locator {
    return this.courses.filter({ hasText: title });
  }

  get search(): Locator {
    return this.#page.getByRole('searchbox', { name: 'Cari judul, isi, atau soal' });
  }

  dialog(name: string | RegExp): Locator {
    return this.#page.getByRole('dialog', { name });
  }

  /** The last message that floats over the window. */
  toast(text: string | RegExp): Locator {
    return this.#page.locator('.ui-toast').filter({ hasText: text });
  }

  /** Waits for a message and puts it away: it may lie above what comes next. */
  async dismissToast(): Promise<void> {
    await this.#page.getByRole('button', { name: 'Tutup pemberitahuan' }).click();
    await expect(this.#page.locator('.ui-toast')).toHaveCount(0);
  }

  /** An entry of the menu at the top left, without its keys. */
  async chooseFromMenu(entry: string): Promise<void> {
    await this.#page.getByRole('button', { name: 'Menu', exact: true }).click();
    await this.#page.getByRole('menuitem', { name: entry }).click();
  }

  async create(title: string, template: Template): Promise<void> {
    await this.#page.getByRole('button', { name: 'Kursus baru' }).click();
    const dialog = this.dialog('Kursus baru');
    await dialog.getByRole('textbox', { name: 'Judul kursus' }).fill(title);
    await dialog.getByText(template, { exact: true }).click();
    await dialog.getByRole('button', { name: 'Buat kursus' }).click();
    await expect(this.#page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  }

  async addSamples(): Promise<void> {
    await this.#page.getByRole('button', { name: 'Mulai dari kursus contoh' }).click();
    await expect(this.courses).toHaveCount(3);
  }

  async open(title: string): Promise<void> {
    await this.courses.getByRole('button', { name: title, exact: true }).click();
    await expect(this.#page.getByTestId('outline')).toBeVisible();
  }

  async choose(title: string, action: string): Promise<void> {
    await this.course(title)
      .getByRole('button', { name: `Tindakan untuk ${title}` })
      .click();
    await this.#page.getByRole('menuitem', { name: action }).click();
  }

  async back(): Promise<void> {
    await this.#page.getByRole('navigation', { name: 'Ajar' }).getByRole('button', { name: 'Pustaka' }).click();
    await expect(this.#page.getByRole('heading', { level: 1, name: 'Pustaka' })).toBeVisible();
  }

  async openTrash(): Promise<void> {
    await this.#page.getByRole('button', { name: 'Tempat sampah' }).click();
    await expect(this.#page.getByRole('heading', { level: 1, name: 'Tempat sampah' })).toBeVisible();
  }
}
