import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readModule } from './read-module.ts';

// Each case: `=== name`, then Markdown. The expected HTML is the snapshot beside it, read and approved by a person.
const spec = readFileSync(new URL('spec/dialect.txt', import.meta.url), 'utf8');
const cases = spec
  .split(/^=== /m)
  .slice(1)
  .map((entry) => [entry.slice(0, entry.indexOf('\n')), entry.slice(entry.indexOf('\n') + 1)] as const);

describe('the dialect', () => {
  it('renders every case of the spec file as approved', async () => {
    const html = cases.map(([name, text]) => {
      const { blocks } = readModule({ file: '01-uji.md', text });
      return `=== ${name}\n${blocks.map((block) => block.html).join('\n')}\n`;
    });
    await expect(html.join('')).toMatchFileSnapshot('spec/dialect.html.txt');
  });
});
