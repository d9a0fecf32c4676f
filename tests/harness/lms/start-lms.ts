/** A small LMS for browser tests: serves an unpacked package and a page that plays it behind a strict SCORM 1.2 run-time. */
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { stripTypeScriptTypes } from 'node:module';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface LmsSnapshot {
  /** Elements as last set in the latest session, `cmi.core.lesson_status` and the like. */
  readonly values: Readonly<Record<string, string>>;
  readonly violations: readonly string[];
  readonly commits: number;
  readonly finishes: number;
  /** Status, score and resume data that the LMS has kept over all sessions. */
  readonly kept: { readonly status: string; readonly raw: string; readonly suspendData: string };
}

export interface Lms {
  /** The LMS's page; the package is in the frame `#sco`. Opening it again is a new launch with the kept state. */
  readonly launchUrl: string;
  snapshot(): LmsSnapshot;
  close(): Promise<void>;
}

export interface LmsOptions {
  /** Folder of the unpacked package. */
  readonly packageDir: string;
  /** Percent. */
  readonly masteryScore?: number;
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.ts': 'text/javascript; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.xml': 'application/xml',
  '.mp4': 'video/mp4',
  '.vtt': 'text/vtt',
};

interface StateReport {
  readonly kind: 'commit' | 'finish';
  readonly cmi: {
    readonly core: {
      readonly lesson_status: string;
      readonly lesson_location: string;
      readonly score: { readonly raw: string };
    };
    readonly suspend_data: string;
  };
  readonly set: readonly (readonly [string, string])[];
  readonly violations: readonly string[];
}

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

async function script(file: string): Promise<string> {
  return stripTypeScriptTypes(await readFile(here(file), 'utf8'));
}

async function body(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString('utf8');
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
      kept: {
        status: report?.cmi.core.lesson_status ?? 'not attempted',
        raw: report?.cmi.core.score.raw ?? '',
        suspendData: report?.cmi.suspend_data ?? '',
      },
    };
  }

  async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = new URL(request.url ?? '/', 'http://lms').pathname;
    response.setHeader('Permissions-Policy', 'unload=()');
    response.setHeader('Cache-Control', 'no-store');
    if (path === '/lms/state') {
      this.#keep(JSON.parse(await body(request)));
      response.writeHead(204).end();
      return;
    }
    const content = await this.#content(path);
    response.writeHead(200, { 'Content-Type': types[extname(path) || '.html'] ?? 'application/octet-stream' });
    response.end(content);
  }

  async #content(path: string): Promise<string | Buffer> {
    if (path === '/') return this.#page();
    if (path === '/favicon.ico') return '';
    if (path === '/lms/page.js') return script('lms-page.ts');
    if (path === '/lms/strict12.ts') return script('strict12.ts');
    if (path === '/lms/scorm-again.js')
      return readFile(here('../../../node_modules/scorm-again/dist/esm/scorm-again.min.js'));
    const file = normalize(join(this.#options.packageDir, decodeURIComponent(path.replace(/^\/package\//, ''))));
    if (!file.startsWith(this.#options.packageDir + sep)) throw new Error(`Outside of the package: ${path}`);
    return readFile(file);
  }

  #keep(report: StateReport): void {
    this.#report = report;
    if (report.kind === 'commit') this.#commits += 1;
    else this.#finishes += 1;
  }

  #page(): string {
    // A new launch: what the sessions before did wrong stays on the list.
    this.#violations.push(...(this.#report?.violations ?? []));
    if (this.#report !== null) this.#report = { ...this.#report, violations: [] };
    const kept = this.#report?.cmi;
    const mastery = this.#options.masteryScore;
    const stored = {
      core: {
        student_id: 'peserta-1',
        student_name: 'Peserta, Contoh',
        credit: 'credit',
        lesson_mode: 'normal',
        entry: kept === undefined ? 'ab-initio' : 'resume',
        lesson_status: kept?.core.lesson_status ?? 'not attempted',
        lesson_location: kept?.core.lesson_location ?? '',
        ...(kept === undefined ? {} : { score: kept.core.score }),
      },
      suspend_data: kept?.suspend_data ?? '',
      ...(mastery === undefined ? {} : { student_data: { mastery_score: String(mastery) } }),
    };
    const data = JSON.stringify(stored).replaceAll('<', String.raw`\u003c`);
    return `<!doctype html><html lang="id"><head><meta charset="utf-8"><title>LMS</title>
<style>html,body{margin:0;height:100%}iframe{border:0;width:100%;height:100%;display:block}</style></head>
<body><script type="application/json" id="stored">${data}</script>
<script type="importmap">{"imports":{"scorm-again":"/lms/scorm-again.js"}}</script>
<script type="module" src="/lms/page.js"></script></body></html>`;
  }
}

/** Listens on a free port of 127.0.0.1. */
export async function startLms(options: LmsOptions): Promise<Lms> {
  const lms = new LmsServer(options);
  const server = createServer((request, response) => {
    lms.answer(request, response).catch(() => response.writeHead(404).end());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    launchUrl: `http://127.0.0.1:${port}/`,
    snapshot: () => lms.snapshot(),
    close: async () => {
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
