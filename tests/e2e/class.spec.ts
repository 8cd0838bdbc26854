import { readFileSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';

const answersOf = (name: string, forecast: string): string =>
  [
    'format,student,exercise,round,question,kind,answer,model,low,high,record',
    `parley-answers-1,${name},question-bank,before,threshold,choice,half,,,,`,
    `parley-answers-1,${name},question-bank,before,first-week,probability,${forecast},,,,`,
  ].join('\r\n');

const files = Array.from({ length: 30 }, (_, i) => ({
  name: `${String(i + 1).padStart(2, '0')}.csv`,
  mimeType: 'text/csv',
  buffer: Buffer.from(answersOf(`Student-${i + 1}`, String(0.2 + i / 50))),
}));

const harmed: readonly [text: string, said: RegExp][] = [
  ['', /empty/],
  [answersOf('Cut', '0.4').slice(0, 120), /Line 2, column 1: The line has \d+ cells in place of 11/],
  [answersOf('Semi', '0.4').replaceAll(',', ';'), /not by commas/],
  [answersOf('Comma', '"0,4"'), /Line 3, column 68: “0,4” is no number/],
  ['%PDF-1.7', /begins with “%PDF-1.7”/],
];

async function axe(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
}

test('thirty files with five damaged give a class of twenty-five, and say what is wrong with the five', async ({
  page,
}) => {
  await page.goto('./#/class');
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles(
      files.map((file, i) => (i < harmed.length ? { ...file, buffer: Buffer.from(harmed[i]![0]) } : file)),
    );
  await expect(page.getByText('25 students, 25 files')).toBeVisible();
  const damaged = page.getByRole('region', { name: '5 files do not count' }).getByRole('listitem');
  await expect(damaged).toHaveCount(5);
  for (const [i, [, said]] of harmed.entries()) {
    await expect(damaged.nth(i)).toContainText(files[i]!.name);
    await expect(damaged.nth(i)).toContainText(said);
  }
  const table = page.getByRole('region', { name: 'Who predicted what' });
  await expect(table.getByRole('row')).toHaveCount(26);
  await expect(table.getByText('Student-30', { exact: true })).toHaveCount(0);
  await page.getByRole('button', { name: 'Show names' }).click();
  await expect(table.getByText('Student-30', { exact: true })).toBeVisible();
  await expect(page.getByRole('img', { name: /13 September 2016/ })).toContainText('model 46', {
    timeout: 20_000,
  });
  await axe(page);
});

test('a student answers before and after, and both files make one student of the class', async ({ page }) => {
  await page.goto('./#/classroom');
  await page.getByRole('link', { name: 'Questions before' }).click();
  await page.getByLabel('Your name or a code').fill('=K7');
  const saved: string[] = [];
  for (const round of ['before', 'after'] as const) {
    await page.goto(`./#/questions/${round}`);
    const groups = page.getByRole('radiogroup');
    await expect(groups).toHaveCount(8);
    for (let i = 0; i < 8; i += 1)
      await groups
        .nth(i)
        .getByRole('radio')
        .nth(round === 'before' ? 0 : 1)
        .check();
    await expect(page.getByText('right', { exact: true })).toHaveCount(0);
    await page.getByRole('button', { name: /^Hand in/ }).click();
    await expect(page.getByText('right', { exact: true })).toHaveCount(round === 'before' ? 0 : 8);
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save answers' }).click();
    saved.push(await (await download).path());
  }
  expect(readFileSync(saved[0]!, 'utf8')).toContain(`,'=K7,question-bank,before,threshold,choice,half,,,,`);
  await axe(page);
  await page.goto('./#/class');
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles(
      saved.map((path, i) => ({
        name: `${i}.csv`,
        mimeType: 'text/csv',
        buffer: readFileSync(path),
      })),
    );
  await expect(page.getByText('1 student, 2 files')).toBeVisible();
  await expect(page.getByRole('img', { name: 'Right answers before and after' })).toBeVisible();
});

test('a line that the whole class left out is told as left out', async ({ page }) => {
  const [head] = answersOf('A', '0.4').split('\r\n');
  const row = (rest: string): string => `parley-answers-1,A,september-2016,,${rest}`;
  await page.goto('./#/class');
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({
      name: 'a.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(
        [head, row('first-week,probability,0.4,,,,'), row('course,line,,,,,')].join('\r\n'),
      ),
    });
  await expect(page.getByText('Nobody drew this line.')).toBeVisible();
  await expect(page.getByText(/lines? w(as|ere) drawn/)).toHaveCount(0);
});
