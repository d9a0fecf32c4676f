import { describe, expect, it } from 'vitest';
import { patchDrawRules, renameDrawnBank } from './draw-rules.ts';
import { readFrontMatter } from './front-matter.ts';
import type { DrawRule } from './model.ts';

const text = `---
title: Post-test
draw: # dari satu bank
  - bank: layanan # yang umum
    tags: [hak]
    count: 1
  - bank: aturan
    count: 5
# sesudah undian
review: true
---

Isi dengan bank: layanan.
`;
const rules = readFrontMatter(text).settings.draw;
const drawOf = (module: string) => readFrontMatter(module).settings.draw;

describe('the draws of a module', () => {
  it('follow a bank that gets another name, and nothing else changes', () => {
    expect(renameDrawnBank(text, 'layanan.md', 'pelayanan-publik.md')).toBe(
      text.replace('- bank: layanan #', '- bank: pelayanan-publik #'),
    );
    expect(renameDrawnBank(text, 'lain.md', 'baru.md')).toBe(text);
  });

  it('change in the values that differ', () => {
    const more = rules.map((rule, index): DrawRule =>
      index === 0 ? { ...rule, tags: ['hak', 'uu asn'], count: 3 } : rule,
    );
    expect(patchDrawRules(text, more)).toBe(
      text.replace('tags: [hak]\n    count: 1', 'tags: [hak, "uu asn"]\n    count: 3'),
    );
  });

  it('get tags where there were none', () => {
    const tagged = rules.map((rule, index): DrawRule => (index === 1 ? { ...rule, tags: ['dasar'] } : rule));
    expect(patchDrawRules(text, tagged)).toBe(text.replace('- bank: aturan\n', '- bank: aturan\n    tags: [dasar]\n'));
  });

  it('are added at the end and taken away with their lines', () => {
    const added = patchDrawRules(text, [...rules, { bank: 'baru', tags: ['a'], count: 2 }]);
    expect(added).toBe(text.replace('count: 5\n', 'count: 5\n  - bank: baru\n    tags: [a]\n    count: 2\n'));
    expect(patchDrawRules(added, rules)).toBe(text);
    expect(patchDrawRules(text, rules.slice(1))).toBe(
      text.replace('  - bank: layanan # yang umum\n    tags: [hak]\n    count: 1\n', ''),
    );
  });

  it('begin in a module without any, and end', () => {
    const first = patchDrawRules('---\ntitle: Tes\n---\n\nIsi.\n', [{ bank: 'layanan', tags: [], count: 4 }]);
    expect(drawOf(first)).toEqual([{ bank: 'layanan', tags: [], count: 4 }]);
    expect(first.endsWith('---\n\nIsi.\n')).toBe(true);
    expect(drawOf(patchDrawRules(first, []))).toEqual([]);
    expect(drawOf(patchDrawRules('Tanpa pembuka.\n', [{ bank: 'a', tags: [], count: 1 }]))).toHaveLength(1);
  });

  it.each([
    '---\ndraw: [{ bank: layanan, tags: [hak], count: 1 }]\n---\n',
    '---\n{ title: x, draw: [{ bank: layanan, count: 1, tags: [hak] }] }\n---\n',
    '---\ndraw:\n- {bank: layanan, tags: [hak], count: 1}\n---\n',
    '---\ndraw:\n  - count: 1\n    tags:\n      - hak\n    bank: "layanan.md"\n---\n',
  ])('are understood in any layout: %s', (unusual) => {
    const wanted: readonly DrawRule[] = [
      { bank: 'layanan', tags: ['sikap', '1'], count: 7 },
      { bank: 'no', tags: [], count: 1 },
    ];
    const [only] = wanted;
    expect(drawOf(patchDrawRules(unusual, wanted))).toEqual(wanted);
    expect(drawOf(patchDrawRules(unusual, only ? [only] : []))).toEqual([only]);
    expect(drawOf(patchDrawRules(patchDrawRules(unusual, wanted), wanted.slice(1)))).toEqual(wanted.slice(1));
  });
});
