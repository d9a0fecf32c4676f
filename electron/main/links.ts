import { dialog, shell, type BrowserWindow } from 'electron';
import type { Log } from '#backend/ports.ts';
import { texts } from './texts.ts';
import { externalUrl } from './url-policy.ts';

export interface LinksOptions {
  readonly window: () => BrowserWindow | null;
  readonly locale: () => 'id' | 'en';
  readonly log: Log;
}

/** Opens web and mail addresses outside the app, after a question; one question at a time. Others are dropped. */
export function createLinkOpener({ window, locale, log }: LinksOptions): (url: string) => Promise<void> {
  let asking = false;
  return async (text) => {
    const url = externalUrl(text);
    const parent = window();
    if (url === null || asking || parent === null) {
      log.error('link.refused', { reason: url === null ? 'address' : 'busy' });
      return;
    }
    asking = true;
    try {
      const { response } = await dialog.showMessageBox(parent, {
        type: 'question',
        message: texts.openExternal[locale()],
        detail: url,
        buttons: [texts.open[locale()], texts.cancel[locale()]],
        defaultId: 0,
        cancelId: 1,
        noLink: true,
      });
      if (response === 0) await shell.openExternal(url);
    } finally {
      asking = false;
    }
  };
}
