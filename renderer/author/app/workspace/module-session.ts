import { CallError, errorOf } from '#author/bridge/client.ts';
import type { Cursor, OpenModule, SaveConflict, SavedState } from '#author/bridge/workspace-types.ts';
import type { ContractError } from '#shared/contract/result.ts';
import type { LocalText } from '#shared/course/problem.ts';
import { mergeText } from './merge-text.ts';
import type { ModuleStore, ModuleWriting, StoredModule } from './module-store.ts';
import type { Scheduler } from './scheduler.ts';

/** Between two journal entries while somebody types; with the time of one write it stays below a second. */
export const JOURNAL_INTERVAL_MS = 600;
/** After the last keystroke. */
export const SAVE_PAUSE_MS = 3_000;
/** For somebody who never pauses. */
export const SAVE_LIMIT_MS = 60_000;
const retryDelaysMs = [1_000, 2_000, 5_000, 10_000, 30_000];

const conflictReason: LocalText = {
  id: 'Modul ini juga diubah di tempat lain. Pilih naskah mana yang dipakai.',
  en: 'This module was also changed elsewhere. Choose which text to use.',
};

export interface SessionPorts {
  readonly store: ModuleStore;
  readonly scheduler: Scheduler;
  /** Something that `view` shows has changed. */
  readonly changed: () => void;
}

/**
 * One module's text from the keyboard to the library. All writing goes through one lane, so a journal entry can never
 * overtake the save that it belongs to.
 */
export class ModuleSession {
  readonly id: string;
  readonly folder: StoredModule['folder'];
  file: string;
  private readonly ports: SessionPorts;

  private source: () => string;
  private cached: { readonly version: number; readonly text: string };
  /** Counts states of the text; the others name the state that is journaled or saved. */
  private version = 0;
  private journaledVersion: number;
  private savedVersion: number;
  private savedText: string;
  private revision: number;
  private noticedRevision = 0;
  private cursor: Cursor;
  private cursorSaved = true;
  private textEpoch = 0;
  private recovered: boolean;
  private conflict: SaveConflict | null = null;

  private saving = false;
  private saveFailure: LocalText | null = null;
  private journalFailure: LocalText | null = null;
  private attempts = 0;
  private lastJournalAt = Number.NEGATIVE_INFINITY;
  private dirtySince: number | null = null;

  private cancelJournal: (() => void) | null = null;
  private cancelSave: (() => void) | null = null;
  private cancelRetry: (() => void) | null = null;
  private wantJournal = false;
  private wantSave = false;
  private readonly tasks: (() => Promise<void>)[] = [];
  private running = false;
  private idle: Promise<void> = Promise.resolve();

  constructor(id: string, stored: StoredModule, ports: SessionPorts) {
    this.id = id;
    this.folder = stored.folder;
    this.file = stored.file;
    this.ports = ports;
    this.source = () => stored.text;
    this.cached = { version: 0, text: stored.text };
    this.savedText = stored.text;
    this.revision = stored.revision;
    this.cursor = stored.cursor ?? { line: 1, column: 1 };
    this.recovered = stored.recovered;
    this.journaledVersion = 0;
    this.savedVersion = stored.recovered ? -1 : 0;
    if (stored.recovered) this.planSave();
  }

  get view(): OpenModule {
    const { id, folder, file, cursor, recovered, conflict, textEpoch } = this;
    return { id, folder, file, saved: this.savedState, cursor, recovered, conflict, textEpoch };
  }

  get textVersion(): number {
    return this.version;
  }

  /** Is there anything that a revision does not hold yet? */
  get dirty(): boolean {
    return this.version !== this.savedVersion;
  }

  private get savedState(): SavedState {
    if (this.conflict) return { kind: 'failed', reason: conflictReason };
    if (this.saving) return { kind: 'saving' };
    const reason = this.saveFailure ?? this.journalFailure;
    if (reason) return { kind: 'failed', reason };
    return { kind: this.dirty ? 'unsaved' : 'saved' };
  }

  text(): string {
    if (this.cached.version !== this.version) this.cached = { version: this.version, text: this.source() };
    return this.cached.text;
  }

  edited(read: () => string, cursor: Cursor): void {
    this.source = read;
    this.version += 1;
    this.cursorMoved(cursor);
    this.planJournal();
    this.planSave();
    this.ports.changed();
  }

  cursorMoved(cursor: Cursor): void {
    this.cursor = cursor;
    this.cursorSaved = false;
  }

  dismissRecovered(): void {
    this.recovered = false;
    this.ports.changed();
  }

  /** A text from elsewhere in the app, which the editor takes as one step of undo. */
  replace(text: string): void {
    this.textEpoch += 1;
    this.edited(() => text, this.cursor);
  }

  /** Writes what is not written yet; resolves when that is done or has failed. */
  flush(): Promise<void> {
    this.wantJournal = this.dirty;
    this.wantSave = this.dirty || !this.cursorSaved;
    return this.pump();
  }

  /** The page may end at any moment: sends the text without waiting for a write that is under way. */
  leave(): void {
    if (this.running && this.journaledVersion !== this.version && this.dirty) void this.journal();
    void this.flush();
  }

  retry(): void {
    this.attempts = 0;
    this.stopRetry();
    void this.flush();
  }

  /** The library holds this revision; a later one than ours comes from elsewhere. */
  noticeRevision(revision: number): void {
    if (revision <= this.revision || revision <= this.noticedRevision) return;
    this.noticedRevision = revision;
    void this.pump();
  }

  /** Changes the title in the front matter. Throws `CallError`. */
  rename(title: string): Promise<void> {
    return this.exclusive(async () => {
      if (this.dirty) await this.save();
      const reason = this.conflict ? conflictReason : this.saveFailure;
      if (reason) throw new CallError({ code: 'conflict', message: reason, retry: true });
      const revision = await this.ports.store.rename(this.id, title, this.revision);
      if (revision <= this.revision) return;
      const theirs = await this.ports.store.get(this.id, 'saved');
      this.file = theirs.file;
      const merged = mergeText(this.savedText, this.text(), theirs.text);
      if (merged === null) this.oppose(theirs);
      else this.adopt(merged, theirs);
    });
  }

  /** `mine` becomes a revision above theirs. `theirs` becomes the text, after mine went into the history. */
  resolve(choice: 'mine' | 'theirs'): Promise<void> {
    return this.exclusive(async () => {
      const { conflict } = this;
      if (!conflict) return;
      if (choice === 'mine') {
        this.conflict = null;
        this.revision = conflict.revision;
        this.savedText = conflict.theirs;
        await this.save();
      } else await this.takeTheirs(conflict).catch((thrown: unknown) => this.saveFailed(errorOf(thrown)));
    });
  }

  /** Stops the timers; what is not written stays unwritten. */
  stop(): void {
    this.stopTimers();
    this.stopRetry();
  }

  private planJournal(): void {
    if (this.cancelJournal || this.wantJournal) return;
    const wait = Math.max(0, this.lastJournalAt + JOURNAL_INTERVAL_MS - this.ports.scheduler.now());
    this.cancelJournal = this.ports.scheduler.after(wait, () => {
      this.cancelJournal = null;
      this.wantJournal = true;
      void this.pump();
    });
  }

  private planSave(): void {
    const now = this.ports.scheduler.now();
    this.dirtySince ??= now;
    this.cancelSave?.();
    const wait = Math.max(0, Math.min(SAVE_PAUSE_MS, this.dirtySince + SAVE_LIMIT_MS - now));
    this.cancelSave = this.ports.scheduler.after(wait, () => {
      this.cancelSave = null;
      this.wantSave = true;
      void this.pump();
    });
  }

  private planRetry(): void {
    if (this.cancelRetry) return;
    const wait = retryDelaysMs[Math.min(this.attempts, retryDelaysMs.length - 1)] ?? 0;
    this.attempts += 1;
    this.cancelRetry = this.ports.scheduler.after(wait, () => {
      this.cancelRetry = null;
      void this.flush();
    });
  }

  private stopTimers(): void {
    this.cancelJournal?.();
    this.cancelSave?.();
    this.cancelJournal = null;
    this.cancelSave = null;
  }

  private stopRetry(): void {
    this.cancelRetry?.();
    this.cancelRetry = null;
  }

  private exclusive(task: () => Promise<void>): Promise<void> {
    return new Promise((resolve, reject) => {
      this.tasks.push(() => task().then(resolve, reject));
      void this.pump();
    });
  }

  private pump(): Promise<void> {
    if (!this.running) {
      this.running = true;
      this.idle = this.work();
    }
    return this.idle;
  }

  private async work(): Promise<void> {
    for (let step = this.nextStep(); step; step = this.nextStep()) await step();
    this.running = false;
  }

  private nextStep(): (() => Promise<void>) | null {
    const task = this.tasks.shift();
    if (task) return task;
    if (this.noticedRevision > this.revision && !this.conflict) return () => this.readNewer();
    if (this.wantSave && !this.conflict) return () => this.save();
    if (this.wantJournal && this.dirty && this.journaledVersion !== this.version) return () => this.journal();
    this.wantJournal = false;
    return null;
  }

  private writing(text: string, revision = this.revision): ModuleWriting {
    return { id: this.id, text, cursor: this.cursor, revision };
  }

  private async journal(): Promise<void> {
    this.wantJournal = false;
    this.lastJournalAt = this.ports.scheduler.now();
    const { version } = this;
    try {
      // In a conflict our text rests on theirs: only there does the journal take it, and saving it later loses neither.
      await this.ports.store.journal(this.writing(this.text(), this.conflict?.revision));
      this.journaledVersion = version;
      this.journalFailure = null;
    } catch (thrown) {
      await this.journalFailed(errorOf(thrown));
    }
    this.ports.changed();
  }

  private async save(): Promise<void> {
    this.wantSave = false;
    this.wantJournal = false;
    this.stopTimers();
    const { version, cursor } = this;
    const text = this.text();
    this.saving = true;
    this.ports.changed();
    try {
      this.saved(version, text, await this.ports.store.save(this.writing(text)));
      this.cursorSaved = this.cursor === cursor;
    } catch (thrown) {
      await this.saveFailed(errorOf(thrown));
    }
    this.saving = false;
    this.ports.changed();
  }

  private async journalFailed(error: ContractError): Promise<void> {
    if (error.code === 'conflict' && !this.conflict) {
      await this.readNewer();
      return;
    }
    this.journalFailure = error.message;
    this.planRetry();
  }

  private saved(version: number, text: string, revision: number): void {
    this.revision = revision;
    this.savedText = text;
    this.savedVersion = version;
    this.saveFailure = null;
    this.journalFailure = null;
    this.attempts = 0;
    this.dirtySince = null;
    this.stopRetry();
    if (!this.dirty) {
      this.wantSave = false;
      return;
    }
    this.planJournal();
    this.planSave();
  }

  private async saveFailed(error: ContractError): Promise<void> {
    if (error.code === 'conflict') {
      await this.readNewer();
      return;
    }
    this.saveFailure = error.message;
    this.wantJournal = true;
    this.planRetry();
    this.ports.changed();
  }

  /** Somebody else saved: their text is ours when nothing of ours would be lost, else the person chooses. */
  private async readNewer(): Promise<void> {
    try {
      const theirs = await this.ports.store.get(this.id, 'saved');
      this.noticedRevision = 0;
      if (theirs.revision <= this.revision) this.planRetry();
      else if (!this.dirty || theirs.text === this.text()) this.adopt(theirs.text, theirs);
      else this.oppose(theirs);
    } catch (thrown) {
      this.noticedRevision = 0;
      this.saveFailure = errorOf(thrown).message;
      this.planRetry();
    }
    this.ports.changed();
  }

  private oppose(theirs: { readonly text: string; readonly revision: number }): void {
    this.conflict = { theirs: theirs.text, revision: theirs.revision };
    this.wantJournal = true;
  }

  private adopt(text: string, theirs: { readonly text: string; readonly revision: number }): void {
    if (text !== this.text()) {
      this.source = () => text;
      this.version += 1;
      this.textEpoch += 1;
    }
    this.saved(text === theirs.text ? this.version : this.version - 1, theirs.text, theirs.revision);
    this.ports.changed();
  }

  private async takeTheirs(conflict: SaveConflict): Promise<void> {
    const mine = this.text();
    const kept = await this.ports.store.save(this.writing(mine, conflict.revision));
    this.conflict = { theirs: conflict.theirs, revision: kept };
    const revision = await this.ports.store.save(this.writing(conflict.theirs, kept));
    this.conflict = { theirs: conflict.theirs, revision };
    if (this.text() !== mine) return;
    this.conflict = null;
    this.adopt(conflict.theirs, { text: conflict.theirs, revision });
  }
}
