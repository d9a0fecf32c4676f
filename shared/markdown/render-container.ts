import type { Tokens } from 'marked';
import type { ContainerPart } from './containers.ts';
import { countWords, locate, questionPlaceholder, report, type Context } from './draft.ts';
import { escapeHtml } from './escape.ts';
import { labels, messages } from './messages.ts';
import { readQuestion } from './question.ts';
import { enterToken, readBody, renderBody, renderItem, type BodyItem, type TokenItem } from './render-body.ts';
import { renderBlocks } from './render-block.ts';
import { lexBlocks } from './tokens.ts';

type ContainerRenderer = (context: Context, part: ContainerPart) => string;

function bodyOf(context: Context, part: ContainerPart): string {
  return renderBody(context, part.body.start, part.body.end);
}

function itemsOf(context: Context, part: ContainerPart): readonly BodyItem[] {
  return readBody(context, part.body.start, part.body.end, 'prose');
}

function titleOf(context: Context, part: ContainerPart, fallback: string): string {
  const given = part.attributes.values['title']?.trim() ?? '';
  countWords(context, given);
  return escapeHtml(given === '' ? fallback : given);
}

function details(context: Context, part: ContainerPart): string {
  const title = titleOf(context, part, labels.details[context.environment.locale]);
  return `<details class="details">\n<summary>${title}</summary>\n${bodyOf(context, part)}</details>\n`;
}

function tab(context: Context, part: ContainerPart, index: number): string {
  const title = titleOf(context, part, `${labels.tab[context.environment.locale]} ${index}`);
  const body = bodyOf(context, part);
  return `<section data-tab="${title}">\n<p class="tab-title">${title}</p>\n${body}</section>\n`;
}

function tabs(context: Context, part: ContainerPart): string {
  let index = 0;
  const sections = itemsOf(context, part).map((item) => {
    if (item.kind !== 'container' || item.part.name !== 'tab') return renderItem(context, item);
    reportForm(context, item.part);
    index += 1;
    return tab(context, item.part, index);
  });
  return `<div data-tabs>\n${sections.join('')}</div>\n`;
}

function tabOutside(context: Context, part: ContainerPart): string {
  report(context, part.start, messages.tabOutside());
  return `<div class="tab">\n<p class="tab-title">${titleOf(context, part, '')}</p>\n${bodyOf(context, part)}</div>\n`;
}

function steps(context: Context, part: ContainerPart): string {
  return `<div class="steps">\n${bodyOf(context, part)}</div>\n`;
}

function caseStudy(context: Context, part: ContainerPart): string {
  const title = titleOf(context, part, '');
  const heading = title === '' ? '' : `<p class="case-title">${title}</p>\n`;
  return `<section class="case">\n${heading}${bodyOf(context, part)}</section>\n`;
}

/** A line `---` starts the next column; without one the text flows by itself. */
function columns(context: Context, part: ContainerPart): string {
  const parts = [''];
  for (const item of itemsOf(context, part)) {
    if (item.kind === 'token' && item.token.type === 'hr') parts.push('');
    else parts.push((parts.pop() ?? '') + renderItem(context, item));
  }
  return `<div class="columns">\n${parts.map((html) => `<div>\n${html}</div>\n`).join('')}</div>\n`;
}

function isList(item: BodyItem): item is TokenItem & { readonly token: Tokens.List } {
  return item.kind === 'token' && item.token.type === 'list';
}

function side(context: Context, source: string): string {
  return renderBlocks(context, lexBlocks(source, 'prose', context.environment.links)).trimEnd();
}

/** Read from the item's own text, because `---` right under a line would make a heading of the front. */
function card(context: Context, item: Tokens.ListItem): string {
  locate(context, item.raw);
  const [front = '', ...back] = item.text.split(/^ {0,3}-{3,}[ \t]*$/m);
  const faces = [front, back.join('\n---\n')].map((source) => `<div>${side(context, source.trim())}</div>`);
  return `<li>${faces.join('')}</li>\n`;
}

function cards(context: Context, part: ContainerPart): string {
  const items = itemsOf(context, part);
  if (!items.some(isList)) report(context, part.start, messages.cardsWithoutList());
  return items
    .map((item) => {
      if (!isList(item)) return renderItem(context, item);
      enterToken(context, item);
      return `<ul data-cards>\n${item.token.items.map((entry) => card(context, entry)).join('')}</ul>\n`;
    })
    .join('');
}

/** Packaging fills the empty element from the course; what the author wrote follows it. */
function filled(name: 'objectives' | 'summary'): ContainerRenderer {
  return (context, part) => `<div data-fill="${name}"></div>\n${bodyOf(context, part)}`;
}

function question(context: Context, part: ContainerPart): string {
  context.draft.questions.push(readQuestion(context, part));
  return `<div data-question-slot="${questionPlaceholder(context.draft.questions.length - 1)}"></div>\n`;
}

function unknown(context: Context, part: ContainerPart): string {
  report(context, part.start, messages.unknownDirective(part.name));
  return bodyOf(context, part);
}

const renderers: ReadonlyMap<string, ContainerRenderer> = new Map([
  ['details', details],
  ['tabs', tabs],
  ['tab', tabOutside],
  ['steps', steps],
  ['cards', cards],
  ['columns', columns],
  ['case', caseStudy],
  ['objectives', filled('objectives')],
  ['summary', filled('summary')],
  ['question', question],
]);

function reportForm(context: Context, part: ContainerPart): void {
  if (!part.isClosed) report(context, part.start, messages.unclosedDirective(part.name));
  if (!part.attributes.complete) report(context, part.start, messages.attributes(part.name));
}

export function renderContainer(context: Context, part: ContainerPart): string {
  const renderer = renderers.get(part.name);
  // An unknown name may be prose after three colons, so its form is not judged.
  if (renderer) reportForm(context, part);
  context.cursor = part.body.start;
  const html = (renderer ?? unknown)(context, part);
  context.cursor = part.end;
  return html;
}
