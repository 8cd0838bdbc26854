import { createServer } from 'node:net';

import { defineConfig } from '@playwright/test';

import { launchOptions } from './scripts/chromium.mjs';

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

// The workers read this file again and must find the same port.
process.env['PARLEY_TEST_PORT'] ??= String(await freePort());
const port = process.env['PARLEY_TEST_PORT'];

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  workers: 2,
  fullyParallel: true,
  forbidOnly: Boolean(process.env['CI']),
  retries: 0,
  reporter: 'list',
  // Long enough for two cores that others use too; what is wrong fails all the same, only later.
  timeout: 60_000,
  expect: { timeout: 10_000, toHaveScreenshot: { animations: 'disabled', maxDiffPixelRatio: 0.002 } },
  use: {
    baseURL: `http://127.0.0.1:${port}/`,
    locale: 'en-GB',
    timezoneId: 'UTC',
    colorScheme: 'light',
    // A trace of every test costs a fifth of the time: it is kept where somebody asks for it, PARLEY_TRACE=1 npm run e2e.
    trace: process.env['PARLEY_TRACE'] ? 'retain-on-failure' : 'off',
    // They outlive a visit: tests/e2e/offline.spec.ts is about that, the others are about the page.
    serviceWorkers: 'block',
    launchOptions: launchOptions(),
  },
  webServer: {
    command: `node scripts/build.mjs file && node scripts/start.mjs --no-open --port ${port}`,
    url: `http://127.0.0.1:${port}/`,
    timeout: 120_000,
  },
});
