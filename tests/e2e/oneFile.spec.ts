import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { expect, test } from '@playwright/test';
import { expectClosed, walk, watch } from './outside.ts';

const address = pathToFileURL('dist-file/parley.html').href;

test('one file from a disk has all places, workers and WebAssembly, and asks for nothing else', async ({
  page,
}) => {
  const seen = await watch(page, address);
  const said: string[] = [];
  page.on('console', (message) => said.push(message.text()));
  page.on('pageerror', (error) => said.push(String(error)));
  const started = page.waitForEvent('worker');
  await page.goto(address);
  const worker = await started;
  expect(worker.url()).toMatch(/^blob:/);
  await walk(page);
  const compiled = await worker.evaluate(() =>
    WebAssembly.compile(Uint8Array.of(0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0)).then(() => true),
  );
  expect(compiled).toBe(true);
  const fonts = await page.evaluate(() =>
    [...document.fonts].filter(({ status }) => status === 'loaded').map(({ family }) => family),
  );
  expect(fonts).toEqual(expect.arrayContaining(['IBM Plex Sans Variable', 'IBM Plex Serif']));
  expect([...seen, ...said]).toEqual([]);
});

test('one file opens a link into it, and a scenario from the disk', async ({ page }) => {
  await page.goto(`${address}#/scenarios`);
  await page.locator('input[type=file]').setInputFiles({
    name: 'mine.yaml',
    mimeType: 'application/yaml',
    buffer: readFileSync('scenarios/two-sides.yaml'),
  });
  await expect(page.getByRole('heading', { level: 1, name: 'Two sides and a truce' })).toBeVisible();
  await expect(page).toHaveURL(/parley\.html#\/replay\/yours/);
  await expect(page.getByText(/1,000 runs/).first()).toBeVisible({ timeout: 20_000 });
});

test('one file works where the browser keeps nothing', async ({ page }) => {
  await page.addInitScript(() => {
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB'])
      Object.defineProperty(window, name, {
        get: () => {
          throw new DOMException('Refused.', 'SecurityError');
        },
      });
  });
  await page.goto(`${address}#/lab/two-sides`);
  await expect(page.getByText(/ runs, finished\./).first()).toBeVisible({ timeout: 20_000 });
});

test('one file lets nothing in and nothing out', async ({ page }) => {
  await page.goto(address);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expectClosed(page);
});
