import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test as plain, type Page } from '@playwright/test';
import { expectClosed, walk, watch } from './outside.ts';
import { plainHost, type PlainHost } from './plainHost.ts';

const test = plain.extend<{ host: PlainHost }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads from the pattern which fixtures this one needs
  host: async ({}, give) => {
    const host = await plainHost();
    await give(host);
    await host.close();
  },
});
test.use({ serviceWorkers: 'allow' });

/** Until all files are on the device. */
const kept = (page: Page): Promise<unknown> =>
  page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    if (!navigator.serviceWorker.controller)
      await new Promise((resolve) =>
        navigator.serviceWorker.addEventListener('controllerchange', resolve, { once: true }),
      );
  });

async function cutNetwork(page: Page, host: PlainHost): Promise<void> {
  await page.context().setOffline(true);
  await host.close();
}

/** Every face that the page knows, whether a place has asked for it or not. */
const facesThatFail = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const faces = [...document.fonts].filter(({ family }) => !family.includes('Fallback'));
    await Promise.allSettled(faces.map((face) => face.load()));
    return faces
      .filter(({ status }) => status !== 'loaded')
      .map(({ family, unicodeRange }) => `${family} ${unicodeRange}`);
  });

test('the built folder has less than 5 MB', () => {
  const bytes = readdirSync('dist', { recursive: true })
    .map((name) => statSync(join('dist', String(name))))
    .reduce((sum, entry) => sum + (entry.isFile() ? entry.size : 0), 0);
  expect(bytes).toBeGreaterThan(1_000_000);
  expect(bytes).toBeLessThan(5_000_000);
});

test('goes on when the network is cut in the first visit, before other places were seen', async ({
  page,
  host,
}) => {
  await page.goto(host.address);
  await kept(page);
  await cutNetwork(page, host);
  await walk(page);
  expect(await facesThatFail(page)).toEqual([]);
});

test('opens without network in a sub-folder of a plain host, and asks nothing of another', async ({
  page,
  host,
}) => {
  const seen = await watch(page, host.address);
  await page.goto(host.address);
  await kept(page);
  await page.close();
  const again = await page.context().newPage();
  await again.context().setOffline(true);
  await host.close();
  await again.goto(`${host.address}#/lab/two-sides`);
  await expect(again.getByText(/ runs, finished\./).first()).toBeVisible({ timeout: 20_000 });
  await walk(again);
  await again.goto(`${host.address}index.html?from=bookmark`);
  await expect(again.getByRole('heading', { level: 1 })).toBeVisible();
  expect(seen).toEqual([]);
});

test('lets nothing in and nothing out on a host without a policy', async ({ page, host }) => {
  await page.goto(host.address);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expectClosed(page);
});

test('offers a newer version in a line, and loads it on the viewer’s word alone', async ({ page, host }) => {
  await page.goto(host.address);
  await kept(page);
  host.release('next');
  await page.goto(`${host.address}#/replay/two-sides?t=5`);
  await page.reload();
  const offer = page.getByRole('status').getByText(/newer version/);
  await expect(offer).toBeVisible({ timeout: 20_000 });
  const open = await page.context().newPage();
  await open.goto(`${host.address}#/scenarios`);
  await expect(open.getByRole('heading', { level: 1 })).toBeVisible();
  for (const each of [page, open]) await expect(each.locator('html[data-version]')).toHaveCount(0);

  await page.getByRole('button', { name: 'Load it now' }).click();
  await expect(page.locator('html[data-version=next]')).toHaveCount(1);
  await expect(page).toHaveURL(/two-sides\?t=5/);
  await expect(offer).toBeHidden();
  // The other tab is left alone, and still finds the parts of its own version.
  await expect(open.locator('html[data-version]')).toHaveCount(0);
  await cutNetwork(page, host);
  await open.getByRole('link', { name: 'How it works' }).click();
  await expect(open.locator('main h1')).toHaveText('How Parley works');
});
