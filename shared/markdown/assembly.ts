/** Puts finished blocks together in the order of the module and turns offsets into places. */
import type { Place, Problem } from '../course/problem.ts';
import type { QuestionSource } from '../course/question-source.ts';
import type { Block, Heading, ImageReference, Reference } from './document.ts';
import { fillPlaceholders, type Draft, type Finisher } from './draft.ts';
import { escapeHtml } from './escape.ts';
import type { FootnoteList } from './footnotes.ts';
import type { OutlineBlock } from './outline.ts';
import { headingId } from './render-inline.ts';

/** Places of offsets in one text. */
export class PlaceFinder {
  private readonly starts: number[] = [0];
  private readonly file: string;

  constructor(file: string, text: string) {
    this.file = file;
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) this.starts.push(at + 1);
  }

  place(offset: number): Place {
    let low = 0;
    let high = this.starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { file: this.file, line: low + 1, column: offset - (this.starts[low] ?? 0) + 1 };
  }
}

/** Collects finished blocks in the order of the module. */
export class Assembly {
  readonly blocks: Block[] = [];
  readonly questions: QuestionSource[] = [];
  readonly images: ImageReference[] = [];
  readonly media: Reference[] = [];
  readonly links: Reference[] = [];
  readonly headings: Heading[] = [];
  readonly problems: Problem[] = [];
  words = 0;
  private readonly headingIds = new Map<string, number>();
  private readonly places: PlaceFinder;
  private readonly footnotes: FootnoteList;

  constructor(places: PlaceFinder, footnotes: FootnoteList) {
    this.places = places;
    this.footnotes = footnotes;
  }

  addBlock(block: OutlineBlock, draft: Draft): void {
    const html = this.addDraft(block, draft);
    if (html !== '')
      this.blocks.push({ html: this.withHeadingId(html, draft), line: this.places.place(block.start).line });
  }

  /** Takes over everything but the block itself, and returns its HTML. */
  addDraft(block: OutlineBlock, draft: Draft): string {
    const place = (offset: number) => this.places.place(block.start + offset);
    const firstQuestion = this.questions.length;
    const finish: Finisher = {
      place,
      html: (html) =>
        fillPlaceholders(html, (kind, index) =>
          kind === 'Q' ? String(firstQuestion + index) : this.footnotes.reference(draft.footnotes[index] ?? ''),
        ),
    };
    const html = finish.html(draft.html);
    for (const question of draft.questions) this.questions.push(question(finish));
    for (const { offset, target, alt } of draft.images) this.images.push({ ...place(offset), target, alt });
    for (const { offset, target } of draft.media) this.media.push({ ...place(offset), target });
    for (const { offset, target } of draft.links) this.links.push({ ...place(offset), target });
    for (const { offset, level, text } of draft.headings) this.headings.push({ ...place(offset), level, text });
    for (const { offset, ...problem } of draft.problems) this.problems.push({ ...place(offset), ...problem });
    this.words += draft.words;
    return html;
  }

  /** A link `#judul` in the module leads to its heading. */
  private withHeadingId(html: string, draft: Draft): string {
    const [heading] = draft.headings;
    if (!heading || !html.startsWith(`<h${heading.level}>`)) return html;
    const id = headingId(heading.text);
    const seen = this.headingIds.get(id) ?? 0;
    this.headingIds.set(id, seen + 1);
    const unique = seen === 0 ? id : `${id}-${seen}`;
    return `<h${heading.level} id="${escapeHtml(unique)}">${html.slice(`<h${heading.level}>`.length)}`;
  }
}
