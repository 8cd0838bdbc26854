import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';

const pagesOf = async (page: Page, format: 'A4' | 'Letter'): Promise<number> =>
  ((await page.pdf({ format })).toString('latin1').match(/\/Type\s*\/Page\b/g) ?? []).length;

const violations = async (page: Page) => {
  const found = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
};

test('an exercise is printed as a sheet with its pictures and room to write, and the key by itself', async ({
  page,
}) => {
  await page.goto('./#/guide');
  const fromTop = () => expect.poll(() => page.evaluate(() => window.scrollY)).toBe(0);
  await page.getByRole('link', { name: 'trust and the threshold', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Trust and the threshold');
  await fromTop();
  await page.getByRole('link', { name: 'Sheet to print' }).click();
  await expect(page.getByText('Mark the line').first()).toBeVisible();
  await fromTop();
  await expect(page.locator('main figure[aria-busy]')).toHaveCount(2);
  await expect(page.locator('main figure[aria-busy="true"]')).toHaveCount(0, { timeout: 20_000 });
  await expect(page.getByRole('img', { name: /^QR code/ })).toBeVisible();
  expect(await violations(page)).toEqual([]);
  // The model's answer is asked for on this very sheet.
  await expect(page.getByText('What could follow? Answer first')).toHaveCount(2);

  await page.emulateMedia({ media: 'print' });
  for (const furniture of [page.getByRole('button'), page.getByRole('navigation'), page.getByText('Parley')])
    await expect(furniture.locator('visible=true')).toHaveCount(0);
  expect([await pagesOf(page, 'A4'), await pagesOf(page, 'Letter')]).toEqual([3, 3]);

  await page.goto('./#/exercise/trust-and-the-threshold?key');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Key: /);
  await expect(page.getByText(/731 of 1,000 runs/)).toBeVisible();
  await expect(page.getByText('model 73')).toBeVisible({ timeout: 20_000 });
  await expect(page.getByText('The model runs a thousand times.')).toHaveCount(0, { timeout: 20_000 });
  await expect(page.getByText('Answer first')).toHaveCount(0);
  expect(await pagesOf(page, 'A4')).toBe(3);
});

test('an exercise is presented by remote control, and the notes follow in their own window', async ({
  page,
}) => {
  await page.goto('./#/exercise/september-2016/2');
  await page.getByRole('link', { name: 'Present to a class' }).click();
  const slide = page.locator('main section');
  await expect(slide).toContainText('Aircraft of the coalition');
  await expect(page.getByRole('navigation')).toHaveCount(0);
  expect(await violations(page)).toEqual([]);

  const opened = page.waitForEvent('popup');
  await page.getByRole('link', { name: 'Speaker notes' }).click();
  const notes = await opened;
  await expect(notes.getByText(/^\d+ of \d+$/)).toBeVisible();
  await expect(notes.getByText(/Let pairs argue one account/)).toBeVisible();
  expect(await violations(notes)).toEqual([]);

  await page.keyboard.press('PageDown');
  await page.keyboard.press('PageDown');
  await expect(slide.getByRole('heading')).toHaveText(
    'How likely is it that the truce lasts three more days?',
  );
  await expect(notes.getByRole('region', { name: 'On the screen' })).toContainText('three more days');
  await expect(notes.getByText(/^0:0\d of 50 minutes$/)).toBeVisible();

  await notes.keyboard.press('.');
  await expect(page.getByRole('button', { name: 'Show the screen again' })).toBeVisible();
  await notes.keyboard.press('PageDown');
  await expect(page.getByRole('button', { name: 'Show the screen again' })).toHaveCount(0);
  await expect(slide.getByText('As Moscow tells it')).toBeVisible({ timeout: 20_000 });

  // A reload in the middle of a lesson finds its slide again, and a lone window goes on.
  await notes.close();
  await page.reload();
  await expect(slide).toContainText('As Moscow tells it', { timeout: 20_000 });
  await page.keyboard.press('End');
  await expect(slide).toContainText('Afterwards you can');
  await page.keyboard.press('PageUp');
  await expect(slide).toContainText('A good answer names several causes');
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(/#\/exercise\/september-2016\/6$/);
  await expect(page.getByRole('heading', { level: 2, name: 'Explain' })).toBeVisible();

  // Wherever it is left, the keyboard goes on at the place that is left for.
  await page.goto('./#/exercise/september-2016?present=2');
  await expect(slide).toContainText('On 9 September');
  await page.keyboard.press('Home');
  await expect(page).toHaveURL(/present=1$/);
  await page.keyboard.press('Escape');
  await expect(page.locator('main')).toBeFocused();
});
