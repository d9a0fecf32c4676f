/** The civil servant's number (NIP, 18 digits): birth date, month of appointment, sex, serial number. */

/** Only the digits. */
export function nipDigits(typed: string): string {
  return typed.replace(/\D/g, '');
}

function isDate(year: string, month: string, day: string): boolean {
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  return Number(year) > 1900 && date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
}

/** Whether it looks like a NIP of a PNS; a PPPK's number may differ, so this is worth a question and never a refusal. */
export function looksLikeNip(typed: string): boolean {
  const match = /^(\d{4})(\d\d)(\d\d)(\d{4})(\d\d)([12])\d{3}$/.exec(nipDigits(typed));
  if (match === null) return false;
  const [, year = '', month = '', day = '', appointed = '', appointedMonth = ''] = match;
  return isDate(year, month, day) && isDate(appointed, appointedMonth, '01') && Number(appointed) > Number(year);
}

/** `1968•••• •••••• • 009`: birth date and sex are nobody's business. */
export function maskedNip(typed: string): string {
  const digits = nipDigits(typed);
  if (digits.length !== 18) return digits === '' ? '' : `${digits.slice(0, 4)}••••`;
  return `${digits.slice(0, 4)}•••• •••••• • ${digits.slice(15)}`;
}
