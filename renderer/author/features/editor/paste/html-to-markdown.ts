import TurndownService from 'turndown';
import { imageMarkdown, linkMarkdown } from '../link-markdown.ts';
import { textOf } from './dom.ts';
import { pastedAlt } from './pasted-image.ts';
import { tidyHtml } from './tidy-html.ts';

export interface PastedImage {
  /** As in the HTML: `data:…`, `file:…`, `https:…`. */
  readonly source: string;
  readonly alt: string;
  /** Stands for the address in the Markdown until the picture is in the course's media. */
  readonly place: string;
}

export interface PastedText {
  /** Without line breaks at its ends. */
  readonly markdown: string;
  readonly images: readonly PastedImage[];
}

function isBlank(text: string): boolean {
  return text.trim() === '';
}

/** What has a meaning in the course format beyond Markdown's own signs. */
function escapeDialect(text: string): string {
  return text
    .replaceAll(/<(?=[a-z/!?])/gi, String.raw`\<`)
    .replaceAll(/\$(?=[^\s\d])/g, String.raw`\$`)
    .replaceAll(/^(\s*):{3}/gm, String.raw`$1\:::`)
    .replaceAll('|', String.raw`\|`);
}

function addInlineRules(service: TurndownService): void {
  service.addRule('deleted', {
    filter: ['s', 'del'],
    replacement: (content) => (isBlank(content) ? content : `~~${content}~~`),
  });
  service.addRule('kept', {
    filter: ['sub', 'sup', 'kbd', 'mark'],
    replacement(content, node) {
      const tag = node.nodeName.toLowerCase();
      return isBlank(content) ? content : `<${tag}>${content}</${tag}>`;
    },
  });
  service.addRule('link', {
    filter: (node) => node.nodeName === 'A',
    replacement(content, node) {
      const address = node.getAttribute('href') ?? '';
      const label = content.replaceAll(/\s*\n\s*/g, ' ').trim();
      if (label === '' || address === '') return content;
      // The content is Markdown already; only the address needs its care.
      return label.startsWith('![') ? content : `[${label}]${linkMarkdown('', address).slice(2)}`;
    },
  });
  service.addRule('maths', {
    filter: (node) => node.nodeName === 'AJAR-MATHS',
    replacement: (_, node) => `$${textOf(node).replace(/^\{\\displaystyle (.*)\}$/, '$1')}$`,
  });
  service.addRule('note reference', {
    filter: (node) => node.nodeName === 'AJAR-NOTE-REF',
    replacement: (_, node) => `[^${node.getAttribute('name') ?? ''}]`,
  });
}

function addBlockRules(service: TurndownService): void {
  service.addRule('note', {
    filter: (node) => node.nodeName === 'AJAR-NOTE',
    replacement: (content, node) =>
      `\n\n[^${node.getAttribute('name') ?? ''}]: ${content.trim().replaceAll(/\s*\n\s*/g, ' ')}\n\n`,
  });
  service.addRule('item', {
    filter: 'li',
    replacement(content, node) {
      const list = node.parentNode as HTMLElement | null;
      const items = Array.from(list?.children ?? []).filter((child) => child.nodeName === 'LI');
      const first = Number(list?.getAttribute('start') ?? '1');
      const marker = list?.nodeName === 'OL' ? `${first + items.indexOf(node)}. ` : '- ';
      const indent = ' '.repeat(marker.length);
      const lines = content
        .trim()
        .replace(/^(\[[ x]\]) +/, '$1 ')
        .replaceAll(/\n{3,}/g, '\n\n')
        .replaceAll(/\n(?!\n|$)/g, `\n${indent}`);
      return `${marker}${lines}${node.nextSibling ? '\n' : ''}`;
    },
  });
  service.addRule('task', {
    filter: (node) => node.nodeName === 'INPUT' && node.getAttribute('type') === 'checkbox',
    replacement: (_, node) => (node.getAttribute('checked') === null ? '[ ] ' : '[x] '),
  });
}

const alignments: Readonly<Record<string, string>> = { center: ':---:', right: '---:' };

function addTableRules(service: TurndownService): void {
  service.addRule('cell', {
    filter: ['td', 'th'],
    replacement: (content) =>
      ` ${content
        .trim()
        .replaceAll(/(?:\\?\s*\n\s*)+/g, ' ')
        .replaceAll(/(?:<br>\s*)+$/g, '')} |`,
  });
  service.addRule('row', {
    filter: 'tr',
    replacement(content, node) {
      const cells = Array.from(node.children);
      if (cells[0]?.nodeName !== 'TH') return `|${content}\n`;
      const line = cells.map((cell) => ` ${alignments[cell.getAttribute('align') ?? ''] ?? '---'} |`).join('');
      return `|${content}\n|${line}\n`;
    },
  });
  service.addRule('table', { filter: 'table', replacement: (content) => `\n\n${content.trim()}\n\n` });
  service.addRule('table parts', { filter: ['tbody', 'thead', 'tfoot'], replacement: (content) => content });
}

function isInTable(node: Node): boolean {
  for (let up = node.parentNode; up; up = up.parentNode) if (up.nodeName === 'TD' || up.nodeName === 'TH') return true;
  return false;
}

function createService(images: PastedImage[]): TurndownService {
  const service = new TurndownService({
    headingStyle: 'atx',
    bulletListMarker: '-',
    codeBlockStyle: 'fenced',
    emDelimiter: '*',
    hr: '---',
    // Also what is empty but means something.
    blankReplacement(_, node) {
      const { nodeName } = node;
      if (nodeName === 'TD' || nodeName === 'TH') return '  |';
      return /^(?:P|DIV|H[1-6]|LI|BLOCKQUOTE|TABLE|UL|OL)$/.test(nodeName) ? '\n\n' : '';
    },
  });
  const escapeMarkdown = service.escape.bind(service);
  service.escape = (text) => escapeDialect(escapeMarkdown(text));
  service.addRule('break', {
    filter: 'br',
    replacement: (_, node) => (isInTable(node) ? '<br>' : '\\\n'),
  });
  service.addRule('image', {
    filter: 'img',
    replacement(_, node) {
      const source = node.getAttribute('src') ?? '';
      if (source === '') return '';
      const alt = pastedAlt(node.getAttribute('alt') ?? '');
      const place = `media/ajar-paste-${images.length}`;
      images.push({ source, alt, place });
      return imageMarkdown(alt, place);
    },
  });
  addInlineRules(service);
  addBlockRules(service);
  addTableRules(service);
  return service;
}

/** Markdown of our dialect for the body of a pasted document, which is changed by it. */
export function htmlToMarkdown(body: HTMLElement): PastedText {
  tidyHtml(body);
  const images: PastedImage[] = [];
  const markdown = createService(images)
    .turndown(body)
    // A break at the end of a paragraph breaks nothing.
    .replaceAll(/(?:\\\n)+(?=\n|$)/g, '\n')
    .replaceAll(/[ \t]+$/gm, '')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim();
  return { markdown, images };
}
