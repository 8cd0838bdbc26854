import { execFileSync } from 'node:child_process';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';

const violations = async (page: Page) => {
  const found = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
};

interface Played {
  scenario: { id: string };
  steps: readonly {
    restraint: { all: number };
    acts: readonly { from: string; to: string; act: number; seen: readonly { by: string; act: number }[] }[];
    trust: readonly { of: string; in: string; before: number }[];
  }[];
  debrief: {
    hash: string;
    from: number;
    until: number;
    restraint: Record<'model' | 'record', number>;
    standing: { share: number };
    decided: { restraint: number };
    score: Record<string, number>;
    misled: readonly object[];
    orders: readonly {
      seat: string;
      rivalry: string;
      step: number;
      intended: number;
      threshold: number | null;
      regime: string;
    }[];
  };
}

const percent = (share: number): string => `${Math.round(share * 100)}\u00a0%`;

/** None and all are told for none and all alone. */
const outOfHundred = (share: number): number =>
  share <= 0 ? 0 : share >= 1 ? 100 : Math.min(99, Math.max(1, Math.round(share * 100)));

const names: Readonly<Record<string, { short: string; inSentence: string }>> = {
  us: { short: 'US', inSentence: 'The United States' },
  russia: { short: 'Russia', inSentence: 'Russia' },
  assad: { short: 'Government', inSentence: 'The government' },
  opposition: { short: 'Opposition', inSentence: 'The opposition' },
};

const terminal = (words: string): Played =>
  JSON.parse(
    execFileSync('node', `bin/parley.mjs run scenarios/september-2016.yaml ${words} --json`.split(' '), {
      encoding: 'utf8',
      maxBuffer: 1e8,
    }),
  ) as Played;

const rowsOf = (page: Page, table: string) =>
  page
    .locator(`${table} tbody tr`)
    .evaluateAll((rows) =>
      rows.map((row) => [...row.querySelectorAll('td')].slice(1).map((cell) => cell.textContent)),
    );

test('four seats play all of September on one screen, and every number of the debrief is the terminal’s', async ({
  page,
}, testInfo) => {
  test.setTimeout(120_000);
  await page.goto('./#/seat/september-2016');
  for (const { short } of Object.values(names)) {
    const side = { US: 'United States', Government: 'Syrian government', Opposition: 'Syrian opposition' }[
      short
    ];
    await page.getByLabel(`Who decides for ${side ?? short}`).selectOption('somebody here');
  }
  await page.getByLabel('A turn takes').selectOption('48 hours');
  await page.getByLabel('Seed').fill('7');
  await page.getByRole('button', { name: 'Begin' }).click();
  expect(await violations(page)).toEqual([]);
  const over = page.getByRole('heading', { level: 1, name: 'What really happened' });
  const ready = page.getByRole('button', { name: /^I sit for/ });
  for (let turn = 0; ; turn += 1) {
    await ready.or(over).waitFor();
    if (await over.isVisible()) break;
    await ready.click();
    if (turn === 22) {
      await expect(page.getByRole('heading', { name: 'What the last turn was worth to you' })).toBeVisible();
      expect(await violations(page)).toEqual([]);
      await page
        .getByRole('radio', { name: /^Break the truce/ })
        .first()
        .check();
      await page.reload();
      await ready.click();
      await expect(page.getByRole('radio', { name: /^Break the truce/ }).first()).toBeChecked();
    }
    await page.getByRole('button', { name: 'Leave what is missing to the adviser' }).click();
    await page.getByRole('button', { name: 'End the turn' }).click();
  }

  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save as a file' }).click();
  const path = testInfo.outputPath('game.json');
  await (await saved).saveAs(path);
  const { steps, debrief } = terminal(`--mode play --decisions ${path}`);
  const { from, until } = debrief;
  const since = '--seed 7 --from 2016-09-12T16:00:00Z';
  const model = terminal(`--mode model ${since}`).steps;
  const record = terminal('--mode record').steps;
  const courses = [steps, model, record].map((of) =>
    of.slice(from, until).map(({ restraint }) => restraint.all),
  );
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

  await expect(page.getByText(/^11 turns from 12 September/)).toBeVisible();
  const means = page.locator('[data-course] dd');
  await expect(means).toHaveText(courses.map((course) => percent(mean(course))));
  await expect(page.locator('[data-standing]')).toHaveText(
    new RegExp(`^${outOfHundred(debrief.standing.share)} of 100 runs`),
  );
  for (const [seat, { inSentence }] of Object.entries(names)) {
    const score = debrief.score[seat]!;
    const told = `${score < 0 ? '−' : '+'}${Math.abs(score).toFixed(1)}`;
    await expect(
      page.getByRole('listitem').filter({ hasText: `${inSentence}: ${told} in units` }),
    ).toBeVisible();
  }
  await page.getByText('The lines as a table').click();
  expect(await rowsOf(page, 'table[data-courses]')).toEqual(
    courses[0]!.map((_, i) => courses.map((course) => percent(course[i]!))),
  );
  // What reached a seat turned round, counted from the acts and what each side saw of them.
  const seats = Object.keys(names);
  const misled = steps
    .slice(from, until)
    .flatMap(({ acts }) =>
      acts.flatMap(({ act, seen }) =>
        seen.filter(({ by, act: told }) => seats.includes(by) && act >= 0.5 !== told >= 0.5),
      ),
    );
  expect(debrief.misled).toHaveLength(misled.length);
  await page.getByText(`${misled.length - 5} more`, { exact: true }).click();
  await expect(page.locator('section[aria-labelledby="seat-fog"] li')).toHaveCount(misled.length);
  await page.locator('summary', { hasText: 'Each order, and what came of it' }).click();
  await expect(page.locator('[data-orders] table')).toBeVisible();
  expect(await rowsOf(page, '[data-orders] table')).toEqual(
    debrief.orders.map(({ seat, rivalry, step, intended, threshold, regime }) => {
      const rival = rivalry.split('/')[1]!;
      const { acts, trust } = steps[step]!;
      const act = acts.find((one) => one.from === seat && one.to === rival)!.act;
      const before = trust.find((tie) => tie.of === seat && tie.in === rival)!.before;
      const needed =
        threshold === null ? (regime === 'always' ? 'any' : 'none would be') : percent(threshold);
      return [
        names[seat]!.short,
        names[rival]!.short,
        percent(intended),
        percent(act),
        percent(before),
        needed,
      ];
    }),
  );
  await expect(page.getByText(debrief.hash)).toBeVisible();
  // Any other decision of any turn is a road; it is followed beside the one that was taken.
  await page.getByLabel('Turn to look at again').selectOption({ index: 3 });
  const form = page.getByRole('group', { name: 'What else could have been decided?' });
  await form.getByRole('radio', { name: 'Large' }).first().check();
  await expect(
    page.getByRole('status').filter({ hasText: 'On the other road: a large gesture' }),
  ).toBeVisible();
  await expect(page.getByRole('status').filter({ hasText: 'in 1,000 pairs of runs' })).toContainText(
    `and ${percent(debrief.decided.restraint)} as decided`,
  );
  await expect(page.getByRole('figure').filter({ hasText: 'log-odds' }).first()).toBeVisible();
  expect(await violations(page)).toEqual([]);
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

  // A game is not ended by one touch, and advice takes the focus of the button that asked for it.
  await page.getByRole('button', { name: 'Ask an adviser' }).press('Enter');
  await expect(page.locator('ul:focus')).toContainText('would be just enough');
  await page.getByRole('button', { name: 'End the game here' }).press('Enter');
  const sure = page.getByRole('button', { name: 'End it for good' });
  await expect(sure).toBeFocused();
  await sure.press('Enter');
  await expect(page.getByRole('heading', { name: 'What really happened' })).toBeVisible();
});
