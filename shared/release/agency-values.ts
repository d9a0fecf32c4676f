/** Values of an agency as people write them in tables, and what is sensible where they wrote nothing. */
import { safeFileName } from '../course/names.ts';
import type { AgencyFields } from './agency.ts';

/** Most characters of each text. */
export const agencyLimits = {
  name: 200,
  shortName: 60,
  address: 500,
  contact: 200,
  phone: 60,
  email: 200,
  notes: 2_000,
} as const;

/** Two agencies with the same key have the same name to a reader. */
export function nameKey(name: string): string {
  return name.normalize('NFC').toLowerCase().replace(/\s+/gu, ' ').trim();
}

/**
 * Name of the agency's folder and part of its package's id: from the short name, else the name; with -2, -3 … when it is
 * in `taken`. It is given once and never changes, so that an LMS goes on recognising the package.
 */
export function newAgencySlug(fields: Pick<AgencyFields, 'name' | 'shortName'>, taken: ReadonlySet<string>): string {
  const text = fields.shortName || fields.name;
  const latin = /[a-z0-9]/i.test(text.normalize('NFKD')) ? text.replaceAll('.', ' ') : 'instansi';
  const base = safeFileName(latin).slice(0, 40).replace(/-+$/, '');
  let slug = base;
  for (let copy = 2; taken.has(slug); copy += 1) slug = `${base}-${copy}`;
  return slug;
}

/** The package that an agency can use at once: in every LMS SCORM 1.2, without one a web page. */
export function formatFor(lms: AgencyFields['lms']): AgencyFields['format'] {
  return lms === 'none' ? 'html' : 'scorm12';
}

export function mediumFor(lms: AgencyFields['lms']): AgencyFields['medium'] {
  return lms === 'none' ? 'usb' : 'lms';
}

const squeezed = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

/** Any name of an LMS that is not Moodle is another LMS. */
export function lmsOf(text: string): AgencyFields['lms'] {
  const word = squeezed(text);
  if (/^(?:|none|no|tidak|tidakada|tidakpunya|belum|belumada|belumpunya|tanpa|tanpalms)$/.test(word)) return 'none';
  return word.includes('moodle') ? 'moodle' : 'other';
}

export function formatOf(text: string): AgencyFields['format'] | null {
  const word = squeezed(text);
  if (/^(?:scorm)?(?:versi|v)?12$/.test(word) || word === 'scorm') return 'scorm12';
  if (/^(?:scorm)?20043(?:rd)?(?:edition|ed|edisi)?$/.test(word) || word === 'scorm2004edisi3') return 'scorm2004-3';
  if (/^(?:scorm)?20044?(?:th)?(?:edition|ed|edisi)?$/.test(word) || word === 'scorm2004edisi4') return 'scorm2004-4';
  if (/^(?:cmi5|xapi)$/.test(word)) return 'cmi5';
  return /^(?:html5?\w*|web|situs|situsweb|usb|mandiri|offline|luring|tanpalms)$/.test(word) ? 'html' : null;
}

export function mediumOf(text: string): AgencyFields['medium'] | null {
  const word = squeezed(text);
  if (/^(?:usb|flashdisk|flasdisk|flashdrive|usbstick|diska|diskalepas)$/.test(word)) return 'usb';
  if (/^(?:whatsapp|wa)$/.test(word)) return 'whatsapp';
  if (/^(?:email|surel|mail)$/.test(word)) return 'email';
  return /^(?:lms|moodle|elearning|unggah|upload)$/.test(word) ? 'lms' : null;
}

export function languageOf(text: string): AgencyFields['language'] | null {
  const word = squeezed(text);
  if (/^(?:id|ind|indonesia|indonesian|bahasaindonesia|bahasa)$/.test(word)) return 'id';
  return /^(?:en|eng|english|inggris|bahasainggris)$/.test(word) ? 'en' : null;
}

/** `#RGB`, `RRGGBB` … as `#rrggbb` in lower case. */
export function colourOf(text: string): string | null {
  const digits = /^#?([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(text.trim())?.[1]?.toLowerCase();
  if (digits === undefined) return null;
  return `#${digits.length === 3 ? digits.replace(/./g, '$&$&') : digits}`;
}

/** A spreadsheet that took a mobile number for a number has lost its zero: `81234567890` is `081234567890`. */
export function phoneOf(text: string): string {
  return /^8\d{8,11}$/.test(text) ? `0${text}` : text;
}
