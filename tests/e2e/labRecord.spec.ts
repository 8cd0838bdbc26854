import { execFileSync } from 'node:child_process';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';

const open = async (page: Page, question: string) => {
  await page.goto('./#/lab/september-2016');
  await expect(page.getByText('10,000 runs, finished.')).toBeVisible({ timeout: 20_000 });
  await page.getByRole('radio', { name: question }).check({ force: true });
};

const parley = <Body>(...words: string[]): Body =>
  JSON.parse(
    execFileSync('node', ['bin/parley.mjs', ...words, '--json'], { encoding: 'utf8', maxBuffer: 1e8 }),
  ) as Body;

const three = (value: number): string => value.toFixed(3);

const axeFaults = async (page: Page) => {
  const { violations } = await new AxeBuilder({ page })
    .include('section[aria-labelledby=lab-analyses]')
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
};

interface Scores {
  id: string;
  scores: {
    target: string;
    leadHours: number | null;
    model: number;
    persistence: number;
    baseRate: number;
  }[];
}

test('a fit shows what it learned, its cone and how it did on days held out, as the terminal does', async ({
  page,
}) => {
  test.setTimeout(90_000);
  await open(page, 'Fit');
  await page.getByText(/6 of \d+ uncertain numbers are fitted/).click();
  for (const name of [
    'Russia on Government: leverage',
    'US on Opposition: leverage',
    'Government: audience cost',
  ])
    await page.getByRole('checkbox', { name }).first().uncheck();
  await expect(page.getByText(/3 of \d+ uncertain numbers are fitted/)).toBeVisible();
  await page.getByRole('radio', { name: 'Rejection' }).check({ force: true });
  await page.getByLabel('Sets of values').fill('60');
  await page.getByLabel('Held out from').selectOption({ label: '17 September' });
  await page.getByRole('button', { name: 'Run', exact: true }).click();
  const table = page.getByRole('table', { name: 'The days held out, forecast from 17 September' });
  await expect(table).toBeVisible({ timeout: 60_000 });
  await expect(page.getByRole('img', { name: /^Before and after the record/ })).toBeVisible();
  await expect(page.getByRole('img', { name: /^The cone of the fit against the record/ })).toBeVisible();
  await expect(page.getByText(/so no 95 % interval can be given/)).toBeVisible();

  const { left, until } = parley<{ until: string; left: { variants: Scores[] } }>(
    'fit',
    'scenarios/september-2016.yaml',
    ...['attention', 'forgetting', 'width'].flatMap((key) => ['--param', `defaults.${key}`]),
    '--method',
    'rejection',
    '--particles',
    '60',
    '--until',
    '2016-09-17T04:00:00Z',
  );
  expect(until).toBe('2016-09-17T04:00:00Z');
  const rows = [
    ['with the fitted numbers', 'posterior', 'model'],
    ['before the record was seen', 'prior', 'model'],
    ['the scenario as it is', 'base', 'model'],
    ['as now', 'base', 'persistence'],
    ['base rate', 'base', 'baseRate'],
  ] as const;
  for (const [name, id, by] of rows) {
    const scores = left.variants.find((one) => one.id === id)!.scores;
    const all = (target: string) =>
      three(scores.find((one) => one.target === target && one.leadHours === null)![by]);
    const row = table.getByRole('row', { name });
    await expect(row).toContainText(all('restraint'));
    await expect(row).toContainText(all('inForce'));
  }
  await page.getByText('These results as tables').last().click();
  await expect(page.getByRole('columnheader', { name: 'seen by the fit' })).toBeVisible();
  expect(await axeFaults(page)).toEqual([]);
});

test('a record is scored with numbers fitted to another case, as in the terminal', async ({ page }) => {
  test.setTimeout(120_000);
  await open(page, 'How well does it do?');
  const carried = page.getByRole('region', { name: 'With numbers fitted to another case' });
  await carried.getByLabel('Fitted to').selectOption({ label: 'February 2016' });
  const run = carried.getByRole('button', { name: 'Run', exact: true });
  await run.click();
  await carried.getByRole('button', { name: 'Stop' }).click();
  await expect(carried.getByText(/^Stopped after/)).toBeVisible();
  await run.click();
  await expect(carried.getByText(/With numbers fitted to February 2016 .* restraint is worse/)).toBeVisible({
    timeout: 60_000,
  });
  const { variants, fit } = parley<{ variants: Scores[]; fit: { carried: string[]; left: unknown[] } }>(
    'score',
    'scenarios/september-2016.yaml',
    '--only-base',
    '--fit',
    'scenarios/february-2016.yaml',
  );
  const table = carried.getByRole('table', { name: 'CRPS of restraint, by days ahead' });
  const [base, fitted] = variants;
  for (const { target, leadHours, model } of fitted!.scores) {
    if (target !== 'restraint' || leadHours === null) continue;
    const own = base!.scores.find((one) => one.target === target && one.leadHours === leadHours)!;
    const cells = table.getByRole('row', { name: new RegExp(`^${leadHours / 24} `) }).getByRole('cell');
    await expect(cells.nth(0)).toHaveText(three(own.model));
    await expect(cells.nth(1)).toHaveText(three(model));
    await expect(cells.nth(2)).toHaveText(/[+−]0\.\d{3} \([+−]0\.\d{3} to [+−]0\.\d{3}\)/);
  }
  await carried.getByText(`${fit.carried.length} numbers were carried over, none was left behind`).click();
  await expect(carried.getByText('Carried over', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Run', exact: true }).first().click();
  await expect(page.getByText(/score of restraint is no better than “as now” at 1 day/)).toBeVisible({
    timeout: 30_000,
  });
  expect(await axeFaults(page)).toEqual([]);
});
