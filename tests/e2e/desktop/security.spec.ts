import { expect, test } from '@playwright/test';
import { answerQuestions, askedMessages, launchApp, type DesktopApp } from '#tests/harness/electron.ts';

let app: DesktopApp;
test.beforeAll(async () => {
  app = await launchApp();
});
test.afterAll(() => app.close());

test('the window starts on the app’s own origin, without an error', async () => {
  expect(app.page.url()).toMatch(/^app:\/\/ajar\/index\.html/);
  expect(app.consoleErrors).toEqual([]);
});

test('the page has the bridge and nothing of Node', async () => {
  const found = await app.page.evaluate(() => ({
    bridge: Object.keys(Reflect.get(globalThis, 'ajar') as object).toSorted(),
    node: ['require', 'process', 'module', 'Buffer', '__dirname', 'electron'].filter((name) => name in globalThis),
  }));
  expect(found.node).toEqual([]);
  expect(found.bridge).toEqual(
    [
      'call',
      'edition',
      'files',
      'onEvent',
      'onFlush',
      'onMenu',
      'openExternal',
      'setAppearance',
      'showRehearsal',
    ].toSorted(),
  );
});

test('the page cannot navigate away', async () => {
  const before = app.page.url();
  await app.page.evaluate(() => location.assign('https://example.com/'));
  await app.page.evaluate(() => location.assign('file:///etc/passwd'));
  expect(await app.page.evaluate(() => location.href)).toBe(before);
});

test('a new window is refused, and a web address is asked about instead', async () => {
  await answerQuestions(app, 1);
  expect(await app.page.evaluate(() => window.open('https://example.com/') === null)).toBe(true);
  expect(await app.page.evaluate(() => window.open('file:///etc/passwd') === null)).toBe(true);
  expect(app.electron.windows()).toHaveLength(1);
  await expect.poll(() => askedMessages(app)).toHaveLength(1);
});

test('permissions are denied', async () => {
  const states = await app.page.evaluate(async () => {
    const names = ['geolocation', 'notifications', 'camera', 'microphone', 'clipboard-read'];
    const answers = await Promise.all(
      names.map((name) => navigator.permissions.query({ name: name as PermissionName })),
    );
    return answers.map((answer) => answer.state);
  });
  expect(new Set(states)).toEqual(new Set(['denied']));
  expect(await app.page.evaluate(() => Notification.requestPermission())).toBe('denied');
});

test('the page cannot reach the network', async () => {
  const outcome = await app.page.evaluate(() =>
    fetch('https://example.com/').then(
      () => 'reached',
      () => 'refused',
    ),
  );
  expect(outcome).toBe('refused');
});

test('the preview frame has no bridge, cannot reach the app, and its messages to the host are refused', async () => {
  const url = await app.page.evaluate(async () => {
    const bridge = Reflect.get(globalThis, 'ajar') as {
      call(name: string, input: unknown): Promise<{ value: { id: string; url: string } }>;
    };
    const made = await bridge.call('course.create', { title: 'Pratinjau', language: 'id', template: 'training' });
    return (await bridge.call('preview.open', { courseId: made.value.id })).value.url;
  });
  expect(url).toMatch(/^app-preview:\/\/[0-9a-f]{32}\//);
  await app.page.evaluate((src) => {
    const frame = document.createElement('iframe');
    frame.src = src;
    frame.name = 'sisipan';
    document.body.append(frame);
  }, url);
  await expect.poll(() => app.page.frame('sisipan')?.url()).toBe(url);
  const frame = app.page.frame('sisipan')!;
  await frame.waitForLoadState();
  expect(await frame.evaluate(() => 'ajar' in globalThis || 'require' in globalThis)).toBe(false);
  const parent = await frame.evaluate(() => {
    try {
      return window.parent.document.title;
    } catch (error) {
      return error instanceof DOMException ? error.name : 'other';
    }
  });
  expect(parent).toBe('SecurityError');
  expect(await frame.evaluate(() => document.scripts.length)).toBeGreaterThan(0);
  await app.page.evaluate(() => document.querySelector('iframe[name="sisipan"]')?.remove());
});

test('the app’s own page may not be framed by the preview, nor be read by it', async () => {
  const headers = await app.page.evaluate(async () => {
    const response = await fetch('index.html');
    return [response.headers.get('content-security-policy'), response.headers.get('x-content-type-options')];
  });
  expect(headers[0]).toContain(`frame-ancestors 'none'`);
  expect(headers[1]).toBe('nosniff');
});

test('a message from a frame that is not the app’s page is refused', async () => {
  const outcome = await app.electron.evaluate(async ({ BrowserWindow }) => {
    // A second window of the same process: the most that a hole in the fence could give a stranger.
    const stranger = new BrowserWindow({
      show: false,
      webPreferences: { nodeIntegration: true, contextIsolation: false },
    });
    await stranger.loadURL('data:text/html,x');
    const script = `require('electron').ipcRenderer.invoke('ajar:call', 'app.info', {}).then(() => 'answered', () => 'refused')`;
    const answer: unknown = await stranger.webContents.executeJavaScript(script);
    stranger.destroy();
    return answer;
  });
  expect(outcome).toBe('refused');
});
