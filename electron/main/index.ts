/** Entry of the desktop host. What must happen before Electron is ready happens here, in this order. */
import { app, dialog } from 'electron';
import { readLaunch } from './launch.ts';
import { registerSchemes } from './protocols.ts';
import { systemLanguage } from './desk.ts';
import { startDesktop } from './desktop.ts';
import { texts } from './texts.ts';

function main(): void {
  // One app per user-data folder: two of them would write the same library.
  if (!app.requestSingleInstanceLock()) {
    app.quit();
    return;
  }
  registerSchemes();
  // As root (a test container) Chromium has no sandbox, and its helpers refuse to start when one is asked for.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
  // The browser engine's own services would look for the internet.
  app.commandLine.appendSwitch('disable-background-networking');
  app.commandLine.appendSwitch('disable-component-update');
  void app.whenReady().then(start);
}

function start(): void {
  const launch = readLaunch({
    argv: process.argv,
    env: process.env,
    cwd: process.cwd(),
    userDataDir: app.getPath('userData'),
    isPackaged: app.isPackaged,
  });
  startDesktop(launch).catch((error: unknown) => {
    const locale = systemLanguage();
    const reason = error instanceof Error ? error.message : String(error);
    dialog.showErrorBox(
      texts.cannotStart[locale],
      `${texts.cannotStartDetail[locale]}\n\n${launch.libraryDir}\n${reason}`,
    );
    app.exit(1);
  });
}

main();
