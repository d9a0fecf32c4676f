import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextModuleFile, safeFileName, slugOf } from './names.ts';
import type { TextEdit } from './problem.ts';
import { insertQuestionIds, makeQuestionId } from './question-ids.ts';

function apply(text: string, edits: readonly TextEdit[]): string {
  return edits
    .toReversed()
    .reduce((result, edit) => result.slice(0, edit.start) + edit.text + result.slice(edit.end), text);
}

function counter(): () => string {
  let next = 0;
  return () => `qnew${(next += 1)}`;
}

describe('names of files', () => {
  it.each([
    ['Foto Ibu & Bapak.JPG', 'foto-ibu-bapak.jpg'],
    ['Pelayanan «publik»: résumé', 'pelayanan-publik-resume'],
    ['CON', 'con-1'],
    ['العربية', 'berkas'],
    ['../../etc/passwd', 'etc-passwd'],
  ])('%s becomes %s', (given, expected) => {
    expect(safeFileName(given)).toBe(expected);
  });

  it('are plain and short for any title', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (title) => {
        expect(safeFileName(title)).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.[a-z][a-z0-9]*)?$/);
        expect(safeFileName(title).length).toBeLessThanOrEqual(62);
      }),
    );
  });

  it('give the module its slug', () => {
    expect(slugOf('modules/02-Standar Layanan.md')).toBe('02-standar-layanan');
  });

  it('number a new module before the closing test', () => {
    expect(nextModuleFile(['01-a.md', '02-b.md', '90-post-test.md'], 'Standar')).toBe('03-standar.md');
    expect(nextModuleFile([], '???')).toBe('01-modul.md');
  });
});

describe('question ids', () => {
  it('are q and five clear characters', () => {
    expect(makeQuestionId(() => 0.999_999)).toMatch(/^q[a-z2-9]{5}$/);
  });

  it('are added to questions without one and nowhere else', () => {
    const text =
      '---\ntitle: x\n---\n:::question\n:::\n\n:::question{type=multiple}\n:::\n\n:::question{#q1}\n:::\n```\n:::question\n```\n';
    expect(apply(text, insertQuestionIds(text, counter()))).toBe(
      text.replace(':::question\n', ':::question{#qnew1}\n').replace('{type=multiple}', '{#qnew2 type=multiple}'),
    );
  });

  it('are never taken twice', () => {
    const ids = ['q1', 'q2'];
    const edits = insertQuestionIds(':::question{#q1}\n:::\n:::question\n:::\n', () => ids.shift() ?? 'q3');
    expect(edits.map((edit) => edit.text)).toEqual(['{#q2}']);
  });

  it('need no second round', () => {
    const line = fc.constantFrom(
      ':::question',
      '::::question {}',
      ':::question{type=single}',
      '```',
      'teks',
      ':::',
      ':::question{tags="#a"}',
    );
    fc.assert(
      fc.property(fc.array(line), (lines) => {
        const once = apply(lines.join('\n'), insertQuestionIds(lines.join('\n'), counter()));
        expect(insertQuestionIds(once, counter())).toEqual([]);
      }),
    );
  });
});
