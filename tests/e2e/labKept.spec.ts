import { readFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';

const strike = '2016-09-17-deir-ez-zor-strike';

const open = async (page: Page, query = '') => {
  await page.goto(`./#/lab/september-2016${query && `?${query}`}`);
  await expect(page.getByText('10,000 runs, finished.')).toBeVisible({ timeout: 20_000 });
};

const parley = (...words: string[]): string =>
  execFileSync('node', ['bin/parley.mjs', ...words], { encoding: 'utf8', maxBuffer: 1e8 });

/** Sweeps one number with few runs, under the question of the page. */
const sweep = async (page: Page) => {
  await page.getByRole('radio', { name: 'Sweep' }).check({ force: true });
  await page.getByLabel('Runs of each setting').fill('40');
  await expect(page.getByText('15 settings of 40 runs each.')).toBeVisible();
  await page.getByRole('button', { name: 'Run', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Keep it' })).toBeVisible({ timeout: 20_000 });
};

const keep = async (page: Page, name: string) => {
  await page.getByRole('button', { name: 'Keep it' }).click();
  await page.getByRole('textbox', { name: 'Name to keep it by' }).fill(name);
  await page.keyboard.press('Enter');
  await expect(page.getByText(`Kept as “${name}”.`)).toBeVisible();
};

const kept = (page: Page, name: string) => page.getByRole('listitem', { name, exact: true });

test('a sweep is kept, opened again, duplicated, renamed, deleted, brought back and taken along', async ({
  page,
}) => {
  await open(page, `changes=without=${strike}`);
  await sweep(page);
  await keep(page, 'Patience');
  await page.goto('./#/lab/september-2016');
  await page.reload();
  await expect(kept(page, 'Patience')).toContainText('Sweep');
  await expect(kept(page, 'Patience')).toContainText(/scenario [0-9a-f]{8} · Parley \d/);
  await kept(page, 'Patience').getByRole('button', { name: 'Open' }).click();
  await expect(page.getByText('“Patience”: Same, bit for bit.')).toBeVisible({ timeout: 10_000 });
  await expect(page.getByRole('switch', { name: /Strike near Deir ez-Zor/ })).not.toBeChecked();
  await expect(page.getByRole('radio', { name: 'Sweep' })).toBeChecked();
  await expect(page.getByLabel('Runs of each setting')).toHaveValue('40');
  await expect(page.getByText('Same, bit for bit, as its receipt says.')).toBeVisible();

  await kept(page, 'Patience').getByRole('button', { name: 'Duplicate' }).click();
  await expect(kept(page, 'Patience (copy)')).toBeVisible();
  await kept(page, 'Patience (copy)').getByRole('button', { name: 'Rename' }).click();
  await page.getByRole('textbox', { name: 'Name to keep it by' }).fill('Second');
  await page.keyboard.press('Enter');
  await expect(kept(page, 'Second')).toBeVisible();
  await kept(page, 'Patience').getByRole('button', { name: 'Delete' }).click();
  await expect(kept(page, 'Patience')).toBeHidden();
  await page.getByRole('button', { name: 'Take it back' }).click();
  await expect(kept(page, 'Patience')).toBeVisible();

  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save all 2 as a file' }).click();
  const file = await (await saved).path();
  for (const name of ['Patience', 'Second'])
    await kept(page, name).getByRole('button', { name: 'Delete' }).click();
  await expect(page.getByText('Nothing is kept yet')).toBeVisible();
  await page.getByLabel('Take over a file').setInputFiles(file);
  await expect(page.getByText('2 pieces of work taken over.')).toBeVisible();
  await kept(page, 'Second').getByRole('button', { name: 'Open' }).click();
  await expect(page.getByText('“Second”: Same, bit for bit.')).toBeVisible({ timeout: 10_000 });
});

test('the receipt, the numbers and the rows of a sweep are those of the terminal', async ({ page }) => {
  await open(page, `changes=without=${strike}`);
  await sweep(page);
  await page.getByText('Receipt of this result').click();
  const receipt = (await page.locator('pre').textContent()) ?? '';
  expect(receipt).toContain('| sweep |');
  expect(parley('receipt', receipt)).toContain('same, bit for bit');
  const download = async (name: string): Promise<string> => {
    const saved = page.waitForEvent('download');
    await page.getByRole('button', { name }).last().click();
    return readFileSync(await (await saved).path(), 'utf8');
  };
  const words =
    `sweep scenarios/september-2016.yaml --from 2016-09-12T16:00:00Z --without ${strike} --runs 40 --outcome in-force@2016-09-23T16:00:00Z`.split(
      ' ',
    );
  const document = JSON.parse(await download('numbers (JSON)')) as {
    params: { path: string; values: number[] }[];
  };
  const { path, values } = document.params[0]!;
  const param = ['--param', `${path}=${values[0]}:${values.at(-1)}:${values.length}`];
  expect(document).toEqual(JSON.parse(parley(...words, ...param, '--json')));
  expect((await download('rows (CSV)')).replaceAll('\r\n', '\n')).toBe(parley(...words, ...param, '--csv'));
  const picture = await download('SVG');
  expect(picture).toContain('Parley receipt 1 | sweep');
  expect(picture).toContain('sweep of september-2016@');

  // The same receipt, pasted where nothing is open.
  await page.goto('./#/lab/september-2016');
  await page.reload();
  await page.getByText('Receipt: make these numbers again').click();
  await page.getByRole('textbox', { name: 'A receipt to check' }).fill(receipt);
  await page.getByRole('button', { name: 'Make it again' }).click();
  await expect(page.getByText('Same, bit for bit. Its question is on the screen.')).toBeVisible({
    timeout: 20_000,
  });
  await expect(page.getByRole('radio', { name: 'Sweep' })).toBeChecked();
  await expect(page.getByRole('switch', { name: /Strike near Deir ez-Zor/ })).not.toBeChecked();
});

test('a receipt of the terminal is made again here, its question opened and its result shown', async ({
  page,
}) => {
  const receipt = parley(
    ...`sweep scenarios/september-2016.yaml --from 2016-09-14T16:00:00Z --without ${strike} --runs 30 --outcome restraint:us --param outside=0.1:0.3:4 --receipt`.split(
      ' ',
    ),
  );
  await open(page);
  await page.getByText('Receipt: make these numbers again').click();
  await page.getByRole('textbox', { name: 'A receipt to check' }).fill(receipt);
  await page.getByRole('button', { name: 'Make it again' }).click();
  await expect(page.getByText('Same, bit for bit. Its question is on the screen.')).toBeVisible({
    timeout: 20_000,
  });
  await expect(page.getByLabel('What counts')).toHaveValue('restraint:us');
  await expect(page.getByRole('group', { name: /^Mean restraint of United States/ })).toBeVisible();
  await page.getByRole('radio', { name: 'Where is the ridge?' }).check({ force: true });
  await page.getByText('Receipt of this result').click();
  const ridge = page.locator('pre').filter({ hasText: '| ridge |' });
  expect(parley('receipt', (await ridge.textContent()) ?? '')).toContain('ridge of september-2016');
});

test('what is kept can be read and reached on a phone', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page);
  await sweep(page);
  await keep(page, 'Patience of the government over its whole range, as the scenario has it');
  await page.getByText('Receipt of this result').click();
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
  expect(
    await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
  ).toBeLessThanOrEqual(0);
});

test('a store that refuses loses nothing that is kept on the screen', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'indexedDB', { value: undefined });
  });
  await open(page);
  await sweep(page);
  await keep(page, 'Patience');
  await expect(page.getByRole('alert').filter({ hasText: 'This browser keeps nothing' })).toBeVisible();
  await expect(kept(page, 'Patience')).toContainText('In memory only.');
  await kept(page, 'Patience').getByRole('button', { name: 'Open' }).click();
  await expect(page.getByText('“Patience”: Same, bit for bit.')).toBeVisible({ timeout: 10_000 });
  await kept(page, 'Patience').getByRole('button', { name: 'Delete' }).click();
  await page.getByRole('button', { name: 'Take it back' }).click();
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save it as a file' }).first().click();
  expect(readFileSync(await (await saved).path(), 'utf8')).toContain('"kind": "sweep"');
});
