import type { JobProgress } from '#shared/contract/events.ts';

/** Turns counted bytes and files into at most a hundred or so reports per phase, without a clock. */
export class ByteProgress {
  private readonly phase: JobProgress['phase'];
  private readonly total: number;
  private readonly totalBytes: number;
  private readonly report: (progress: JobProgress) => void;
  private done = 0;
  private bytes = 0;
  private reported = 0;

  /** `total` files, `totalBytes` bytes; reports the start at once. */
  constructor(
    phase: JobProgress['phase'],
    size: { readonly files: number; readonly bytes: number },
    report: (progress: JobProgress) => void,
  ) {
    this.phase = phase;
    this.total = size.files;
    this.totalBytes = size.bytes;
    this.report = report;
    this.send();
  }

  addBytes(added: number): void {
    this.bytes = Math.min(this.totalBytes, this.bytes + added);
    if (this.bytes - this.reported >= this.totalBytes / 100) this.send();
  }

  addFile(): void {
    this.done = Math.min(this.total, this.done + 1);
    if (this.done === this.total) this.send();
  }

  private send(): void {
    this.reported = this.bytes;
    const { phase, done, total, bytes, totalBytes } = this;
    this.report({ phase, done, total, bytes, totalBytes });
  }
}
