import { documentOf } from '#tests/harness/dom.ts';
import { describe, expect, it } from 'vitest';
import { htmlToMarkdown } from './html-to-markdown.ts';
import { dataImage, pastedAlt } from './pasted-image.ts';
import { fromWord, numberedFromWord, paragraph } from './word-fixtures.ts';

function paste(html: string) {
  return htmlToMarkdown(documentOf(html).body);
}

describe('text from Word', () => {
  it('keeps headings by their style in Indonesian and English, and bold and italic', () => {
    expect(
      paste(
        fromWord(`<h1>Pelayanan <b>Publik</b><o:p></o:p></h1>
<p class=Judul2 style='mso-style-name:"Judul 2"'>Standar layanan<o:p></o:p></p>
<p class=MsoNormal style='mso-style-name:"Heading 3"'>Waktu</p>
${paragraph(`Petugas <b style='mso-bidi-font-weight:normal'>wajib</b> ramah dan <i>cepat</i>.<o:p></o:p>`)}`),
      ).markdown,
    ).toBe('## Pelayanan Publik\n\n### Standar layanan\n\n#### Waktu\n\nPetugas **wajib** ramah dan *cepat*.');
  });

  it('makes lists of paragraphs with mso-list, nested and numbered', () => {
    expect(
      paste(
        fromWord(
          numberedFromWord([
            ['level1', '1.', 'Terima berkas'],
            ['level2', '·', 'KTP'],
            ['level2', '·', 'Kartu keluarga'],
            ['level1', '2.', 'Periksa'],
          ]) + paragraph('Selesai.'),
        ),
      ).markdown,
    ).toBe('1. Terima berkas\n   - KTP\n   - Kartu keluarga\n2. Periksa\n\nSelesai.');
  });

  it('goes on with a number where a paragraph stands between two items', () => {
    const html = `${numberedFromWord([['level1', '1.', 'Satu']])}${paragraph('Sela.')}${numberedFromWord([['level1', '2.', 'Dua']])}`;
    expect(paste(fromWord(html)).markdown).toBe('1. Satu\n\nSela.\n\n2. Dua');
  });

  it('takes smart tags, comments, tabs and hidden text away and keeps the words', () => {
    const html = paragraph(
      `<st1:place w:st="on">Sofifi</st1:place><span style='mso-tab-count:1'>      </span>adalah<span style='mso-spacerun:yes'>  </span>ibu&nbsp;kota.<span style='display:none;mso-hide:all'>rahasia</span><!--[if supportFields]>x<![endif]-->`,
    );
    expect(paste(fromWord(html)).markdown).toBe('Sofifi adalah ibu kota.');
  });

  it('keeps foot notes as foot notes', () => {
    const html = `${paragraph(`Diatur undang-undang<a style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1" title=""><span class=MsoFootnoteReference><span style='mso-special-character:footnote'><![if !supportFootnotes]>[1]<![endif]></span></span></a>.`)}
<div style='mso-element:footnote-list'><br clear=all><hr align=left size=1 width="33%">
<div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText><a style='mso-footnote-id:ftn1' href="#_ftnref1" name="_ftn1" title=""><span class=MsoFootnoteReference>[1]</span></a> UU Nomor 25 Tahun 2009.</p></div></div>`;
    expect(paste(fromWord(html)).markdown).toBe('Diatur undang-undang[^1].\n\n[^1]: UU Nomor 25 Tahun 2009.');
  });

  it('makes a table a plain grid, joined cells and paragraphs in cells included', () => {
    const html = `<table class=MsoTableGrid><tr><td colspan=2><p class=MsoNormal><b>Biaya</b></p></td><td><p>Waktu</p></td></tr>
<tr><td rowspan=2><p>Umum</p></td><td><p>a | b</p><p>dua</p></td><td><p align=right>5</p></td></tr>
<tr><td>x</td><td></td></tr></table>`;
    expect(paste(fromWord(html)).markdown).toBe(
      '| Biaya |  | Waktu |\n| --- | --- | --- |\n| Umum | a \\| b<br>dua | 5 |\n|  | x |  |',
    );
  });
});

describe('text from a web page', () => {
  it('keeps links, lists, quotes, code and images, and nothing that runs', () => {
    const { markdown, images } = paste(`<meta charset="utf-8"><script>x()</script><h2>Unduh</h2>
<p>Baca <a href="https://example.go.id/a_(b)">pedoman</a>, bukan <a href="#atas">ini</a> atau <a href="javascript:x()">itu</a>.</p>
<ul><li><p>Satu</p></li><li><input type="checkbox" checked> Dua</li></ul>
<blockquote><p>Kutipan</p></blockquote><pre class="language-js">let a = 1;
a += 1;</pre><p>H<sub>2</sub>O<img src="data:image/png;base64,AAAA" alt="Bagan alur"></p>`);
    expect(markdown).toBe(
      '## Unduh\n\nBaca [pedoman](<https://example.go.id/a_(b)>), bukan ini atau itu.\n\n- Satu\n- [x] Dua\n\n> Kutipan\n\n' +
        '```js\nlet a = 1;\na += 1;\n```\n\nH<sub>2</sub>O![Bagan alur](media/ajar-paste-0)',
    );
    expect(images).toEqual([{ source: 'data:image/png;base64,AAAA', alt: 'Bagan alur', place: 'media/ajar-paste-0' }]);
  });

  it('reads bold by style and not the wrapper that Google Docs puts around everything', () => {
    const html = `<b style="font-weight:normal;" id="docs-internal-guid-1"><p><span style="font-weight:400">Biasa </span><span style="font-weight:700">tebal</span></p></b>`;
    expect(paste(html).markdown).toBe('Biasa **tebal**');
  });

  it('escapes what would mean something in a course', () => {
    expect(paste('<p>&lt;b&gt; dan $x$ dan *bintang*</p><p>:::tip</p>').markdown).toBe(
      '\\<b> dan \\$x$ dan \\*bintang\\*\n\n\\:::tip',
    );
  });

  it('keeps the source of a formula', () => {
    const katex =
      '<p>Luas <span class="katex"><span class="katex-mathml"><math><semantics><mi>a</mi><annotation encoding="application/x-tex">a^2</annotation></semantics></math></span><span class="katex-html">a2</span></span> sama.</p>';
    expect(paste(katex).markdown).toBe('Luas $a^2$ sama.');
  });

  it('is only its content when a table lays out the page', () => {
    expect(paste('<table><tr><td><p>Satu</p><p>Dua</p></td></tr></table>').markdown).toBe('Satu\n\nDua');
  });
});

describe('a pasted picture', () => {
  it('gets its name from what it shows', () => {
    const { name, type, bytes } = dataImage('data:image/jpeg;base64,/9j/', 'Alur Permohonan KTP') ?? {};
    expect({ name, type, size: bytes?.length }).toEqual({
      name: 'alur-permohonan-ktp.jpg',
      type: 'image/jpeg',
      size: 3,
    });
    expect(dataImage('data:image/svg+xml,%3Csvg%2F%3E', '')?.name).toBe('gambar.svg');
  });
  it('is refused where a package could not show it', () => {
    expect(dataImage('data:image/x-emf;base64,AAAA', '')).toBeNull();
    expect(dataImage('file:///C:/clip_image001.png', '')).toBeNull();
    expect(dataImage('data:image/png;base64,***', '')).toBeNull();
  });
  it('keeps an alternative text that a person wrote and no other', () => {
    expect(pastedAlt('Bagan alur')).toBe('Bagan alur');
    expect(pastedAlt('A picture containing text Description automatically generated')).toBe('');
    expect(pastedAlt('clip_image001.png')).toBe('');
  });
});
