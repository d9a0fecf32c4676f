import { call } from '#author/bridge/client.ts';
import type { Cursor } from '#author/bridge/workspace-types.ts';

export interface StoredModule {
  readonly folder: 'modules' | 'banks';
  readonly file: string;
  readonly text: string;
  readonly revision: number;
  readonly cursor: Cursor | null;
  readonly recovered: boolean;
}

export interface ModuleWriting {
  readonly id: string;
  readonly text: string;
  readonly cursor: Cursor;
  /** The saved revision that the text goes back to. */
  readonly revision: number;
}

/** Where the texts of modules and question banks are kept. Every method throws `CallError`. */
export interface ModuleStore {
  get(id: string, version: 'newest' | 'saved'): Promise<StoredModule>;
  journal(writing: ModuleWriting): Promise<void>;
  /** Resolves to the new revision. */
  save(writing: ModuleWriting): Promise<number>;
  /** Resolves to the new revision. */
  rename(id: string, title: string, revision: number): Promise<number>;
}

const modules: ModuleStore = {
  get: async (id, version) => ({ folder: 'modules', ...(await call('module.get', { id, version })) }),
  async journal({ id, text, cursor, revision }) {
    await call('module.journal', { id, text, cursor, baseRevision: revision });
  },
  async save({ id, text, cursor, revision }) {
    return (await call('module.save', { id, text, cursor, expectedRevision: revision })).revision;
  },
  async rename(id, title, revision) {
    return (await call('module.rename', { id, title, expectedRevision: revision })).revision;
  },
};

const banks: ModuleStore = {
  get: async (id, version) => ({ folder: 'banks', ...(await call('bank.get', { id, version })) }),
  async journal({ id, text, cursor, revision }) {
    await call('bank.journal', { id, text, cursor, baseRevision: revision });
  },
  async save({ id, text, cursor, revision }) {
    return (await call('bank.save', { id, text, cursor, expectedRevision: revision })).revision;
  },
  async rename(id, title, revision) {
    return (await call('bank.rename', { id, title, expectedRevision: revision })).revision;
  },
};

/** The texts of a course in the library behind the contract: modules and question banks, each under its own id. */
export function courseTexts(courseId: string): ModuleStore {
  const known = new Map<string, ModuleStore>();
  const storeOf = async (id: string): Promise<ModuleStore> => {
    if (!known.has(id)) {
      const course = await call('course.get', { id: courseId });
      known.set(id, course.banks.some((bank) => bank.id === id) ? banks : modules);
    }
    return known.get(id) ?? modules;
  };
  return {
    get: async (id, version) => (await storeOf(id)).get(id, version),
    // What is written was read before. The page may be about to end, so nothing waits here.
    journal: (writing) => (known.get(writing.id) ?? modules).journal(writing),
    save: (writing) => (known.get(writing.id) ?? modules).save(writing),
    rename: async (id, title, revision) => (await storeOf(id)).rename(id, title, revision),
  };
}
