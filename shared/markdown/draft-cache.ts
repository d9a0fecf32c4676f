import { newContext, report, type Draft, type Environment } from './draft.ts';
import { escapeHtml } from './escape.ts';
import { messages } from './messages.ts';
import { renderBody } from './render-body.ts';
import { renderContainer } from './render-container.ts';

function draftBlock(raw: string, environment: Environment): Draft {
  const context = newContext(raw, environment, renderContainer);
  try {
    context.draft.html = renderBody(context, 0, raw.length).trimEnd();
    return context.draft;
  } catch (error) {
    // Nesting too deep for the stack is the author's text, not our fault; anything else is.
    if (!(error instanceof RangeError)) throw error;
    const plain = newContext(raw, environment, renderContainer);
    report(plain, 0, messages.unreadable());
    plain.draft.html = `<pre>${escapeHtml(raw)}</pre>`;
    return plain.draft;
  }
}

/** Drafts of the last reading of a file, by the block's text; only the blocks of that reading are kept. */
interface Memory {
  readonly environment: string;
  readonly drafts: ReadonlyMap<string, Draft>;
}

/** Files whose drafts are kept; a trainer goes back and forth between a few. */
const maxFiles = 8;

export class DraftCache {
  private readonly files = new Map<string, Memory>();

  /** `key` stands for everything that the drafts depend on beside the texts. */
  draftsOf(file: string, key: string, raws: readonly string[], environment: Environment): readonly Draft[] {
    const memory = this.files.get(file);
    const old = memory?.environment === key ? memory.drafts : null;
    const drafts = new Map<string, Draft>();
    const result = raws.map((raw) => {
      const draft = drafts.get(raw) ?? old?.get(raw) ?? draftBlock(raw, environment);
      drafts.set(raw, draft);
      return draft;
    });
    this.files.delete(file);
    this.files.set(file, { environment: key, drafts });
    const oldest = this.files.keys().next();
    if (this.files.size > maxFiles && !oldest.done) this.files.delete(oldest.value);
    return result;
  }
}
