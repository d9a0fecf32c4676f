/** Puts the player into the page: finds the course, the learner's progress and the LMS, and shows the first page. */
import type { ModuleContent, ModuleOutline } from '#shared/course/compiled.ts';
import { App, type PlayerMode } from './app.ts';
import { ModuleLoader } from './course/module-loader.ts';
import { readOutline } from './course/read-outline.ts';
import { chooseDriver } from './drivers/choose.ts';
import { browserStorage } from './drivers/local-copy.ts';
import { noDriver } from './drivers/none.ts';
import { takeCourse } from './drivers/one-window.ts';
import type { PreviewPlayer } from './preview-port.ts';
import { startTests } from './registry.ts';
import { Session } from './session.ts';
import { browserClocks } from './session-clock.ts';
import { unfoldForPrint } from './ui/content/enhance.ts';
import { applyTheme } from './ui/display.ts';

function freshSeed(): number {
  return Math.floor(Math.random() * 2 ** 31);
}

function watchPageLife(session: Session): void {
  window.addEventListener('pagehide', () => session.leave());
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') session.suspend();
    else session.wake();
  });
  window.addEventListener('online', () => session.reconnect());
  // A page that comes back from the browser's cache has finished its session with the LMS: it begins a new one.
  window.addEventListener('pageshow', (event) => {
    if (event.persisted) window.location.reload();
  });
}

/** The window that was opened last goes on with the course; a look at an earlier result disturbs nobody. */
function shareCourse(session: Session): void {
  const { keeping, copyKey } = session.start;
  if (keeping === 'read-only') return;
  takeCourse({ storage: browserStorage(), copyKey }, freshSeed().toString(36), window, () => session.stop());
  session.resume();
}

export async function startPlayer(root: HTMLElement, mode: PlayerMode): Promise<App> {
  const outline = readOutline(document);
  const driver = mode === 'preview' ? noDriver : chooseDriver(outline.id);
  const session = new Session(outline, driver, await driver.connect(), {
    seed: freshSeed(),
    clocks: browserClocks,
  });
  if (mode === 'learn') shareCourse(session);
  const app = new App(root, session, new ModuleLoader(), mode);
  app.go({ page: 'start' });
  startTests(app);
  watchPageLife(session);
  unfoldForPrint(document);
  return app;
}

/** In the preview every attempt is free: no limit of attempts or time. */
function withoutLimits(outline: ModuleOutline): ModuleOutline {
  return outline.test === null ? outline : { ...outline, test: { ...outline.test, attempts: 0, timeLimitMinutes: 0 } };
}

export function previewPlayer(app: App): PreviewPlayer {
  const { session, loader } = app;
  return {
    showModule: (outline: ModuleOutline, content: ModuleContent) => {
      const free = withoutLimits(outline);
      const modules = session.outline.modules;
      const known = modules.some((module) => module.slug === free.slug);
      session.outline = {
        ...session.outline,
        modules: known ? modules.map((module) => (module.slug === free.slug ? free : module)) : [...modules, free],
      };
      loader.put(content);
      if (app.modulePage?.slug === free.slug) app.modulePage.update(free, content);
      else app.go({ page: 'module', slug: free.slug });
    },
    blocks: () => app.modulePage?.blocks ?? [],
    setTheme: applyTheme,
  };
}
