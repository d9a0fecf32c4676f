import type { AjarBridge, FileToken } from '#shared/contract/bridge.ts';
import type { Topic } from '#shared/contract/define.ts';
import type { AjarEvent } from '#shared/contract/events.ts';
import { rehearsalSearch, type RehearsalPlace } from '#shared/contract/rehearsal-window.ts';
import type { ContractError, Result } from '#shared/contract/result.ts';
import { pickFiles, pickFolder } from './file-input.ts';
import { createJsonLines } from './json-lines.ts';

const tokenHeader = 'x-ajar-token';
const tokenKey = 'ajar-token';
const reconnectDelay = 1_000;
const allTopics: readonly Topic[] = ['settings', 'courses', 'course', 'modules', 'media', 'jobs', 'library'];

/** The run's token: from the page, else from the address (`#token=…` or `#…`), else from before a reload. */
function readToken(): string {
  const meta = document.querySelector('meta[name="ajar-token"]')?.getAttribute('content');
  if (meta) return meta;
  const hash = location.hash.slice(1);
  const fromHash = new URLSearchParams(hash).get('token') ?? hash;
  if (fromHash === '') return sessionStorage.getItem(tokenKey) ?? '';
  // Out of the address bar, so that a copied address or a screenshot does not hand the library over.
  history.replaceState(null, '', location.pathname + location.search);
  sessionStorage.setItem(tokenKey, fromHash);
  return fromHash;
}

/** The host refused the token: this page was opened by an earlier run of Ajar. */
class OldRun extends Error {}

const oldRun: ContractError = {
  code: 'forbidden',
  message: {
    id: 'Halaman ini berasal dari Ajar yang sudah ditutup. Buka lagi alamat yang ditampilkan Ajar ketika dijalankan.',
    en: 'This page belongs to a run of Ajar that has ended. Open the address that Ajar shows when it starts.',
  },
  retry: false,
};

interface Http {
  json(path: string, body: unknown): Promise<unknown>;
  upload(path: string, body: Blob | ArrayBuffer): Promise<unknown>;
  stream(path: string, signal: AbortSignal): Promise<Response>;
}

function createHttp(token: string): Http {
  const send = async (path: string, init: RequestInit): Promise<Response> => {
    const headers = new Headers(init.headers);
    headers.set(tokenHeader, token);
    const response = await fetch(path, { ...init, headers, cache: 'no-store' });
    if (response.status === 401) throw new OldRun('HTTP 401');
    if (!response.ok) throw new Error(`${path.split('?', 1)[0] ?? path}: HTTP ${String(response.status)}`);
    return response;
  };
  const post = async (path: string, body: BodyInit, type: string): Promise<unknown> =>
    (await send(path, { method: 'POST', body, headers: { 'content-type': type } })).json();
  return {
    json: (path, body) => post(path, JSON.stringify(body), 'application/json'),
    upload: (path, body) => post(path, body, 'application/octet-stream'),
    stream: (path, signal) => send(path, { signal }),
  };
}

/** Reads events until `signal` ends; after a broken connection it starts again and says that anything may have changed. */
async function followEvents(http: Http, onEvent: (event: AjarEvent) => void, signal: AbortSignal): Promise<void> {
  let missed = false;
  while (!signal.aborted) {
    try {
      const response = await http.stream('/api/events', signal);
      if (missed) onEvent({ type: 'changed', topics: allTopics, courseId: null });
      // The server sends nothing but events on this stream.
      const feed = createJsonLines((value) => onEvent(value as AjarEvent));
      const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
      for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) feed(part.value);
    } catch (error) {
      if (signal.aborted || error instanceof OldRun) return;
      // A broken connection is the normal end of a stream; anything else would also be healed by a new one.
      if (!(error instanceof Error)) throw error;
    }
    missed = true;
    await new Promise((resolve) => setTimeout(resolve, reconnectDelay));
  }
}

async function uploadFile(http: Http, file: { readonly name: string }, body: Blob | ArrayBuffer): Promise<FileToken> {
  return (await http.upload(`/api/files?name=${encodeURIComponent(file.name)}`, body)) as FileToken; // the route's answer
}

async function uploadFolder(http: Http, files: readonly File[]): Promise<FileToken> {
  const root = files[0]?.webkitRelativePath.split('/')[0] ?? 'course';
  const { token } = (await http.json('/api/folders', { name: root })) as { token: string }; // the route's answer
  for (const file of files) {
    const path = file.webkitRelativePath.split('/').slice(1).join('/');
    const query = new URLSearchParams({ name: file.name, folder: token, path });
    await http.upload(`/api/files?${query.toString()}`, file);
  }
  return { token, name: root, bytes: 0 };
}

function download(url: string): void {
  const link = document.createElement('a');
  link.href = url;
  link.download = '';
  link.hidden = true;
  document.body.append(link);
  link.click();
  link.remove();
}

/** The window of the same name is the one that was opened before; it has no address when it has just been made. */
function showRehearsal(place: RehearsalPlace): void {
  const opened = window.open('', `ajar-rehearsal-${place.courseId}`, 'popup,width=1366,height=768');
  if (opened === null) throw new Error('The browser did not open a window.');
  if (opened.location.href === 'about:blank') opened.location.replace(`/${rehearsalSearch(place)}`);
  opened.focus();
}

function askToOpen(url: string): boolean {
  const english = document.documentElement.lang === 'en';
  return window.confirm(
    english ? `Open this address in a new tab?\n\n${url}` : `Buka alamat ini di tab baru?\n\n${url}`,
  );
}

/** The browser edition's bridge: the loopback host's routes below `/api/`. */
export function createHttpBridge(): AjarBridge {
  const http = createHttp(readToken());
  return {
    edition: 'browser',
    call: async (name, input) => {
      try {
        return (await http.json('/api/call', { name, input })) as Result<unknown>; // the route's answer
      } catch (error) {
        if (error instanceof OldRun) return { ok: false, error: oldRun };
        throw error;
      }
    },
    onEvent: (listener) => {
      const controller = new AbortController();
      void followEvents(http, listener, controller.signal);
      return () => controller.abort();
    },
    // The browser edition has no menu of its own; the menu in the window calls the actions directly.
    onMenu: () => () => undefined,
    // Nor a frame or native dialogs that would have to follow the theme.
    setAppearance: () => undefined,
    files: {
      pick: async (kind) => {
        if (kind === 'course-folder' || kind === 'backup-folder') {
          const files = await pickFolder();
          return files.length === 0 ? [] : [await uploadFolder(http, files)];
        }
        const tokens: FileToken[] = [];
        for (const file of await pickFiles(kind)) tokens.push(await uploadFile(http, file, file));
        return tokens;
      },
      offer: async (file) => uploadFile(http, file, file instanceof Blob ? file : await file.arrayBuffer()),
      saveTarget: async (kind, name) => (await http.json('/api/targets', { kind, name })) as FileToken, // the route's answer
      reveal: async (token) => {
        const ticket = (await http.json('/api/download-ticket', { token })) as { url: string }; // the route's answer
        download(ticket.url);
      },
    },
    // Anything thrown becomes the promise's.
    showRehearsal: async (place) => showRehearsal(place),
    openExternal: async (url) => {
      const { protocol } = new URL(url);
      if (protocol !== 'https:' && protocol !== 'mailto:') return;
      if (askToOpen(url)) window.open(url, '_blank', 'noopener,noreferrer');
    },
  };
}
