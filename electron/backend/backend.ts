/** The backend's door for hosts. */
import type { AjarEvent } from '#shared/contract/events.ts';
import type { Result } from '#shared/contract/result.ts';
import type { LineName } from '#shared/lms/line.ts';

/** A file of a running preview. `body` is text or an absolute file to stream. */
export interface PreviewFile {
  readonly contentType: string;
  readonly body: { readonly kind: 'text'; readonly text: string } | { readonly kind: 'file'; readonly file: string };
  /** The line on which the host lets the body go out. Left out: the usual one. */
  readonly line?: LineName;
}

export interface Backend {
  /** Checks name and input, runs the handler, never throws for a failure of the method. */
  dispatch(name: string, raw: unknown): Promise<Result<unknown>>;
  /** Returns the function that ends the subscription. */
  subscribe(listener: (event: AjarEvent) => void): () => void;
  /** A file of a course's preview (`index.html`, `player/player.js`, `preview.js`, `media/x.svg`); null = no such file. */
  previewFile(courseId: string, path: string): PreviewFile | null;
  /** Cancels jobs, checkpoints and closes the database. */
  close(): Promise<void>;
}
