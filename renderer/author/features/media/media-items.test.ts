import { describe, expect, it } from 'vitest';
import {
  commonWords,
  countOf,
  describable,
  downloadMinutes,
  rewordings,
  shownItems,
  totalsOf,
  type MediaFilter,
  type MediaItem,
  type MediaPlace,
} from './media-items.ts';

const place = (alt: string, more: Partial<MediaPlace> = {}): MediaPlace => ({
  file: 'modules/01-a.md',
  moduleId: null,
  bankId: null,
  title: 'Standar layanan',
  line: 3,
  column: 1,
  kind: 'shown',
  alt,
  caption: '',
  ...more,
});
const media = (
  path: string,
  bytes: number,
  places: MediaPlace[] = [],
  kind: MediaItem['kind'] = 'image',
): MediaItem => ({
  path: `media/${path}`,
  bytes,
  sha256: path,
  kind,
  places,
  trashedPlaces: 0,
  original: null,
});

const items = [
  media('video.mp4', 3_000_000, [place('Sapaan'), place('')], 'video'),
  media('alur.png', 40_000, [place(''), place('Alur', { kind: 'link' })]),
  media('loket.png', 2_000_000, [place('Café di loket')]),
  media('sisa.png', 500),
];
const search = (text: string) => names(shownItems(items, { search: text, filter: 'all', sort: 'name' }));
const filtered = (filter: MediaFilter) => names(shownItems(items, { search: '', filter, sort: 'size' }));
const names = (list: readonly MediaItem[]) => list.map(({ path }) => path.slice(6));

describe('the media of a course', () => {
  it('are found by name, description and module, whatever the case and the accents', () => {
    expect(search('')).toEqual(['alur.png', 'loket.png', 'sisa.png', 'video.mp4']);
    expect(search('cafe LOKET')).toEqual(['loket.png']);
    expect(search('standar')).toEqual(['alur.png', 'loket.png', 'video.mp4']);
    expect(search('tidak ada')).toEqual([]);
  });

  it('can be narrowed to what is unused, large or shown without a description; a link and a video need none', () => {
    expect(filtered('unused')).toEqual(['sisa.png']);
    expect(filtered('large')).toEqual(['video.mp4', 'loket.png']);
    expect(filtered('undescribed')).toEqual(['alur.png']);
    expect(countOf(items, 'large')).toBe(2);
  });

  it('go into the package only when they are used', () => {
    expect(totalsOf(items)).toEqual({ files: 4, bytes: 5_040_500, usedBytes: 5_040_000 });
    expect(downloadMinutes(5_040_000, 64)).toBeCloseTo(10.5);
  });
});

describe('a description', () => {
  const item = media('a.png', 1, [place('Satu'), place('Dua', { line: 9 }), place('', { kind: 'link' })]);

  it('is common to places that have the same words', () => {
    expect(commonWords(describable(item), 'alt')).toBeNull();
    expect(commonWords(describable(item), 'caption')).toBe('');
    expect(commonWords(describable(item).slice(1), 'alt')).toBe('Dua');
  });

  it('changes only places that have other words, and leaves to each its own where nothing was typed', () => {
    const changes = rewordings(describable(item), { alt: 'Dua', caption: null });
    expect(changes.map(({ place: { line }, alt }) => [line, alt])).toEqual([[3, 'Dua']]);
    expect(
      rewordings(describable(item), { alt: null, caption: 'Bagan' }).map(({ alt, caption }) => [alt, caption]),
    ).toEqual([
      ['Satu', 'Bagan'],
      ['Dua', 'Bagan'],
    ]);
  });
});
