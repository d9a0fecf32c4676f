/** Documents and edits by chance for the property test: whatever a trainer may write around and inside of a question. */
import fc from 'fast-check';
import type { QuestionType } from '../course/compiled.ts';
import type { FormAnswer, FormEdit, FormValues } from './form.ts';

const word = fc.constantFrom(
  'ASN',
  'layanan',
  'warga',
  'standar',
  'Ternate',
  '😀 loket',
  'ñandú',
  '**penting**',
  '`kode`',
);
/** A text of one line that no other text of the test repeats. */
const phrase = fc
  .tuple(fc.array(word, { minLength: 1, maxLength: 3 }), fc.integer({ min: 1000, max: 999_999_999 }))
  .map(([words, number]) => `${words.join(' ')} ${String(number)}`);
const spaced = fc.tuple(phrase, fc.constantFrom('', '', '  ', '\t')).map(([text, end]) => text + end);
const block = fc.oneof(
  spaced,
  fc.tuple(spaced, spaced).map((lines) => lines.join('\n')),
  phrase.map((text) => `\`\`\`text\n:::question{#lain}\n- [x] ${text}\n\`\`\``),
  phrase.map((text) => `- ${text}\n\t- dalam\n  - daftar`),
  phrase.map((text) => `::::details{title="${text}"}\n${text} 𝒳\n::::`),
  phrase.map((text) => `> ${text}\nlanjutan malas`),
  phrase.map((text) => `![${text}](media/denah.svg "judul"){width=60%}`),
);
/** Markdown of several blocks. */
const prose = fc.array(block, { minLength: 1, maxLength: 3 }).map((blocks) => blocks.join('\n\n'));
/** Ends with a paragraph: a list at its end would go on in the list of the answers. */
const stemText = fc
  .tuple(phrase, fc.array(block, { maxLength: 2 }), phrase)
  .map(([first, rest, last]) => (rest.length === 0 ? first : [first, ...rest, last].join('\n\n')));

const indented = (text: string, indent: string) => text.replaceAll(/\n(?=[^\n])/g, `\n${indent}`);
const quoted = (text: string, mark: string) => text.replaceAll('\n', `\n${mark}`);
const itemText = fc.oneof(
  phrase,
  phrase,
  fc.tuple(phrase, phrase).map((lines) => lines.join('\n')),
  fc.tuple(phrase, phrase).map((lines) => lines.join('\n\n')),
);
const bullet = fc.constantFrom('-', '*', '+');
const gap = fc.constantFrom('\n', '\n', '\n\n');

const taskList = (shape: fc.Arbitrary<string>, rights: fc.Arbitrary<readonly boolean[]>) =>
  fc.tuple(bullet, gap, rights).chain(([mark, between, flags]) =>
    fc
      .tuple(
        ...flags.map((flag) =>
          fc.tuple(shape, itemText, fc.option(itemText, { freq: 3 })).map(([before, text, feedback]) => {
            const first = `${mark} [${flag ? 'x' : ' '}] ${before}${indented(text, '  ')}`;
            return feedback === null ? first : `${first}\n  > ${quoted(feedback, '  > ')}`;
          }),
        ),
      )
      .map((items) => items.join(between)),
  );

const oneRight = fc
  .integer({ min: 2, max: 5 })
  .chain((count) =>
    fc.nat({ max: count - 1 }).map((right) => Array.from({ length: count }, (_, index) => index === right)),
  );
const someRight = fc.array(fc.boolean(), { minLength: 1, maxLength: 4 }).map((flags) => [true, ...flags]);

const numbered = fc
  .tuple(fc.constantFrom(1, 1, 8), gap, fc.array(itemText, { minLength: 2, maxLength: 4 }))
  .map(([first, between, items]) =>
    items
      .map((text, index) => {
        const head = `${String(first + index)}. `;
        return head + indented(text, ' '.repeat(head.length));
      })
      .join(between),
  );

const categories = fc
  .tuple(
    bullet,
    fc.array(fc.tuple(phrase, fc.array(itemText, { maxLength: 3 })), { minLength: 2, maxLength: 3 }),
    phrase,
  )
  .map(([mark, list, extra]) =>
    list
      .map(([name, items], index) =>
        [
          `${mark} ${name}`,
          ...(index === 0 ? [...items, extra] : items).map((item) => `  - ${indented(item, '    ')}`),
        ].join('\n'),
      )
      .join('\n'),
  );

const table = fc
  .tuple(fc.boolean(), fc.array(fc.tuple(phrase, phrase), { minLength: 2, maxLength: 4 }))
  .map(([bars, rows]) => {
    const line = (cells: readonly string[]) => (bars ? `|  ${cells.join(' |  ')}|` : cells.join(' | '));
    return [
      line(['Kiri', 'Kanan']),
      line(['---', '---']),
      ...rows.map(([left, right]) => line([`${left} a\\|b`, right])),
    ].join('\n');
  });

const percent = fc.integer({ min: 1, max: 50 });
const shape = fc.oneof(
  fc.tuple(percent, percent, percent, percent).map((numbers) => `rect(${numbers.join('%, ')}%) `),
  fc.tuple(percent, percent, percent).map((numbers) => `circle(${numbers.join(',')})  `),
);

interface Written {
  readonly attributes: string;
  readonly stem: string;
  readonly answer: string;
}

const writes = (attributes: string, answer: fc.Arbitrary<string>, stem: fc.Arbitrary<string> = stemText) =>
  fc.record({ attributes: fc.constant(attributes), stem, answer });

const written: Readonly<Record<QuestionType, fc.Arbitrary<Written>>> = {
  single: fc.oneof(...['', 'type=single'].map((type) => writes(type, taskList(fc.constant(''), oneRight)))),
  multiple: writes('type=multiple partial=proportional', taskList(fc.constant(''), someRight)),
  'true-false': writes('answer=true', fc.constant('')),
  cloze: writes(
    '',
    fc.constant(''),
    fc
      .tuple(stemText, phrase, fc.boolean())
      .map(([stem, text, inTable]) =>
        inTable
          ? `${stem}\n\n| a | b |\n|---|---|\n| [[${text}\\|x]] | [[#3..4]] |`
          : `${stem}\n\nAntara [[${text}|y]] dan [[(satu)|dua]].`,
      ),
  ),
  match: writes('type=match', table),
  order: writes('type="order"', numbered),
  categorize: writes('type=categorize', categories),
  hotspot: writes(
    'type=hotspot',
    taskList(shape, someRight),
    prose.map((text) => `${text}\n\n![Denah](media/denah.svg)`),
  ),
  scale: writes('type=scale', numbered),
  essay: writes('type=essay minWords=20', fc.constant('')),
};

const note = fc.tuple(fc.constantFrom('HINT', 'CORRECT', 'INCORRECT', 'EXPLANATION'), itemText);
const notes = fc
  .uniqueArray(note, { maxLength: 3, selector: ([name]) => name })
  .map((list) => list.map(([name, text]) => `> [!${name}]\n> ${quoted(text, '> ')}`).join('\n\n'));

export interface RandomDocument {
  readonly text: string;
  /** Somewhere in the question. */
  readonly offset: number;
}

/** A module with one question of the type among other text. */
export function randomDocument(type: QuestionType): fc.Arbitrary<RandomDocument> {
  const parts = fc.record({
    question: written[type],
    notes,
    before: fc.option(prose),
    after: fc.option(prose),
    colons: fc.integer({ min: 3, max: 6 }),
    nested: fc.boolean(),
    others: fc.constantFrom('', ' points=2', ' tags="dasar,uu asn"', " objective='o1'  shuffle=false"),
    eol: fc.constantFrom('\n', '\n', '\r\n'),
    tight: fc.boolean(),
  });
  return parts.map(({ question, before, after, colons, nested, others, eol, tight, ...rest }) => {
    const fence = ':'.repeat(colons + (question.stem.includes('::::details') ? 4 : 0));
    const space = tight ? '' : '\n';
    const pieces = [question.stem, question.answer, rest.notes].filter((piece) => piece !== '');
    const body = `${fence}question{#qabcd ${question.attributes}${others}}\n${space}${pieces.join('\n\n')}\n${space}${fence}`;
    const inside = nested ? `${fence}:details{title="Latihan"}\n${body}\n${fence}:` : body;
    const head = '---\ntitle: Modul\nkind: practice\n---\n\n';
    const front = before === null ? head : `${head}${before}\n\n`;
    const text = `${front}${inside}${after === null ? '' : `\n\n${after}  \n`}`.replaceAll('\n', eol);
    return { text, offset: text.indexOf('question{#qabcd') };
  });
}

const anyText: fc.Arbitrary<string> = fc.oneof(phrase, itemText);
const maybeText: fc.Arbitrary<string | null> = fc.option(anyText);

/** None where there is nothing to choose from. */
function choice<T>(list: readonly T[], edit: (chosen: T) => FormEdit): fc.Arbitrary<FormEdit>[] {
  return list.length === 0 ? [] : [fc.constantFrom(...list).map(edit)];
}

function optionEdits(options: readonly { readonly right: boolean }[], type: QuestionType): fc.Arbitrary<FormEdit>[] {
  const index = fc.nat({ max: options.length - 1 });
  const at = index.map((one): readonly [number] => [one]);
  const rights = options.filter(({ right }) => right).length;
  const flips = options.flatMap(({ right }, one) =>
    right && (rights < 2 || type === 'single') ? [] : [{ one, right: !right }],
  );
  const removable = options.flatMap(({ right }, one) => (options.length > 2 && (!right || rights > 1) ? [one] : []));
  return [
    fc.record({ kind: fc.constant('part-text' as const), at, text: anyText }),
    fc.record({ kind: fc.constant('feedback' as const), index, text: maybeText }),
    fc.record({ kind: fc.constant('move-part' as const), at, to: index }),
    ...choice(flips, ({ one, right }) => ({ kind: 'right', index: one, right })),
    ...choice(removable, (one) => ({ kind: 'remove-part', at: [one] })),
  ];
}

function listEdits(length: number): fc.Arbitrary<FormEdit>[] {
  const index = fc.nat({ max: length - 1 });
  const at = index.map((one): readonly [number] => [one]);
  const move = fc.record({ kind: fc.constant('move-part' as const), at, to: index });
  return length > 2 ? [move, at.map((one): FormEdit => ({ kind: 'remove-part', at: one }))] : [move];
}

function categoryEdits(answer: Extract<FormAnswer, { kind: 'categories' }>): fc.Arbitrary<FormEdit>[] {
  const { categories: list } = answer;
  const category = fc.nat({ max: list.length - 1 });
  const total = list.reduce((sum, { items }) => sum + items.length, 0);
  const items = list.flatMap((one, first) => one.items.map((_, second): readonly [number, number] => [first, second]));
  const at = fc.constantFrom(...items);
  return [
    fc.record({ kind: fc.constant('add-item' as const), category, text: anyText }),
    fc.record({ kind: fc.constant('add-category' as const), text: phrase, item: anyText }),
    fc.record({ kind: fc.constant('part-text' as const), at, text: anyText }),
    fc.record({
      kind: fc.constant('part-text' as const),
      at: category.map((one): readonly [number] => [one]),
      text: phrase,
    }),
    at.chain((path) =>
      fc
        .nat({ max: (list[path[0]]?.items.length ?? 1) - 1 })
        .map((to): FormEdit => ({ kind: 'move-part', at: path, to })),
    ),
    fc.record({
      kind: fc.constant('move-part' as const),
      at: category.map((one): readonly [number] => [one]),
      to: category,
    }),
    ...(total > 1 ? [at.map((path): FormEdit => ({ kind: 'remove-part', at: path }))] : []),
  ];
}

const wishedShape = fc.oneof(
  fc.record({ kind: fc.constant('rect' as const), x: percent, y: percent, width: percent, height: percent }),
  fc.record({ kind: fc.constant('circle' as const), x: percent, y: percent, radius: percent }),
);

function answerEdits({ answer, type }: FormValues): fc.Arbitrary<FormEdit>[] {
  const text = (length: number) =>
    fc.record({
      kind: fc.constant('part-text' as const),
      at: fc.nat({ max: length - 1 }).map((one): readonly [number] => [one]),
      text: anyText,
    });
  const add = fc.record({ kind: fc.constant('add-part' as const), text: anyText });
  switch (answer.kind) {
    case 'options':
      return [add, ...optionEdits(answer.options, type)];
    case 'regions': {
      const index = fc.nat({ max: answer.regions.length - 1 });
      return [
        fc.record({ kind: fc.constant('add-region' as const), text: phrase, shape: wishedShape }),
        fc.record({ kind: fc.constant('shape' as const), index, shape: wishedShape }),
        ...optionEdits(answer.regions, type),
      ];
    }
    case 'items':
      return [add, text(answer.items.length), ...listEdits(answer.items.length)];
    case 'categories':
      return categoryEdits(answer);
    case 'pairs': {
      const index = fc.nat({ max: answer.pairs.length - 1 });
      return [
        fc.record({ kind: fc.constant('add-pair' as const), left: phrase, right: phrase }),
        fc.record({
          kind: fc.constant('pair' as const),
          index,
          side: fc.constantFrom('left' as const, 'right' as const),
          text: phrase,
        }),
        ...listEdits(answer.pairs.length),
      ];
    }
    case 'blanks':
      return [
        fc.record({
          kind: fc.constant('blank' as const),
          index: fc.nat({ max: answer.blanks.length - 1 }),
          raw: fc.oneof(
            fc.constant('#3,5..4'),
            fc.constant('a|(b)|c'),
            phrase.map((one) => `${one}|lain`),
          ),
        }),
      ];
    case 'none':
    default:
      return [];
  }
}

/** An edit that a trainer may ask for and that leaves the question whole. */
export function randomEdit(values: FormValues): fc.Arbitrary<FormEdit> {
  const stem =
    values.answer.kind === 'blanks' ? [] : [fc.record({ kind: fc.constant('stem' as const), text: stemText })];
  const attribute = fc.constantFrom<FormEdit>(
    { kind: 'attribute', name: 'tags', value: 'satu,dua tiga' },
    { kind: 'attribute', name: 'tags', value: null },
    { kind: 'attribute', name: 'shuffle', value: 'false' },
    { kind: 'attribute', name: 'objective', value: 'o2' },
    { kind: 'attribute', name: 'objective', value: null },
  );
  const anyNote = fc.record({
    kind: fc.constant('note' as const),
    name: fc.constantFrom('hint' as const, 'correct' as const, 'incorrect' as const, 'explanation' as const),
    text: fc.option(stemText),
  });
  return fc.oneof(...(values.answer.kind === 'regions' ? [] : stem), attribute, anyNote, ...answerEdits(values));
}
