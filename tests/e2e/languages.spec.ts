import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { languages } from '../../src/words/languages.ts';
import enClass from '../../src/words/en/class.json' with { type: 'json' };
import arClass from '../../src/words/ar/class.json' with { type: 'json' };
import ruClass from '../../src/words/ru/class.json' with { type: 'json' };
import { geometryFaults } from './geometry.ts';

// The model counts beside, on as many threads as there are.
test.describe.configure({ timeout: 180_000 });

const classWords = { en: enClass, ru: ruClass, ar: arClass };
/** Three letters in a row of the script that a language is written in. */
const scripts = { en: /[a-z]{3}/i, ru: /[а-яё]{3}/i, ar: /[\u0621-\u064a]{3}/ };

const wide = { width: 1440, height: 900 };
const phone = { width: 390, height: 844 };

/** Every place by its address; neighbours differ in title, which is how a new one is known from the last. */
const places: readonly string[] = [
  'replay/september-2016?t=17',
  'lab/september-2016',
  'seat/september-2016',
  'classroom',
  'exercise/trust-and-the-threshold/2',
  'exercise/design-a-ceasefire/2',
  'exercise/september-2016?key',
  'exercise/spoilers?sheet',
  'exercise/patrons-and-clients/2?present',
  'questions/before',
  'class',
  'guide',
  'replay/september-2016/events',
  'replay/september-2016/sources',
  'scenarios',
  'how-it-works',
  'editor',
];

/** What is cut off at the edge of its box, though nothing says that there is more. */
const clipped = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('main *, header *')]
      .filter((element) => {
        const { overflowX, textOverflow, clipPath, whiteSpace } = getComputedStyle(element);
        return (
          overflowX === 'hidden' &&
          textOverflow !== 'ellipsis' &&
          clipPath === 'none' &&
          whiteSpace !== 'pre' &&
          !element.closest('[aria-hidden=true], svg, [class*=hidden]') &&
          element.scrollWidth > element.clientWidth + 1 &&
          element.clientWidth > 1
        );
      })
      .map((element) => `clipped: ${element.textContent?.trim().slice(0, 60)}`),
  );

const axeFaults = async (page: Page): Promise<string[]> => {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 120)}`);
};

/** Those that places.spec.ts does not look at in English, wide and on a phone, light and dark. */
const elsewhere = new Set(places.filter((place) => /^(exercise\/(?!trust)|editor)/.test(place)));

for (const language of ['en', 'ru', 'ar'] as const)
  test(`every place speaks ${language}, mirrored where it is read so, with nothing clipped and nothing for axe`, async ({
    page,
  }) => {
    const root = page.locator('html');
    await page.goto('./#/nowhere');
    for (const place of places.filter((one) => language !== 'en' || elsewhere.has(one))) {
      const title = await page.title();
      await page.setViewportSize(wide);
      await page.emulateMedia({ colorScheme: 'light' });
      const [path, query] = place.split('?');
      await page.goto(`./#/${path}?${query === undefined ? '' : `${query}&`}lang=${language}`);
      await expect(page).not.toHaveTitle(title);
      await expect(root).toHaveAttribute('lang', language);
      await expect(root).toHaveAttribute('dir', languages[language].dir);
      await expect(
        page.getByRole('heading', { level: 1 }).or(page.getByRole('slider')).first(),
      ).toBeVisible();
      if (place === 'class')
        await page.getByRole('button', { name: classWords[language]['class.invent'] }).click();
      await expect(page.locator('main')).toHaveText(scripts[language]);
      const look = async (as: string, found: (page: Page) => Promise<string[]>): Promise<void> =>
        expect.soft(await found(page), `${place}, ${as}`).toEqual([]);
      await look('wide', geometryFaults);
      await look('light', axeFaults);
      await page.setViewportSize(phone);
      await page.emulateMedia({ colorScheme: 'dark' });
      await expect(root).toHaveAttribute('data-scheme', 'dark');
      await look('phone', geometryFaults);
      await look('phone', clipped);
      await look('dark', axeFaults);
    }
  });

test('an answer, its score and a turn at a seat write the digits of Arabic alone', async ({ page }) => {
  await page.goto('./#/exercise/september-2016/4?lang=ar');
  const main = page.locator('main');
  await main.getByRole('slider').press('ArrowUp');
  await main.getByRole('button', { name: 'تقديم هذه الإجابة' }).click();
  await expect(main).toContainText('إجابتك: ٥١ من ١٠٠');
  await page.goto('./#/exercise/september-2016/6');
  await expect(main.getByRole('cell').first()).toHaveText('٥١');
  await expect(main).not.toHaveText(/[0-9]/, { useInnerText: true });
  await page.goto('./#/seat/september-2016');
  await main.getByRole('combobox').nth(5).selectOption({ index: 2 });
  await main.getByRole('combobox').nth(6).selectOption({ index: 1 });
  await main.getByRole('button', { name: 'ابدأ' }).click();
  await expect(main).toContainText('الدور ١ من');
  await expect(main).not.toHaveText(/[0-9]/, { useInnerText: true });
});
