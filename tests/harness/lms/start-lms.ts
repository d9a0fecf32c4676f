/** A small LMS for browser tests: serves an unpacked package and a page that plays it behind a strict SCORM run-time. */
import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { stripTypeScriptTypes } from 'node:module';
import { fileURLToPath } from 'node:url';
import { atLaunch, keptOf, type Standard, type Stored } from '#shared/lms/stored.ts';
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
  ...['stored.ts', 'strict12.ts', 'strict2004.ts', 'strict-session.ts'].map(
    (name) => [name, `../../../shared/lms/${name}`] as const,
  ),
]);

async function script(file: string): Promise<string> {
  return stripTypeScriptTypes(await readFile(here(file), 'utf8'));
}

const learner = { id: 'peserta-1', name: 'Peserta, Contoh' };

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
      kept: keptOf(report?.stored ?? this.#launch('normal')),
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

  /** What the run-time knows at a launch. */
  #launch(mode: 'normal' | 'review'): Stored {
    const { standard = '1.2', masteryScore = () => null } = this.#options;
    const percent = typeof masteryScore === 'number' ? masteryScore : masteryScore();
    return atLaunch({ standard, learner, masteryScore: percent, mode }, this.#report?.stored ?? null);
  }

  #page(place: string | null, mode: string | null): string {
    // A new launch: what the sessions before did wrong stays on the list.
    this.#violations.push(...(this.#report?.violations ?? []));
    if (this.#report !== null) this.#report = { ...this.#report, violations: [] };
    const stored = this.#launch(mode === 'review' ? 'review' : 'normal');
    const setting = { standard: this.#options.standard ?? '1.2', place: place ?? 'parent', stored };
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
