import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';

const violations = async (page: Page) => {
  const found = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
};

test('an answer and a line drawn by keys are given, revealed beside the model and the record, and found again', async ({
  page,
}) => {
  await page.goto('./#/exercise/september-2016');
  const likely = page.getByRole('region', { name: 'How likely is it that the truce is still' });
  const course = page.getByRole('region', { name: 'Draw the restraint of all sides' });
  await expect(page.getByText('What the model and the record say comes after your answer.')).toHaveCount(2);
  // The replay keeps the model's share back until the exercise has its answer.
  const morning = page.getByRole('link', { name: 'Go to the morning of 13 September in the replay' });
  const back = page.getByRole('link', { name: /^Back to “September 2016/ });
  const share = page.getByText(/^What could follow: in \d+ of 100 runs/);
  await morning.click();
  await expect(page.getByText('What could follow? Answer first').first()).toBeVisible({ timeout: 20_000 });
  await expect(share).toHaveCount(0);
  await back.click();
  await likely.getByRole('slider').press('ArrowRight');
  await likely.getByRole('button', { name: 'Give this answer' }).press('Enter');
  await expect(likely.getByText('Your answer: 51 in 100')).toBeFocused();
  await expect(page.getByRole('img', { name: /You said 51 in 100. In the model 46 in 100/ })).toBeVisible();
  await morning.click();
  await expect(share.first()).toBeVisible({ timeout: 20_000 });
  await back.click();

  const first = course.getByRole('slider', { name: '13 September' });
  await expect(first).toHaveAttribute('aria-valuetext', 'not drawn yet');
  await first.press('ArrowUp');
  await first.press('PageUp');
  await first.press('ArrowRight');
  const second = course.getByRole('slider', { name: '14 September' });
  await expect(second).toBeFocused();
  await second.press('ArrowDown');
  await expect(first).toHaveAttribute('aria-valuetext', '75 %');
  await expect(second).toHaveAttribute('aria-valuetext', '45 %');
  expect(await violations(page)).toEqual([]);
  await course.getByRole('button', { name: 'Give this answer' }).click();
  const far = page.getByText(/^Day by day your line lies \d+ points of 100 from the record/);
  await expect(far).toBeVisible();

  await page.reload();
  await expect(course.getByText('Your answer: a line of 13 days')).toBeVisible();
  await expect(far).toBeVisible();
  await page.getByText('The same as a table').click();
  await expect(page.getByRole('row', { name: /^25 September/ })).toHaveText(/50 %36 %20 % to 78 %23 %$/);
  expect(await violations(page)).toEqual([]);
});

interface Compared {
  base: Record<string, { value: number }>;
  variants: readonly { outcomes: Record<string, { value: number }> }[];
}

test('a ceasefire is designed, tried, handed in with the numbers of the terminal, and pinned in the lab', async ({
  page,
}) => {
  await page.goto('./#/exercise/design-a-ceasefire/2');
  const design = page.getByRole('region', { name: 'Spend at most twelve points' });
  await design.getByLabel('Control: share of the opposition’s fighters').press('ArrowRight');
  await design.getByLabel('Dates: nobody has to sign again on 18 September').check();
  await design.getByLabel('Dates: nobody has to sign again on 25 September').check();
  await design.getByLabel('Gesture: the government lets lorries').check();
  await design.getByLabel('A rule for mistakes').check();
  await expect(design.getByText('1 point over the budget')).toBeVisible();
  await expect(design.getByRole('button', { name: 'Try it on 200 runs' })).toBeDisabled();
  await design.getByRole('button', { name: 'Undo' }).click();
  await expect(design.getByText('11 of 12 points spent')).toBeVisible();
  await design.getByRole('button', { name: 'Try it on 200 runs' }).click();
  await expect(design.getByText('On the 200 runs of the practice')).toBeVisible();
  await expect(design.getByRole('button', { name: 'Try it on 200 runs' })).toBeFocused();
  await design.getByRole('button', { name: 'Hand it in (3 times left)' }).click();
  await design.getByRole('button', { name: 'Hand it in for good' }).click();
  const handedIn = design.locator('[data-submission]');
  await expect(handedIn).toContainText('Design 1, 11 points, on 2,000 runs that no try has had');
  expect(await violations(page)).toEqual([]);

  await page.reload();
  await expect(design.getByRole('button', { name: 'Hand it in (2 times left)' })).toBeVisible();
  const downloading = page.waitForEvent('download');
  await design.getByRole('button', { name: 'Save the designs (CSV)' }).click();
  const rows = readFileSync(await (await downloading).path(), 'utf8').split('\r\n');
  const [, , , points, , changes, seed, runs, share, , , unchanged] = rows[1]!.split(/,(?![^(]*\))/);
  expect(points).toBe('11');
  const compared = JSON.parse(
    execFileSync(
      'node',
      `bin/parley.mjs compare scenarios/september-2016.yaml --from 2016-09-12T16:00Z --outcome in-force --json --seed ${seed} --runs ${runs} --with ${changes}`.split(
        ' ',
      ),
      { encoding: 'utf8' },
    ),
  ) as Compared;
  expect(compared.variants[0]!.outcomes['in-force']!.value).toBe(Number(share));
  expect(compared.base['in-force']!.value).toBe(Number(unchanged));

  await page.goto('./#/exercise/design-a-ceasefire/3');
  await expect(page.getByText('Not yet: You pinned a design in the lab.')).toBeVisible();
  await page.getByRole('link', { name: 'Back: Design' }).click();
  await handedIn.getByRole('link', { name: 'Open design 1 in the lab' }).click();
  const pin = page.getByRole('button', { name: 'Pin this variant' });
  await expect(pin).toBeEnabled({ timeout: 20_000 });
  await pin.click();
  await page.getByRole('textbox', { name: 'Name of the variant' }).press('Enter');
  await page.getByRole('link', { name: 'Back to “Design a ceasefire that lasts”' }).click();
  await page.getByRole('link', { name: 'Next: Look closer' }).click();
  await expect(page.getByText('Done: You pinned a design in the lab.')).toBeVisible();
});
