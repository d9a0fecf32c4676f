import { call } from '#author/bridge/client.ts';
import type { Cursor } from '#author/bridge/workspace-types.ts';

export interface StoredModule {
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

/** Where module texts are kept. Every method throws `CallError`. */
export interface ModuleStore {
  get(id: string, version: 'newest' | 'saved'): Promise<StoredModule>;
  journal(writing: ModuleWriting): Promise<void>;
  /** Resolves to the new revision. */
  save(writing: ModuleWriting): Promise<number>;
  /** Resolves to the new revision. */
  rename(id: string, title: string, revision: number): Promise<number>;
}

/** The library behind the contract. */
export const libraryModules: ModuleStore = {
  get: (id, version) => call('module.get', { id, version }),
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
