import { expect, test, type Page } from '@playwright/test';

const cone = /1,000 runs/;
const white = /^#f{3}(f{3})?$/;

async function open(page: Page, query: string): Promise<void> {
  await page.goto(`./#/replay/september-2016?${query}`);
  await expect(page.getByText(cone).first()).toBeVisible({ timeout: 20_000 });
}

/** The colour of a token, as the page has it now. */
const token = (page: Page, name: string): Promise<string> =>
  page.evaluate((key) => getComputedStyle(document.documentElement).getPropertyValue(key).trim(), name);

for (const [name, width] of [
  ['wide', 1440],
  ['projector', 1024],
  ['phone', 390],
] as const) {
  test.describe(`on paper from a ${name} window`, () => {
    test.use({ viewport: { width, height: 900 }, colorScheme: 'dark' });

    test('what is told is there, and what only a screen can do is not', async ({ page }) => {
      await open(page, 't=17');
      await page.emulateMedia({ media: 'print' });
      for (const control of [
        page.getByTestId('play'),
        page.getByRole('group', { name: 'Replay controls' }),
        page.getByRole('radio'),
        page.getByRole('combobox'),
        page.getByRole('navigation'),
        page.getByRole('button', { name: 'Copy link' }),
        page.getByRole('heading', { name: 'More of this replay' }),
      ]) {
        await expect(control.locator('visible=true')).toHaveCount(0);
      }
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expect(page.getByText(cone).first()).toBeVisible();
      await expect(page.getByRole('heading', { name: /Coalition aircraft strike/ })).toBeVisible();
      await expect(page.getByText(/^Sources:/)).toBeVisible();
      await expect(page.getByText(/Record coded from reports/)).toBeVisible();
      await expect(page.getByRole('heading', { name: 'Why they act as they do' })).toBeVisible();
    });

    test('paper is white in every scheme, in one column, with the chart as wide as it', async ({ page }) => {
      await open(page, 't=17');
      const [paperOnScreen, fogOnScreen] = [await token(page, '--paper'), await token(page, '--fog-95')];
      await page.emulateMedia({ media: 'print' });
      expect(paperOnScreen).not.toMatch(white);
      expect(await token(page, '--paper')).toMatch(white);
      expect(await token(page, '--field')).toMatch(white);
      expect(Number(await token(page, '--fog-95'))).toBeLessThan(Number(fogOnScreen));
      expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe(
        'rgb(255, 255, 255)',
      );
      const left = async (level: number, heading: string | RegExp) =>
        (await page.getByRole('heading', { level, name: heading }).boundingBox())?.x;
      const title = await left(1, /September 2016/);
      expect(await left(2, 'Who trusts whom')).toBe(title);
      expect(await left(2, /Coalition aircraft strike/)).toBe(title);
      const chart = await page.locator('main svg[role=group]').first().boundingBox();
      const main = await page.locator('main').boundingBox();
      expect(Math.abs((chart?.width ?? 0) - (main?.width ?? 0))).toBeLessThan(2);
    });

    test('a browser makes a document of three sheets of it, none lost at the end', async ({ page }) => {
      await open(page, 't=17');
      const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
      const pages = pdf.match(/\/Type\s*\/Page\b/g) ?? [];
      expect(pages).toHaveLength(3);
    });
  });
}
