import { expect, type Locator } from '@playwright/test';
import type { AuthorApp } from '../app.ts';

export type FormatName = 'SCORM 1.2' | 'SCORM 2004 (Edisi 3)' | 'SCORM 2004 (Edisi 4)' | 'cmi5' | 'HTML';

/** From the button in the workspace to the finished package. */
export class ExportDialog {
  readonly #app: AuthorApp;

  constructor(app: AuthorApp) {
    this.#app = app;
  }

  get form(): Locator {
    return this.#app.page.getByRole('dialog', { name: /^Ekspor “/ });
  }

  get done(): Locator {
    return this.#app.page.getByRole('dialog', { name: 'Paket selesai' });
  }

  async open(): Promise<void> {
    await this.#app.page.getByRole('banner').getByRole('button', { name: 'Ekspor' }).click();
    await expect(this.form).toBeVisible();
  }

  /** Exports into the test's folder; the path of the package. */
  async export(format: FormatName, name: string): Promise<{ readonly file: string; readonly sha256: string }> {
    await this.open();
    await this.form.getByText(format).first().click();
    await this.#app.saveAnswer(name);
    await this.form.getByRole('button', { name: 'Ekspor…' }).click();
    await expect(this.done).toBeVisible();
    const sha256 = (await this.done.locator('code').textContent()) ?? '';
    const file = await this.#app.exportedFile();
    await this.done.locator('footer').getByRole('button', { name: 'Tutup' }).click();
    await expect(this.done).toBeHidden();
    return { file, sha256 };
  }
}
