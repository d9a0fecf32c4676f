import { expect, type Locator } from '@playwright/test';
import type { AuthorApp } from '../app.ts';

/** The distribution ledger with its two views. Owns their locators. */
export class LedgerPage {
  readonly #app: AuthorApp;

  constructor(app: AuthorApp) {
    this.#app = app;
  }

  get entries(): Locator {
    return this.#app.page.locator('[data-entry]');
  }

  entry(agency: string): Locator {
    return this.entries.filter({ hasText: agency });
  }

  get overviewRows(): Locator {
    return this.#app.page.locator('[data-overview]');
  }

  overviewRow(agency: string): Locator {
    return this.overviewRows.filter({ hasText: agency });
  }

  /** The number below one of the figures of the overview: `Tertinggal`, `Diterima` … */
  figure(name: string): Locator {
    return this.#app.page.locator('.ledger-figures > div').filter({ hasText: name }).locator('dd');
  }

  /** From the app's menu, which is there on every page. */
  async open(): Promise<void> {
    await this.#app.library.chooseFromMenu('Buku catatan distribusi');
    await expect(this.#app.page.getByRole('heading', { level: 1, name: 'Buku catatan distribusi' })).toBeVisible();
  }

  async show(view: 'Catatan' | 'Ikhtisar'): Promise<void> {
    await this.#app.page.getByRole('button', { name: view, exact: true }).click();
  }

  /** Narrows the entries to one state. */
  async showState(state: 'Paket siap' | 'Diserahkan' | 'Diterima'): Promise<void> {
    await this.#app.page.getByRole('button', { name: /Keadaan$/ }).click();
    await this.#app.page.getByRole('option', { name: state, exact: true }).click();
  }

  async selectAll(): Promise<void> {
    await this.#app.page.getByRole('checkbox', { name: 'Pilih semua yang ditampilkan' }).check();
  }

  /** Notes a step of all selected packages; `fill` fills in the dialog. */
  async note(step: 'Catat penyerahan' | 'Catat penerimaan', fill: (dialog: Locator) => Promise<void>): Promise<void> {
    await this.#app.page
      .locator('.ledger-selection')
      .getByRole('button', { name: `${step}…` })
      .click();
    const dialog = this.#app.page.getByRole('dialog', { name: step });
    await fill(dialog);
    await dialog.getByRole('button', { name: 'Simpan' }).click();
    await expect(dialog).toBeHidden();
  }
}
