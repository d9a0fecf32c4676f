import { expect, test } from 'vitest';
import { questionBlocks, withBlocks } from './question-blocks.ts';

const text = `---
title: Bank
---

\`\`\`
:::question{#kode}
:::
\`\`\`

::::question{#q1 tags="a #b"}
Satu?

:::details{title="x"}
Isi
:::

- [x] Ya
- [ ] Tidak
::::

:::question
Tanpa id
:::

:::question{type=essay #q2}
Dua?
:::
`;

test('a question is taken whole, with the containers in it, and not from code', () => {
  const blocks = questionBlocks(text);
  expect([...blocks.keys()]).toEqual(['q1', 'q2']);
  expect(blocks.get('q1')).toMatch(/^::::question\{#q1[^]*- \[ \] Tidak\n::::$/);
  expect(blocks.get('q2')).toBe(':::question{type=essay #q2}\nDua?\n:::');
});

test('copied questions stand at the end, and a text without any stays as it is', () => {
  expect(withBlocks('Awal.\n\n\n', ['A', 'B'])).toBe('Awal.\n\nA\n\nB\n');
  expect(withBlocks('Awal.\n\n\n', [])).toBe('Awal.\n\n\n');
});
