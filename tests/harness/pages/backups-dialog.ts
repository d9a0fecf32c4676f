import { expect, type Locator, type Page } from '@playwright/test';

/** The backups of the library, in their dialog or on the page that says that the library is damaged. */
export class BackupsDialog {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  get root(): Locator {
    return this.#page.getByRole('dialog', { name: 'Cadangan' });
  }

  /** Newest first. */
  get backups(): Locator {
    return this.#page.locator('[data-backup]');
  }

  get question(): Locator {
    return this.#page.getByRole('alertdialog', { name: /^Pulihkan/ });
  }

  async backUpNow(): Promise<void> {
    const before = await this.backups.count();
    await this.root.getByRole('button', { name: 'Buat cadangan sekarang' }).click();
    await expect(this.backups).toHaveCount(before + 1);
  }

  async restore(backup: Locator): Promise<void> {
    await backup.getByRole('button', { name: /^Pulihkan/ }).click();
    await this.question.getByRole('button', { name: 'Pulihkan' }).click();
    await expect(this.question).toBeHidden();
  }

  async close(): Promise<void> {
    await this.root.locator('footer').getByRole('button', { name: 'Tutup' }).click();
    await expect(this.root).toBeHidden();
  }
}
