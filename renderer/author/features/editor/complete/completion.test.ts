import { describe, expect, it } from 'vitest';
import { bodyPlace, matterPlace } from './completion-place.ts';
import { completionsAt } from './completions.ts';
import { breaksAround, placeKind, slashItems, slashMatches, slashStart } from './slash-items.ts';
import { tagsIn, type WritingContext } from './writing-context.ts';

const context: WritingContext = {
  courseId: 'c',
  locale: 'id',
  language: 'id',
  media: [{ path: 'media/alur.png', bytes: 1_400_000 }],
  modules: [{ file: '02-standar.md', title: 'Standar layanan' }],
  objectives: [{ id: 'o1', text: 'Menjelaskan standar' }],
  banks: ['layanan.md'],
  tags: ['dasar'],
};

function offered(line: string): readonly string[] {
  const place = bodyPlace(line);
  return place ? completionsAt(place, context, false).map(({ label }) => label) : [];
}

function offeredInMatter(line: string, ...above: readonly string[]): readonly string[] {
  const place = matterPlace(line, above);
  return place ? completionsAt(place, context, false).map(({ label }) => label) : [];
}

describe('what completion offers in the text', () => {
  it('media behind an image, modules too behind a link', () => {
    expect(offered('Lihat ![Alur](me')).toEqual(['media/alur.png']);
    expect(offered('Lihat [standar](')).toEqual(['02-standar.md', 'media/alur.png']);
    expect(offered('Lihat [standar](02-standar.md) dan')).toEqual([]);
  });
  it('names, attributes and values of a container', () => {
    expect(offered(':::q')).toContain('question');
    expect(offered(':::question{#q1 po')).toContain('points');
    expect(offered(':::question{#q1 type=')).toContain('hotspot');
    expect(offered(':::question{#q1 objective=o')).toEqual(['o1']);
    expect(offered(':::question{#q1 tags="sulit,')).toEqual(['dasar']);
    expect(offered(':::case{title="Loket ')).toEqual([]);
  });
  it('nothing behind the colons that close a container, so that Enter stays a line break', () => {
    expect(offered(':::')).toEqual([]);
    expect(offered('Biasa saja')).toEqual([]);
  });
  it('alerts, with those of a question inside one', () => {
    const place = bodyPlace('> [!E')!;
    expect(completionsAt(place, context, true).map(({ label }) => label)).toContain('EXPLANATION');
    expect(completionsAt(place, context, false).map(({ label }) => label)).not.toContain('EXPLANATION');
  });
});

describe('what completion offers in the front matter', () => {
  it('fields and their values', () => {
    expect(offeredInMatter('ki')).toContain('kind');
    expect(offeredInMatter('kind: ')).toContain('post-test');
    expect(offeredInMatter('objectives: [o')).toEqual(['o1']);
    expect(offeredInMatter('title: Tes k')).toEqual([]);
  });
  it('banks, labels and fields of a draw in both ways of writing it', () => {
    expect(offeredInMatter('  - bank: ', 'draw:')).toEqual(['layanan']);
    expect(offeredInMatter('draw: [ { bank: la')).toEqual(['layanan']);
    expect(offeredInMatter('  - { bank: layanan, tags: [da', 'draw:')).toEqual(['dasar']);
    expect(offeredInMatter('    co', 'draw:', '  - bank: layanan')).toContain('count');
  });
});

function found(query: string): readonly string[] {
  return slashMatches(slashItems, query).map(({ id }) => id);
}

describe('the menu that a slash opens', () => {
  it('opens at the start of a line or after a blank, and nowhere else', () => {
    expect(slashStart('/tab')).toBe(0);
    expect(slashStart('Teks /')).toBe(5);
    expect(slashStart('dan/atau')).toBeNull();
    expect(slashStart('https://a')).toBeNull();
    expect(slashStart('/tab el')).toBeNull();
  });
  it('finds by the words of both languages, names first', () => {
    expect(found('urut')).toEqual(['order']);
    expect(found('tab').slice(0, 2)).toEqual(['tabs', 'table']);
    expect(found('soal')).toHaveLength(10);
    expect(found('xyz')).toEqual([]);
  });
  it('says of every item in both languages what it is', () => {
    const empty = slashItems.filter(({ label, about }) => [label.id, label.en, about.id, about.en].includes(''));
    expect(empty.map(({ id }) => id)).toEqual([]);
    expect(new Set(slashItems.map(({ id }) => id)).size).toBe(slashItems.length);
  });
  it('knows questions, front matter and code', () => {
    const text = '---\ntitle: A\n---\nIsi\n:::question{#q1}\nApa?\n:::\n```\nkode\n```\n';
    const at = (part: string) => placeKind(text, text.indexOf(part) + 1);
    expect([at('title'), at('Isi'), at('Apa'), at('kode')]).toEqual(['verbatim', 'prose', 'question', 'verbatim']);
  });
  it('keeps the block apart from its neighbours', () => {
    expect(breaksAround('Satu\n/\nDua', 5, 6)).toEqual(['\n', '\n']);
    expect(breaksAround('Satu\n\n/', 6, 7)).toEqual(['', '']);
    expect(breaksAround('Satu / dua', 5, 6)).toEqual(['\n\n', '\n\n']);
    expect(breaksAround(':::question\n/\n:::', 12, 13)).toEqual(['', '']);
  });
});

it('finds the labels that questions have', () => {
  expect(tagsIn([':::question{#a tags="uu,dasar"}\n', ':::question{tags=dasar}\n\ntags="bukan"'])).toEqual([
    'dasar',
    'uu',
  ]);
});
