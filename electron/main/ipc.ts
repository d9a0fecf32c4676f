/** Everything that the page may ask of the desktop host. Each message passes the sender check first. */
import { ipcMain, type IpcMainInvokeEvent, type WebContents } from 'electron';
import { z } from 'zod';
import type { Backend } from '#backend/backend.ts';
import type { Log } from '#backend/ports.ts';
import { offerBytesCap, pickKinds, requests, saveKinds } from '#shared/contract/channels.ts';
import type { RehearsalPlace } from '#shared/contract/rehearsal-window.ts';
import type { ChosenFiles } from './chosen-files.ts';
import { isTrustedSender, type Sender } from './sender.ts';

export interface Appearance {
  readonly locale: 'id' | 'en';
  readonly theme: 'system' | 'light' | 'dark';
}

export interface IpcOptions {
  readonly appOrigin: string;
  readonly log: Log;
  readonly backend: Promise<Backend>;
  readonly files: ChosenFiles;
  /** Whether a window of the app shows these contents. */
  readonly isOurs: (contents: WebContents) => boolean;
  readonly setAppearance: (appearance: Appearance) => void;
  readonly openExternal: (url: string) => Promise<void>;
  readonly flushed: (round: number) => void;
  readonly showRehearsal: (place: RehearsalPlace) => void;
}

const schemas = {
  callName: z.string().max(100),
  pick: z.enum(pickKinds),
  path: z.string().min(1).max(4_096),
  name: z.string().max(300),
  bytes: z.instanceof(ArrayBuffer).refine((buffer) => buffer.byteLength <= offerBytesCap),
  save: z.enum(saveKinds),
  token: z.string().min(1).max(100),
  appearance: z.strictObject({ locale: z.enum(['id', 'en']), theme: z.enum(['system', 'light', 'dark']) }),
  url: z.string().max(2_000),
  round: z.int(),
  rehearsal: z.strictObject({ courseId: z.uuid(), moduleId: z.uuid().nullable() }),
};

/** Answers the page's messages until the app ends. */
export function answerPage(options: IpcOptions): void {
  const { files, backend } = options;
  const answer = (channel: string, reply: (...args: unknown[]) => unknown): void => {
    ipcMain.handle(channel, (event, ...args: unknown[]) => {
      if (!isTrustedSender(senderOf(event, options.isOurs(event.sender)), options.appOrigin)) {
        options.log.error('ipc.refused', { channel });
        throw new Error('This page may not talk to Ajar.');
      }
      return reply(...args);
    });
  };

  answer(requests.call, async (name, input) => (await backend).dispatch(schemas.callName.parse(name), input));
  answer(requests.pick, (kind) => files.pick(schemas.pick.parse(kind)));
  answer(requests.offerPath, (path) => files.offerPath(schemas.path.parse(path)));
  answer(requests.offerBytes, (name, bytes) => files.offerBytes(schemas.name.parse(name), schemas.bytes.parse(bytes)));
  answer(requests.saveTarget, (kind, name) => files.saveTarget(schemas.save.parse(kind), schemas.name.parse(name)));
  answer(requests.reveal, (token) => files.reveal(schemas.token.parse(token)));
  answer(requests.appearance, (appearance) => options.setAppearance(schemas.appearance.parse(appearance)));
  answer(requests.openExternal, (url) => options.openExternal(schemas.url.parse(url)));
  answer(requests.flushed, (round) => options.flushed(schemas.round.parse(round)));
  answer(requests.showRehearsal, (place) => options.showRehearsal(schemas.rehearsal.parse(place)));
}

function senderOf(event: IpcMainInvokeEvent, knownWindow: boolean): Sender | null {
  const frame = event.senderFrame;
  if (frame === null) return null;
  return { knownWindow, topFrame: frame.parent === null, origin: frame.origin };
}
