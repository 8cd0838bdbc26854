import { readFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { expect, test, type Page } from '@playwright/test';

const strike = '2016-09-17-deir-ez-zor-strike';

/** Waits until all runs of the question on the screen are there. */
const finished = (page: Page) =>
  expect(page.getByText('10,000 runs, finished.')).toBeVisible({ timeout: 20_000 });

const open = async (page: Page, query = '') => {
  await page.goto(`./#/lab/september-2016${query && `?${query}`}`);
  await finished(page);
};

const parley = (...words: string[]): string =>
  execFileSync('node', ['bin/parley.mjs', ...words], { encoding: 'utf8', maxBuffer: 1e8 });

test('a knob and a switch change the answer, and undo and redo go step by step', async ({ page }) => {
  await open(page);
  await expect(
    page.getByRole('heading', { name: /^In the scenario as it is the truce lasts past/ }),
  ).toBeVisible();
  const patience = page.getByRole('slider', { name: /^Government: patience/ });
  await patience.focus();
  for (let i = 0; i < 5; i += 1) await patience.press('ArrowRight');
  await expect(patience).toHaveValue('0.85');
  await page.getByRole('switch', { name: /Strike near Deir ez-Zor/ }).click();
  const answer = page.getByRole('heading', {
    name: /^With your 2 changes the truce lasts past .* of 100 runs instead of/,
  });
  await expect(answer).toBeVisible();
  await finished(page);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('switch', { name: /Strike near Deir ez-Zor/ })).toBeChecked();
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+Shift+z');
  await expect(page.getByRole('heading', { name: /^With your change/ })).toBeVisible();
  await page.getByRole('button', { name: 'Reset all' }).click();
  await expect(patience).toHaveValue('0.8');
  await expect(page.getByText('nothing changed')).toBeVisible();
});

test('the answer is the terminal’s, to the last digit', async ({ page }) => {
  await open(page, `changes=without=${strike}`);
  const document = JSON.parse(
    parley(
      'compare',
      'scenarios/september-2016.yaml',
      '--from',
      '2016-09-12T16:00:00Z',
      '--with',
      `without=${strike}`,
      '--outcome',
      'in-force@2016-09-23',
      '--json',
    ),
  ) as {
    variants: {
      otherEnd: number;
      outcomes: Record<string, { value: number; difference: { value: number; low: number; high: number } }>;
    }[];
  };
  const { outcomes, otherEnd } = document.variants[0]!;
  const { value, difference } = outcomes['in-force@2016-09-23']!;
  const one = (share: number) => (Math.round(share * 1000) / 10).toFixed(1).replace('-', '−');
  await expect(page.locator('h2[data-about]')).toHaveText(
    new RegExp(
      `past 23 September in ${Math.round(value * 100)} of 100 runs instead of \\d+\\. The difference is ${one(difference.value)}, between ${one(difference.low)} and ${one(difference.high)}\\.`,
    ),
  );
  await expect(page.getByText(`In ${Math.round(otherEnd * 100)} of 100 of the same worlds`)).toBeVisible();

  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save table' }).click();
  const rows = readFileSync(await (await saved).path(), 'utf8')
    .trim()
    .split(/\r?\n/);
  const csv = parley(
    'ensemble',
    'scenarios/september-2016.yaml',
    '--runs',
    '10000',
    '--from',
    '2016-09-12T16:00:00Z',
    '--without',
    strike,
    '--csv',
  );
  const [time, ...rest] = csv
    .trim()
    .split('\n')
    .find((row) => row.startsWith('2016-09-20T04:00:00Z,restraint:all'))!
    .split(',');
  expect(rows).toContain(['yours', time, ...rest].join(','));
});

test('with twenty moves of a slider in a row no frame shows an answer to another question', async ({
  page,
}) => {
  await open(page);
  const patience = page.getByRole('slider', { name: /^Opposition: patience/ });
  await patience.focus();
  await page.evaluate(() => {
    const seen: string[] = [];
    Object.assign(window, { seen });
    // A frame's callbacks still see what it is about to take away: what it showed stands there after it.
    const frame = new MessageChannel();
    frame.port1.onmessage = () => {
      const about = document.querySelector('[data-about]')?.getAttribute('data-about');
      const slider = [...document.querySelectorAll<HTMLInputElement>('input[type=range]')].find((input) =>
        input.labels?.[0]?.textContent?.startsWith('Opposition: patience'),
      );
      const told = about ? /"to":([\d.]+)/.exec(about)?.[1] : null;
      if (about && slider) seen.push(`${told ?? '0.8'} ${slider.value}`);
      requestAnimationFrame(() => frame.port2.postMessage(null));
    };
    frame.port2.postMessage(null);
  });
  for (let i = 0; i < 20; i += 1) await patience.press(i < 12 ? 'ArrowRight' : 'ArrowLeft');
  await finished(page);
  const seen = await page.evaluate(() => (window as unknown as { seen: string[] }).seen);
  expect(seen.length).toBeGreaterThan(10);
  expect(seen.filter((pair) => Number(pair.split(' ')[0]) !== Number(pair.split(' ')[1]))).toEqual([]);
});

test('a pinned variant is there after a reload, and comes back when it was removed', async ({ page }) => {
  await open(page, `changes=without=${strike}`);
  await page.getByRole('button', { name: 'Pin this variant' }).click();
  await page.getByRole('textbox', { name: 'Name of the variant' }).fill('Without the strike');
  await page.keyboard.press('Enter');
  const row = page.getByRole('row', { name: /Without the strike/ });
  await expect(row).toBeVisible();
  const kept = page.getByRole('listitem', { name: 'Without the strike' });
  await expect(kept).toBeVisible();
  await expect(kept).not.toContainText('In memory only.');
  await page.goto('./#/lab/september-2016');
  await page.reload();
  await expect(row).toContainText(/of 100/, { timeout: 20_000 });
  await page.getByText('All measures, in numbers and in words').click();
  const measures = page.getByRole('group', { name: 'All measures, in numbers and in words' });
  await expect(measures.getByRole('row', { name: /Without the strike/ })).toContainText(/\(.+ to .+\)/);
  await expect(
    page.getByText(/^Without the strike: the truce lasts past 23 September in [\d.]+ of 100 runs/),
  ).toContainText('Mean restraint is');
  await page.getByText('Side by side').click();
  const besides = page.getByRole('region', { name: 'Side by side' });
  await expect(besides.getByRole('group', { name: 'Without the strike' })).toBeVisible();
  await besides.getByRole('radio', { name: 'Government' }).check({ force: true });
  await expect(besides.getByRole('group', { name: 'Without the strike' })).toBeVisible();
  await besides.getByRole('radio', { name: 'Truce in force' }).check({ force: true });
  await expect(besides.getByRole('img', { name: 'Without the strike' })).toHaveAccessibleDescription(
    /still holds at the end of/,
  );
  await kept.getByRole('button', { name: 'Delete' }).click();
  await expect(row).toBeHidden();
  await page.getByRole('button', { name: 'Take it back' }).click();
  await row.getByRole('button', { name: 'Load' }).click();
  await expect(page.getByRole('switch', { name: /Strike near Deir ez-Zor/ })).not.toBeChecked();
});

test('a store that refuses is told, and what is pinned stays on the screen', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'indexedDB', { value: undefined });
  });
  await open(page, `changes=without=${strike}`);
  await page.getByRole('button', { name: 'Pin this variant' }).click();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert').filter({ hasText: 'This browser keeps nothing' })).toBeVisible();
  await expect(page.getByRole('row', { name: /1 change/ }).first()).toBeVisible();
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save it as a file' }).first().click();
  expect(readFileSync(await (await saved).path(), 'utf8')).toContain(strike);
});

test('an analysis whose tab is closed in its middle goes on where it stopped', async ({ page }) => {
  await open(page);
  await page.getByRole('radio', { name: 'What does it depend on?' }).check({ force: true });
  await page.getByLabel('Vary').selectOption('all');
  const run = page.getByRole('button', { name: 'Run', exact: true });
  await run.click();
  const told = page.getByText(/settings measured\.$/);
  const measured = async () =>
    Number(/^([\d,]+)/.exec((await told.textContent()) ?? '')?.[1]?.replaceAll(',', '') ?? 0);
  await expect.poll(measured, { timeout: 20_000 }).toBeGreaterThan(200);
  await page.reload();
  await finished(page);
  await page.getByRole('radio', { name: 'What does it depend on?' }).check({ force: true });
  await page.getByLabel('Vary').selectOption('all');
  await run.click();
  // What was measured before counts from the first moment: it is not measured again.
  await expect.poll(measured, { timeout: 20_000, intervals: [20] }).toBeGreaterThan(0);
  expect(await measured()).toBeGreaterThan(100);
  await page.getByRole('button', { name: 'Stop', disabled: false }).click();
  await expect(page.getByText(/^Stopped after/)).toBeVisible();
});

test('shares add up on the page as they do in the terminal', async ({ page }) => {
  await open(page);
  await page.getByRole('button', { name: 'Run', exact: true }).click();
  await page.getByText('As a table').click();
  const table = page.getByRole('region', { name: 'As a table' }).getByRole('table');
  await expect(table).toBeVisible({ timeout: 30_000 });
  const found = JSON.parse(
    parley(
      'attribute',
      'scenarios/september-2016.yaml',
      '--from',
      '2016-09-12T16:00:00Z',
      '--outcome',
      'in-force@2016-09-23',
      '--json',
    ),
  ) as { shares: { share: { value: number } }[]; total: { value: number } };
  const text = (await table.textContent()) ?? '';
  for (const { share } of [...found.shares, { share: found.total }]) {
    const figure = Math.abs(share.value * 100).toFixed(1);
    if (figure !== '0.0') expect(text).toContain(`−${figure.replace(/\.0$/, '')}`);
  }
});

test('a receipt of what is on the screen is made again bit for bit, and a damaged one is told', async ({
  page,
}) => {
  await open(page, `changes=without=${strike}`);
  await page.getByText('Receipt: make these numbers again').click();
  const text = (await page.locator('pre').textContent()) ?? '';
  expect(text).toContain('Parley receipt');
  const paste = page.getByRole('textbox', { name: 'A receipt to check' });
  await paste.fill(text.replaceAll('\n', ' '));
  await page.getByRole('button', { name: 'Make it again' }).click();
  await expect(page.getByText('Same, bit for bit.')).toBeVisible({ timeout: 20_000 });
  await paste.fill(text.replace('seed: 0', 'seed: 1'));
  await page.getByRole('button', { name: 'Make it again' }).click();
  await expect(page.getByText(/receipt/i).last()).toBeVisible();
  await expect(page.getByText('Same, bit for bit.')).toBeHidden();
  expect(parley('receipt', text)).toContain('bit for bit');
});

test('a hostile link is read piece by piece, and what cannot be read is told', async ({ page }) => {
  await open(page, 'changes=without=nothing;actors.us.control=0.9;%3Cscript%3E&from=99999999&date=x');
  await expect(page.getByText(/was left out|There is no event/).first()).toBeVisible();
  await expect(page.getByRole('heading', { name: /^With your/ })).toBeVisible();
});

test('one run with and without the changes parts at the strike at the earliest', async ({ page }) => {
  await open(page, `changes=without=${strike}`);
  await page.getByRole('radio', { name: 'One run, twice' }).check({ force: true });
  await page.getByRole('button', { name: 'Next run that ends otherwise' }).click();
  await expect(
    page.getByText(/^They part on (1[7-9]|2\d|30) September|^They part on \d October/),
  ).toBeVisible();
});
