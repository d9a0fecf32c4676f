/** The whole course on paper: cover, contents, every module, with the answers at the end of each module or without them. */
import { decimalText } from '../course/figures.ts';
import { escapeHtml } from '../markdown/escape.ts';
import { contentsHtml } from './contents.ts';
import type { DocumentSource, PrintedModule } from './source.ts';
import { moduleText } from './module-body.ts';
import { documentPage } from './sheet.ts';
import { words } from './words.ts';

export interface HandoutOptions {
  readonly answers: 'with' | 'without';
  /** `page`: page numbers by CSS; `printer`: the printer writes them. */
  readonly numbers: 'page' | 'printer';
}

function fact(name: string, value: string): string {
  return value === '' ? '' : `<div><dt>${name}</dt><dd>${escapeHtml(value)}</dd></div>`;
}

function cover({ settings, locale, edition }: DocumentSource): string {
  const hours = settings.trainingHours > 0 ? decimalText(settings.trainingHours, locale) : '';
  const objectives = settings.objectives.map(({ text }) => `<li>${escapeHtml(text)}</li>`).join('');
  return `<section class="cover">
<h1>${escapeHtml(settings.title)}</h1>
<p class="lead">${escapeHtml(settings.summary)}</p>
<dl class="facts">
${fact(words.audience[locale], settings.audience)}
${fact(words.hours[locale], hours)}
${fact(words.authors[locale], settings.authors.join(', '))}
${fact(words.version[locale], edition)}
${fact(words.license[locale], settings.license)}
</dl>
${objectives === '' ? '' : `<h2>${words.objectives[locale]}</h2><ul>${objectives}</ul>`}
</section>`;
}

function moduleHtml(module: PrintedModule, at: number, { locale }: DocumentSource, options: HandoutOptions): string {
  const { outline } = module;
  const { body, answers } = moduleText(module, locale);
  const key = answers === '' || options.answers === 'without' ? '' : `<h3>${words.key[locale]}</h3>${answers}`;
  return `<article class="module" id="m-${outline.slug}">
<p class="eyebrow">${words.module[locale]} ${at + 1}</p>
<h1>${escapeHtml(outline.title)}</h1>
${body}
${key}
</article>`;
}

/** HTML whose pictures lie at the paths of `source.media` beside it. */
export function handout(source: DocumentSource, options: HandoutOptions): string {
  const { settings, modules, edition } = source;
  const title = `${settings.title} · ${edition}`;
  const body = [
    cover(source),
    contentsHtml(modules, source.locale),
    ...modules.map((one, at) => moduleHtml(one, at, source, options)),
  ];
  return documentPage({
    title,
    language: settings.language,
    body: body.join('\n'),
    ...(options.numbers === 'page' ? { footer: title } : {}),
  });
}
