import type { FrameLocator, Page } from '@playwright/test';
import { startLms, type Lms, type Place } from '#tests/harness/lms/start-lms.ts';
import type { Interaction, JourneyHost, Kept } from './host.ts';
import { journeyPackage, type Variant } from './journey-package.ts';

type ScormFormat = 'scorm12' | 'scorm2004-3' | 'scorm2004-4';

interface Published {
  dir: string;
  variant: Variant;
}

/** The strict run-time of the LMS's page (lms-page.ts). */
interface PageWithLms {
  readonly lms: { answerCommits(answer: 'true' | 'false'): void; expire(): void };
}

export class ScormHost implements JourneyHost {
  readonly driver: ScormFormat;
  readonly format: ScormFormat;
  readonly #lms: Lms;
  readonly #current: Published;

  private constructor(format: ScormFormat, lms: Lms, current: Published) {
    this.driver = format;
    this.format = format;
    this.#lms = lms;
    this.#current = current;
  }

  static async start(format: ScormFormat, variant: Variant = 'usual'): Promise<ScormHost> {
    const current = { dir: (await journeyPackage(format, variant)).dir, variant };
    const standard = format === 'scorm12' ? '1.2' : '2004';
    const masteryScore = () => (current.variant === 'without-test' ? null : 75);
    return new ScormHost(format, await startLms({ package: current, masteryScore, standard }), current);
  }

  get packageDir(): string {
    return this.#current.dir;
  }

  async launch(page: Page): Promise<FrameLocator> {
    await page.goto(this.#lms.launchUrl);
    return page.frameLocator('#sco');
  }

  async launchAt(page: Page, place: Place, mode: 'normal' | 'review' = 'normal'): Promise<FrameLocator> {
    await page.goto(this.#lms.launchAt(place, mode));
    return page.frameLocator('#sco');
  }

  /** The course in a window of its own; the adapter is in the window that opened it. */
  async launchInWindow(page: Page): Promise<Page> {
    await page.goto(this.#lms.launchAt('opener'));
    const opened = page.waitForEvent('popup');
    await page.evaluate(() => void window.open('/package/index.html', 'sco'));
    return opened;
  }

  async forgetDevice(page: Page): Promise<void> {
    await page.goto(this.#lms.launchAt('opener'));
    await page.evaluate(() => {
      localStorage.clear();
      sessionStorage.clear();
    });
  }

  async publish(variant: Variant): Promise<void> {
    this.#current.dir = (await journeyPackage(this.format, variant)).dir;
    this.#current.variant = variant;
  }

  kept(): Promise<Kept> {
    const { status, raw } = this.#lms.snapshot().kept;
    const known = status === 'not attempted' || status === 'unknown' ? 'nothing' : status;
    // The strict run-time lets no other word through.
    return Promise.resolve({ status: known as Kept['status'], score: raw === '' ? null : Number(raw) });
  }

  resumeData(): Promise<string> {
    return Promise.resolve(this.#lms.snapshot().kept.suspendData);
  }

  /** Status and score stay: an LMS that was moved, or a course that was uploaded anew. */
  loseResumeData(): void {
    this.#lms.loseResumeData();
  }

  interactions(): readonly Interaction[] {
    const { values } = this.#lms.snapshot();
    const response = this.format === 'scorm12' ? 'student_response' : 'learner_response';
    return Object.keys(values).flatMap((name) => {
      const at = /^cmi\.interactions\.(\d+)\.id$/.exec(name)?.[1];
      if (at === undefined) return [];
      const field = (field: string) => values[`cmi.interactions.${at}.${field}`] ?? '';
      return [{ id: field('id'), response: field(response), right: field('result') === 'correct' }];
    });
  }

  ends(): number {
    return this.#lms.snapshot().finishes;
  }

  /** An element as last set. */
  value(element: string): string | undefined {
    return this.#lms.snapshot().values[element];
  }

  /** All elements as last set. */
  values(): Readonly<Record<string, string>> {
    return this.#lms.snapshot().values;
  }

  violations(): readonly string[] {
    return this.#lms.snapshot().violations;
  }

  async refuse(page: Page): Promise<void> {
    await page.evaluate(() => (window as unknown as PageWithLms).lms.answerCommits('false')); // lms-page.ts
  }

  async acceptAgain(page: Page): Promise<void> {
    await page.evaluate(() => (window as unknown as PageWithLms).lms.answerCommits('true')); // lms-page.ts
  }

  async expire(page: Page): Promise<void> {
    await page.evaluate(() => (window as unknown as PageWithLms).lms.expire()); // lms-page.ts
  }

  close(): Promise<void> {
    return this.#lms.close();
  }
}
