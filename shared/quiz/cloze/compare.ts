/** When is what a learner typed the same as what the trainer meant? */
import type { Blank } from '../../course/compiled.ts';

/** Trimmed, white space collapsed, lower case, Latin accents ignored: `  Élan  vital` → `elan vital`. */
export function plainText(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

const plainNumber = /^[+-]?\d+(?:[.,]\d+)?$/;
/** Two groups at least, or a group and a decimal mark of the other kind: only then is a separator surely not a decimal mark. */
const grouped = /^[+-]?\d{1,3}(?:(?:\.\d{3}){2,}(?:,\d+)?|(?:,\d{3}){2,}(?:\.\d+)?|\.\d{3},\d+|,\d{3}\.\d+)$/;
const spaced = /^[+-]?\d{1,3}(?: \d{3})+(?:[.,]\d+)?$/;

/**
 * The number a learner typed, or null. Decimal comma and decimal point are both fine; thousands separators only where no
 * other reading exists (`1.250.000`, `1.250,5`, `1 250`). `1.250` is therefore one and a quarter.
 */
export function readNumber(typed: string): number | null {
  const text = typed.replace(/\s+/g, ' ').trim().replace('\u2212', '-');
  if (plainNumber.test(text)) return Number(text.replace(',', '.'));
  if (spaced.test(text)) return Number(text.replaceAll(' ', '').replace(',', '.'));
  if (!grouped.test(text)) return null;
  // In these shapes the first mark groups thousands, and another kind of mark can only be the decimal one.
  const thousands = text.includes('.') && (!text.includes(',') || text.indexOf('.') < text.indexOf(',')) ? '.' : ',';
  return Number(text.replaceAll(thousands, '').replace(',', '.'));
}

/** One mark before exactly three digits: a decimal mark for some, a thousands separator for others. */
const ambiguous = /^[+-]?[1-9]\d{0,2}[.,]\d{3}$/;

/**
 * Every number that a learner may have meant: `1.250` is twelve hundred and fifty for one who writes Indonesian, one and a
 * quarter for another. Empty when it is no number.
 */
export function possibleNumbers(typed: string): readonly number[] {
  const number = readNumber(typed);
  if (number === null) return [];
  return ambiguous.test(typed.trim()) ? [number, Number(typed.trim().replace(/[.,]/, ''))] : [number];
}

/** Whether what was typed or chosen is right; an empty blank is not. */
export function isRight(blank: Blank, value: string): boolean {
  const typed = plainText(value);
  if (typed === '') return false;
  switch (blank.kind) {
    case 'text':
      return blank.accepted.some((accepted) => plainText(accepted) === typed);
    case 'number':
      return possibleNumbers(value).some((number) => number >= blank.min && number <= blank.max);
    case 'choice':
      return typed === plainText(blank.options[blank.right] ?? '');
  }
}
