import { expect, type Locator } from '@playwright/test';
import type { AuthorApp } from '../app.ts';

/** The agencies that get packages. Owns their locators. */
export class AgenciesPage {
  readonly #app: AuthorApp;

  constructor(app: AuthorApp) {
    this.#app = app;
  }

  get rows(): Locator {
    return this.#app.page.locator('[data-agency]');
  }

  row(name: string): Locator {
    return this.rows.filter({ hasText: name });
  }

  get search(): Locator {
    return this.#app.page.getByRole('searchbox', { name: 'Cari nama, narahubung, atau alamat' });
  }

  dialog(name: string | RegExp): Locator {
    return this.#app.page.getByRole('dialog', { name });
  }

  /** From the app's menu, which is there on every page. */
  async open(): Promise<void> {
    await this.#app.library.chooseFromMenu('Instansi');
    await expect(this.#app.page.getByRole('heading', { level: 1, name: 'Instansi' })).toBeVisible();
  }

  /** Up to the look at the table; the dialog that shows it. */
  async chooseTable(file: string): Promise<Locator> {
    await this.#app.choose(file, () => this.#app.page.getByRole('button', { name: 'Impor tabel…' }).click());
    const dialog = this.dialog(/^Impor “/);
    await expect(dialog).toBeVisible();
    return dialog;
  }

  /** Imports all good rows of a table. */
  async importTable(file: string): Promise<void> {
    const dialog = await this.chooseTable(file);
    await dialog.getByRole('button', { name: /^Impor \d+ instansi$/ }).click();
    await expect(dialog).toBeHidden();
  }

  /** A field with a list of options; its name is the option that is chosen, then its label. */
  field(within: Locator, label: string): Locator {
    return within.getByRole('button', { name: new RegExp(` ${label}$`) });
  }

  async select(within: Locator, label: string, option: string): Promise<void> {
    await this.field(within, label).click();
    await this.#app.page.getByRole('option', { name: option, exact: true }).click();
  }
}
