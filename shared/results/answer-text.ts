/** The stored form of one answer: only `[A-Za-z0-9_+~*]`, so that no LMS has to escape it. */
import type { Answer } from '../quiz/answer.ts';
import type { QuestionType } from '../course/compiled.ts';

/** Longest text of one blank that is kept, in characters; the field accepts no more. */
export const longestText = 255;

/** Everything but letters, digits and spaces becomes `~` and the four hex digits of its code unit. */
function packText(text: string, limit: number): string {
  return text
    .slice(0, limit)
    .replace(/[^A-Za-z0-9_ ]/g, (unit) => `~${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .replaceAll(' ', '+');
}

function unpackText(packed: string): string {
  return packed
    .replaceAll('+', ' ')
    .replace(/~([0-9a-f]{4})/g, (_match, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

/** Five options to a base-32 digit, first options first; trailing empty digits are left out. */
function packChoices(choices: readonly number[]): string {
  const digits: number[] = [];
  for (const choice of choices) {
    const at = Math.floor(choice / 5);
    while (digits.length <= at) digits.push(0);
    digits[at] = (digits[at] ?? 0) | (1 << (choice % 5));
  }
  return digits.map((digit) => digit.toString(32)).join('');
}

function unpackChoices(packed: string): number[] {
  return packed.split('').flatMap((character, at) => {
    const digit = Number.parseInt(character, 32);
    return [0, 1, 2, 3, 4].filter((bit) => (digit & (1 << bit)) !== 0).map((bit) => at * 5 + bit);
  });
}

/** One base-36 digit for each place, `_` for none. */
function packPlaces(places: readonly (number | null)[]): string {
  return places.map((place) => (place === null ? '_' : place.toString(36).slice(-1))).join('');
}

function unpackPlaces(packed: string): (number | null)[] {
  return packed.split('').map((digit) => (digit === '_' ? null : Number.parseInt(digit, 36)));
}

/** `textLimit`: characters kept of each typed text. */
export function packAnswer(answer: Answer, textLimit: number): string {
  switch (answer.type) {
    case 'single':
      return answer.choice === null ? '' : answer.choice.toString(36);
    case 'multiple':
      return packChoices(answer.choices);
    case 'true-false':
      return answer.value === null ? '' : answer.value ? 't' : 'f';
    case 'cloze':
      return answer.values.map((value) => packText(value, textLimit)).join('*');
    case 'match':
      return packPlaces(answer.choices);
    case 'order':
      return packPlaces(answer.order);
    case 'categorize':
      return packPlaces(answer.categories);
    case 'hotspot':
      return packChoices(answer.regions);
    case 'scale':
      return answer.choice === null ? '' : answer.choice.toString(36);
    case 'essay':
      return packText(answer.text, textLimit);
  }
}

/** Null when the text is no answer of that type. */
export function unpackAnswer(type: QuestionType, packed: string): Answer | null {
  switch (type) {
    case 'single':
      if (packed === '') return { type, choice: null };
      return /^[0-9a-z]{1,3}$/.test(packed) ? { type, choice: Number.parseInt(packed, 36) } : null;
    case 'multiple':
      return /^[0-9a-v]{0,40}$/.test(packed) ? { type, choices: unpackChoices(packed) } : null;
    case 'true-false':
      return /^[tf]?$/.test(packed) ? { type, value: packed === '' ? null : packed === 't' } : null;
    case 'cloze':
      return /^[A-Za-z0-9_+~*]*$/.test(packed) ? { type, values: packed.split('*').map(unpackText) } : null;
    case 'match':
      return /^[0-9a-z_]*$/.test(packed) ? { type, choices: unpackPlaces(packed) } : null;
    case 'order':
      return /^[0-9a-z]*$/.test(packed) ? { type, order: unpackPlaces(packed).map(Number) } : null;
    case 'categorize':
      return /^[0-9a-z_]*$/.test(packed) ? { type, categories: unpackPlaces(packed) } : null;
    case 'hotspot':
      return /^[0-9a-v]{0,40}$/.test(packed) ? { type, regions: unpackChoices(packed) } : null;
    case 'scale':
      return /^[0-9a-z]?$/.test(packed) ? { type, choice: packed === '' ? null : Number.parseInt(packed, 36) } : null;
    case 'essay':
      return /^[A-Za-z0-9_+~]*$/.test(packed) ? { type, text: unpackText(packed) } : null;
  }
}
