import type { Page } from '@playwright/test';
import { courseOutcome } from '#shared/results/outcome.ts';
import { decodeEveryState } from '#shared/results/every-state.ts';
import { contentType, packageFile, serve, type Served } from '#tests/harness/lms/serve.ts';
import type { JourneyHost, Kept } from './host.ts';
import { journeyPackage, type JourneyPackage, type Variant } from './journey-package.ts';

/** A web page package on a web server: what is kept is kept on the device. */
export class StandaloneHost implements JourneyHost {
  readonly driver = 'standalone';
  readonly format = 'html';
  readonly #served: Served;
  readonly #current: { package: JourneyPackage };

  private constructor(served: Served, current: { package: JourneyPackage }) {
    this.#served = served;
    this.#current = current;
  }

  static async start(variant: Variant = 'usual'): Promise<StandaloneHost> {
    const current = { package: await journeyPackage('html', variant) };
    const served = await serve(async (request, response) => {
      const path = new URL(request.url ?? '/', 'http://web').pathname;
      response.setHeader('Content-Type', contentType(path));
      if (path === '/sandboxed')
        response.end('<iframe id="sco" sandbox="allow-scripts" src="/package/index.html"></iframe>');
      else if (path === '/empty') response.end('<p>-</p>');
      else response.end(await packageFile(current.package.dir, path));
    });
    return new StandaloneHost(served, current);
  }

  get packageDir(): string {
    return this.#current.package.dir;
  }

  async launch(page: Page): Promise<Page> {
    await page.goto(`${this.#served.origin}/package/index.html`);
    return page;
  }

  async launchSandboxed(page: Page) {
    await page.goto(`${this.#served.origin}/sandboxed`);
    return page.frameLocator('#sco');
  }

  async forgetDevice(page: Page): Promise<void> {
    await page.goto(`${this.#served.origin}/empty`);
  }

  async publish(variant: Variant): Promise<void> {
    this.#current.package = await journeyPackage('html', variant);
  }

  async kept(page: Page): Promise<Kept> {
    const { outline } = this.#current.package;
    const copies = await this.#copies(page);
    const states = copies.flatMap((text) => decodeEveryState(outline, text.slice(1)) ?? []);
    const newest = states.toSorted((a, b) => b.sequence - a.sequence)[0];
    if (newest === undefined) return { status: 'nothing', score: null };
    const { status, score } = courseOutcome(outline, newest, outline.passMark);
    return { status, score };
  }

  async resumeData(page: Page): Promise<string> {
    return (await this.#copies(page)).join(' ');
  }

  #copies(page: Page): Promise<readonly string[]> {
    return page.evaluate((id) => {
      const ours = Object.entries(localStorage).filter(([key]) => key.startsWith(`ajar:${id}`));
      return ours.map(([, text]) => String(text));
    }, this.#current.package.outline.id);
  }

  interactions(): null {
    return null;
  }

  ends(): null {
    return null;
  }

  violations(): readonly string[] {
    return [];
  }

  /** The device is full. */
  async refuse(page: Page): Promise<void> {
    await page.evaluate(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
    });
  }

  async acceptAgain(page: Page): Promise<void> {
    await page.evaluate(() => {
      const frame = document.createElement('iframe');
      document.body.append(frame);
      // A fresh page has the method that the test took away.
      const fresh = frame.contentWindow as (Window & typeof globalThis) | null;
      if (fresh !== null) Reflect.set(Storage.prototype, 'setItem', Reflect.get(fresh.Storage.prototype, 'setItem'));
      frame.remove();
    });
  }

  close(): Promise<void> {
    return this.#served.close();
  }
}
