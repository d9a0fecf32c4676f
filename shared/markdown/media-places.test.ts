import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits, describeEdits, mediaPlaces, renameEdits, type MediaPlace } from './media-places.ts';

const course = `---
title: Layanan
---

![Alur layanan](media/alur.png "Alur")

Teks dengan ![ikon kecil](./media/alur.png){width=20%} dan [unduhan](../media/formulir.mp3).

:::question{#q1}
Apa ini? ![Loket [A]](<media/foto loket.png>)

- [x] ![Ya](media/alur.png#kiri)
- [ ] Tidak
  > Lihat lagi ![alur](media/alur.png).

> [!HINT]
> Ada di ![petunjuk](media/alur.png 'Peta').
:::

| a | b |
| --- | --- |
| ![sel](media/alur.png) | ![sel](media/alur.png) |

[![Gambar yang ditautkan](media/alur.png)](media/video.mp4)

![lewat nama][peta] dan ![](media/alur.png)

\`\`\`md
![dalam kode](media/alur.png)
[peta]: media/alur.png
\`\`\`

[peta]: media/alur.png "Judul"
`;
const file = { file: '01-layanan.md', text: course };
const placesOf = (text: string) => mediaPlaces({ ...file, text }, 'modules');

/** The text of a link holds the picture in it, description and all. */
const wordsOf = ({ kind, path, alt, caption }: MediaPlace) => [path, kind === 'link' ? '' : alt, caption];

describe('the places where a module uses its media', () => {
  it('are found in running text, questions, hints, tables and links, but not in code', () => {
    const places = placesOf(course).filter(({ path }) => path === 'media/alur.png');
    expect(places.map(({ line, alt, caption }) => [line, alt, caption])).toEqual([
      [5, 'Alur layanan', 'Alur'],
      [7, 'ikon kecil', ''],
      [12, 'Ya', ''],
      [14, 'alur', ''],
      [17, 'petunjuk', 'Peta'],
      [22, 'sel', ''],
      [22, 'sel', ''],
      [24, 'Gambar yang ditautkan', ''],
      [26, 'lewat nama', ''],
      [26, '', ''],
    ]);
    expect(placesOf(course).filter(({ path }) => path !== 'media/alur.png')).toMatchObject([
      { path: 'media/formulir.mp3', kind: 'link', alt: 'unduhan' },
      { path: 'media/foto loket.png', kind: 'shown', alt: 'Loket [A]' },
      { path: 'media/video.mp4', kind: 'link' },
    ]);
  });

  it('are where the text has them when its lines end as on Windows', () => {
    const places = placesOf(course.replaceAll('\n', '\r\n'));
    expect(places.map(({ line, column }) => [line, column])).toEqual(
      placesOf(course).map(({ line, column }) => [line, column]),
    );
  });
});

describe('renaming a medium', () => {
  it('changes the name in every place and definition and nothing else', () => {
    const renamed = applyEdits(course, renameEdits(file, 'modules', 'media/alur.png', 'media/alur-baru.png'));
    const outsideCode = course.replaceAll('media/alur.png', 'media/alur-baru.png').replace(
      /```md[^`]*```/,
      // What stands in a code block is a text about Markdown.
      '```md\n![dalam kode](media/alur.png)\n[peta]: media/alur.png\n```',
    );
    expect(renamed).toBe(outsideCode);
  });

  it('and renaming it back gives the same bytes', () => {
    const there = applyEdits(course, renameEdits(file, 'modules', 'media/alur.png', 'media/x.png'));
    const back = renameEdits({ ...file, text: there }, 'modules', 'media/x.png', 'media/alur.png');
    expect(applyEdits(there, back)).toBe(course);
  });

  it('back to a name with a blank gives an address that is still understood', () => {
    const there = applyEdits(course, renameEdits(file, 'modules', 'media/alur.png', 'media/alur (1).png'));
    expect(placesOf(there).map(({ path }) => path.replace(' (1)', ''))).toEqual(
      placesOf(course).map(({ path }) => path),
    );
  });
});

describe('describing a medium', () => {
  const words = fc.string({ maxLength: 40, unit: 'grapheme' }).map((text) => text.replace(/\s+/g, ' ').trim());

  it('gives the text that was asked for, in a line, a question or a table, and touches nothing else', () => {
    const before = placesOf(course);
    // A caption that is defined elsewhere stays.
    const candidates = before.filter(({ kind, alt }) => kind === 'shown' && alt !== 'lewat nama');
    fc.assert(
      fc.property(words, words, fc.constantFrom(...candidates), (alt, caption, place) => {
        const text = applyEdits(course, describeEdits(file, 'modules', place, { alt, caption }) ?? []);
        const described = placesOf(text);
        const wanted = before.map((known) => (known === place ? { ...known, alt, caption } : known));
        expect(described.map(wordsOf)).toEqual(wanted.map(wordsOf));
        const back = describeEdits({ ...file, text }, 'modules', described[before.indexOf(place)] ?? place, place);
        expect(placesOf(applyEdits(text, back ?? []))).toEqual(before);
      }),
      { numRuns: 60 },
    );
  });

  it('is refused when somebody described it meanwhile', () => {
    const [place] = placesOf(course);
    const changed = { ...file, text: course.replace('Alur layanan', 'Alur lain') };
    expect(place && describeEdits(changed, 'modules', place, { alt: 'x', caption: '' })).toBeNull();
  });
});
