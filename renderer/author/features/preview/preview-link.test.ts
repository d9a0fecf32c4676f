import { beforeEach, expect, it } from 'vitest';
import type { ModuleAnalysis } from '#author/bridge/workspace-types.ts';
import type { ToPreview } from '#shared/contract/preview.ts';
import { isFromPreview, PreviewLink } from './preview-link.ts';

let sent: ToPreview[];
let shown: number[];
let jumps: number[];
let link: PreviewLink;

function analysis(sequence: number): ModuleAnalysis {
  const outline = {
    slug: `s${sequence}`,
    title: '',
    kind: 'lesson',
    minutes: 1,
    test: null,
    questions: [],
    draws: [],
  } as const;
  const content = { slug: `s${sequence}`, blocks: [], questions: [] };
  const compiled = { outline, content, lines: [], media: [], words: 0, problems: [] };
  return { moduleId: 'a', sequence, textVersion: sequence, compiled };
}
const modulesSent = () => sent.flatMap((message) => (message.type === 'ajar:module' ? [message.outline.slug] : []));
const arrive = () => link.receive({ type: 'ajar:shown', slug: 'any' });

beforeEach(() => {
  sent = [];
  shown = [];
  jumps = [];
  link = new PreviewLink({
    send: (message) => sent.push(message),
    shown: (sequence) => shown.push(sequence),
    jump: (line) => jumps.push(line),
  });
});

it('says nothing before the frame is ready, then the theme and the module', () => {
  link.setTheme('dark');
  link.show(analysis(1));
  expect(sent).toEqual([]);
  link.receive({ type: 'ajar:ready' });
  expect(sent[0]).toEqual({ type: 'ajar:theme', theme: 'dark' });
  expect(modulesSent()).toEqual(['s1']);
});

it('skips what was overtaken while a slow frame was busy', () => {
  link.receive({ type: 'ajar:ready' });
  for (const sequence of [1, 2, 3, 4]) link.show(analysis(sequence));
  expect(modulesSent()).toEqual(['s1']);
  arrive();
  arrive();
  expect(modulesSent()).toEqual(['s1', 's4']);
  expect(shown).toEqual([1, 4]);
});

it('follows the cursor once per line, after the module is on the screen', () => {
  link.receive({ type: 'ajar:ready' });
  link.setLine(7);
  link.show(analysis(1));
  expect(sent.some(({ type }) => type === 'ajar:cursor')).toBe(false);
  arrive();
  link.setLine(7);
  link.setLine(8);
  expect(sent.filter(({ type }) => type === 'ajar:cursor')).toEqual([
    { type: 'ajar:cursor', line: 7 },
    { type: 'ajar:cursor', line: 8 },
  ]);
});

it('follows the cursor again after each update, because the block may be there only now', () => {
  link.receive({ type: 'ajar:ready' });
  link.setLine(7);
  link.show(analysis(1));
  arrive();
  link.show(analysis(2));
  arrive();
  expect(sent.map(({ type }) => type)).toEqual([
    'ajar:theme',
    'ajar:module',
    'ajar:cursor',
    'ajar:module',
    'ajar:cursor',
  ]);
});

it('says everything again after a reload, even in the middle of an update', () => {
  link.receive({ type: 'ajar:ready' });
  link.show(analysis(1));
  link.receive({ type: 'ajar:ready' });
  expect(modulesSent()).toEqual(['s1', 's1']);
});

it('passes on the line of a block that was clicked twice', () => {
  link.receive({ type: 'ajar:line', line: 12 });
  expect(jumps).toEqual([12]);
});

it('knows its own messages from others', () => {
  expect(isFromPreview({ type: 'ajar:ready' })).toBe(true);
  expect(isFromPreview({ type: 'ajar:line', line: 'x' })).toBe(false);
  expect(isFromPreview('ajar:ready')).toBe(false);
});
