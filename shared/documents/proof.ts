/** Every question of a course with its key, feedback and objective, for somebody who reads it before the release. */
import type { PlayableQuestion } from '../course/compiled.ts';
import { escapeHtml } from '../markdown/escape.ts';
import { printOrder } from './print-order.ts';
import { printQuestion, type PrintedQuestion } from './print-question.ts';
import { questionHtml } from './question-html.ts';
import { documentPage } from './sheet.ts';
import type { DocumentSource, PrintedModule } from './source.ts';
import { words } from './words.ts';

type Locale = DocumentSource['locale'];

function labelled(label: string, html: string | null): string {
  return html === null || html === '' ? '' : `<p><strong>${label}:</strong></p>${html}`;
}

function optionFeedback(question: PlayableQuestion): string {
  const options = 'options' in question ? question.options : 'regions' in question ? question.regions : [];
  const said = options.flatMap(({ text, feedback }) =>
    feedback === null ? [] : [`<li>${escapeHtml(text)}: ${feedback}</li>`],
  );
  return said.length === 0 ? '' : `<ul>${said.join('')}</ul>`;
}

function about(source: DocumentSource, question: PlayableQuestion, printed: PrintedQuestion): string {
  const { locale, settings } = source;
  const objective = settings.objectives.find(({ id }) => id === question.objective)?.text ?? '';
  return `<div class="key">
<p><strong>${words.key[locale]}:</strong> ${printed.key === '' ? words.noKey[locale] : printed.key}</p>
${optionFeedback(question)}
${labelled(words.hint[locale], question.hint)}
${labelled(words.whenRight[locale], question.correct)}
${labelled(words.whenWrong[locale], question.incorrect)}
${labelled(words.explanation[locale], question.explanation)}
${labelled(words.objectives[locale], objective === '' ? null : `<p>${escapeHtml(objective)}</p>`)}
<p class="soft">#${escapeHtml(question.id)}${question.tags.length > 0 ? ` · ${escapeHtml(question.tags.join(', '))}` : ''}</p>
<div class="review"><span>${words.agree[locale]}</span><span>${words.revise[locale]}</span><em>${words.remark[locale]}:</em></div>
</div>`;
}

function moduleQuestions(source: DocumentSource, { outline, content }: PrintedModule): string {
  const { locale } = source;
  if (content.questions.length === 0) return '';
  const list = content.questions.map((question, at) => {
    const printed = printQuestion(question, { locale, order: printOrder(question, outline.slug, 'as-written') });
    return questionHtml(question, printed, { number: at + 1, locale, after: about(source, question, printed) });
  });
  return `<h2>${escapeHtml(outline.title)}</h2>\n${list.join('\n')}`;
}

function reviewerFields(locale: Locale): string {
  return `<div class="fields"><p>${words.reviewer[locale]}:</p><p>${words.date[locale]}:</p></div>`;
}

/** HTML whose pictures lie at the paths of `source.media` beside it. */
export function questionProof(source: DocumentSource, numbers: 'page' | 'printer'): string {
  const { settings, locale, modules, edition } = source;
  return documentPage({
    title: `${words.proof[locale]} – ${settings.title} · ${edition}`,
    language: settings.language,
    body: `<p class="eyebrow">${escapeHtml(settings.title)} · ${escapeHtml(edition)}</p>
<h1>${words.proof[locale]}</h1>
<p>${words.proofLead[locale]}</p>
${reviewerFields(locale)}
${modules.map((module) => moduleQuestions(source, module)).join('\n')}`,
    ...(numbers === 'page' ? { footer: `${settings.title} · ${words.proof[locale]} · ${edition}` } : {}),
  });
}
