import { expect, type FrameLocator, type Locator, type Page } from '@playwright/test';

export type ModuleKindName = 'Pelajaran' | 'Latihan' | 'Pre-test' | 'Post-test' | 'Survei';
export type SavedState = 'saved' | 'saving' | 'unsaved' | 'failed';

/** One course being written: outline, editor, preview, problems, status bar. Owns their locators. */
export class WorkspacePage {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  get outline(): Locator {
    return this.#page.getByTestId('outline');
  }

  get modules(): Locator {
    return this.outline.locator('[data-row-id]');
  }

  module(title: string): Locator {
    return this.modules.filter({ hasText: title });
  }

  get titles(): Locator {
    return this.outline.locator('.outline-title');
  }

  get titleInput(): Locator {
    return this.outline.getByRole('textbox', { name: 'Judul modul' });
  }

  get editor(): Locator {
    return this.#page.getByTestId('editor');
  }

  /** What can be seen of the text; spaces are as Monaco draws them. */
  get text(): Locator {
    return this.editor.locator('.view-lines');
  }

  /** What the editor offers at the cursor. */
  get suggestions(): Locator {
    return this.editor.locator('.suggest-widget.visible');
  }

  get preview(): FrameLocator {
    return this.#page.frameLocator('[data-testid="preview"] iframe');
  }

  get previewPane(): Locator {
    return this.#page.getByTestId('preview');
  }

  get problems(): Locator {
    return this.#page.getByTestId('problems');
  }

  problem(code: string): Locator {
    return this.problems.locator(`[data-problem="${code}"]`);
  }

  get savedState(): Locator {
    return this.#page.getByTestId('saved-state');
  }

  get statusBar(): Locator {
    return this.#page.getByTestId('status-bar');
  }

  dialog(name: string | RegExp): Locator {
    return this.#page.getByRole('dialog', { name });
  }

  async expectSaved(): Promise<void> {
    await expect(this.savedState, 'the text is saved').toHaveAttribute('data-state', 'saved');
  }

  async expectCursor(line: number, column: number): Promise<void> {
    await expect(this.statusBar, 'the cursor').toContainText(`Baris ${line}, kolom ${column}`);
  }

  async openModule(title: string): Promise<void> {
    await this.module(title).locator('.outline-title').click();
    await expect(this.module(title)).toHaveAttribute('aria-selected', 'true');
  }

  async addModule(kind: ModuleKindName, title: string): Promise<void> {
    const before = await this.modules.count();
    await this.outline.getByRole('button', { name: 'Tambah modul' }).click();
    await this.#page.getByRole('menuitem', { name: kind, exact: true }).click();
    await expect(this.modules).toHaveCount(before + 1);
    await this.titleInput.fill(title);
    await this.titleInput.press('Enter');
    await expect(this.module(title)).toHaveAttribute('aria-selected', 'true');
    await this.expectSaved();
  }

  async choose(title: string, action: string): Promise<void> {
    const row = this.module(title);
    await row.getByRole('button', { name: `Tindakan untuk ${title}` }).click();
    await this.#page.getByRole('menuitem', { name: action }).click();
  }

  async focusEditor(): Promise<void> {
    await this.editor.locator('textarea').first().focus();
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.#page.keyboard.press(key);
  }

  /** Real key strokes at the cursor; a line feed is Shift+Enter, which never goes on with a list. */
  async type(text: string): Promise<void> {
    for (const [index, line] of text.split('\n').entries()) {
      if (index > 0) await this.press('Shift+Enter');
      await this.#page.keyboard.type(line);
    }
  }

  /** Pastes what the clipboard of another program would hold; `plain` as Ctrl+Shift+V does. */
  async paste(text: string, html: string, how: 'formatted' | 'plain' = 'formatted'): Promise<void> {
    const input = this.editor.locator('textarea').first();
    await input.evaluate(
      (target, [plain, formatted, mode]) => {
        const clipboardData = new DataTransfer();
        clipboardData.setData('text/plain', plain);
        if (formatted !== '') clipboardData.setData('text/html', formatted);
        const isPlain = mode === 'plain';
        const key = { code: 'KeyV', key: 'v', ctrlKey: true, shiftKey: isPlain, bubbles: true, cancelable: true };
        target.dispatchEvent(new KeyboardEvent('keydown', key));
        target.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
      },
      [text, html, how] as const,
    );
  }

  /** Puts the cursor behind the last character and types there. */
  async typeAtEnd(text: string): Promise<void> {
    await this.focusEditor();
    await this.press('Control+End');
    await this.type(text);
  }

  /** Types in place of the whole text. */
  async typeInstead(text: string): Promise<void> {
    await this.focusEditor();
    await this.press('Control+a', 'Delete');
    await this.type(text);
  }

  /**
   * Typed questions get their ids a moment after the last stroke, all at once, and with its id a question is another one to
   * the preview: an answer tried before is gone. Waits until the preview has what the text has.
   */
  async expectQuestionIds(): Promise<void> {
    const id = /\{#(q[a-z2-9]{5})/;
    await expect(this.text, 'every question gets an id by itself').toContainText(id);
    const [, given = ''] = id.exec((await this.text.textContent()) ?? '') ?? [];
    await expect(this.preview.locator(`[data-question="${given}"]`)).toHaveCount(1);
    await expect(this.problem('question-id-missing')).toHaveCount(0);
  }
}
