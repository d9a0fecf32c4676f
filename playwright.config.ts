import { defineConfig } from '@playwright/test';
import { chromiumLaunch } from './tests/harness/chromium.ts';

const chromium = { browserName: 'chromium' as const, launchOptions: chromiumLaunch };

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results/e2e',
  fullyParallel: false,
  workers: 2,
  retries: 0,
  forbidOnly: Boolean(process.env['CI']),
  timeout: 90_000,
  expect: { timeout: 15_000 },
  use: { viewport: { width: 1366, height: 768 }, trace: 'retain-on-failure', screenshot: 'only-on-failure' },
  projects: [
    /** The exported package in a real browser, alone and under an LMS. */
    { name: 'player', testMatch: ['player/**/*.spec.ts', 'journeys/**/*.spec.ts'], use: chromium },
    /** The author's app in the browser edition. */
    { name: 'browser', testMatch: ['browser/**/*.spec.ts', 'app/**/*.spec.ts'], use: chromium },
    /** The author's app in a real Electron window: the same specs of app/, and what only the desktop has. */
    { name: 'desktop', testMatch: ['desktop/**/*.spec.ts', 'app/**/*.spec.ts'] },
  ],
});
