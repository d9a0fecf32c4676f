/** The letter that goes with a package from hand to hand: what it is, how to use it, how to check it. */
import { dayText, decimalText, sizeText } from '../course/figures.ts';
import type { LocalText, Locale } from '../course/problem.ts';
import { escapeHtml } from '../markdown/escape.ts';
import { fingerprintText } from '../course/package-list.ts';
import { packageFormats } from '../packaging/formats.ts';
import type { PackageFormat } from '../packaging/plan.ts';
import type { Agency } from '../release/agency.ts';
import type { ReleaseComparison, ReleaseHead } from '../release/model.ts';
import { limitsKept, type SendLimit } from '../release/send-limits.ts';
import { changesHtml } from './changes.ts';
import { filled } from './letter-text.ts';
import { letterWords as words } from './letter-words.ts';
import { documentPage } from './sheet.ts';

export interface LetterPackage {
  /** File name without folder. */
  readonly name: string;
  readonly bytes: number;
  /** Lower-case hex. */
  readonly sha256: string;
  readonly format: PackageFormat;
}

export interface Letter {
  readonly release: ReleaseHead;
  /** Titles of the modules, in order. */
  readonly modules: readonly string[];
  readonly agency: Agency;
  readonly package: LetterPackage;
  /** From the release that the agency had before; null for its first one. */
  readonly changes: { readonly since: string; readonly comparison: ReleaseComparison } | null;
  /** Who answers questions; `contact` may be '', then a line is left to write on. */
  readonly sender: { readonly name: string; readonly contact: string };
  /** Calendar days, `2026-11-24`. */
  readonly days: { readonly written: string; readonly released: string };
}

/** Lines of each list of changes; the note in the same folder has all. */
const mostChanges = 8;

const letterStyle = `
.head { display: flex; justify-content: space-between; gap: 8mm; }
.letter h2 { font-size: 12.5pt; margin-top: 1.1em; }
.letter .facts { margin: 3mm 0; }
.letter .facts div { padding: .9mm 0; }
.letter ol, .letter ul { margin: .3em 0; padding-inline-start: 6mm; }
.sum { font-family: Consolas, 'DejaVu Sans Mono', monospace; font-size: 8.5pt; overflow-wrap: anywhere; }
.write { display: inline-block; width: 70mm; border-bottom: .6pt solid #111; }
.signatures { display: grid; grid-template-columns: 1fr 1fr; gap: 12mm; margin-top: 8mm; break-inside: avoid; }
.signatures p { margin: 0; }
.signatures .line { margin-top: 18mm; border-bottom: .6pt solid #111; }
section { break-inside: avoid; }
`;

function fact(name: LocalText, html: string, locale: Locale): string {
  return `<div><dt>${name[locale]}</dt><dd>${html}</dd></div>`;
}

const waysByLimit: Readonly<Record<SendLimit, LocalText>> = {
  16: words.fitsAll,
  25: words.fits25,
  100: words.fits100,
};

function waysToSend(bytes: number): LocalText {
  const [smallest] = limitsKept(bytes);
  return smallest === undefined ? words.fitsNone : waysByLimit[smallest];
}

function facts({ release, modules, package: file }: Letter, locale: Locale): string {
  const format = packageFormats.find((info) => info.format === file.format)?.label[locale] ?? file.format;
  return `<dl class="facts">
${[
  fact(words.course, escapeHtml(release.title), locale),
  fact(words.version, escapeHtml(release.version), locale),
  release.trainingHours > 0
    ? fact(words.hours, filled(words.hoursValue, locale, { hours: decimalText(release.trainingHours, locale) }), locale)
    : '',
  fact(words.modules, modules.map((title) => escapeHtml(title)).join('; '), locale),
  fact(words.questions, String(release.questions), locale),
  fact(words.file, escapeHtml(file.name), locale),
  fact(words.format, escapeHtml(format), locale),
  fact(words.size, sizeText(file.bytes, locale), locale),
  fact(words.fits, escapeHtml(waysToSend(file.bytes)[locale]), locale),
  fact(words.checksum, `<span class="sum">${escapeHtml(file.sha256)}</span>`, locale),
  fact(words.signedBy, `<span class="sum">${escapeHtml(fingerprintText(release.keyId))}</span>`, locale),
]
  .filter(Boolean)
  .join('\n')}
</dl>`;
}

function section(heading: LocalText, locale: Locale, html: string): string {
  return `<section>\n<h2>${heading[locale]}</h2>\n${html}\n</section>`;
}

function steps(texts: readonly LocalText[], locale: Locale, values: Readonly<Record<string, string>>): string {
  return `<ol>${texts.map((text) => `<li>${filled(text, locale, values)}</li>`).join('\n')}</ol>`;
}

function moodleSteps(format: PackageFormat, isUpdate: 'first' | 'update'): readonly LocalText[] {
  const scorm = [words.scorm1, words.scorm2, words.scorm3, ...(isUpdate === 'update' ? [words.scormUpdate] : [])];
  switch (format) {
    case 'scorm12':
      return scorm;
    case 'scorm2004-3':
    case 'scorm2004-4':
      return [...scorm, words.scorm2004];
    case 'cmi5':
      return [words.cmi51];
    case 'html':
      return [words.html1, words.html2];
  }
}

function addressee(agency: Agency, locale: Locale): string {
  const lines = [
    `<strong>${escapeHtml(agency.name)}</strong>`,
    agency.contact === '' ? '' : `${words.attention[locale]} ${escapeHtml(agency.contact)}`,
    escapeHtml(agency.address).replaceAll('\n', '<br>'),
  ];
  return `<p>${words.to[locale]}<br>${lines.filter(Boolean).join('<br>')}</p>`;
}

function contactLine({ name, contact }: Letter['sender'], locale: Locale): string {
  if (contact !== '') return `<p>${filled(words.contactText, locale, { name, contact })}</p>`;
  return `<p>${filled(words.contactBlank, locale, { name })} <span class="write">&nbsp;</span></p>`;
}

function signatures(letter: Letter, locale: Locale): string {
  const box = (role: LocalText, name: string): string =>
    `<div><p>${role[locale]},</p><p class="line">&nbsp;</p><p>${escapeHtml(name)}</p><p class="soft">${words.date[locale]}:</p></div>`;
  return `<div class="signatures">${box(words.handedBy, letter.sender.name)}${box(words.receivedBy, letter.agency.contact)}</div>`;
}

/** One page of HTML that needs nothing else, in the agency's language; prints on one or two sheets of A4. */
export function letterHtml(letter: Letter): string {
  const { release, agency, package: file, changes, sender, days } = letter;
  const locale = agency.language;
  const values = { file: file.name };
  const { title, version, by } = release;
  const opening = { title, version, by, at: dayText(days.released, locale) };
  const command = `<pre>certutil -hashfile ${escapeHtml(file.name)} SHA256</pre>`;
  const parts = [
    `<div class="head"><p class="eyebrow">${escapeHtml(sender.name)}</p><p>${dayText(days.written, locale)}</p></div>`,
    `<h1>${words.letter[locale]}</h1>`,
    addressee(agency, locale),
    `<p>${filled(words.opening, locale, opening)}</p>`,
    section(words.contents, locale, facts(letter, locale)),
    changes === null
      ? ''
      : `<h2>${filled(words.changesSince, locale, { before: changes.since, after: release.version })}</h2>\n${changesHtml(changes.comparison, locale, mostChanges)}`,
    section(words.usb, locale, steps([words.usb1, words.usb2, words.usb3], locale, values)),
    section(
      words.moodle,
      locale,
      steps(moodleSteps(file.format, changes === null ? 'first' : 'update'), locale, values),
    ),
    section(words.check, locale, `<p>${words.check1[locale]}</p>${command}<p>${words.check2[locale]}</p>`),
    section(words.contact, locale, contactLine(sender, locale)),
    signatures(letter, locale),
  ];
  return documentPage({
    title: `${words.letter[locale]} – ${agency.name}`,
    language: locale,
    style: letterStyle,
    body: `<main class="letter">\n${parts.filter(Boolean).join('\n')}\n</main>`,
  });
}
