import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCaptions } from './captions.ts';
import { readModule } from './read-module.ts';

const vtt = `WEBVTT - Loket

NOTE ditulis oleh pelatih

1
00:00.500 --> 00:02.000 align:start
<v Petugas>Selamat <b>pagi</b>, Bapak &amp; Ibu.

00:01:02.000 --> 01:00:03.250
Silakan
ambil nomor.
`;

describe('captions', () => {
  it('are read with their times, without mark-up and comments', () => {
    expect(readCaptions(vtt)).toEqual([
      { start: 0.5, end: 2, text: 'Selamat pagi, Bapak & Ibu.' },
      { start: 62, end: 3603.25, text: 'Silakan ambil nomor.' },
    ]);
    expect(readCaptions(vtt.replaceAll('\n', '\r\n'))).toHaveLength(2);
  });

  it('are none when the file is something else', () => {
    expect(readCaptions('1\n00:00:01,000 --> 00:00:02,000\nSRT')).toEqual([]);
    fc.assert(fc.property(fc.string(), (text) => void readCaptions(`WEBVTT\n\n${text}`)));
  });

  it('go into the page with a transcript, so that they show from a USB stick and can be read and printed', () => {
    const captions = new Map([['media/loket.vtt', vtt]]);
    const [block] = readModule(
      { file: '01-a.md', text: '![Sapaan di loket](media/loket.mp4)\n' },
      { mediaPaths: ['media/loket.mp4', 'media/loket.vtt'], captions },
    ).blocks;
    expect(block?.html).toContain('data-cues="[[0.5,2,&quot;Selamat pagi, Bapak &amp;amp; Ibu.&quot;],[62,3603.25,');
    expect(block?.html).toContain(
      '<details class="details transcript"><summary>Transkrip</summary><p>Selamat pagi, Bapak',
    );
  });
});
