import { describe, expect, it } from 'vitest';
import type { SimulatorEntry, SimulatorEvent } from '#shared/contract/simulator.ts';
import { course } from '#shared/results/test-outlines.ts';
import { clockText, faultReports, plainLines, rawLines, withEntry } from './journal.ts';

const outline = course([]);
const call = (name: string, more: { element?: string; value?: string; answer?: string; error?: string } = {}) =>
  ({ kind: 'call', call: name, element: '', value: '', answer: 'true', error: '', questions: [], ...more }) as const;

function entries(...events: readonly SimulatorEvent[]): readonly SimulatorEntry[] {
  return events.map((event, at) => ({ number: at + 1, at: at * 1000, event }));
}

describe('the journal of a rehearsal', () => {
  it('leaves out what means nothing to a trainer, and what was just said', () => {
    const lines = plainLines(
      entries(call('LMSGetValue', { element: 'cmi.core.student_id' }), call('LMSCommit'), call('LMSCommit')),
      outline,
    );
    expect(lines.map(({ text }) => text.id)).toEqual(['Tersimpan di LMS']);
  });

  it('says in both languages which rule was broken', () => {
    const text = { id: 'status tidak pernah diisi', en: 'the status was never set' };
    const [line] = plainLines(entries({ kind: 'violation', text }), outline);
    expect(line?.text).toEqual({
      id: 'Melanggar standar: status tidak pernah diisi',
      en: 'Breaks the standard: the status was never set',
    });
  });

  it('marks what the LMS refused', () => {
    const [line] = plainLines(entries(call('LMSCommit', { answer: 'false', error: '101' })), outline);
    expect(line).toMatchObject({ tone: 'refused', text: { id: 'LMS menolak menyimpan' } });
  });

  it('shows every call as the LMS heard it', () => {
    const [line] = rawLines(entries(call('LMSSetValue', { element: 'cmi.core.score.raw', value: '80' })));
    expect(line?.text.id).toBe('LMSSetValue cmi.core.score.raw = 80 → true');
  });

  it('puts beside each fault what came of it until the next', () => {
    const reports = faultReports(
      entries(
        call('LMSInitialize'),
        { kind: 'fault', fault: 'refuses' },
        call('LMSCommit', { answer: 'false', error: '101' }),
        { kind: 'seen', text: 'Belum tersimpan' },
        { kind: 'fault', fault: 'repaired' },
        call('LMSCommit'),
      ),
      outline,
    );
    expect(reports.map(({ fault, reactions }) => [fault.id, reactions.map(({ text }) => text.id)])).toEqual([
      ['LMS mulai menolak menyimpan', ['LMS menolak menyimpan', 'Peserta membaca: Belum tersimpan']],
      ['LMS dan jaringan pulih', ['Tersimpan di LMS']],
    ]);
  });

  it('forgets the oldest entries of a long rehearsal', () => {
    let known: readonly SimulatorEntry[] = [];
    for (let number = 1; number <= 2_005; number += 1)
      known = withEntry(known, { number, at: 0, event: { kind: 'seen', text: '' } });
    expect([known.length, known[0]?.number, known.at(-1)?.number]).toEqual([2_000, 6, 2_005]);
  });

  it('counts minutes and seconds', () => {
    expect(clockText(187_400)).toBe('03.07');
  });
});
