import { CallError } from '#author/bridge/client.ts';
import type { ContractError } from '#shared/contract/result.ts';
import type { ModuleStore, ModuleWriting, StoredModule } from './module-store.ts';

const conflict: ContractError = {
  code: 'conflict',
  message: { id: 'Modul sudah berubah.', en: 'The module has moved on.' },
  retry: false,
};
export const diskFull: ContractError = {
  code: 'internal',
  message: { id: 'Diska penuh.', en: 'The disk is full.' },
  retry: true,
};

interface Entry {
  readonly file: string;
  revisions: string[];
  journal: string | null;
}

/** Module texts in memory under the rules of the contract: revisions, one journal entry, optimistic concurrency. */
export class FakeLibrary implements ModuleStore {
  readonly modules = new Map<string, Entry>();
  /** What was asked for, in order: `journal a`, `save a`. */
  readonly log: string[] = [];
  /** Every write fails with this while it is set. */
  broken: ContractError | null = null;
  /** Writes wait for `release` while this is true. */
  slow = false;
  private held: (() => void)[] = [];

  add(id: string, text: string): void {
    this.modules.set(id, { file: `${id}.md`, revisions: [text], journal: null });
  }

  /** Somebody else saves. */
  saveElsewhere(id: string, text: string): void {
    this.entry(id).revisions.push(text);
  }

  release(): void {
    this.slow = false;
    for (const go of this.held.splice(0)) go();
  }

  entry(id: string): Entry {
    const entry = this.modules.get(id);
    if (!entry) throw new CallError({ ...conflict, code: 'not-found' });
    return entry;
  }

  /** Text of the newest revision. */
  saved(id: string): string {
    return this.entry(id).revisions.at(-1) ?? '';
  }

  async get(id: string, version: 'newest' | 'saved'): Promise<StoredModule> {
    const { file, revisions, journal } = this.entry(id);
    const recovered = version === 'newest' && journal !== null;
    return {
      folder: 'modules',
      file,
      text: recovered ? journal : this.saved(id),
      revision: revisions.length,
      cursor: null,
      recovered,
    };
  }

  async journal({ id, text, revision }: ModuleWriting): Promise<void> {
    await this.write(`journal ${id}`);
    const entry = this.entry(id);
    if (entry.revisions.length !== revision) throw new CallError(conflict);
    entry.journal = text;
  }

  async save({ id, text, revision }: ModuleWriting): Promise<number> {
    await this.write(`save ${id}`);
    const entry = this.entry(id);
    if (entry.revisions.length !== revision && this.saved(id) !== text) throw new CallError(conflict);
    if (this.saved(id) !== text) entry.revisions.push(text);
    entry.journal = null;
    return entry.revisions.length;
  }

  async rename(id: string, title: string, revision: number): Promise<number> {
    await this.write(`rename ${id}`);
    const entry = this.entry(id);
    if (entry.revisions.length !== revision) throw new CallError(conflict);
    entry.revisions.push(this.saved(id).replace(/^title: .*$/m, `title: ${title}`));
    return entry.revisions.length;
  }

  private async write(what: string): Promise<void> {
    this.log.push(what);
    if (this.slow) await new Promise<void>((go) => this.held.push(go));
    if (this.broken) throw new CallError(this.broken);
  }
}
