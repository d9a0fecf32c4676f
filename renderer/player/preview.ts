/** Entry of preview.js: connects the player in the preview frame with the workspace (shared/contract/preview.ts). */
import type { FromPreview, ToPreview } from '#shared/contract/preview.ts';
import type { PreviewPlayer } from './preview-port.ts';

/** The workspace's origin, from `#parent=<encoded origin>`; null when the page was opened by itself. */
function parentOrigin(hash: string): string | null {
  const value = new URLSearchParams(hash.slice(1)).get('parent');
  if (value === null || value === '') return null;
  try {
    const url = new URL(value);
    // `URL.origin` is "null" for app://, which browsers know only as a scheme of the host.
    return url.origin === 'null' ? `${url.protocol}//${url.host}` : url.origin;
  } catch {
    return null;
  }
}

function isMessage(data: unknown): data is ToPreview {
  return typeof data === 'object' && data !== null && 'type' in data && String(data.type).startsWith('ajar:');
}

function isInView(element: HTMLElement): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return bottom > 0 && top < window.innerHeight;
}

class Preview {
  readonly #player: PreviewPlayer;
  readonly #origin: string;
  #lines: readonly number[] = [];

  constructor(player: PreviewPlayer, origin: string) {
    this.#player = player;
    this.#origin = origin;
  }

  connect(): void {
    window.addEventListener('message', (event) => {
      if (event.origin === this.#origin && event.source === window.parent && isMessage(event.data))
        this.#receive(event.data);
    });
    document.addEventListener('dblclick', (event) => this.#reportLine(event.target));
    this.#send({ type: 'ajar:ready' });
  }

  #receive(message: ToPreview): void {
    switch (message.type) {
      case 'ajar:module':
        this.#player.showModule(message.outline, message.content);
        this.#lines = message.lines;
        this.#send({ type: 'ajar:shown', slug: message.outline.slug });
        break;
      case 'ajar:cursor':
        this.#follow(message.line);
        break;
      case 'ajar:theme':
        this.#player.setTheme(message.theme);
        break;
    }
  }

  /** The last block that starts at or before the line. */
  #follow(line: number): void {
    const after = this.#lines.findIndex((start) => start > line);
    const at = after === -1 ? this.#lines.length - 1 : after - 1;
    const blocks = this.#player.blocks();
    // Questions that were not drawn stand at the end and have no block.
    const block = blocks[Math.min(Math.max(0, at), blocks.length - 1)];
    if (block !== undefined && !isInView(block)) block.scrollIntoView({ block: 'center' });
  }

  #reportLine(target: EventTarget | null): void {
    if (!(target instanceof Node)) return;
    const at = this.#player.blocks().findIndex((block) => block.contains(target));
    const line = this.#lines[at];
    if (line !== undefined) this.#send({ type: 'ajar:line', line });
  }

  #send(message: FromPreview): void {
    window.parent.postMessage(message, this.#origin);
  }
}

window.ajarPreview = (player) => {
  const origin = parentOrigin(window.location.hash);
  if (origin !== null) new Preview(player, origin).connect();
};
