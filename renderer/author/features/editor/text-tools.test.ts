import { describe, expect, it } from 'vitest';
import { containerSnippets } from './container-snippets.ts';
import { toggleMark } from './inline-format.ts';
import { inlinePoint, insertionPoint } from './insertion-point.ts';
import { toggleHeading, toggleLines } from './line-format.ts';
import { questionSnippets, templateFor, toEditorSnippet, toPlainText } from './snippets.ts';

function insert(text: string, at: string): string {
  const point = insertionPoint(text, text.indexOf(at) + (at === '' ? text.length : 0));
  return text.slice(0, point.offset) + point.before + 'BLOK' + point.after + text.slice(point.offset);
}

describe('where a new block goes', () => {
  it('after the paragraph of the cursor, with blank lines around it', () => {
    expect(insert('Satu.\nDua.\n', 'Satu')).toBe('Satu.\n\nBLOK\n\nDua.\n');
    expect(insert('Satu.', 'tu')).toBe('Satu.\n\nBLOK\n');
  });
  it('on the empty line of the cursor', () => {
    expect(insert('Satu.\n\n', '')).toBe('Satu.\n\nBLOK\n');
    expect(insert('', '')).toBe('BLOK\n');
  });
  it('after a question when the cursor is inside one', () => {
    const question = ':::question{#qa}\nApa?\n\n- [x] Ya\n:::';
    expect(insert(`${question}\n\nLanjut.`, 'Apa')).toBe(`${question}\n\nBLOK\n\nLanjut.`);
  });
  it('after code, in which nothing is a container', () => {
    expect(insert('```\n:::question\nkode\n```\nLanjut.', 'kode')).toBe(
      '```\n:::question\nkode\n```\n\nBLOK\n\nLanjut.',
    );
  });
  it('below the front matter', () => {
    expect(insert('---\ntitle: A\n---\nIsi.', 'title')).toBe('---\ntitle: A\n---\nIsi.\n\nBLOK\n');
  });
});

describe('where an image or a link goes', () => {
  const text = '---\ntitle: A\n---\nIsi.';
  it('at the cursor', () => {
    expect(inlinePoint(text, text.indexOf('si.'))).toBe(text.indexOf('si.'));
  });
  it('below the front matter when the cursor is in it or before it', () => {
    expect(inlinePoint(text, 0)).toBe(text.indexOf('Isi'));
    expect(inlinePoint(text, text.indexOf('title'))).toBe(text.indexOf('Isi'));
  });
});

function apply(text: string, from: number, to: number, mark: string) {
  const edit = toggleMark(text, from, to, mark);
  const after = text.slice(0, edit.start) + edit.text + text.slice(edit.end);
  return { after, selected: after.slice(edit.selectionStart, edit.selectionEnd) };
}

describe('bold and italic', () => {
  it('mark the selection and keep it selected', () => {
    expect(apply('satu dua', 0, 4, '**')).toEqual({ after: '**satu** dua', selected: 'satu' });
  });
  it('mark the word of the cursor when nothing is selected', () => {
    expect(apply('satu dua', 6, 6, '*')).toEqual({ after: 'satu *dua*', selected: 'dua' });
  });
  it('leave the cursor between the marks where there is no word', () => {
    expect(apply('', 0, 0, '**')).toEqual({ after: '****', selected: '' });
  });
  it('take their own marks away and no others', () => {
    expect(apply('**satu**', 2, 6, '**').after).toBe('satu');
    expect(apply('**satu**', 2, 6, '*').after).toBe('***satu***');
    expect(apply('***satu***', 3, 7, '*').after).toBe('**satu**');
  });
  it('keep blanks outside the marks, where Markdown needs them', () => {
    expect(apply('satu dua tiga', 4, 9, '**').after).toBe('satu **dua** tiga');
  });
});

describe('lists, quotes and headings', () => {
  it('number the lines and leave blank ones alone', () => {
    expect(toggleLines(['a', '', 'b'], 'numbers')).toEqual(['1. a', '', '2. b']);
  });
  it('turn one kind of list into the other', () => {
    expect(toggleLines(['1. a', '2. b'], 'bullets')).toEqual(['- a', '- b']);
  });
  it('give the plain lines back', () => {
    expect(toggleLines(['- a', '  - b'], 'bullets')).toEqual(['a', '  b']);
    expect(toggleLines(['> a', '> b'], 'quote')).toEqual(['a', 'b']);
  });
  it('start a list on an empty line', () => {
    expect(toggleLines([''], 'bullets')).toEqual(['- ']);
  });
  it('change the level of a heading', () => {
    expect(toggleHeading('Judul', 2)).toBe('## Judul');
    expect(toggleHeading('# Judul', 2)).toBe('## Judul');
    expect(toggleHeading('## Judul', 2)).toBe('Judul');
  });
});

function places(template: string): number {
  return template.split('<<').length - 1;
}

describe('snippets', () => {
  it('follow the language of the course', () => {
    const single = questionSnippets.find(({ id }) => id === 'single')!;
    expect(templateFor(single, 'id-ID')).toContain('Tulis pertanyaan');
    expect(templateFor(single, 'fr')).toContain('Write the question');
  });
  it('number the places to fill in and escape what the editor would read as its own', () => {
    expect(toEditorSnippet('<<a$>> } <<b>> {#QUESTION_ID}', () => 'q1')).toBe('${1:a\\$} \\} ${2:b} {#q1\\}');
  });
  it('have the same places in both languages', () => {
    for (const { id, template } of [...questionSnippets, ...containerSnippets]) {
      expect({ id, places: places(template.id) }).toEqual({ id, places: places(template.en) });
      expect(toPlainText(template.id, () => 'qx')).not.toMatch(/<<|>>|QUESTION_ID/);
    }
  });
});
