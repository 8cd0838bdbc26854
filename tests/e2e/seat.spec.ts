import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';

const sit = async (page: Page) => {
  await page.goto('./#/seat/september-2016');
  await page.getByLabel('Who decides for Syrian government').selectOption('somebody here');
  await page.getByLabel('Who decides for Syrian opposition').selectOption('somebody here');
  await page.getByLabel('Seed').fill('7');
  for (const other of ['Who decides for United States', 'Who decides for Russia'])
    await page.getByLabel(other).selectOption('the model, by its own rule');
  await page.getByRole('button', { name: 'Begin' }).click();
};

const heading = (page: Page) => page.getByRole('heading', { level: 1 });

/** A whole turn of one seat: takes the device, gives its one order, ends the turn. */
const playTurn = async (page: Page, order: 'Hold back' | 'Break the truce') => {
  await page.getByRole('button', { name: /^I sit for/ }).click();
  await expect(heading(page)).toContainText('You are');
  await page.getByRole('radio', { name: new RegExp(`^${order}(?! in part)`) }).check();
  await page.getByRole('button', { name: 'End the turn' }).click();
};

const violations = async (page: Page) => {
  const found = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
};

interface Run {
  steps: readonly { restraint: { all: number } }[];
}

test('two seats on one screen play three turns, and the debrief has the numbers of the terminal', async ({
  page,
}, testInfo) => {
  await sit(page);
  await expect(heading(page)).toHaveText('Pass the device to the government');
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: /^I sit for/ }).click();
  await expect(page.getByText('One decision is missing: toward the opposition')).toBeVisible();
  await expect(page.getByRole('button', { name: 'End the turn' })).toBeDisabled();
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Cover the screen' }).click();

  await playTurn(page, 'Hold back');
  await playTurn(page, 'Hold back');
  await playTurn(page, 'Break the truce');
  await page.reload();
  await expect(heading(page)).toContainText('Pass the device to the');
  await playTurn(page, 'Hold back');
  await playTurn(page, 'Break the truce');
  await playTurn(page, 'Break the truce');
  await page.getByRole('button', { name: /^I sit for/ }).click();
  await page.getByRole('button', { name: 'End the game here' }).click();

  await expect(heading(page)).toHaveText('What really happened');
  await expect(page.getByText(/^3 turns from 12 September/)).toBeVisible();
  expect(await violations(page)).toEqual([]);
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Decisions for the terminal' }).click();
  const path = testInfo.outputPath('decisions.json');
  await (await saved).saveAs(path);
  expect(Object.keys(JSON.parse(readFileSync(path, 'utf8')) as object).sort()).toEqual([
    'assad',
    'opposition',
  ]);
  const run = JSON.parse(
    execFileSync(
      'node',
      `bin/parley.mjs run scenarios/september-2016.yaml --mode play --seed 7 --from 2016-09-12T16:00:00Z --decisions ${path} --json`.split(
        ' ',
      ),
      { encoding: 'utf8', maxBuffer: 1e8 },
    ),
  ) as Run;
  const mean = run.steps.slice(7, 10).reduce((sum, { restraint }) => sum + restraint.all, 0) / 3;
  await expect(page.locator('[data-course="played"] dd')).toHaveText(`${Math.round(mean * 100)}\u00a0%`);
});

test('a turn is taken back, played by keyboard, and fits a phone in the dark', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto('./#/seat/september-2016');
  await page.getByLabel('Who decides for United States').selectOption('somebody here');
  await page.getByLabel('Who decides for Syrian opposition').selectOption('the model, by its own rule');
  await page.getByLabel('Seed').fill('7');
  await page.getByRole('button', { name: 'Begin' }).press('Enter');
  const missing = page.getByRole('group', { name: 'This turn' }).getByText(/missing/);
  const before = await missing.textContent();
  await page
    .getByRole('radio', { name: /^Hold back(?! in part)/ })
    .first()
    .press('Space');
  await expect(missing).not.toHaveText(before ?? '');
  await page.getByRole('button', { name: 'Undo' }).press('Enter');
  await expect(missing).toHaveText(before ?? '');
  expect(await violations(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});
