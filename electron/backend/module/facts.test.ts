import { expect, test } from 'vitest';
import { compileModule } from '#shared/packaging/compile.ts';
import { moduleFacts } from './facts.ts';
import { withNewQuestionIds } from './new-question-ids.ts';
import { plainText } from './plain-text.ts';

const text = `---
title: Standar pelayanan
kind: practice
---

# Standar *pelayanan*

Maklumat pelayanan dipasang di loket. Lihat [panduan](02-panduan.md) dan ![alur](media/alur.svg "Alur"){width=60%}.

:::question{#q1 points=2}
Apa isi **maklumat**?

- [x] Janji
  > Benar sekali.
- [ ] Tarif

> [!EXPLANATION]
> Maklumat memuat janji.
:::

\`\`\`
:::question{#bukan}
\`\`\`

:::question{#q2 type=cloze}
Ibu kota Maluku Utara adalah [[Sofifi\\|Kota Sofifi]].
:::
`;
const context = {
  language: 'id',
  passMark: 75,
  objectives: [],
  moduleFiles: ['02-panduan.md'],
  mediaPaths: ['media/alur.svg'],
};

test('what the lists show of a module agrees with the compiled module', () => {
  const compiled = compileModule({ file: '01-standar.md', text }, context);
  const facts = moduleFacts(text, '01-standar.md');
  expect(facts).toMatchObject({
    title: 'Standar pelayanan',
    kind: 'practice',
    questions: 2,
    minutes: compiled.outline.minutes,
  });
  expect(facts.questions).toBe(compiled.outline.questions.length);
  // Two ways of counting: the quick one may differ by a tenth or by five words.
  expect(Math.abs(facts.words - compiled.words)).toBeLessThanOrEqual(Math.max(5, compiled.words / 10));
});

test.each(['[', '[](', '[[', '<a', '> ', '![a](b){', '|', '`', ':::question{#', '"'])(
  'a module that repeats %s two hundred thousand times is read',
  (part) => {
    const hostile = part.repeat(200_000);
    expect(moduleFacts(hostile, '01-a.md').kind).toBe('lesson');
    expect(withNewQuestionIds(`:::question{${hostile}`, () => 'q1')).toContain(':::question');
  },
);

test('planned minutes win over the estimate', () => {
  expect(moduleFacts('---\nminutes: 30\n---\nIsi', '01-a.md').minutes).toBe(30);
});

test('the searchable text holds words, not marks and addresses', () => {
  const words = plainText(text);
  expect(words).toContain('Standar pelayanan Maklumat pelayanan dipasang di loket. Lihat panduan dan alur.');
  expect(words).toContain('Apa isi maklumat? Janji Benar sekali. Tarif Maklumat memuat janji.');
  expect(words).toContain('Sofifi Kota Sofifi');
  expect(words).not.toMatch(/media\/|\[x\]|:::|EXPLANATION|practice/);
});
