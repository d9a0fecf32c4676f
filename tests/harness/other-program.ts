/** A second Ajar on the library of the app under test. */
import { join } from 'node:path';
import type { AuthorApp } from './app.ts';
import { serveLibrary, type ServedLibrary } from './served-library.ts';

export interface OnlyModule {
  readonly id: string;
  readonly text: string;
  readonly revision: number;
}

export class OtherProgram {
  readonly #served: ServedLibrary;

  private constructor(served: ServedLibrary) {
    this.#served = served;
  }

  static async start({ folder }: AuthorApp): Promise<OtherProgram> {
    return new OtherProgram(await serveLibrary(join(folder, 'library')));
  }

  /** The only module of the only course, as this program has it. */
  async module(): Promise<OnlyModule> {
    const [course] = await this.#served.call('course.list', { search: '', sort: 'updated', trashed: false });
    const { modules } = await this.#served.call('course.get', { id: course?.id ?? '' });
    return this.#served.call('module.get', { id: modules[0]?.id ?? '', version: 'saved' });
  }

  async write(change: (text: string) => string): Promise<void> {
    const { id, text, revision } = await this.module();
    const cursor = { line: 1, column: 1 };
    await this.#served.call('module.save', { id, text: change(text), cursor, expectedRevision: revision });
  }

  stop(): Promise<void> {
    return this.#served.stop();
  }
}
