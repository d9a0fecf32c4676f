/** Files that come from the browser or go back to it, in a folder of this run that is removed at the end. */
import { mkdir, mkdtemp, rm, stat } from 'node:fs/promises';
import { randomBytes } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { createFileTokens } from '#backend/host-kit/file-tokens.ts';
import { freeFolder } from '#backend/host-kit/free-path.ts';
import { safeSegments, toSafeName } from '#backend/host-kit/web/safe-path.ts';
import type { FileToken, SaveKind } from '#shared/contract/bridge.ts';
import { saveExtensions } from '#shared/contract/channels.ts';
import type { FileTokens } from '#backend/ports.ts';
import { Refusal, refusalForPath, storeBody } from './http.ts';

/** Largest file that the browser edition takes, in bytes. */
export const uploadCap = 200 * 1024 * 1024;
const maxFilesPerFolder = 10_000;
/** A download address is good for one request within this time. */
const ticketLifeMs = 60_000;

export interface Transfer extends FileTokens {
  /** Stores the request's body as a file of that name. */
  receiveFile(request: IncomingMessage, name: string): Promise<FileToken>;
  /** A new empty folder that files can be put into. */
  newFolder(name: string): Promise<FileToken>;
  /** Stores the request's body below a folder made by `newFolder`; 400 for a path that is not plainly inside it. */
  receiveInto(request: IncomingMessage, folderToken: string, path: string): Promise<FileToken>;
  /** A place that an export may write to, to be downloaded afterwards. */
  newTarget(kind: SaveKind, name: string): Promise<FileToken>;
  /** A one-time ticket for the finished file behind a target's token; 404 when there is none. */
  ticketFor(token: string): Promise<string>;
  /** The file behind a ticket, which is used up by this; null for an unknown or old one. */
  redeem(ticket: string): string | null;
  close(): Promise<void>;
}

/** `now` in milliseconds, monotonic. `batchesDir`: where folders of packages go, which no browser can take. */
export async function createTransfer(now: () => number, batchesDir: string): Promise<Transfer> {
  const root = await mkdtemp(join(tmpdir(), 'ajar-'));
  const tokens = createFileTokens();
  /** Files received so far, by the folder's token. */
  const folders = new Map<string, number>();
  const targets = new Set<string>();
  const tickets = new Map<string, { readonly file: string; readonly expires: number }>();

  async function ownFolder(): Promise<string> {
    const folder = join(root, unguessable());
    await mkdir(folder, { mode: 0o700 });
    return folder;
  }

  return {
    pathOf: (token) => tokens.pathOf(token),
    receiveFile: async (request, name) => {
      const file = join(await ownFolder(), toSafeName(name, 'file'));
      await storeBody(request, file, uploadCap);
      return tokens.add(file);
    },
    newFolder: async (name) => {
      const folder = join(await ownFolder(), toSafeName(name, 'folder'));
      await mkdir(folder, { mode: 0o700 });
      const made = tokens.add(folder);
      folders.set(made.token, 0);
      return made;
    },
    receiveInto: async (request, folderToken, path) => {
      const count = folders.get(folderToken);
      const segments = safeSegments(path);
      if (count === undefined) throw new Refusal(403, 'This folder is not known.');
      if (segments === null) throw new Refusal(400, 'This path is not inside the folder.');
      if (count >= maxFilesPerFolder) throw new Refusal(413, 'The folder has too many files.');
      folders.set(folderToken, count + 1);
      const folder = tokens.pathOf(folderToken);
      await mkdir(join(folder, ...segments.slice(0, -1)), { recursive: true, mode: 0o700 }).catch((error: unknown) => {
        throw refusalForPath(error);
      });
      const bytes = await storeBody(request, join(folder, ...segments), uploadCap);
      return { token: folderToken, name: segments.at(-1) ?? '', bytes };
    },
    newTarget: async (kind, name) => {
      if (kind === 'batch-folder' || kind === 'backup-folder') {
        await mkdir(batchesDir, { recursive: true });
        return tokens.add(freeFolder(join(batchesDir, toSafeName(name, 'ajar'))));
      }
      const made = tokens.add(join(await ownFolder(), targetName(kind, name)));
      targets.add(made.token);
      return made;
    },
    ticketFor: async (token) => {
      const file = targets.has(token) ? tokens.pathOf(token) : null;
      const finished = file === null ? null : await stat(file).catch(() => null);
      if (file === null || finished?.isFile() !== true) throw new Refusal(404, 'There is no finished file.');
      const ticket = unguessable();
      tickets.set(ticket, { file, expires: now() + ticketLifeMs });
      return ticket;
    },
    redeem: (ticket) => {
      const found = tickets.get(ticket);
      tickets.delete(ticket);
      return found !== undefined && found.expires >= now() ? found.file : null;
    },
    close: () => rm(root, { recursive: true, force: true }),
  };
}

/** 32 random bytes, safe in URLs and file names. */
export function unguessable(): string {
  return randomBytes(32).toString('base64url');
}

/** A browser cannot receive a folder, so the exchange folder comes as its zipped form. */
function targetName(kind: Exclude<SaveKind, 'batch-folder' | 'backup-folder'>, name: string): string {
  const known = saveExtensions[kind === 'course-folder' ? 'course' : kind];
  const safe = toSafeName(name, 'ajar');
  return known.includes(extname(safe).slice(1).toLowerCase()) ? safe : `${safe}.${known[0] ?? ''}`;
}
