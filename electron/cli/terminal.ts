/** What a command gets from the terminal it runs in. */
import type { JobProgress } from '#shared/contract/events.ts';
import { shareOf } from '#shared/contract/job-share.ts';
import type { LocalText, Locale } from '#shared/course/problem.ts';

export interface Terminal {
  readonly locale: Locale;
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Aborted by Ctrl-C. */
  readonly signal: AbortSignal;
  /** Standard output: the result, and with `--json` the one object. A line feed is added. */
  out(line: string): void;
  /** Standard error: everything else. A line feed is added. */
  note(line: string): void;
  /** A bar on a terminal, nothing elsewhere. */
  progress(progress: JobProgress): void;
  /** Folder of the built runtime assets. */
  readonly assetsDir: string;
  /** Folder of the built app, for `serve`. */
  readonly rendererDir: string;
  /** The built heavy worker, for `serve`; null when running from source. */
  readonly workerFile: string | null;
  readonly appVersion: string;
}

const phases: Readonly<Record<JobProgress['phase'], LocalText>> = {
  copying: { id: 'menyalin', en: 'copying' },
  reading: { id: 'membaca', en: 'reading' },
  checking: { id: 'memeriksa', en: 'checking' },
  compiling: { id: 'menyusun', en: 'compiling' },
  writing: { id: 'menulis', en: 'writing' },
  verifying: { id: 'memverifikasi', en: 'verifying' },
  storing: { id: 'menyimpan', en: 'storing' },
  preparing: { id: 'menyiapkan', en: 'preparing' },
  printing: { id: 'mencetak', en: 'printing' },
  shrinking: { id: 'memperkecil gambar', en: 'making pictures smaller' },
};
const barWidth = 24;

/** `[######------------------]  25% writing`. */
export function progressLine(progress: JobProgress, locale: Locale): string {
  const share = Math.min(1, shareOf(progress) ?? 0);
  const filled = Math.round(share * barWidth);
  const percent = String(Math.round(share * 100)).padStart(3);
  return `[${'#'.repeat(filled)}${'-'.repeat(barWidth - filled)}] ${percent}% ${phases[progress.phase][locale]}`;
}
