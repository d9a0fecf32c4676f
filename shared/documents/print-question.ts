/** Questions as they stand on paper, with what a key has to say. One function per type. */
import type {
  CategorizeQuestion,
  ClozeQuestion,
  EssayQuestion,
  HotspotQuestion,
  MatchQuestion,
  OrderQuestion,
  PlayableQuestion,
  RegionShape,
  ScaleQuestion,
} from '../course/compiled.ts';
import type { Locale } from '../course/problem.ts';
import { escapeHtml } from '../markdown/escape.ts';
import { everyPlay } from '../quiz/every-play.ts';
import { words } from './words.ts';

/** How an answer sheet takes the answer. */
export type SheetPlace = { readonly kind: 'letters'; readonly count: number } | { readonly kind: 'line' };

export interface PrintedQuestion {
  /** HTML of the stem, with blanks and regions in their places. */
  readonly stem: string;
  readonly instruction: string;
  /** HTML below the stem. */
  readonly body: string;
  /** HTML in one line, in the letters and numbers of this print; '' where nothing is right or wrong. */
  readonly key: string;
  readonly place: SheetPlace;
}

export interface PrintOptions {
  readonly locale: Locale;
  /** Places in the author's order, in the order of the print; see `shared/quiz/seeded-order.ts`. */
  readonly order: readonly number[];
}

export function letter(at: number): string {
  return at < 26 ? String.fromCharCode(65 + at) : `${letter(Math.floor(at / 26) - 1)}${letter(at % 26)}`;
}

const line: SheetPlace = { kind: 'line' };

function lettered(items: readonly { readonly html: string }[], order: readonly number[]): string {
  const rows = order.map((at, place) => `<li><b>${letter(place)}</b><div>${items[at]?.html ?? ''}</div></li>`);
  return `<ul class="options">${rows.join('')}</ul>`;
}

function numbered(items: readonly { readonly html: string }[], order: readonly number[]): string {
  const rows = order.map((at, place) => `<li><b>${place + 1}.</b><div>${items[at]?.html ?? ''}</div></li>`);
  return `<ul class="options">${rows.join('')}</ul>`;
}

function byAuthor(count: number): readonly number[] {
  return Array.from({ length: count }, (_, at) => at);
}

/** Letters of the options that are right, in the order of the print. */
function rightLetters(options: readonly { readonly right: boolean }[], order: readonly number[]): string {
  return order.flatMap((at, place) => (options[at]?.right === true ? [letter(place)] : [])).join(', ');
}

function choice(
  question: PlayableQuestion & { readonly type: 'single' | 'multiple' },
  { locale, order }: PrintOptions,
): PrintedQuestion {
  return {
    stem: question.stem,
    instruction: words[question.type === 'single' ? 'chooseOne' : 'chooseMany'][locale],
    body: lettered(question.options, order),
    key: rightLetters(question.options, order),
    place: { kind: 'letters', count: question.options.length },
  };
}

function trueFalse(
  question: PlayableQuestion & { readonly type: 'true-false' },
  { locale }: PrintOptions,
): PrintedQuestion {
  const truths = [words.truth[locale], words.untruth[locale]];
  return {
    stem: question.stem,
    instruction: words.trueOrFalse[locale],
    body: lettered(
      truths.map((html) => ({ html })),
      [0, 1],
    ),
    key: `${letter(question.answer ? 0 : 1)} (${truths[question.answer ? 0 : 1] ?? ''})`,
    place: { kind: 'letters', count: 2 },
  };
}

function cloze(question: ClozeQuestion, { locale }: PrintOptions): PrintedQuestion {
  const stem = question.stem.replace(
    /<span data-blank="(\d+)"><\/span>/g,
    (_, at: string) => `<span class="blank">(${Number(at) + 1})</span>`,
  );
  const lists = question.blanks.flatMap((blank, at) =>
    blank.kind === 'choice' ? [`<p>(${at + 1}) ${blank.options.map(escapeHtml).join(' / ')}</p>`] : [],
  );
  return {
    stem,
    instruction: words.fill[locale],
    body: lists.join(''),
    key: escapeHtml(everyPlay.rightAnswerText(question, locale)),
    place: line,
  };
}

function match({ stem, pairs }: MatchQuestion, { locale, order }: PrintOptions): PrintedQuestion {
  const lefts = pairs.map(({ left }) => left);
  const rights = pairs.map(({ right }) => right);
  return {
    stem,
    instruction: words.matchEach[locale],
    body: `<div class="pairs">${numbered(lefts, byAuthor(lefts.length))}${lettered(rights, order)}</div>`,
    key: lefts.map((_, at) => `${at + 1}–${letter(order.indexOf(at))}`).join(', '),
    place: line,
  };
}

function arrange({ stem, items }: OrderQuestion, { locale, order }: PrintOptions): PrintedQuestion {
  return {
    stem,
    instruction: words.arrange[locale],
    body: lettered(items, order),
    key: items.map((_, at) => letter(order.indexOf(at))).join(' → '),
    place: line,
  };
}

function categorize({ stem, items, categories }: CategorizeQuestion, { locale, order }: PrintOptions): PrintedQuestion {
  const groups = lettered(categories, byAuthor(categories.length));
  return {
    stem,
    instruction: words.sortEach[locale],
    body: `<div class="pairs">${numbered(items, order)}${groups}</div>`,
    key: order.map((at, place) => `${place + 1}–${letter(items[at]?.category ?? 0)}`).join(', '),
    place: line,
  };
}

function spotStyle(shape: RegionShape): string {
  if (shape.kind === 'rect') {
    return `left:${shape.x}%;top:${shape.y}%;width:${shape.width}%;height:${shape.height}%`;
  }
  const { x, y, radius } = shape;
  // The radius is a share of the width; the height follows from the picture.
  return `left:${x}%;top:${y}%;width:${2 * radius}%;aspect-ratio:1;transform:translate(-50%,-50%)`;
}

/** The last picture of the stem gets the regions on it. */
function withRegions({ stem, regions }: HotspotQuestion): string {
  const at = stem.lastIndexOf('<img ');
  const end = stem.indexOf('>', at);
  if (at === -1 || end === -1) return stem;
  const picture = stem.slice(at, end + 1);
  const width = /\swidth="([^"]+)"/.exec(picture)?.[1] ?? '100%';
  const box = /^\d+$/.test(width) ? `${width}px` : width;
  const spots = regions.map(
    ({ shape }, place) =>
      `<span class="spot is-${shape.kind}" style="${spotStyle(shape)}"><b>${letter(place)}</b></span>`,
  );
  return `${stem.slice(0, at)}<span class="hotspot" style="width:${escapeHtml(box)}">${picture}${spots.join('')}</span>${stem.slice(end + 1)}`;
}

function hotspot(question: HotspotQuestion, { locale }: PrintOptions): PrintedQuestion {
  const order = byAuthor(question.regions.length);
  return {
    stem: withRegions(question),
    instruction: words.pointOut[locale],
    body: lettered(question.regions, order),
    key: rightLetters(question.regions, order),
    place: { kind: 'letters', count: question.regions.length },
  };
}

function scale({ stem, labels }: ScaleQuestion, { locale }: PrintOptions): PrintedQuestion {
  const steps = labels.map(({ html }) => `<li>${html}</li>`).join('');
  return { stem, instruction: words.rate[locale], body: `<ul class="scale">${steps}</ul>`, key: '', place: line };
}

/** Words in a line of handwriting across the page. */
const wordsPerLine = 9;

function essay({ stem, minWords, model }: EssayQuestion, { locale }: PrintOptions): PrintedQuestion {
  const lines = Math.min(20, Math.max(5, Math.ceil(minWords / wordsPerLine)));
  return {
    stem,
    instruction: words.write[locale],
    body: `<div class="lines">${'<i></i>'.repeat(lines)}</div>`,
    key: model === null ? '' : `${words.model[locale]}: ${model}`,
    place: line,
  };
}

export function printQuestion(question: PlayableQuestion, options: PrintOptions): PrintedQuestion {
  switch (question.type) {
    case 'single':
    case 'multiple':
      return choice(question, options);
    case 'true-false':
      return trueFalse(question, options);
    case 'cloze':
      return cloze(question, options);
    case 'match':
      return match(question, options);
    case 'order':
      return arrange(question, options);
    case 'categorize':
      return categorize(question, options);
    case 'hotspot':
      return hotspot(question, options);
    case 'scale':
      return scale(question, options);
    case 'essay':
      return essay(question, options);
  }
}
