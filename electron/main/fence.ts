/** Keeps every page where it belongs: no navigation, no new windows, no permissions, no network. */
import { app, type Session, type WebContents } from 'electron';
import type { Log } from '#backend/ports.ts';
import { mayNavigate, mayUsePermission, type Origins } from './url-policy.ts';

export interface FenceOptions {
  readonly origins: Origins;
  /** Development only: an origin that may be loaded. */
  readonly devOrigin: string | null;
  readonly log: Log;
  /** A link that wants a new window. */
  readonly onLink: (url: string) => void;
}

/** Applies to all web contents that are made from now on. */
export function fenceAllContents(options: FenceOptions): void {
  app.on('web-contents-created', (_event, contents) => fenceContents(contents, options));
}

function fenceContents(contents: WebContents, { origins, log, onLink }: FenceOptions): void {
  contents.on('will-frame-navigate', (event) => {
    if (mayNavigate(event.url, event.isMainFrame ? 'top' : 'inner', origins)) return;
    event.preventDefault();
    log.error('navigation.denied', { scheme: schemeOf(event.url), mainFrame: event.isMainFrame });
  });
  contents.on('will-attach-webview', (event) => event.preventDefault());
  // Saving is bounded and happens on its own; a page must not be able to hold the window open.
  contents.on('will-prevent-unload', (event) => event.preventDefault());
  contents.setWindowOpenHandler(({ url }) => {
    onLink(url);
    return { action: 'deny' };
  });
}

export function fenceSession(session: Session, { origins, devOrigin }: FenceOptions): void {
  session.setPermissionRequestHandler((_contents, permission, answer, details) => {
    answer(mayUsePermission(permission, originOfDetails(details.requestingUrl), frameOf(details.isMainFrame), origins));
  });
  session.setPermissionCheckHandler((_contents, permission, requestingOrigin, details) =>
    mayUsePermission(permission, requestingOrigin, frameOf(details.isMainFrame), origins),
  );
  session.setDevicePermissionHandler(() => false);
  session.on('will-download', (event) => event.preventDefault());
  session.webRequest.onBeforeRequest(
    { urls: ['http://*/*', 'https://*/*', 'ws://*/*', 'wss://*/*', 'ftp://*/*', 'file://*/*'] },
    (details, answer) => answer({ cancel: !isDevRequest(details.url, devOrigin) }),
  );
}

function frameOf(isMainFrame: boolean): 'top' | 'inner' {
  return isMainFrame ? 'top' : 'inner';
}

function originOfDetails(url: string): string {
  return /^[a-z][a-z0-9+.-]*:\/\/[^/?#]*/i.exec(url)?.[0] ?? '';
}

function isDevRequest(url: string, devOrigin: string | null): boolean {
  return devOrigin !== null && new URL(url).host === new URL(devOrigin).host;
}

/** For the log: an address may carry what a person wrote. */
function schemeOf(url: string): string {
  return URL.canParse(url) ? new URL(url).protocol : 'unreadable';
}
