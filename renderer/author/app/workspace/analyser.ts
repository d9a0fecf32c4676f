import type { CompileRequest, CompileResponse } from '#author/bridge/compile-messages.ts';
import type { ModuleAnalysis } from '#author/bridge/workspace-types.ts';
import type { ModuleContext } from '#shared/packaging/compile-types.ts';

/** The worker, as far as the analyser needs it. */
export interface CompilePort {
  post(request: CompileRequest): void;
  listen(listener: (response: CompileResponse) => void): void;
  close(): void;
}

/** What to compile. The text is read only when the worker is free for it. */
export interface CompileSubject {
  readonly moduleId: string;
  readonly textVersion: number;
  readonly folder: 'modules' | 'banks';
  readonly file: string;
  readonly context: ModuleContext;
  readonly text: () => string;
}

function isSame(a: CompileSubject, b: CompileSubject): boolean {
  return a.moduleId === b.moduleId && a.textVersion === b.textVersion && a.context === b.context;
}

/**
 * Compiles the newest text whenever the worker is free: one request under way, none in a queue, and every answer is the
 * newest there is.
 */
export class Analyser {
  private readonly port: CompilePort;
  private readonly subject: () => CompileSubject | null;
  private sequence = 0;
  private underWay: CompileSubject | null = null;
  private last: CompileSubject | null = null;
  private stale = false;

  constructor(port: CompilePort, subject: () => CompileSubject | null, done: (analysis: ModuleAnalysis) => void) {
    this.port = port;
    this.subject = subject;
    port.listen((response) => {
      const { underWay } = this;
      if (!underWay || response.sequence !== this.sequence) return;
      this.underWay = null;
      const { moduleId, textVersion } = underWay;
      if ('compiled' in response) {
        done({ moduleId, textVersion, sequence: response.sequence, compiled: response.compiled });
      }
      if (this.stale) this.request();
    });
  }

  /** Something may have changed: compiles it as soon as possible, unless it is what was compiled last. */
  request(): void {
    if (this.underWay) {
      this.stale = true;
      return;
    }
    this.stale = false;
    const subject = this.subject();
    if (!subject || (this.last && isSame(this.last, subject))) return;
    this.sequence += 1;
    this.underWay = subject;
    this.last = subject;
    const { folder, file, context } = subject;
    this.port.post({ sequence: this.sequence, folder, file, context, text: subject.text() });
  }

  /** The next request compiles, even what was compiled last. */
  forget(): void {
    this.last = null;
  }

  close(): void {
    this.port.close();
  }
}
