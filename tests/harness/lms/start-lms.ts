/** A small LMS for browser tests: serves an unpacked package and a page that plays it behind a strict SCORM run-time. */
import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { stripTypeScriptTypes } from 'node:module';
import { fileURLToPath } from 'node:url';
import { bodyOf, contentType, packageFile, serve } from './serve.ts';

export interface LmsSnapshot {
  /** Elements as last set in the latest session, `cmi.core.lesson_status` and the like. */
  readonly values: Readonly<Record<string, string>>;
  readonly violations: readonly string[];
  readonly commits: number;
  readonly finishes: number;
  /** Status, score and resume data that the LMS has kept over all sessions. */
  readonly kept: { readonly status: string; readonly raw: string; readonly suspendData: string };
}

export type Standard = '1.2' | '2004';
/** Where the package finds the LMS's adapter. */
export type Place = 'parent' | 'opener' | 'nowhere' | 'throwing' | 'sandboxed';

export interface Lms {
  /** The LMS's page; the package is in the frame `#sco`. Opening it again is a new launch with the kept state. */
  readonly launchUrl: string;
  /** The same with the adapter elsewhere, or in review mode. */
  launchAt(place: Place, mode?: 'normal' | 'review'): string;
  /** The LMS keeps status and score, and has nothing to resume from any more. */
  loseResumeData(): void;
  snapshot(): LmsSnapshot;
  close(): Promise<void>;
}

export interface LmsOptions {
  /** Folder of the unpacked package; for one that is replaced while the LMS runs, an object that says where it is now. */
  readonly packageDir?: string;
  readonly package?: { readonly dir: string };
  /** Percent, as the manifest of the package says it at each launch; null: it says nothing. */
  readonly masteryScore?: number | (() => number | null);
  /** SCORM 1.2 when left out. */
  readonly standard?: Standard;
}

interface StoredScore {
  readonly raw?: string;
}

/** What the LMS keeps of a learner, in the run-time's own words: SCORM 1.2 has a core, SCORM 2004 has none. */
export interface Stored {
  readonly core?: { readonly lesson_status?: string; readonly score?: StoredScore; readonly [more: string]: unknown };
  readonly completion_status?: string;
  readonly success_status?: string;
  readonly score?: StoredScore;
  readonly suspend_data?: string;
  readonly [more: string]: unknown;
}

interface StateReport {
  readonly kind: 'commit' | 'finish';
  readonly stored: Stored;
  readonly set: readonly (readonly [string, string])[];
  readonly violations: readonly string[];
}

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
/** Scripts of the page by their names there, with the files that they come from. */
const scripts: ReadonlyMap<string, string> = new Map([
  ['lms-page.ts', 'lms-page.ts'],
  ...['strict12.ts', 'strict2004.ts', 'strict-session.ts'].map(
    (name) => [name, `../../../shared/lms/${name}`] as const,
  ),
]);

async function script(file: string): Promise<string> {
  return stripTypeScriptTypes(await readFile(here(file), 'utf8'));
}

/** What an LMS tells a learner who comes for the first time. */
function firstTime({ standard }: LmsOptions): Stored {
  if (standard === '2004') {
    return {
      learner_id: 'peserta-1',
      learner_name: 'Peserta, Contoh',
      completion_status: 'unknown',
      success_status: 'unknown',
    };
  }
  return { core: { student_id: 'peserta-1', student_name: 'Peserta, Contoh', lesson_status: 'not attempted' } };
}

/** What an LMS reads in the manifest. */
function fromManifest({ standard, masteryScore = () => null }: LmsOptions): Stored {
  const percent = typeof masteryScore === 'number' ? masteryScore : masteryScore();
  if (standard === '2004') return { scaled_passing_score: percent === null ? '' : String(percent / 100) };
  return { student_data: { mastery_score: percent === null ? '' : String(percent) } };
}

class LmsServer {
  readonly #options: LmsOptions;
  #report: StateReport | null = null;
  #commits = 0;
  #finishes = 0;
  readonly #violations: string[] = [];

  constructor(options: LmsOptions) {
    this.#options = options;
  }

  snapshot(): LmsSnapshot {
    const report = this.#report;
    return {
      values: Object.fromEntries(report?.set ?? []),
      violations: [...this.#violations, ...(report?.violations ?? [])],
      commits: this.#commits,
      finishes: this.#finishes,
      kept: this.#kept(report?.stored ?? firstTime(this.#options)),
    };
  }

  async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', 'http://lms');
    if (url.pathname === '/lms/state') {
      this.#keep(JSON.parse(await bodyOf(request)));
      response.writeHead(204).end();
      return;
    }
    const content = await this.#content(url);
    response.writeHead(200, { 'Content-Type': contentType(url.pathname) });
    response.end(content);
  }

  #content({ pathname, searchParams }: URL): Promise<string | Buffer> {
    if (pathname === '/') return Promise.resolve(this.#page(searchParams.get('place'), searchParams.get('mode')));
    if (pathname === '/favicon.ico') return Promise.resolve('');
    const name = pathname.replace('/lms/', '');
    const source = scripts.get(name);
    if (source !== undefined) return script(source);
    if (name === 'scorm-again.js')
      return readFile(here('../../../node_modules/scorm-again/dist/esm/scorm-again.min.js'));
    return packageFile(this.#options.package?.dir ?? this.#options.packageDir ?? '', pathname);
  }

  loseResumeData(): void {
    if (this.#report !== null) this.#report = { ...this.#report, stored: { ...this.#report.stored, suspend_data: '' } };
  }

  #keep(report: StateReport): void {
    this.#report = report;
    if (report.kind === 'commit') this.#commits += 1;
    else this.#finishes += 1;
  }

  #kept(stored: Stored): LmsSnapshot['kept'] {
    const { core, success_status: success, completion_status: completion, suspend_data: suspendData = '' } = stored;
    const judged = success === 'passed' || success === 'failed' ? success : completion;
    const status = (core === undefined ? judged : core.lesson_status) ?? '';
    return { status, raw: (core ?? stored).score?.raw ?? '', suspendData };
  }

  #page(place: string | null, mode: string | null): string {
    // A new launch: what the sessions before did wrong stays on the list.
    this.#violations.push(...(this.#report?.violations ?? []));
    if (this.#report !== null) this.#report = { ...this.#report, violations: [] };
    const { standard = '1.2' } = this.#options;
    const known = { ...(this.#report?.stored ?? firstTime(this.#options)), ...fromManifest(this.#options) };
    const launch = { entry: this.#report === null ? 'ab-initio' : 'resume', credit: 'credit' };
    const lessonMode = mode ?? 'normal';
    const stored =
      standard === '2004'
        ? { ...known, ...launch, mode: lessonMode }
        : { ...known, core: { ...known.core, ...launch, lesson_mode: lessonMode } };
    const setting = { standard, place: place ?? 'parent', stored };
    const data = JSON.stringify(setting).replaceAll('<', String.raw`\u003c`);
    return `<!doctype html><html lang="id"><head><meta charset="utf-8"><title>LMS</title>
<style>html,body{margin:0;height:100%}iframe{border:0;width:100%;height:100%;display:block}</style></head>
<body><script type="application/json" id="setting">${data}</script>
<script type="importmap">{"imports":{"scorm-again":"/lms/scorm-again.js","#shared/lms/":"/lms/"}}</script>
<script type="module" src="/lms/lms-page.ts"></script></body></html>`;
  }
}

/** Listens on a free port of 127.0.0.1. */
export async function startLms(options: LmsOptions): Promise<Lms> {
  const lms = new LmsServer(options);
  const served = await serve((request, response) => lms.answer(request, response));
  return {
    launchUrl: `${served.origin}/`,
    launchAt: (place, mode = 'normal') => `${served.origin}/?place=${place}&mode=${mode}`,
    loseResumeData: () => lms.loseResumeData(),
    snapshot: () => lms.snapshot(),
    close: () => served.close(),
  };
}
