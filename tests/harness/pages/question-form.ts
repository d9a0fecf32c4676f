import { expect, type Locator, type Page } from '@playwright/test';

/** The question at the cursor as a form, and the dialog that adds one. Owns their locators. */
export class QuestionForm {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  get pane(): Locator {
    return this.#page.getByTestId('question-form');
  }

  field(name: string): Locator {
    return this.pane.getByRole('textbox', { name, exact: true });
  }

  get stem(): Locator {
    return this.field('Pertanyaan');
  }

  button(name: string): Locator {
    return this.pane.getByRole('button', { name, exact: true });
  }

  get board(): Locator {
    return this.pane.getByRole('group', { name: /Gambar dengan bagian/ });
  }

  async show(): Promise<void> {
    await this.#page.getByRole('button', { name: 'Formulir soal', exact: true }).click();
    await expect(this.pane).toBeVisible();
  }

  /** By keyboard alone: the shortcut, arrow keys and Enter; the focus ends in the new question. */
  async add(type: string): Promise<void> {
    await this.#page.keyboard.press('Control+Shift+Q');
    const choice = this.#page.getByRole('dialog', { name: 'Tambah soal' }).getByRole('button', { name: type });
    await choice.focus();
    await choice.press('Enter');
    await expect(this.stem, 'the focus is in the new question').toBeFocused();
  }

  /** Real key strokes in place of what the focused field holds. */
  async typeInstead(text: string): Promise<void> {
    await this.#page.keyboard.press('Control+a');
    await this.#page.keyboard.type(text);
  }
}
