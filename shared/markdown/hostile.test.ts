import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readModule } from './read-module.ts';

const read = (text: string) => readModule({ file: '01-uji.md', text });
const htmlOf = (text: string) =>
  read(text)
    .blocks.map((block) => block.html)
    .join('\n');

const harmful = [
  /^<\/?(?:script|style|svg|iframe|object|embed|form|link|meta|base|template)\b/i,
  /(?:href|src)="\s*(?:javascript|data|vbscript|file|blob):/i,
];

/** Tags in the output that run, load or style something. */
function harmfulTags(html: string): readonly string[] {
  const tags = html.match(/<[^>]*>/g) ?? [];
  return tags.filter((tag) => {
    const names = tag.replace(/"[^"]*"/g, '""');
    return harmful.some((pattern) => pattern.test(tag)) || /\s(?:on\w+|style)\s*=/i.test(names);
  });
}

describe('hostile HTML and addresses', () => {
  it.each([
    '<script>alert(1)</script>',
    'a <SCRIPT SRC=//x.id/a.js></SCRIPT> b',
    '<scr<script>ipt>alert(1)</script>',
    '<svg/onload=alert(1)>',
    '<svg><style><img src=x onerror=alert(1)></style></svg>',
    '<kbd onclick="alert(1)">x</kbd>',
    '<abbr title="a" onmouseover=alert(1)>x</abbr>',
    "<abbr title='\"><img src=x onerror=alert(1)>'>x</abbr>",
    '<img src=x onerror=alert(1)>',
    '<!-- <b> --> <![CDATA[<script>]]>',
    '<mark style="background:url(javascript:alert(1))">x</mark>',
    '<iframe src="javascript:alert(1)">',
    '[x](javascript:alert(1))',
    '[x](JaVaScRiPt&colon;alert(1))',
    '[x](java&#10;script:alert(1))',
    '[x](<java\tscript:alert(1)>)',
    '[x](&#x6A;avascript:alert(1))',
    '[x](\u0001javascript:alert(1))',
    '[x](data:text/html;base64,AAAA)',
    '[x](vbscript:a)',
    '[x](file:///etc/passwd)',
    '[x]: javascript:alert(1)\n\n[x]',
    '<javascript:alert(1)>',
    '![x](data:image/svg+xml,<svg onload=alert(1)>)',
    '![x](media/../../secret.png)',
    '![x" onerror="alert(1)](media/a.png)',
    '![x](media/a.png "t\\" onload=\\"alert(1)")',
    '[svg](media/a.svg)',
    ':::details{title="<img src=x onerror=alert(1)>"}\n:::',
    '::::tabs\n:::tab{title="\'\\"><script>"}\n:::\n::::',
    '```"><script>\nx\n```',
    '$\\href{javascript:alert(1)}{x}$',
    '[^<img src=x onerror=alert(1)>]\n\n[^<img]: a',
  ])('does no harm: %s', (text) => {
    expect(harmfulTags(htmlOf(text))).toEqual([]);
  });

  it('drops a script with its content and says so', () => {
    expect(htmlOf('a <script>alert(1)</script> b')).toBe('<p>a  b</p>');
    expect(read('a <script>alert(1)</script> b').problems).toMatchObject([
      { code: 'html-dropped', line: 1, column: 3 },
    ]);
  });

  it('closes what was opened, in the right order', () => {
    expect(htmlOf('<kbd>a <sub>b</kbd> c *d <mark>e* f')).toBe(
      '<p><kbd>a <sub>b</sub></kbd> c <em>d <mark>e</mark></em> f</p>',
    );
  });

  it('keeps the text of a link that goes nowhere good', () => {
    const { blocks, problems, links } = read('[teks](javascript:x)');
    expect(blocks[0]?.html).toBe('<p>teks</p>');
    expect(problems).toMatchObject([{ code: 'link-dropped' }]);
    expect(links).toEqual([]);
  });

  it('never throws and never makes a tag of its own out of random text', () => {
    const piece = fc.constantFrom(
      '<',
      '>',
      '"',
      "'",
      '`',
      '[',
      ']',
      '(',
      ')',
      '!',
      ':::',
      ':::question',
      '{',
      '}',
      '\n',
      '\n\n',
      '- [ ] ',
      '> ',

      '[!NOTE]',
      '[[',
      '[^a]',
      '$',
      '$$',
      '|',
      '---',
      'javascript:',
      '<svg onload=x>',
      '<kbd>',
      '\0',
      '&#x0;',
      ' ',
      'a',
    );
    fc.assert(
      fc.property(
        fc.array(fc.oneof(piece, fc.string({ unit: 'binary', maxLength: 4 })), { maxLength: 60 }),
        (pieces) => {
          expect(harmfulTags(htmlOf(pieces.join('')))).toEqual([]);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('shows a block that is nested too deep as text', () => {
    expect(read(`${'>'.repeat(20_000)} a`).blocks.length).toBeGreaterThan(0);
  });
});
