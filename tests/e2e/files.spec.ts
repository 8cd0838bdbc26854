import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';

const twoSides = readFileSync('scenarios/two-sides.yaml', 'utf8');

async function give(page: Page, name: string, text: string): Promise<void> {
  await page.locator('input[type=file]').setInputFiles({
    name,
    mimeType: 'application/yaml',
    buffer: Buffer.from(text),
  });
}

test('a file of one’s own opens in the replay', async ({ page }) => {
  await page.goto('./#/scenarios');
  await give(page, 'mine.yaml', twoSides);
  await expect(page.getByRole('slider').first()).toBeVisible();
  await expect(page).toHaveURL(/replay\/yours/);
});

test('a file of one’s own is still there after a reload', async ({ page }) => {
  await page.goto('./#/scenarios');
  await give(page, 'mine.yaml', twoSides);
  await expect(page).toHaveURL(/replay\/yours/);
  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: 'Two sides and a truce' })).toBeVisible();
});

test('a file with mistakes says where and how to mend it, and the page stays as it was', async ({ page }) => {
  await page.goto('./#/scenarios');
  await give(page, 'broken.yaml', twoSides.replace(/^actors:/m, 'actros:'));
  const alert = page.getByRole('alert');
  await expect(alert.getByRole('heading', { name: /to mend in broken\.yaml/ })).toBeVisible();
  await expect(alert.getByText(/actors/).first()).toBeVisible();
  await expect(alert.getByText(/^\d+:\d+$/).first()).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Choose a ceasefire' })).toBeVisible();
});

test('hostile files are refused and hang nothing', async ({ page }) => {
  await page.goto('./#/scenarios');
  const bomb = `a: &a [x]\n${Array.from(
    { length: 30 },
    (_, i) =>
      `k${i}: &b${i} [${Array(9)
        .fill(i ? `*b${i - 1}` : '*a')
        .join(', ')}]`,
  ).join('\n')}\n`;
  for (const [name, text] of [
    ['bomb.yaml', bomb],
    ['proto.yaml', 'parley: 1\n__proto__:\n  polluted: yes\n'],
    ['deep.yaml', `${'['.repeat(5000)}${']'.repeat(5000)}`],
    ['binary.yaml', '\u0000\u0001\u0002\u0003'],
    ['markup.yaml', 'parley: 1\nmeta:\n  title: "<img src=x onerror=\\"document.title=1\\">"\n'],
  ] as const) {
    await give(page, name, text);
    await expect(page.getByRole('alert').getByRole('heading', { name: new RegExp(name) })).toBeVisible();
  }
  expect(await page.evaluate(() => Object.hasOwn(Object.prototype, 'polluted'))).toBe(false);
});

test('a file that is too large is told before it is read', async ({ page }) => {
  await page.goto('./#/scenarios');
  await give(page, 'large.yaml', `# ${'x'.repeat(2 * 1024 * 1024)}`);
  await expect(page.getByText(/large\.yaml has more than 2 MB/)).toBeVisible();
});

test('the gallery leads to each shipped scenario', async ({ page }) => {
  await page.goto('./#/scenarios');
  await expect(page.getByRole('link', { name: /^Open:/ }).first()).toBeVisible();
  const names = await page
    .getByRole('link', { name: /^Open:/ })
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  expect(names.length).toBeGreaterThanOrEqual(3);
  for (const href of names) {
    await page.goto(`./${href}`);
    await expect(page.getByRole('slider').first()).toBeVisible();
  }
});
