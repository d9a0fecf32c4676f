/** What a learner does, in the words of a learner. The one place that knows the player's hooks. */
import { expect, type FrameLocator, type Page } from '@playwright/test';

export type Answers = 'right' | 'wrong';

export class Learner {
  readonly #view: FrameLocator | Page;

  /** `view`: the page, or the frame `#sco` of the LMS's page. */
  constructor(view: FrameLocator | Page) {
    this.#view = view;
  }

  action(name: string) {
    return this.#view.locator(`[data-action="${name}"]:visible`);
  }

  module(slug: string) {
    return this.#view.locator(`[data-module="${slug}"]`);
  }

  question(id: string) {
    return this.#view.locator(`[data-question="${id}"]`);
  }

  /** A module in the contents. */
  entry(slug: string) {
    return this.#view.locator(`[data-open-module="${slug}"]`);
  }

  notice(text: string) {
    return this.#view.locator('.notice').filter({ hasText: text });
  }

  get unsaved() {
    return this.#view.locator('.save-state').filter({ hasText: 'Belum tersimpan' });
  }

  get countdown() {
    return this.#view.getByRole('timer');
  }

  get score() {
    return this.#view.locator('[data-score]');
  }

  async begin(): Promise<void> {
    await this.action('start').click();
    await expect(this.module('01-pengantar')).toBeVisible();
  }

  async readLessons(): Promise<void> {
    await this.begin();
    await this.action('next').click();
    await expect(this.module('02-standar')).toBeVisible();
    await this.action('next').click();
    await expect(this.module('90-post-test')).toBeVisible();
  }

  async answerTest(answers: Answers): Promise<void> {
    const right = answers === 'right';
    await this.question('ibukota')
      .getByLabel(right ? 'Sofifi' : 'Ternate', { exact: true })
      .check();
    await this.question('standar').getByLabel('Persyaratan', { exact: true }).check();
    if (right) await this.question('standar').getByLabel('Biaya', { exact: true }).check();
    await this.question('maklumat')
      .getByLabel(right ? 'Benar' : 'Salah', { exact: true })
      .check();
    await this.question('isian')
      .getByRole('textbox')
      .fill(right ? 'sofifi' : 'Tidore');
    await this.question('isian').getByRole('combobox').selectOption('banyak');
  }

  async takeTest(answers: Answers): Promise<void> {
    await this.action('start').click();
    await this.answerTest(answers);
    await this.action('finish').click();
    await expect(this.#view.locator('[data-result]')).toBeVisible();
  }
}
