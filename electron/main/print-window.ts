/** Prints a page to PDF in a window that nobody sees and that reads nothing but the page's own folder. */
import { writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { pathToFileURL } from 'node:url';
import { BrowserWindow, session, type Session } from 'electron';
import type { Printer } from '#backend/ports.ts';
import { isFileUnder } from './url-policy.ts';

/** Inches (20, 18 and 22 millimetres), as in the style of the page. */
const margins = { top: 0.79, bottom: 0.87, left: 0.71, right: 0.71 };

const footer = `<div style="width:100%;margin:0 18mm;font:8px sans-serif;color:#555;display:flex;justify-content:space-between"><span class="title"></span><span><span class="pageNumber"></span> / <span class="totalPages"></span></span></div>`;

/** Each print has a session of its own, in memory: nothing but files of the folder is answered. */
function fencedSession(folder: string, count: number): Session {
  const own = session.fromPartition(`print-${count}`);
  own.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  own.webRequest.onBeforeRequest((details, answer) =>
    answer({ cancel: !isFileUnder(folder, details.url) && !details.url.startsWith('data:') }),
  );
  return own;
}

export function createWindowPrinter(): Printer {
  let count = 0;
  return {
    numbers: 'printer',
    print: async ({ page, target }, signal) => {
      count += 1;
      const window = new BrowserWindow({
        show: false,
        webPreferences: {
          session: fencedSession(dirname(page), count),
          sandbox: true,
          contextIsolation: true,
          nodeIntegration: false,
          javascript: false,
          devTools: false,
        },
      });
      const stop = () => window.destroy();
      signal.addEventListener('abort', stop, { once: true });
      try {
        await window.loadURL(pathToFileURL(page).href);
        const pdf = await window.webContents.printToPDF({
          pageSize: 'A4',
          margins,
          printBackground: true,
          displayHeaderFooter: true,
          headerTemplate: '<span></span>',
          footerTemplate: footer,
          preferCSSPageSize: true,
          generateTaggedPDF: true,
          generateDocumentOutline: true,
        });
        signal.throwIfAborted();
        await writeFile(target, pdf);
      } catch (error) {
        signal.throwIfAborted();
        throw error;
      } finally {
        signal.removeEventListener('abort', stop);
        if (!window.isDestroyed()) window.destroy();
      }
    },
  };
}
