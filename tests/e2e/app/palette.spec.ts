import { expect, type Locator } from '@playwright/test';
import { expectAccessible } from '#tests/harness/accessible.ts';
import { test, type AuthorApp } from '#tests/harness/app.ts';

/** "Cari dan buka" over whatever is on the screen. */
class Palette {
  readonly #app: AuthorApp;

  constructor(app: AuthorApp) {
    this.#app = app;
  }

  get #dialog(): Locator {
    return this.#app.page.getByRole('dialog', { name: 'Cari dan buka' });
  }

  get items(): Locator {
    return this.#dialog.getByRole('option');
  }

  async open(keys: string): Promise<void> {
    await this.#app.page.keyboard.press(keys);
    await expect(this.#dialog.getByRole('combobox')).toBeFocused();
  }

  /** Types, waits for the entry, goes to it with the arrows and chooses it. */
  async choose(text: string, entry: RegExp): Promise<void> {
    await this.#app.page.keyboard.type(text);
    const item = this.items.filter({ hasText: entry }).first();
    await expect(item).toBeVisible();
    for (let step = 0; step < 20 && (await item.getAttribute('data-focused')) === null; step += 1) {
      await this.#app.page.keyboard.press('ArrowDown');
    }
    await this.#app.page.keyboard.press('Enter');
    await expect(this.#dialog).toBeHidden();
  }
}

test('everything is found and opened by its name, with keys alone', async ({ app }) => {
  const { library, workspace, page } = app;
  const palette = new Palette(app);
  await library.addSamples();

  await test.step('a question, found by words of its stem, opens at its line', async () => {
    await palette.open('Control+k');
    await expect(palette.items.filter({ hasText: 'Dasar Pelayanan Publik' })).toHaveCount(1);
    await palette.choose('standar pelayanan', /standar pelayanan/i);
    await expect(workspace.outline).toBeVisible();
    await expect(workspace.statusBar).not.toContainText('Baris 1,');
  });
  await test.step('from the editor, where Ctrl+K makes a link', async () => {
    await workspace.focusEditor();
    await palette.open('Control+p');
    await expectAccessible(app, 'palette with familiar places');
    await palette.choose('setelan apl', /Setelan aplikasi/);
    await expect(library.dialog('Setelan aplikasi')).toBeVisible();
    await page.keyboard.press('Escape');
  });
  await test.step('nothing found says so, and Escape leaves', async () => {
    await palette.open('Control+p');
    await page.keyboard.type('tidakadakatanya');
    await expect(page.getByText('Tidak ada yang cocok dengan “tidakadakatanya”')).toBeVisible();
    await expectAccessible(app, 'palette that finds nothing');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  });
  await test.step('the keys are shown by a question mark outside of texts', async () => {
    await library.back();
    await page.keyboard.press('?');
    await expect(library.dialog('Pintasan papan tik').getByText('Shift+F1 · ?')).toBeVisible();
    await page.keyboard.press('Escape');
  });
  await test.step('the help is searched and read without a network', async () => {
    await page.keyboard.press('F1');
    const help = library.dialog('Bantuan');
    await expect(help.getByRole('heading', { name: 'Kursus pertama' })).toBeVisible();
    await help.getByRole('searchbox', { name: 'Cari di bantuan' }).fill('umpan balik pilihan');
    await expect(help.getByRole('heading', { name: 'Menulis soal' })).toBeVisible();
    await expect(help.getByRole('cell', { name: 'Menjodohkan' })).toBeVisible();
    await expectAccessible(app, 'help');
  });
  expect(app.errors).toEqual([]);
});
