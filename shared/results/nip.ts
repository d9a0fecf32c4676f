/** The civil servant's number (NIP, 18 digits): birth date, month of appointment, sex, serial number. */

/** Only the digits. */
export function nipDigits(typed: string): string {
  return typed.replace(/\D/g, '');
}

/** Year, month and day of birth; year and month of appointment; sex; serial number. */
const shape = /^((?:19|20)\d\d)(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])((?:19|20)\d\d)(?:0[1-9]|1[0-2])[12]\d{3}$/;

/** Whether it looks like a NIP of a PNS; a PPPK's number may differ, so this is worth a question and never a refusal. */
export function looksLikeNip(typed: string): boolean {
  const [, born = '', appointed = ''] = shape.exec(nipDigits(typed)) ?? [];
  return appointed > born;
}

/** `1968•••• •••••• • 009`: birth date and sex are nobody's business. */
export function maskedNip(typed: string): string {
  const digits = nipDigits(typed);
  if (digits.length !== 18) return digits === '' ? '' : `${digits.slice(0, 4)}••••`;
  return `${digits.slice(0, 4)}•••• •••••• • ${digits.slice(15)}`;
}
