import { beforeEach, describe, expect, it } from 'vitest';
import type { CompileRequest, CompileResponse } from '#author/bridge/compile-messages.ts';
import type { OpenModule } from '#author/bridge/workspace-types.ts';
import type { CompiledModule, ModuleContext } from '#shared/packaging/compile-types.ts';
import { createWorkspace, type OwnedWorkspace } from './controller.ts';
import { diskFull, FakeLibrary } from './fake-library.ts';
import { FakeScheduler, settle } from './fake-scheduler.ts';
import { JOURNAL_INTERVAL_MS, SAVE_LIMIT_MS, SAVE_PAUSE_MS } from './module-session.ts';

const context: ModuleContext = { language: 'id', passMark: 70, objectives: [], moduleFiles: [], mediaPaths: [] };

class FakeCompiler {
  readonly requests: CompileRequest[] = [];
  private listener: (response: CompileResponse) => void = () => {};
  post(request: CompileRequest): void {
    this.requests.push(request);
  }
  listen(listener: (response: CompileResponse) => void): void {
    this.listener = listener;
  }
  close(): void {}
  /** Answers the newest request. */
  answer(problems: CompiledModule['problems'] = []): void {
    const request = this.requests.at(-1)!;
    const content = { slug: request.file, blocks: [request.text], questions: [] };
    const outline = {
      slug: request.file,
      title: '',
      kind: 'lesson',
      minutes: 1,
      test: null,
      questions: [],
      draws: [],
    } as const;
    this.listener({
      sequence: request.sequence,
      compiled: { outline, content, lines: [], media: [], words: 1, problems },
    });
  }
}

let library: FakeLibrary;
let time: FakeScheduler;
let compiler: FakeCompiler;
let workspace: OwnedWorkspace;

beforeEach(() => {
  library = new FakeLibrary();
  library.add('a', 'title: A\n\nIsi.');
  library.add('b', 'title: B\n\nIsi.');
  time = new FakeScheduler();
  compiler = new FakeCompiler();
  workspace = createWorkspace('course', { store: library, scheduler: time, compiler });
});

function type(id: string, text: string): void {
  workspace.edited(id, () => text, { line: 1, column: 1 });
}
function active(): OpenModule {
  const { active } = workspace.getSnapshot();
  if (!active) throw new Error('no module is open');
  return active;
}

describe('the journal', () => {
  it('takes the first keystroke at once', async () => {
    await workspace.open('a');
    type('a', 'satu');
    await time.advance(0);
    expect(library.entry('a').journal).toBe('satu');
  });

  it('is never more than a second behind somebody who types without a pause', async () => {
    await workspace.open('a');
    let typedAt = new Map<string, number>();
    for (let stroke = 0; stroke < 60; stroke += 1) {
      type('a', `teks ${stroke}`);
      typedAt = typedAt.set(`teks ${stroke}`, time.now());
      await time.advance(90);
      const behind = time.now() - (typedAt.get(library.entry('a').journal ?? '') ?? 0);
      expect(behind, `after stroke ${stroke}`).toBeLessThan(1_000);
    }
  });

  it('writes once per interval, not once per keystroke', async () => {
    await workspace.open('a');
    for (let stroke = 0; stroke < 20; stroke += 1) {
      type('a', `teks ${stroke}`);
      await time.advance(JOURNAL_INTERVAL_MS / 20);
    }
    await time.advance(JOURNAL_INTERVAL_MS);
    expect(library.log).toEqual(['journal a', 'journal a']);
    expect(library.entry('a').journal).toBe('teks 19');
  });

  it('catches up after a slow write with the newest text', async () => {
    await workspace.open('a');
    library.slow = true;
    type('a', 'satu');
    await time.advance(0);
    type('a', 'dua');
    await time.advance(JOURNAL_INTERVAL_MS);
    type('a', 'tiga');
    await time.advance(JOURNAL_INTERVAL_MS);
    expect(library.log, 'one write under way, none piled up').toEqual(['journal a']);
    library.release();
    await time.advance(JOURNAL_INTERVAL_MS);
    expect(library.entry('a').journal).toBe('tiga');
  });

  it('gets the newest keystrokes when the page ends in the middle of a write', async () => {
    await workspace.open('a');
    library.slow = true;
    type('a', 'satu');
    await time.advance(0);
    type('a', 'dua');
    workspace.leave();
    expect(library.log).toEqual(['journal a', 'journal a']);
  });

  it('shows why it fails and succeeds by itself later', async () => {
    await workspace.open('a');
    library.broken = diskFull;
    type('a', 'satu');
    await time.advance(0);
    expect(active().saved).toEqual({ kind: 'failed', reason: diskFull.message });
    library.broken = null;
    await time.advance(1_000);
    expect(library.saved('a')).toBe('satu');
    expect(active().saved.kind).toBe('saved');
  });
});

describe('saving', () => {
  it('makes one revision after a pause', async () => {
    await workspace.open('a');
    type('a', 'satu');
    await time.advance(SAVE_PAUSE_MS - 1);
    expect(active().saved.kind).toBe('unsaved');
    type('a', 'satu dua');
    await time.advance(SAVE_PAUSE_MS);
    expect(library.entry('a').revisions).toEqual(['title: A\n\nIsi.', 'satu dua']);
    expect(active().saved.kind).toBe('saved');
    expect(library.entry('a').journal).toBeNull();
  });

  it('does not wait for ever for a pause', async () => {
    await workspace.open('a');
    for (let ms = 0; ms <= SAVE_LIMIT_MS; ms += 1_000) {
      type('a', `teks ${ms}`);
      await time.advance(1_000);
    }
    expect(library.entry('a').revisions.length).toBeGreaterThan(1);
  });

  it('is visible while it lasts, and keystrokes meanwhile stay unsaved', async () => {
    await workspace.open('a');
    type('a', 'satu');
    await time.advance(0);
    library.slow = true;
    await time.advance(SAVE_PAUSE_MS);
    expect(active().saved.kind).toBe('saving');
    type('a', 'dua');
    library.release();
    await settle();
    expect(active().saved.kind).toBe('unsaved');
    await time.advance(SAVE_PAUSE_MS);
    expect(library.saved('a')).toBe('dua');
  });

  it('happens at once when another module is opened', async () => {
    await workspace.open('a');
    type('a', 'satu');
    await workspace.open('b');
    await settle();
    expect(library.saved('a')).toBe('satu');
    expect(active().id).toBe('b');
  });

  it('happens at once when the workspace ends', async () => {
    await workspace.open('a');
    type('a', 'satu');
    await workspace.dispose();
    expect(library.saved('a')).toBe('satu');
    expect(time.waiting).toBe(0);
  });

  it('keeps the cursor of a module that was only read', async () => {
    await workspace.open('a');
    workspace.cursorMoved('a', { line: 3, column: 2 });
    await workspace.flush();
    expect(library.log).toEqual(['save a']);
    expect(library.entry('a').revisions).toHaveLength(1);
  });

  it('is tried again with growing pauses, and the reason stays visible', async () => {
    await workspace.open('a');
    library.broken = diskFull;
    type('a', 'satu');
    await time.advance(10_000);
    expect(active().saved).toEqual({ kind: 'failed', reason: diskFull.message });
    const early = library.log.length;
    await time.advance(10_000);
    expect(library.log.length - early).toBeLessThan(early);
    library.broken = null;
    await time.advance(30_000);
    expect(library.saved('a')).toBe('satu');
    expect(active().saved.kind).toBe('saved');
  });

  it('is tried again at once when the person asks for it', async () => {
    await workspace.open('a');
    library.broken = diskFull;
    type('a', 'satu');
    await time.advance(SAVE_PAUSE_MS);
    library.broken = null;
    workspace.retrySave();
    await settle();
    expect(library.saved('a')).toBe('satu');
  });

  it('names another module that is not saved yet', async () => {
    await workspace.open('a');
    library.broken = diskFull;
    type('a', 'satu');
    await workspace.open('b');
    await settle();
    expect(workspace.getSnapshot().pendingElsewhere).toEqual(['a.md']);
    library.broken = null;
    await time.advance(30_000);
    expect(workspace.getSnapshot().pendingElsewhere).toEqual([]);
  });
});

describe('text that was recovered after a crash', () => {
  beforeEach(async () => {
    library.entry('a').journal = 'hampir hilang';
    await workspace.open('a');
  });

  it('is what the editor shows, with a notice', () => {
    expect(workspace.textOf('a')).toBe('hampir hilang');
    expect(active().recovered).toBe(true);
    workspace.dismissRecovered();
    expect(active().recovered).toBe(false);
  });

  it('becomes a revision without a keystroke', async () => {
    await time.advance(SAVE_PAUSE_MS);
    expect(library.saved('a')).toBe('hampir hilang');
    expect(active().saved.kind).toBe('saved');
  });
});

describe('a module that was saved elsewhere meanwhile', () => {
  beforeEach(async () => {
    await workspace.open('a');
    type('a', 'milik saya');
    library.saveElsewhere('a', 'milik mereka');
    await time.advance(SAVE_PAUSE_MS);
  });

  it('overwrites nothing and offers both texts', () => {
    expect(active().conflict).toEqual({ theirs: 'milik mereka', revision: 2 });
    expect(library.saved('a')).toBe('milik mereka');
    expect(workspace.textOf('a')).toBe('milik saya');
  });

  it('keeps journaling mine while the person decides', async () => {
    type('a', 'milik saya, lebih panjang');
    await time.advance(JOURNAL_INTERVAL_MS);
    expect(library.entry('a').journal).toBe('milik saya, lebih panjang');
    await time.advance(SAVE_PAUSE_MS);
    expect(library.saved('a')).toBe('milik mereka');
  });

  it('is noticed by the journal, before anything would be saved', async () => {
    await workspace.open('b');
    library.saveElsewhere('b', 'milik mereka');
    type('b', 'milik saya');
    await time.advance(0);
    expect(active().conflict?.theirs).toBe('milik mereka');
    await time.advance(JOURNAL_INTERVAL_MS);
    expect(library.entry('b').journal).toBe('milik saya');
  });

  it('takes mine as a revision above theirs', async () => {
    await workspace.resolveConflict('mine');
    expect(library.entry('a').revisions.slice(1)).toEqual(['milik mereka', 'milik saya']);
    expect(active().conflict).toBeNull();
    expect(active().saved.kind).toBe('saved');
  });

  it('takes theirs and keeps mine in the history', async () => {
    const { textEpoch } = active();
    await workspace.resolveConflict('theirs');
    expect(library.entry('a').revisions.slice(1)).toEqual(['milik mereka', 'milik saya', 'milik mereka']);
    expect(workspace.textOf('a')).toBe('milik mereka');
    expect(active().textEpoch).toBe(textEpoch + 1);
    expect(active().saved.kind).toBe('saved');
  });
});

it('shows a text that was saved elsewhere when nothing is typed here', async () => {
  await workspace.open('a');
  library.saveElsewhere('a', 'baru');
  workspace.noticeRevisions(new Map([['a', 2]]));
  await settle();
  expect(workspace.textOf('a')).toBe('baru');
  expect(active().textEpoch).toBe(1);
  expect(active().saved.kind).toBe('saved');
});

describe('renaming an open module', () => {
  it('saves what was typed and shows the new title in the text', async () => {
    await workspace.open('a');
    type('a', 'title: A\n\nIsi baru.');
    await workspace.rename('a', 'Pengantar', 1);
    expect(workspace.textOf('a')).toBe('title: Pengantar\n\nIsi baru.');
    expect(library.saved('a')).toBe('title: Pengantar\n\nIsi baru.');
    expect(active().saved.kind).toBe('saved');
  });

  it('keeps what is typed while the title changes', async () => {
    await workspace.open('a');
    library.slow = true;
    const renamed = workspace.rename('a', 'Pengantar', 1);
    await settle();
    type('a', 'title: A\n\nIsi yang baru.');
    library.release();
    await renamed;
    expect(workspace.textOf('a')).toBe('title: Pengantar\n\nIsi yang baru.');
    await time.advance(SAVE_PAUSE_MS);
    expect(library.saved('a')).toBe('title: Pengantar\n\nIsi yang baru.');
  });
});

describe('opening', () => {
  it('says why a module cannot be opened', async () => {
    await workspace.open('hilang');
    expect(workspace.getSnapshot()).toMatchObject({ active: null, openError: { en: 'The module has moved on.' } });
  });

  it('shows the module asked for last, whichever answer comes first', async () => {
    await Promise.all([workspace.open('a'), workspace.open('b')]);
    expect(active().id).toBe('b');
  });
});

describe('the analysis', () => {
  beforeEach(async () => {
    workspace.setContext(context);
    await workspace.open('a');
  });

  it('compiles one text at a time and skips those that nobody will see', () => {
    for (const text of ['satu', 'dua', 'tiga']) type('a', text);
    expect(compiler.requests).toHaveLength(1);
    compiler.answer();
    expect(compiler.requests.map((request) => request.text)).toEqual(['title: A\n\nIsi.', 'tiga']);
  });

  it('is not repeated for the same text', async () => {
    compiler.answer();
    await workspace.flush();
    workspace.cursorMoved('a', { line: 2, column: 1 });
    expect(compiler.requests).toHaveLength(1);
  });

  it('of a module that is no longer open is not shown', async () => {
    await workspace.open('b');
    compiler.answer();
    expect(workspace.getSnapshot().analysis).toBeNull();
    compiler.answer();
    expect(workspace.getSnapshot().analysis?.moduleId).toBe('b');
  });

  it('offers a fix only for the text in which the problem was found', () => {
    const fix = { label: { id: '', en: '' }, edits: [{ start: 0, end: 1, text: 'x' }] };
    const message = { id: '', en: '' };
    const problem = { code: 'x', severity: 'error', file: 'a', line: 1, column: 1, message, fix } as const;
    const applied: unknown[] = [];
    workspace.attachEditor({
      moduleId: 'a',
      reveal: () => {},
      focus: () => {},
      insertMedia: () => {},
      run: () => false,
      insertQuestion: () => {},
      history: () => {},
      applyEdits: (edits) => applied.push(edits),
    });
    compiler.answer([problem]);
    expect(workspace.applyFix(problem)).toBe('applied');
    type('a', 'lain');
    expect(workspace.applyFix(problem)).toBe('stale');
    expect(applied).toEqual([fix.edits]);
  });
});

describe('replacing in many texts', () => {
  it('writes those that are open and those that are not, each as a new text for its editor', async () => {
    await workspace.open('a');
    const epoch = active().textEpoch;
    const texts = await workspace.readTexts(['a', 'b']);
    const changes = ['a', 'b'].map((id) => ({ id, from: texts.get(id) ?? '', to: `${id} baru` }));
    expect(await workspace.replaceTexts(changes)).toEqual([]);
    expect([library.entry('a').revisions.at(-1), library.entry('b').revisions.at(-1)]).toEqual(['a baru', 'b baru']);
    expect(active().textEpoch).toBe(epoch + 1);
  });

  it('leaves a text alone that has changed since it was read', async () => {
    await workspace.open('a');
    const texts = await workspace.readTexts(['a']);
    type('a', 'tulisan baru');
    expect(await workspace.replaceTexts([{ id: 'a', from: texts.get('a') ?? '', to: 'lain' }])).toEqual(['a']);
    expect(workspace.textOf('a')).toBe('tulisan baru');
  });
});
