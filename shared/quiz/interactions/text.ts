/** What every standard asks of a text or an id. */

/** One line without control characters, at most `longest` UTF-16 units long and never cut inside a character. */
export function oneLine(text: string, longest: number): string {
  // oxlint-disable-next-line no-control-regex -- control characters are what LMSs refuse here
  const line = text.replace(/[\u0000-\u001f\u007f-\u009f\s]+/gu, ' ').trim();
  if (line.length <= longest) return line;
  const cut = line.slice(0, longest);
  return /[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut;
}

export const letters = 'abcdefghijklmnopqrstuvwxyz';

/** One letter each while there are enough of them, else a number from 1. */
export function optionName(choice: number, options: number): string {
  return options > letters.length ? String(choice + 1) : (letters[choice] ?? '');
}

/** Moodle and others take only letters, digits and `_` in an id; an objective with another name is left out. */
export function objectiveId(objective: string | null): string {
  return objective !== null && /^[A-Za-z0-9_]{2,32}$/.test(objective) ? objective : '';
}

/** A number with at most two decimals. */
export function decimalText(value: number): string {
  return String(Math.round(value * 100) / 100);
}
