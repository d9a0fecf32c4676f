import type { ModuleAnalysis } from '#author/bridge/workspace-types.ts';
import type { FromPreview, ToPreview } from '#shared/contract/preview.ts';

export interface PreviewLinkPorts {
  readonly send: (message: ToPreview) => void;
  /** The analysis with this sequence is on the screen. */
  readonly shown: (sequence: number) => void;
  /** A block was clicked twice; 1-based line of the module's text. */
  readonly jump: (line: number) => void;
}

/**
 * The workspace's end of the preview protocol. One module is under way at a time and only the newest one waits, so a slow
 * frame falls behind by one update and never by a queue of them.
 */
export class PreviewLink {
  private readonly ports: PreviewLinkPorts;
  private ready = false;
  private underWay: number | null = null;
  private shownSequence: number | null = null;
  private newest: ModuleAnalysis | null = null;
  private theme: 'light' | 'dark' = 'light';
  private line: number | null = null;
  private sentLine: number | null = null;

  constructor(ports: PreviewLinkPorts) {
    this.ports = ports;
  }

  show(analysis: ModuleAnalysis): void {
    this.newest = analysis;
    this.next();
  }

  setTheme(theme: 'light' | 'dark'): void {
    this.theme = theme;
    if (this.ready) this.ports.send({ type: 'ajar:theme', theme });
  }

  setLine(line: number): void {
    this.line = line;
    this.follow();
  }

  /** The frame loads anew: everything has to be said again. */
  reset(): void {
    this.ready = false;
    this.underWay = null;
    this.shownSequence = null;
    this.sentLine = null;
  }

  receive(message: FromPreview): void {
    switch (message.type) {
      case 'ajar:ready':
        this.reset();
        this.ready = true;
        this.ports.send({ type: 'ajar:theme', theme: this.theme });
        this.next();
        break;
      case 'ajar:shown':
        this.arrived();
        break;
      case 'ajar:line':
        this.ports.jump(message.line);
        break;
    }
  }

  private arrived(): void {
    if (this.underWay === null) return;
    this.shownSequence = this.underWay;
    this.underWay = null;
    this.ports.shown(this.shownSequence);
    // What is being written may have grown out of view, or its block may be there only now.
    this.sentLine = null;
    this.follow();
    this.next();
  }

  private next(): void {
    const { newest } = this;
    if (!this.ready || !newest || this.underWay !== null || newest.sequence === this.shownSequence) return;
    const { outline, content, lines } = newest.compiled;
    this.underWay = newest.sequence;
    this.ports.send({ type: 'ajar:module', outline, content, lines });
  }

  /** The cursor is followed only where its text is on the screen. */
  private follow(): void {
    if (!this.ready || this.shownSequence === null || this.line === null || this.line === this.sentLine) return;
    this.sentLine = this.line;
    this.ports.send({ type: 'ajar:cursor', line: this.line });
  }
}

/** A message of the protocol; anything else that arrives from the frame is none. */
export function isFromPreview(data: unknown): data is FromPreview {
  if (typeof data !== 'object' || data === null || !('type' in data)) return false;
  if (data.type === 'ajar:line') return 'line' in data && Number.isInteger(data.line);
  return data.type === 'ajar:ready' || data.type === 'ajar:shown';
}
