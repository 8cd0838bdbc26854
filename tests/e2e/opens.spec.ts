import { gzipSync } from 'node:zlib';

import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '@playwright/test';

import { expectClosed, walk, watch } from './outside.ts';

test.use({ serviceWorkers: 'allow' });

test('opens with its heading and without a word on the console', async ({ page }) => {
  const said: string[] = [];
  page.on('console', (message) => said.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => said.push(String(error)));
  page.on('requestfailed', (request) => said.push(`failed: ${request.url()}`));
  page.on('response', (response) => {
    if (response.status() >= 400) said.push(`${response.status()}: ${response.url()}`);
  });
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.waitForLoadState('networkidle');
  expect(said).toEqual([]);
});

test('lets its workers compile WebAssembly, and nobody else', async ({ page }) => {
  const started = page.waitForEvent('worker');
  await page.goto('/');
  const compile = () =>
    WebAssembly.compile(Uint8Array.of(0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0)).then(
      () => 'compiled',
      () => 'refused',
    );
  expect(await (await started).evaluate(compile)).toBe('compiled');
  expect(await page.evaluate(compile)).toBe('refused');
});

test('gives accessibility checkers nothing to complain about', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
});

test('needs less than 300 kB of compressed JavaScript for the first view', async ({ page }) => {
  const sizes: Promise<number>[] = [];
  page.on('response', (response) => {
    if (!new URL(response.url()).pathname.endsWith('.js')) return;
    sizes.push(response.body().then((body) => gzipSync(body).length));
  });
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.waitForLoadState('networkidle');
  const total = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
  expect(total).toBeGreaterThan(0);
  expect(total).toBeLessThan(300_000);
});

test('lets nothing in from elsewhere and nothing out', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expectClosed(page);
});

test('asks nothing of another origin in any place', async ({ page, baseURL }) => {
  const seen = await watch(page, baseURL!);
  await page.goto('/');
  await walk(page);
  expect(seen).toEqual([]);
});
