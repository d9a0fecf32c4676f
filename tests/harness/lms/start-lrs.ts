/** The strict LRS of shared/lms behind a server, with the package that it launches. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { StrictLrs, verbOf, type Statement } from '#shared/lms/strict-lrs.ts';
import { bodyOf, contentType, packageFile, serve } from './serve.ts';

export interface LrsSnapshot {
  /** Verbs of the registration, in the order in which they arrived. */
  readonly verbs: readonly string[];
  /** Statements about single answers. */
  readonly answers: readonly Statement[];
  /** `scaled` of the latest passed or failed, or null. */
  readonly scaled: number | null;
  /** The unit's own document; '' for none. */
  readonly state: string;
  readonly violations: readonly string[];
}

export interface Lrs {
  /** Each call is a new session of the same registration. */
  launchUrl(mode?: 'Normal' | 'Review'): string;
  /** Address of the package without launch parameters. */
  readonly bareUrl: string;
  /** A page of the same origin with nothing in it. */
  readonly emptyUrl: string;
  /** From now on every request for statements and documents is answered with this status; null: as it should be. */
  answerWith(status: number | null): void;
  snapshot(): LrsSnapshot;
  close(): Promise<void>;
}

export interface LrsOptions {
  /** Where the unpacked package is now; it may be replaced while the LMS runs. */
  readonly package: { readonly dir: string };
  /** 0–1 */
  readonly masteryScore: number;
}

const registration = '0198f2a4-0000-7000-8000-0000000000aa';
const activityId = 'https://lms.example/units/1';
const actor = { objectType: 'Agent', account: { homePage: 'https://lms.example', name: 'peserta-1' } };

async function answer(lrs: StrictLrs, options: LrsOptions, request: IncomingMessage, response: ServerResponse) {
  const url = new URL(request.url ?? '/', 'http://lms');
  if (url.pathname.startsWith('/package/')) {
    const file = await packageFile(options.package.dir, url.pathname);
    response.writeHead(200, { 'Content-Type': contentType(url.pathname) }).end(file);
    return;
  }
  if (url.pathname === '/empty') {
    response.writeHead(200, { 'Content-Type': 'text/html' }).end('<p>-</p>');
    return;
  }
  const { status, body } = lrs.answer({
    method: request.method ?? '',
    path: url.pathname,
    query: (name) => url.searchParams.get(name),
    header: (name) => String(request.headers[name] ?? '') || null,
    body: await bodyOf(request),
  });
  response.writeHead(status, { 'Content-Type': 'application/json' }).end(body);
}

/** Listens on a free port of 127.0.0.1. */
export async function startLrs(options: LrsOptions): Promise<Lrs> {
  const lrs = new StrictLrs(() => ({ registration, activityId, actor, masteryScore: options.masteryScore }));
  const served = await serve((request, response) => answer(lrs, options, request, response));
  return {
    bareUrl: `${served.origin}/package/index.html`,
    emptyUrl: `${served.origin}/empty`,
    launchUrl: (mode = 'Normal') => {
      const query = new URLSearchParams(lrs.launch(served.origin, mode));
      return `${served.origin}/package/index.html?${query.toString()}`;
    },
    answerWith: (status) => lrs.answerWith(status),
    snapshot: () => ({
      verbs: lrs.statements.map(verbOf),
      answers: lrs.statements.filter((statement) => verbOf(statement) === 'answered'),
      scaled: lrs.statements.findLast(({ result }) => result?.score !== undefined)?.result?.score?.scaled ?? null,
      state: lrs.documents.get('ajar') ?? '',
      violations: [...lrs.violations],
    }),
    close: () => served.close(),
  };
}
