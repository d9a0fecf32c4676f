import type { Locale } from '../course/problem.ts';
import { escapeHtml } from './escape.ts';
import { labels } from './messages.ts';

/** Numbers a module's foot notes in the order of their first reference; ids hold the module's name, so a whole course may be one page. */
export class FootnoteList {
  /** References so far, by label. */
  private readonly references = new Map<string, number>();
  private readonly slug: string;
  private readonly locale: Locale;

  constructor(slug: string, locale: Locale) {
    this.slug = slug;
    this.locale = locale;
  }

  isUsed(label: string): boolean {
    return this.references.has(label);
  }

  /** HTML of one more reference. */
  reference(label: string): string {
    const count = (this.references.get(label) ?? 0) + 1;
    this.references.set(label, count);
    const number = [...this.references.keys()].indexOf(label) + 1;
    const id = this.referenceId(number, count);
    const name = `${labels.footnotes[this.locale]} ${number}`;
    return `<sup class="footnote-ref"><a id="${id}" href="#${this.noteId(number)}" aria-label="${name}">${number}</a></sup>`;
  }

  /** The list at the end of the module; '' without references. `contentOf` gives a note's HTML and may add references. */
  render(contentOf: (label: string) => string): string {
    const items: string[] = [];
    // A note may refer to another one, which then joins the end of the list.
    for (const label of this.references.keys()) {
      const number = items.length + 1;
      items.push(`<li id="${this.noteId(number)}">${this.withWayBack(contentOf(label), label, number)}</li>\n`);
    }
    if (items.length === 0) return '';
    const name = escapeHtml(labels.footnotes[this.locale]);
    return `<section class="footnotes" aria-label="${name}">\n<ol>\n${items.join('')}</ol>\n</section>`;
  }

  private withWayBack(html: string, label: string, number: number): string {
    const back = escapeHtml(labels.back[this.locale]);
    const links = Array.from({ length: this.references.get(label) ?? 0 }, (_, index) => {
      const id = this.referenceId(number, index + 1);
      return ` <a class="footnote-back" href="#${id}" aria-label="${back}">↩</a>`;
    }).join('');
    return html.endsWith('</p>') ? `${html.slice(0, -4)}${links}</p>` : html + links;
  }

  private noteId(number: number): string {
    return `fn-${this.slug}-${number}`;
  }

  private referenceId(number: number, count: number): string {
    return `fnref-${this.slug}-${number}${count === 1 ? '' : `-${count}`}`;
  }
}
