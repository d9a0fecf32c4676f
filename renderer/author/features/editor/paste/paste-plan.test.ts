import { describe, expect, it } from 'vitest';
import { isVerbatimPlace, pastePlan } from './paste-plan.ts';
import { placeMarkdown } from './place-markdown.ts';

function place(text: string, markdown: string): string {
  const start = text.indexOf('‸');
  const bare = text.replace('‸', '');
  const edit = placeMarkdown(bare, start, start, markdown);
  return bare.slice(0, edit.start) + edit.text + bare.slice(edit.end);
}

describe('what a paste means', () => {
  const html = '<p>satu <b>dua</b></p>';
  it('an address on selected words makes a link', () => {
    const clipboard = { text: 'https://example.go.id/a', html: '', types: ['text/plain'] };
    expect(pastePlan(clipboard, 'pedoman')).toEqual({ kind: 'link', markdown: '[pedoman](https://example.go.id/a)' });
    expect(pastePlan(clipboard, '')).toEqual({ kind: 'plain' });
    expect(pastePlan(clipboard, 'https://lama.go.id')).toEqual({ kind: 'plain' });
  });
  it('formatted text becomes Markdown, but not the colours of an editor or a bare address', () => {
    expect(pastePlan({ text: 'satu dua', html, types: [] }, '')).toEqual({ kind: 'html' });
    expect(pastePlan({ text: 'satu dua', html, types: ['vscode-editor-data'] }, '')).toEqual({ kind: 'plain' });
    expect(pastePlan({ text: 'satu', html: '<div><span>satu</span></div>', types: [] }, '')).toEqual({ kind: 'plain' });
    expect(pastePlan({ text: 'https://a.id', html: '<a href="https://a.id">A</a>', types: [] }, '')).toEqual({
      kind: 'plain',
    });
  });
  it('front matter and code take the text as it is', () => {
    const text = '---\ntitle: A\n---\nIsi\n```\nkode\n```\nLagi';
    expect(isVerbatimPlace(text, 8)).toBe(true);
    expect(isVerbatimPlace(text, text.indexOf('ode'))).toBe(true);
    expect(isVerbatimPlace(text, text.indexOf('si'))).toBe(false);
    expect(isVerbatimPlace(text, text.length)).toBe(false);
  });
});

describe('where pasted Markdown goes', () => {
  it('a phrase goes into the line', () => {
    expect(place('Satu ‸ dua', '**tiga**')).toBe('Satu **tiga** dua');
  });
  it('blocks stand apart from their neighbours', () => {
    expect(place('Satu‸ dua', '## Judul\n\nIsi')).toBe('Satu\n\n## Judul\n\nIsi\n\n dua');
    expect(place('Satu\n‸\nDua', '- a\n- b')).toBe('Satu\n\n- a\n- b\n\nDua');
    expect(place('Satu\n\n‸', '- a\n- b')).toBe('Satu\n\n- a\n- b');
    expect(place('---\ntitle: A\n---\n‸', 'Satu\n\nDua')).toBe('---\ntitle: A\n---\nSatu\n\nDua');
  });
  it('a list goes on in the list', () => {
    expect(place('- satu\n- ‸', '- dua\n- tiga')).toBe('- satu\n- dua\n- tiga');
  });
  it('a quote stays a quote, an item an item', () => {
    expect(place('> satu ‸', 'dua\n\ntiga')).toBe('> satu dua\n>\n> tiga');
    expect(place('- ‸', 'dua\n\ntiga')).toBe('- dua\n\n  tiga');
  });
});
