import { errorOf } from '#author/bridge/client.ts';
import type {
  Cursor,
  EditorAction,
  EditorHandle,
  HistoryDirection,
  ModuleAnalysis,
  OpenModule,
  UndoStep,
  TextReplacement,
  WorkspaceController,
  WorkspaceSnapshot,
} from '#author/bridge/workspace-types.ts';
import type { QuestionType } from '#shared/course/compiled.ts';
import type { LocalText, Problem, TextEdit } from '#shared/course/problem.ts';
import type { ModuleContext } from '#shared/packaging/compile-types.ts';
import { Analyser, type CompilePort, type CompileSubject } from './analyser.ts';
import { ModuleSession } from './module-session.ts';
import type { ModuleStore } from './module-store.ts';
import type { Scheduler } from './scheduler.ts';

export interface WorkspacePorts {
  readonly store: ModuleStore;
  readonly scheduler: Scheduler;
  readonly compiler: CompilePort;
}

/** The controller as the page that owns it sees it. */
export interface OwnedWorkspace extends WorkspaceController {
  /** Revisions of the course's modules and question banks as the library reports them; a newer one comes from elsewhere. */
  noticeRevisions(revisions: ReadonlyMap<string, number>): void;
  /** The page may end at any moment: sends everything without waiting. */
  leave(): void;
}

const nothingOpen: WorkspaceSnapshot = { active: null, openError: null, analysis: null, pendingElsewhere: [] };

class Workspace implements OwnedWorkspace {
  readonly courseId: string;
  private readonly ports: WorkspacePorts;
  private readonly sessions = new Map<string, ModuleSession>();
  private readonly opening = new Map<string, Promise<ModuleSession>>();
  private readonly listeners = new Set<() => void>();
  private readonly disposers = new Set<() => void>();
  private readonly analyser: Analyser;
  private snapshot = nothingOpen;
  private activeId: string | null = null;
  /** The module asked for last; a slower answer for an earlier one must not take its place. */
  private wantedId: string | null = null;
  private openError: LocalText | null = null;
  private analysis: ModuleAnalysis | null = null;
  private context: ModuleContext | null = null;
  private editor: EditorHandle | null = null;
  private pendingReveal: { readonly moduleId: string; readonly cursor: Cursor } | null = null;

  constructor(courseId: string, ports: WorkspacePorts) {
    this.courseId = courseId;
    this.ports = ports;
    this.analyser = new Analyser(
      ports.compiler,
      () => this.subject(),
      (analysis) => this.analysed(analysis),
    );
  }

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  getSnapshot(): WorkspaceSnapshot {
    return this.snapshot;
  }

  async open(moduleId: string): Promise<void> {
    this.wantedId = moduleId;
    if (this.activeId === moduleId) return;
    if (this.active) void this.active.flush();
    try {
      await this.session(moduleId);
      if (this.wantedId === moduleId) this.activate(moduleId, null);
    } catch (thrown) {
      if (this.wantedId === moduleId) this.activate(null, errorOf(thrown).message);
    }
  }

  async close(moduleId: string): Promise<void> {
    const session = this.sessions.get(moduleId);
    if (this.wantedId === moduleId) this.wantedId = null;
    await session?.flush();
    session?.stop();
    this.sessions.delete(moduleId);
    if (this.activeId === moduleId) this.activate(null, null);
  }

  async dispose(): Promise<void> {
    await this.flush();
    for (const session of this.sessions.values()) session.stop();
    this.analyser.close();
    for (const dispose of this.disposers) dispose();
    this.disposers.clear();
  }

  onDispose(task: () => void): void {
    this.disposers.add(task);
  }

  textOf(moduleId: string): string {
    return this.sessions.get(moduleId)?.text() ?? '';
  }

  edited(moduleId: string, read: () => string, cursor: Cursor): void {
    this.sessions.get(moduleId)?.edited(read, cursor);
  }

  cursorMoved(moduleId: string, cursor: Cursor): void {
    this.sessions.get(moduleId)?.cursorMoved(cursor);
    this.publish();
  }

  async readTexts(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const texts = new Map<string, string>();
    for (const id of ids) {
      const session = this.sessions.get(id);
      texts.set(id, session ? session.text() : (await this.ports.store.get(id, 'newest')).text);
    }
    return texts;
  }

  async replaceTexts(changes: readonly TextReplacement[]): Promise<readonly string[]> {
    const sessions = await Promise.all(changes.map(({ id }) => this.session(id)));
    const stale = changes.filter(({ from }, index) => sessions[index]?.text() !== from).map(({ id }) => id);
    for (const [index, { id, to }] of changes.entries()) if (!stale.includes(id)) sessions[index]?.replace(to);
    await this.flush();
    return stale;
  }

  async flush(): Promise<void> {
    await Promise.all([...this.sessions.values()].map((session) => session.flush()));
  }

  leave(): void {
    for (const session of this.sessions.values()) session.leave();
  }

  retrySave(): void {
    for (const session of this.sessions.values()) if (session.dirty) session.retry();
  }

  async resolveConflict(choice: 'mine' | 'theirs'): Promise<void> {
    await this.active?.resolve(choice);
  }

  dismissRecovered(): void {
    this.active?.dismissRecovered();
  }

  async rename(moduleId: string, title: string, expectedRevision: number): Promise<void> {
    const session = this.sessions.get(moduleId);
    if (!session) {
      await this.ports.store.rename(moduleId, title, expectedRevision);
      return;
    }
    await session.rename(title);
  }

  setContext(context: ModuleContext): void {
    this.context = context;
    this.analyser.request();
  }

  noticeRevisions(revisions: ReadonlyMap<string, number>): void {
    for (const [id, revision] of revisions) this.sessions.get(id)?.noticeRevision(revision);
  }

  async reveal(moduleId: string, cursor: Cursor): Promise<void> {
    this.pendingReveal = { moduleId, cursor };
    await this.open(moduleId);
    this.revealPending();
  }

  isCurrent(analysis: ModuleAnalysis): boolean {
    return analysis.moduleId === this.activeId && analysis.textVersion === this.active?.textVersion;
  }

  applyFix(problem: Problem): 'applied' | 'stale' {
    const { analysis, editor } = this;
    const holds = analysis !== null && this.isCurrent(analysis) && analysis.compiled.problems.includes(problem);
    if (!problem.fix || !holds || !editor || editor.moduleId !== this.activeId) return 'stale';
    editor.applyEdits(problem.fix.edits, 'own');
    return 'applied';
  }

  editText(edits: readonly TextEdit[], step: UndoStep): boolean {
    const { editor } = this;
    if (editor === null || editor.moduleId !== this.activeId) return false;
    editor.applyEdits(edits, step);
    return true;
  }

  insertQuestion(type: QuestionType): boolean {
    const { editor } = this;
    if (editor === null || editor.moduleId !== this.activeId) return false;
    editor.insertQuestion(type);
    return true;
  }

  history(direction: HistoryDirection): void {
    if (this.editor?.moduleId === this.activeId) this.editor?.history(direction);
  }

  attachEditor(handle: EditorHandle): () => void {
    this.editor = handle;
    this.revealPending();
    return () => {
      if (this.editor === handle) this.editor = null;
    };
  }

  insertMedia(path: string, alt: string): boolean {
    this.editor?.insertMedia(path, alt);
    return this.editor !== null;
  }

  runEditorAction(action: EditorAction): boolean {
    return this.editor?.run(action) ?? false;
  }

  private get active(): ModuleSession | null {
    return this.activeId === null ? null : (this.sessions.get(this.activeId) ?? null);
  }

  private session(moduleId: string): Promise<ModuleSession> {
    const known = this.sessions.get(moduleId);
    if (known) return Promise.resolve(known);
    const begun = this.opening.get(moduleId) ?? this.read(moduleId);
    this.opening.set(moduleId, begun);
    return begun;
  }

  private async read(moduleId: string): Promise<ModuleSession> {
    try {
      const stored = await this.ports.store.get(moduleId, 'newest');
      const { store, scheduler } = this.ports;
      const changed = () => this.changed();
      const session = new ModuleSession(moduleId, stored, { store, scheduler, changed });
      this.sessions.set(moduleId, session);
      return session;
    } finally {
      this.opening.delete(moduleId);
    }
  }

  private activate(moduleId: string | null, openError: LocalText | null): void {
    this.activeId = moduleId;
    this.openError = openError;
    this.analysis = null;
    this.analyser.forget();
    this.changed();
  }

  private changed(): void {
    this.publish();
    this.analyser.request();
  }

  private revealPending(): void {
    const { pendingReveal, editor } = this;
    if (!pendingReveal || editor?.moduleId !== pendingReveal.moduleId || this.activeId !== editor.moduleId) return;
    this.pendingReveal = null;
    editor.reveal(pendingReveal.cursor);
    editor.focus();
  }

  private subject(): CompileSubject | null {
    const { active, context } = this;
    if (!active || !context) return null;
    const { id: moduleId, folder, file, textVersion } = active;
    return { moduleId, textVersion, folder, file, context, text: () => active.text() };
  }

  private analysed(analysis: ModuleAnalysis): void {
    if (analysis.moduleId !== this.activeId) return;
    this.analysis = analysis;
    this.publish();
  }

  private publish(): void {
    const waiting = [...this.sessions.values()].filter((session) => session.id !== this.activeId && session.dirty);
    this.snapshot = {
      active: sameOrNew(this.snapshot.active, this.active?.view ?? null),
      openError: this.openError,
      analysis: this.analysis,
      pendingElsewhere: waiting.map((session) => session.file),
    };
    for (const listener of this.listeners) listener();
  }
}

/** Keeps the old object while nothing in it has changed, so that views of one module do not render for nothing. */
function sameOrNew(before: OpenModule | null, now: OpenModule | null): OpenModule | null {
  if (!before || !now) return now;
  const same =
    before.id === now.id &&
    before.saved.kind === now.saved.kind &&
    before.saved.kind !== 'failed' &&
    before.cursor.line === now.cursor.line &&
    before.cursor.column === now.cursor.column &&
    before.file === now.file &&
    before.recovered === now.recovered &&
    before.conflict === now.conflict &&
    before.textEpoch === now.textEpoch;
  return same ? before : now;
}

/** The workspace of one course: open modules, their saving and their analysis. */
export function createWorkspace(courseId: string, ports: WorkspacePorts): OwnedWorkspace {
  return new Workspace(courseId, ports);
}
