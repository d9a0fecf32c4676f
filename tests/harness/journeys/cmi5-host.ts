import type { Page } from '@playwright/test';
import { startLrs, type Lrs } from '#tests/harness/lms/start-lrs.ts';
import type { Interaction, JourneyHost, Kept } from './host.ts';
import { journeyPackage, type Variant } from './journey-package.ts';

export class Cmi5Host implements JourneyHost {
  readonly driver = 'cmi5';
  readonly format = 'cmi5';
  readonly #lrs: Lrs;
  readonly #current: { dir: string };

  private constructor(lrs: Lrs, current: { dir: string }) {
    this.#lrs = lrs;
    this.#current = current;
  }

  static async start(variant: Variant = 'usual'): Promise<Cmi5Host> {
    const current = { dir: (await journeyPackage('cmi5', variant)).dir };
    return new Cmi5Host(await startLrs({ package: current, masteryScore: 0.75 }), current);
  }

  get packageDir(): string {
    return this.#current.dir;
  }

  async launch(page: Page): Promise<Page> {
    await page.goto(this.#lrs.launchUrl());
    return page;
  }

  async launchForReview(page: Page): Promise<Page> {
    await page.goto(this.#lrs.launchUrl('Review'));
    return page;
  }

  /** Without launch parameters: nobody asks for anything. */
  async launchBare(page: Page): Promise<Page> {
    await page.goto(this.#lrs.bareUrl);
    return page;
  }

  async forgetDevice(page: Page): Promise<void> {
    await page.goto(this.#lrs.emptyUrl);
    await page.evaluate(() => {
      localStorage.clear();
      sessionStorage.clear();
    });
  }

  async publish(variant: Variant): Promise<void> {
    this.#current.dir = (await journeyPackage('cmi5', variant)).dir;
  }

  kept(): Promise<Kept> {
    const { verbs, scaled } = this.#lrs.snapshot();
    const said = (['passed', 'failed', 'completed'] as const).find((verb) => verbs.includes(verb));
    const status = said ?? (verbs.includes('initialized') ? 'incomplete' : 'nothing');
    return Promise.resolve({ status, score: scaled === null ? null : scaled * 100 });
  }

  resumeData(): Promise<string> {
    return Promise.resolve(this.#lrs.snapshot().state);
  }

  interactions(): readonly Interaction[] {
    return this.#lrs.snapshot().answers.map(({ object, result }) => ({
      id: object?.id?.replace(/^.*\//, '') ?? '',
      response: result?.response ?? '',
      right: result?.success === true,
    }));
  }

  ends(): number {
    return this.verbs().filter((verb) => verb === 'terminated').length;
  }

  verbs(): readonly string[] {
    return this.#lrs.snapshot().verbs;
  }

  violations(): readonly string[] {
    return this.#lrs.snapshot().violations;
  }

  refuse(): Promise<void> {
    this.#lrs.answerWith(500);
    return Promise.resolve();
  }

  acceptAgain(): Promise<void> {
    this.#lrs.answerWith(null);
    return Promise.resolve();
  }

  expire(): Promise<void> {
    this.#lrs.answerWith(401);
    return Promise.resolve();
  }

  close(): Promise<void> {
    return this.#lrs.close();
  }
}
