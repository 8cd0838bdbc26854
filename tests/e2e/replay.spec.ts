import { expect, test, type Page } from '@playwright/test';

const september = '#/replay/september-2016';

/** The chart's handle: its value is the cursor. */
const handle = (page: Page) => page.getByRole('slider', { name: /moment|date|cursor|replay/i }).first();

async function open(page: Page, query = ''): Promise<void> {
  await page.goto(`./${september}${query ? `?${query}` : ''}`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/September 2016/);
  await expect(handle(page)).toBeVisible();
}

const cursor = async (page: Page): Promise<number> =>
  Number(await handle(page).getAttribute('aria-valuenow'));

test('opens on the first night of the truce with the whole cone, and plays at one press', async ({
  page,
}) => {
  await open(page);
  expect(await cursor(page)).toBe(8);
  await expect(page.getByRole('heading', { name: /truce takes effect/i })).toBeVisible();
  await expect(page.getByText('1,000 runs of the model that start from this moment')).toBeVisible();
  await page.getByLabel('Stop at questions').uncheck();
  await page.getByTestId('play').first().click();
  await expect(page.getByTestId('play').first()).toHaveText('Pause');
  await expect.poll(() => cursor(page)).toBeGreaterThan(9);
  await page.getByTestId('play').first().click();
  const stopped = await cursor(page);
  await page.waitForTimeout(800);
  expect(await cursor(page)).toBe(stopped);
});

test('stops at a question, takes a number, shows the share of the model, and later what came', async ({
  page,
}) => {
  await open(page, 't=16');
  await page.getByTestId('play').first().click();
  await expect(page.getByText(/Replay has stopped · question/)).toBeVisible();
  expect(await cursor(page)).toBe(17);
  const show = page.getByRole('button', { name: 'Show the model’s share' });
  await expect(show).toBeDisabled();
  const guess = page.getByRole('slider', { name: 'How likely, do you think?' });
  await guess.focus();
  for (let i = 0; i < 5; i += 1) await guess.press('ArrowRight');
  await show.click();
  await expect(
    page.getByRole('heading', { name: /^You said \d+ in 100\. In the model it .* of 100 runs\.$/ }),
  ).toBeVisible();
  await page.getByRole('button', { name: 'Go on' }).click();
  await expect(page.getByText(/Replay has stopped · question/)).toBeVisible();
  await page.getByRole('button', { name: 'Skip' }).click();
  await page.keyboard.press('End');
  await expect(page.getByRole('heading', { name: 'How well did you judge?' })).toBeVisible();
  const score = page.getByText(/Over 1 question your Brier score is 0\.\d\d/);
  await expect(score).toBeVisible();
  const said = await score.textContent();
  // The address is written when the cursor rests.
  await expect(page).toHaveURL(/[?&]t=50\b/);
  await page.reload();
  await expect(score).toHaveText(said ?? '');
  await page.getByRole('button', { name: 'Forget my answers and ask me again' }).click();
  await expect(score).toBeHidden();
  await open(page, 't=16');
  await page.getByTestId('play').first().click();
  await expect(page.getByText(/Replay has stopped · question/)).toBeVisible();
});

test('everything of the transport works by keyboard alone', async ({ page }) => {
  await open(page, 't=17');
  await page.keyboard.press('ArrowRight');
  expect(await cursor(page)).toBe(18);
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press(']');
  expect(await cursor(page)).toBeGreaterThan(17);
  await page.keyboard.press('[');
  await page.keyboard.press('End');
  expect(await cursor(page)).toBe(50);
  await page.keyboard.press('Home');
  expect(await cursor(page)).toBe(0);
  await page.keyboard.press('Space');
  await expect(page.getByTestId('play').first()).toHaveText('Pause');
  await page.keyboard.press('Space');
  await page.keyboard.press('m');
  await expect(page.getByRole('radio', { name: 'Model' })).toBeChecked();
  await page.keyboard.press('n');
  await expect(page).toHaveURL(/seed=\d+/);
  await page.keyboard.press('Shift+?');
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeHidden();
});

test('a copied link shows the same, and Back goes back', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page, 't=17');
  await page.getByRole('radio', { name: 'Both' }).check();
  await expect(page).toHaveURL(/mode=both/);
  await page.getByRole('button', { name: 'Copy link' }).click();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  const other = await context.newPage();
  await other.goto(link);
  await expect(other.getByRole('radio', { name: 'Both' })).toBeChecked();
  expect(await cursor(other)).toBe(17);
  await page.goBack();
  await expect(page.getByRole('radio', { name: 'Record' })).toBeChecked();
  expect(await cursor(page)).toBe(17);
});

test('another account of the contested facts changes acts, trust and cone', async ({ page }) => {
  await open(page, 't=17');
  const sub = page.getByText('1,000 runs of the model that start from this moment');
  await expect(sub).toBeVisible();
  const chart = page.locator('main svg').filter({ hasText: 'All four' }).first();
  const before = await chart.textContent();
  await page.getByLabel('Contested facts').selectOption({ label: 'As Washington tells it' });
  await expect(page).toHaveURL(/account=washington/);
  await expect(page.getByText('As Washington tells it').first()).toBeAttached();
  await expect(sub).toBeVisible();
  await expect.poll(() => chart.textContent()).not.toBe(before);
});

test('an event of the list leads to its moment in the replay, and its cause to the event', async ({
  page,
}) => {
  await open(page);
  await page.getByRole('link', { name: 'All events' }).click();
  await expect(page.getByRole('heading', { level: 1, name: /All events/ })).toBeVisible();
  await page.getByRole('searchbox').fill('Deir ez-Zor');
  await expect(page.getByText(/^\d+ of 45$/)).toBeVisible();
  await page.getByRole('link', { name: /Coalition aircraft strike/ }).click();
  expect(await cursor(page)).toBe(17);
  await expect(page.getByRole('heading', { level: 2, name: /Coalition aircraft strike/ })).toBeVisible();
});

test('the sources page lists every source of the events, with its address', async ({ page }) => {
  await open(page);
  await page.getByRole('link', { name: 'All sources' }).click();
  await expect(page.getByRole('heading', { level: 1, name: /Sources of/ })).toBeVisible();
  expect(await page.getByRole('main').getByRole('link').count()).toBeGreaterThan(60);
});

test('a worker that dies is replaced and its cone is computed all the same', async ({ page }) => {
  await open(page);
  await expect(page.getByText('1,000 runs of the model that start from this moment')).toBeVisible();
  for (const worker of page.workers())
    await worker.evaluate(() =>
      setTimeout(() => {
        throw new Error('killed by the test');
      }, 0),
    );
  await page.keyboard.press('ArrowRight');
  await expect(page.getByText('1,000 runs of the model that start from this moment')).toBeVisible();
  expect(await cursor(page)).toBe(9);
});

test('choices are remembered on the device', async ({ page }) => {
  await open(page);
  await page.getByLabel('Colours').selectOption('dark');
  await page.getByLabel('Speed').selectOption({ label: '4 days a second' });
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('data-scheme', 'dark');
  await expect(page.getByLabel('Speed')).toHaveValue('96');
});

test('the first press of Play asks the first question, in sight and in focus', async ({ page }) => {
  await page.setViewportSize({ width: 1024, height: 768 });
  await open(page);
  await page.keyboard.press('Space');
  const question = page.getByRole('heading', { name: /The truce has just begun/ });
  await expect(question).toBeFocused();
  await expect(question).toBeInViewport();
  await expect(page.getByText('What could follow? Answer first', { exact: true })).toBeVisible();
  expect(await cursor(page)).toBe(8);
  await page.keyboard.press('Space');
  await expect(question).toBeVisible();
  await page.getByRole('button', { name: 'Skip' }).click();
  await expect(page.getByTestId('play').first()).toBeFocused();
  await expect.poll(() => cursor(page)).toBeGreaterThan(8);
});

test('going elsewhere by address or Back leaves the replay as it was', async ({ page }) => {
  await open(page, 't=25');
  await page.evaluate(() => (window.location.hash = '#/how-it-works'));
  await expect(page.getByRole('heading', { level: 1, name: 'How Parley works' })).toBeVisible();
  await page.goBack();
  await expect.poll(() => cursor(page)).toBe(25);
  await page.evaluate(() => (window.location.hash = '#/replay/february-2016?t=100'));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/February 2016/);
  await expect.poll(() => cursor(page)).toBe(100);
});

test('a place is read from its top, with its own title', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page, 't=17');
  await page.getByRole('link', { name: 'All events' }).click();
  await expect(page).toHaveTitle(/All events/);
  expect(await page.evaluate(() => window.scrollY)).toBe(0);
  await expect(page.getByRole('main')).toBeFocused();
});

test('a screen reader is told what the chart says once the cursor rests', async ({ page }) => {
  await open(page, 't=17');
  const status = page.getByRole('status').filter({ hasText: /Agreement/ });
  await expect(status).toHaveText(/17 September\. Agreement: strained\..*Russia/);
  await page.keyboard.press('End');
  await expect(status).toHaveText(/collapsed/);
});

test('when workers cannot be had the page says so and the rest works', async ({ page }) => {
  await page.addInitScript(() => {
    const refuse = function refuse(): never {
      throw new Error('no workers here');
    };
    window.Worker = refuse as unknown as typeof Worker;
  });
  await page.goto(`./${september}?t=17`);
  await expect(page.getByRole('alert')).toHaveText(/futures could not be computed: no workers here/);
  await page.keyboard.press('ArrowRight');
  expect(await cursor(page)).toBe(18);
});

test('the saved picture stands where the page draws it', async ({ page }) => {
  await open(page, 't=17');
  await expect(page.locator('svg text', { hasText: 'median' }).first()).toBeVisible();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Chart as SVG' }).click();
  const { readFileSync } = await import('node:fs');
  const svg = readFileSync(await (await download).path(), 'utf8');
  await page.goto('about:blank');
  await page.setContent(svg);
  const left = async (text: string): Promise<number> =>
    (await page.locator('svg text', { hasText: text }).first().boundingBox())?.x ?? NaN;
  const axis = await left('full restraint');
  const hinge = await left('All four');
  expect(hinge).toBeGreaterThan(axis + 200);
  expect(await left('median')).toBeGreaterThan(hinge + 100);
  expect(await page.locator('svg text', { hasText: 'Futures come from the model' }).count()).toBe(1);
});

test('an address that leads nowhere says so and shows the ways out', async ({ page }) => {
  await page.goto('./#/replay/atlantis');
  await expect(page.getByRole('heading', { name: 'There is nothing at this address' })).toBeVisible();
  const ways = page.getByRole('main').getByRole('link');
  await expect(ways).toHaveText(['Replay', 'Lab', 'Classroom', 'Scenarios', 'How it works']);
  await ways.first().click();
  await expect(handle(page)).toBeVisible();
});
