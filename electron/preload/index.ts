/** The only thing that the page gets from the desktop host: `window.ajar`, nothing but the bridge's own methods. */
import { contextBridge, ipcRenderer, webUtils } from 'electron';
import type { AjarBridge, DroppedFile, FileToken, MenuAction } from '#shared/contract/bridge.ts';
import type { AjarEvent } from '#shared/contract/events.ts';
import type { Result } from '#shared/contract/result.ts';
import { notices, offerBytesCap, pickKinds, requests, saveKinds } from '#shared/contract/channels.ts';
import { createListeners } from './listeners.ts';

const eventListeners = createListeners<[AjarEvent], void>();
const menuListeners = createListeners<[MenuAction], void>();
const flushListeners = createListeners<[], Promise<void>>();

ipcRenderer.on(notices.event, (_event, event: AjarEvent) => void eventListeners.tell(event));
ipcRenderer.on(notices.menu, (_event, action: MenuAction) => void menuListeners.tell(action));
ipcRenderer.on(notices.flush, (_event, round: number) => void flush(round));

/** Answers in every case: a page that cannot write must not keep the window open. */
async function flush(round: number): Promise<void> {
  await Promise.allSettled(flushListeners.tell());
  await ipcRenderer.invoke(requests.flushed, round);
}

async function offer(file: DroppedFile): Promise<FileToken> {
  const path = pathOf(file);
  if (path !== '') return ipcRenderer.invoke(requests.offerPath, path);
  if (file.size > offerBytesCap) throw new Error('A pasted file may have at most 50 MB.');
  return ipcRenderer.invoke(requests.offerBytes, text(file.name), await file.arrayBuffer());
}

/** Empty for a file that was pasted or made by the page. */
function pathOf(file: DroppedFile): string {
  return file instanceof File ? webUtils.getPathForFile(file) : '';
}

function text(value: unknown): string {
  if (typeof value !== 'string') throw new TypeError('A text was expected.');
  return value;
}

function listener<T>(value: T): T {
  if (typeof value !== 'function') throw new TypeError('A function was expected.');
  return value;
}

function oneOf<T>(value: T, allowed: readonly T[]): T {
  if (!allowed.includes(value)) throw new TypeError('This value is not known.');
  return value;
}

const bridge: AjarBridge = {
  edition: 'desktop',
  // The host answers with a Result in every case.
  call: (name, input) => ipcRenderer.invoke(requests.call, text(name), input) as Promise<Result<unknown>>,
  onEvent: (callback) => eventListeners.add(listener(callback)),
  onMenu: (callback) => menuListeners.add(listener(callback)),
  onFlush: (callback) => flushListeners.add(listener(callback)),
  setAppearance: ({ locale, theme }) => void ipcRenderer.invoke(requests.appearance, { locale, theme }),
  files: {
    pick: (kind) => ipcRenderer.invoke(requests.pick, oneOf(kind, pickKinds)),
    offer,
    saveTarget: (kind, name) => ipcRenderer.invoke(requests.saveTarget, oneOf(kind, saveKinds), text(name)),
    reveal: (token) => ipcRenderer.invoke(requests.reveal, text(token)),
  },
  showRehearsal: ({ courseId, moduleId }) => ipcRenderer.invoke(requests.showRehearsal, { courseId, moduleId }),
  openExternal: (url) => ipcRenderer.invoke(requests.openExternal, text(url)),
};

// Frames inside the page, such as the preview, do not run this file; the check guards against a change of that setting.
if (process.isMainFrame) contextBridge.exposeInMainWorld('ajar', bridge);
