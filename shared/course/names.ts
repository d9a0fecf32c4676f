/** File names that survive every LMS, file system and URL: lower-case ASCII, digits and hyphens. */

const maxLength = 60;
const reservedNames = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])$/;
/** Letters that Unicode does not decompose into a base letter and a mark. */
const plainLetters: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ł: 'l',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};

/** `Standar & Layanan` → `standar-layanan`; empty when nothing is left. */
function hyphenated(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}+/gu, '')
    .replace(/[ßæœøđłðþı]/g, (letter) => plainLetters[letter] ?? '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}

function splitExtension(name: string): readonly [string, string] {
  const match = /^(.+)\.([a-z][a-z0-9]{0,4})$/i.exec(name);
  return match ? [match[1] ?? '', `.${(match[2] ?? '').toLowerCase()}`] : [name, ''];
}

/**
 * A safe file name for a title or a file name; an extension of up to five letters and digits is kept.
 * At most 60 characters; `berkas` where nothing usable is left; never a name that Windows reserves.
 */
export function safeFileName(titleOrName: string): string {
  const [stem, extension] = splitExtension(titleOrName.trim());
  const clean = hyphenated(stem)
    .slice(0, maxLength - extension.length)
    .replace(/-+$/, '');
  const name = clean === '' ? 'berkas' : clean;
  return (reservedNames.test(name) ? `${name}-1` : name) + extension;
}

/** File name without folder and extension, as `data-module` and links use it: `02-Standar.md` → `02-standar`. */
export function slugOf(file: string): string {
  const name = file.slice(file.lastIndexOf('/') + 1);
  return safeFileName(name.replace(/\.[^.]*$/, '').replaceAll('.', '-'));
}

/** `slug.md` for a question bank: what draws name it by. Never a name in `existing`. */
export function bankFileName(existing: readonly string[], title: string): string {
  const taken = new Set(existing);
  const stem = hyphenated(title).slice(0, 48).replace(/-+$/, '') || 'bank-soal';
  let file = `${stem}.md`;
  for (let copy = 2; taken.has(file); copy += 1) file = `${stem}-${copy}.md`;
  return file;
}

/** Numbers from here on are left to what closes a course, `90-post-test.md`. */
const firstClosingNumber = 90;

/**
 * `NN-slug.md` for a new module: one above the highest number below 90, so that `90-post-test.md` stays last; once those
 * are used up, one above the highest of all. Never a name in `existing`.
 */
export function nextModuleFile(existing: readonly string[], title: string): string {
  const numbers = existing.map((file) => Number(/^(\d{1,4})-/.exec(file)?.[1] ?? '0'));
  const usual = Math.max(0, ...numbers.filter((number) => number < firstClosingNumber)) + 1;
  const next = usual < firstClosingNumber ? usual : Math.max(...numbers) + 1;
  const taken = new Set(existing);
  const stem = hyphenated(title).slice(0, 48).replace(/-+$/, '') || 'modul';
  const prefix = String(next).padStart(2, '0');
  let file = `${prefix}-${stem}.md`;
  for (let copy = 2; taken.has(file); copy += 1) file = `${prefix}-${stem}-${copy}.md`;
  return file;
}
