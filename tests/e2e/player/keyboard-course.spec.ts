/** A learner without a mouse goes through a whole sample course, from the first page to "passed". */
import { mkdtemp, readFile, readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { expect, test, type Locator, type Page } from '@playwright/test';
import type { ModuleContent, PlayableQuestion } from '#shared/course/compiled.ts';
import { runAjar } from '#tests/harness/cli.ts';

const samples = fileURLToPath(new URL('../../../resources/samples', import.meta.url));

async function exported(sample: string): Promise<string> {
  const folder = join(await mkdtemp(join(tmpdir(), 'ajar-keyboard-')), 'paket');
  const { code, stderr } = await runAjar('export', join(samples, sample), '--format', 'html', '--out', folder);
  expect(code, stderr).toBe(0);
  return folder;
}

/** Every question of the package by id, with what is right. */
async function questionsOf(folder: string): Promise<ReadonlyMap<string, PlayableQuestion>> {
  const files = (await readdir(join(folder, 'modules'))).filter((file) => file.endsWith('.js'));
  const texts = await Promise.all(files.map((file) => readFile(join(folder, 'modules', file), 'utf8')));
  const contents = texts.map((text) => JSON.parse(text.replace(/^ajarModule\(|\);\s*$/g, '')) as ModuleContent);
  return new Map(contents.flatMap((content) => content.questions).map((question) => [question.id, question]));
}

/** Hands on the keyboard only: every step is a key. */
class Keyboard {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Tab until the focus is on `target` or inside of it; fails when the keyboard cannot get there. */
  async tabTo(target: Locator): Promise<void> {
    await expect(target).toBeAttached();
    for (let step = 0; step < 400; step += 1) {
      if (await target.evaluate((element) => element.contains(document.activeElement))) return;
      await this.page.keyboard.press('Tab');
    }
    throw new Error(`the keyboard does not reach ${String(target)}`);
  }

  async press(target: Locator, key = 'Enter'): Promise<void> {
    await this.tabTo(target);
    await this.page.keyboard.press(key);
  }

  /** Into the group of radio buttons, then with arrow keys to the one that is meant. */
  async choose(radio: Locator): Promise<void> {
    const name = await radio.getAttribute('name');
    const group = this.page.locator(`input[name="${name ?? ''}"]`);
    for (let step = 0; step < 400; step += 1) {
      if (await group.evaluateAll((inputs) => inputs.some((input) => input === document.activeElement))) break;
      await this.page.keyboard.press('Tab');
    }
    await this.page.keyboard.press('Space');
    for (let step = 0; step < 40 && !(await radio.isChecked()); step += 1) await this.page.keyboard.press('ArrowDown');
    await expect(radio).toBeChecked();
  }

  /** Arrow keys until a closed list has the option of this value. */
  async pick(select: Locator, value: string): Promise<void> {
    await this.tabTo(select);
    await this.page.keyboard.press('Home');
    for (let step = 0; step < 40 && (await select.inputValue()) !== value; step += 1) {
      await this.page.keyboard.press('ArrowDown');
    }
    await expect(select).toHaveValue(value);
  }

  async type(field: Locator, text: string): Promise<void> {
    await this.tabTo(field);
    await this.page.keyboard.press('Control+A');
    await this.page.keyboard.type(text);
  }
}

type Options = readonly { readonly right: boolean }[];

class KeyboardLearner {
  readonly #keys: Keyboard;
  readonly #questions: ReadonlyMap<string, PlayableQuestion>;
  readonly types = new Set<string>();

  constructor(page: Page, questions: ReadonlyMap<string, PlayableQuestion>) {
    this.#keys = new Keyboard(page);
    this.#questions = questions;
  }

  action(name: string): Locator {
    return this.#keys.page.locator(`[data-action="${name}"]:visible`);
  }

  press(name: string): Promise<void> {
    return this.#keys.press(this.action(name));
  }

  /** Every question on the page in its order, each answered right; those that can be checked are checked. */
  async answerAll(): Promise<void> {
    for (const view of await this.#keys.page.locator('[data-question]').all()) {
      const question = this.#questions.get((await view.getAttribute('data-question')) ?? '');
      if (question === undefined) throw new Error('a question that the package does not have');
      this.types.add(question.type);
      await this.#answer(view, question);
      const check = view.locator('[data-action="check"]');
      if ((await check.count()) === 0) continue;
      await this.#keys.press(check);
      await expect(view.locator('.verdict')).toHaveText(/^(Benar|Jawaban Anda tercatat)$/);
    }
  }

  async #answer(view: Locator, question: PlayableQuestion): Promise<void> {
    const keys = this.#keys;
    const input = (value: number | string) => view.locator(`input[value="${value}"]`);
    switch (question.type) {
      case 'single':
        return keys.choose(input(question.options.findIndex((option) => option.right)));
      case 'multiple':
        return this.#tick(view, question.options);
      case 'true-false':
        return keys.choose(input(question.answer ? 1 : 0));
      case 'hotspot':
        if (question.regions.filter((region) => region.right).length > 1) return this.#tick(view, question.regions);
        return keys.choose(input(question.regions.findIndex((region) => region.right)));
      case 'scale':
        return keys.choose(input(question.labels.length - 1));
      case 'essay':
        return keys.type(view.getByRole('textbox'), 'Antrean daring memotong waktu tunggu warga di loket kami.');
      case 'cloze':
        return this.#fill(view, question);
      case 'match':
        for (const at of question.pairs.keys()) await keys.pick(view.locator('select').nth(at), String(at));
        return;
      case 'categorize':
        return this.#sort(view, question);
      case 'order':
        return this.#arrange(view, question);
    }
  }

  async #tick(view: Locator, options: Options): Promise<void> {
    for (const [at, { right }] of options.entries()) {
      if (right) await this.#keys.press(view.locator(`input[value="${at}"]`), 'Space');
    }
  }

  async #fill(view: Locator, { blanks }: Extract<PlayableQuestion, { type: 'cloze' }>): Promise<void> {
    for (const [at, blank] of blanks.entries()) {
      const field = view.locator('.blank').nth(at);
      if (blank.kind === 'choice') await this.#keys.pick(field, blank.options[blank.right] ?? '');
      else await this.#keys.type(field, blank.kind === 'number' ? String(blank.min) : (blank.accepted[0] ?? ''));
    }
  }

  async #sort(view: Locator, { items }: Extract<PlayableQuestion, { type: 'categorize' }>): Promise<void> {
    for (const { text, category } of items) {
      await this.#keys.choose(
        view.getByRole('group', { name: text, exact: true }).locator(`input[value="${category}"]`),
      );
    }
  }

  async #arrange(view: Locator, { items }: Extract<PlayableQuestion, { type: 'order' }>): Promise<void> {
    for (const [place, { text }] of items.entries()) {
      const name = `Pindahkan: ${text}`;
      const handles = view.getByRole('button', { name: /^Pindahkan: / });
      const names = await handles.evaluateAll((buttons) => buttons.map((one) => one.getAttribute('aria-label')));
      const now = names.indexOf(name);
      await this.#keys.tabTo(view.getByRole('button', { name, exact: true }));
      for (let step = now; step > place; step -= 1) await this.#keys.page.keyboard.press('ArrowUp');
    }
  }
}

test('a learner with a keyboard alone passes the whole sample course, question types and all', async ({ page }) => {
  test.setTimeout(300_000);
  const folder = await exported('dasar-pelayanan-publik');
  const learner = new KeyboardLearner(page, await questionsOf(folder));
  await page.goto(pathToFileURL(`${folder}/index.html`).href);
  await learner.press('start');
  for (;;) {
    const module = page.locator('[data-module]');
    const summary = page.locator('[data-course-status]');
    await expect(module.or(summary)).toBeVisible();
    if (await summary.isVisible()) break;
    const slug = (await module.getAttribute('data-module')) ?? '';
    await expect(page.locator('[data-module] .content, [data-module] .intro').first()).toBeVisible();
    const isTest = (await learner.action('start').count()) > 0;
    if (isTest) await learner.press('start');
    await learner.answerAll();
    if (isTest) {
      await learner.press('finish');
      await expect(page.locator('[data-result]')).toBeVisible();
    }
    await learner.press('next');
    await expect(page.locator(`[data-module="${slug}"]`)).toHaveCount(0);
  }
  await expect(page.locator('[data-course-status]')).toHaveAttribute('data-course-status', 'passed');
  expect([...learner.types].toSorted()).toEqual([
    'categorize',
    'cloze',
    'essay',
    'hotspot',
    'match',
    'multiple',
    'order',
    'scale',
    'single',
    'true-false',
  ]);
});
