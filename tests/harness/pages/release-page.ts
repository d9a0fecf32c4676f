import { expect, type Locator, type Page } from '@playwright/test';

export type CourseStage = 'Tulis' | 'Coba' | 'Rilis';

/** What is done with the releases of a course. Owns their locators. */
export class ReleasePage {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** The switch in the bar at the top. */
  stage(name: CourseStage): Locator {
    return this.#page.getByRole('banner').getByRole('button', { name, exact: true });
  }

  get heading(): Locator {
    return this.#page.getByRole('heading', { name: /^Rilis “/ });
  }

  /** A line of the readiness list, by its code. */
  item(code: string): Locator {
    return this.#page.locator(`[data-readiness="${code}"]`);
  }

  get version(): Locator {
    return this.#page.getByRole('textbox', { name: 'Versi' });
  }

  get releaseButton(): Locator {
    return this.#page.getByRole('main').getByRole('button', { name: /^Rilis \d/ });
  }

  release(version: string): Locator {
    return this.#page.locator(`[data-release="${version}"]`);
  }

  get comparison(): Locator {
    return this.#page.getByRole('dialog', { name: 'Bandingkan rilis' });
  }

  get changedQuestions(): Locator {
    return this.comparison.locator('[data-question]');
  }

  async open(): Promise<void> {
    await this.stage('Rilis').click();
    await expect(this.heading).toBeVisible();
  }

  /** Gives a reason for all that is open, and releases. */
  async create(version: string, notes: string, by = 'Balai Diklat'): Promise<void> {
    await expect(this.version).toBeVisible();
    const reasons = this.#page.getByRole('textbox', { name: 'Alasan tetap dirilis' });
    for (const reason of await reasons.all()) await reason.fill('Sudah dilihat bersama penulis');
    await this.version.fill(version);
    await this.#page.getByRole('textbox', { name: 'Dirilis oleh' }).fill(by);
    await this.#page.getByRole('textbox', { name: 'Catatan rilis' }).fill(notes);
    await this.releaseButton.click();
    await expect(this.release(version)).toBeVisible();
  }
}
