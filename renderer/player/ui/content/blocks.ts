/**
 * A module's blocks on the page. Showing another version of the module replaces only the run of blocks between the
 * common beginning and the common end: what did not change keeps its nodes, its typed text and its place.
 */
import type { ModuleContent, PlayableQuestion } from '#shared/course/compiled.ts';
import { html } from '../dom.ts';

export interface BlockListOptions {
  /** The question that stands in a slot; null when there is none of that id. */
  readonly questionFor: (slotId: string, content: ModuleContent) => PlayableQuestion | null;
  readonly makeQuestion: (question: PlayableQuestion) => HTMLElement;
  /** Brings tabs, cards and the like in a new block to life. */
  readonly enhance: (block: HTMLElement) => void;
}

interface ShownBlock {
  /** Everything that the block shows; equal signatures look equal. */
  readonly signature: string;
  readonly element: HTMLElement;
}

const slot = /data-question-slot="([^"]*)"/g;

/** How many items two lists have in common at their beginning, and then at their end. */
export function commonEnds(before: readonly string[], after: readonly string[]): { prefix: number; suffix: number } {
  const shorter = Math.min(before.length, after.length);
  let prefix = 0;
  while (prefix < shorter && before[prefix] === after[prefix]) prefix++;
  let suffix = 0;
  while (suffix < shorter - prefix && before[before.length - 1 - suffix] === after[after.length - 1 - suffix]) suffix++;
  return { prefix, suffix };
}

export class BlockList {
  readonly #container: HTMLElement;
  readonly #options: BlockListOptions;
  #shown: readonly ShownBlock[] = [];

  constructor(container: HTMLElement, options: BlockListOptions) {
    this.#container = container;
    this.#options = options;
  }

  /** The elements on the page, one per block of the content. */
  get elements(): readonly HTMLElement[] {
    return this.#shown.map((block) => block.element);
  }

  show(content: ModuleContent): void {
    const signatures = content.blocks.map((block) => this.#signature(block, content));
    const before = this.#shown.map((block) => block.signature);
    const { prefix, suffix } = commonEnds(before, signatures);
    const kept = this.#shown.slice(this.#shown.length - suffix);
    for (const block of this.#shown.slice(prefix, this.#shown.length - suffix)) block.element.remove();
    const fresh = content.blocks.slice(prefix, content.blocks.length - suffix).map((block, at) => ({
      signature: signatures[prefix + at] ?? '',
      element: this.#make(block, content),
    }));
    const following = kept[0]?.element ?? null;
    for (const block of fresh) this.#container.insertBefore(block.element, following);
    this.#shown = [...this.#shown.slice(0, prefix), ...fresh, ...kept];
  }

  #signature(block: string, content: ModuleContent): string {
    const questions = [...block.matchAll(slot)].map(([, id]) => this.#options.questionFor(id ?? '', content));
    return `${block}\n${JSON.stringify(questions)}`;
  }

  #make(block: string, content: ModuleContent): HTMLElement {
    const element = html('div', { class: 'block' }, block);
    this.#options.enhance(element);
    for (const place of element.querySelectorAll<HTMLElement>('[data-question-slot]')) {
      const question = this.#options.questionFor(place.dataset['questionSlot'] ?? '', content);
      if (question === null) place.remove();
      else place.replaceWith(this.#options.makeQuestion(question));
    }
    return element;
  }
}
