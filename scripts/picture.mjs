// Takes docs/picture.png, the picture in the README: node scripts/picture.mjs ['#/replay/september-2016?t=17']
import { join } from 'node:path';

import { chromium } from 'playwright';

import { buildIfStale } from './build.mjs';
import { launchOptions } from './chromium.mjs';
import { root } from './dependencies.mjs';
import { createPageServer, listen } from './pageServer.mjs';

const address = process.argv[2] ?? '';
await buildIfStale('page', (line) => console.log(line));
const server = createPageServer(join(root, 'dist'));
const port = await listen(server, 4280);
const browser = await chromium.launch(launchOptions());
const page = await browser.newPage({
  viewport: { width: 1440, height: 900 },
  locale: 'en-GB',
  timezoneId: 'UTC',
  colorScheme: 'light',
  reducedMotion: 'reduce',
});
await page.goto(`http://127.0.0.1:${port}/${address}`, { waitUntil: 'networkidle' });
await page.evaluate(() => document.fonts.ready);
// The full cone follows the coarse one.
await page.waitForTimeout(2000);
await page.screenshot({ path: join(root, 'docs', 'picture.png') });
await browser.close();
server.close();
server.closeAllConnections();
