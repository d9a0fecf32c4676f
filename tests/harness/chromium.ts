/** How Chromium is started for tests, in Playwright's own projects and where a test starts one by itself. */
export const chromiumLaunch = {
  executablePath: process.env['AJAR_CHROMIUM'] ?? '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
};
