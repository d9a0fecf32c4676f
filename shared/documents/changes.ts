/** What changed between two releases, for the agencies that have the older one. */
import type { LocalText, Locale } from '../course/problem.ts';
import { escapeHtml } from '../markdown/escape.ts';
import type { ReleaseComparison } from '../release/model.ts';
import { settingName, settingValue } from '../release/setting-words.ts';
import { filled } from './letter-text.ts';
import { letterWords } from './letter-words.ts';
import { documentPage } from './sheet.ts';

type ModuleChange = ReleaseComparison['modules'][number];
type QuestionChange = ReleaseComparison['questions'][number];

const moduleChanges: Readonly<Record<ModuleChange['change'], LocalText>> = {
  added: { id: 'modul baru', en: 'new module' },
  removed: { id: 'dihapus', en: 'removed' },
  changed: { id: 'diperbarui', en: 'revised' },
  moved: { id: 'pindah urutan', en: 'in another place' },
};
const questionChanges: Readonly<Record<QuestionChange['change'], LocalText>> = {
  added: { id: 'soal baru', en: 'new question' },
  removed: { id: 'dihapus', en: 'removed' },
  changed: { id: 'diperbarui', en: 'revised' },
};
const questionParts: Readonly<Record<QuestionChange['parts'][number], LocalText>> = {
  wording: { id: 'rumusan soal', en: 'wording' },
  answers: { id: 'pilihan atau kunci', en: 'options or key' },
  points: { id: 'poin', en: 'points' },
  feedback: { id: 'umpan balik', en: 'feedback' },
  type: { id: 'jenis soal', en: 'kind of question' },
};
const answerFates: Readonly<Record<QuestionChange['answers'], LocalText>> = {
  kept: { id: 'jawaban peserta tetap', en: 'answers are kept' },
  reset: { id: 'dijawab lagi', en: 'to be answered again' },
  new: { id: '', en: '' },
  gone: { id: '', en: '' },
};
const longestShown = 160;

function list(heading: LocalText, locale: Locale, items: readonly string[], most = items.length): string {
  if (items.length === 0) return '';
  const rest = items.length - most;
  const shown = rest > 0 ? [...items.slice(0, most), filled(letterWords.moreChanges, locale, { count: rest })] : items;
  return `<h3>${escapeHtml(heading[locale])}</h3>\n<ul>${shown.map((item) => `<li>${item}</li>`).join('\n')}</ul>`;
}

function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > longestShown ? `${line.slice(0, longestShown)}…` : line;
}

function questionLine({ text, change, parts, answers }: QuestionChange, locale: Locale): string {
  const details = [...parts.map((part) => questionParts[part][locale]), answerFates[answers][locale]].filter(Boolean);
  const about = details.length === 0 ? '' : ` <span class="soft">(${escapeHtml(details.join(', '))})</span>`;
  return `${escapeHtml(shortened(text))} – ${escapeHtml(questionChanges[change][locale])}${about}`;
}

function settingLine(change: ReleaseComparison['settings'][number], locale: Locale): string {
  const name = settingName(change)[locale];
  const [from, into] = [change.before, change.after].map((value) =>
    escapeHtml(shortened(settingValue(change.field, value)[locale])),
  );
  return `${escapeHtml(name)}: ${letterWords.from[locale]} “${from}” ${letterWords.into[locale]} “${into}”`;
}

function learnerLines({ learners }: ReleaseComparison, locale: Locale): readonly string[] {
  const { kept, reset, added, gone } = learners;
  return [
    kept > 0 ? filled(letterWords.kept, locale, { count: kept }) : '',
    reset > 0 ? filled(letterWords.reset, locale, { count: reset }) : '',
    added > 0 ? filled(letterWords.added, locale, { count: added }) : '',
    gone > 0 ? filled(letterWords.gone, locale, { count: gone }) : '',
  ].filter(Boolean);
}

/**
 * HTML: modules, questions and settings that changed, and what that means for learners in the middle of the course. `most`:
 * lines of each list; all when left out.
 */
export function changesHtml(comparison: ReleaseComparison, locale: Locale, most?: number): string {
  const { modules, questions, settings } = comparison;
  if (modules.length + questions.length + settings.length === 0) return `<p>${letterWords.noChanges[locale]}</p>`;
  return [
    list(
      letterWords.changedModules,
      locale,
      modules.map(({ title, change }) => `${escapeHtml(title)} – ${moduleChanges[change][locale]}`),
      most,
    ),
    list(
      letterWords.changedQuestions,
      locale,
      questions.map((question) => questionLine(question, locale)),
      most,
    ),
    list(
      letterWords.changedSettings,
      locale,
      settings.map((setting) => settingLine(setting, locale)),
      most,
    ),
    list(letterWords.forLearners, locale, learnerLines(comparison, locale)),
  ]
    .filter(Boolean)
    .join('\n');
}

export interface UpdateNote {
  readonly title: string;
  /** Versions. */
  readonly before: string;
  readonly after: string;
  /** Release notes as plain text; '' = none. */
  readonly notes: string;
  readonly agency: string;
  readonly comparison: ReleaseComparison;
}

/** The note in an update package's folder, as a page of its own. */
export function updateNote(note: UpdateNote, locale: Locale): string {
  const { title, before, after, notes, agency, comparison } = note;
  const heading = filled(letterWords.changesSince, locale, { before, after });
  const paragraphs = notes
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter(Boolean);
  const told = paragraphs.map((paragraph) => `<p class="notes">${escapeHtml(paragraph)}</p>`).join('\n');
  return documentPage({
    title: `${letterWords.changes[locale]} – ${title} ${after}`,
    language: locale,
    style: '.notes { white-space: pre-line; }',
    body: `<p class="eyebrow">${escapeHtml(title)}</p>
<h1>${heading}</h1>
<p>${filled(letterWords.changesFor, locale, { title, agency })}</p>
${told === '' ? '' : `<h2>${letterWords.notes[locale]}</h2>\n${told}`}
<h2>${letterWords.changes[locale]}</h2>
${changesHtml(comparison, locale)}`,
  });
}
