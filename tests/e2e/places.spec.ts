import { existsSync, readFileSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { geometryFaults } from './geometry.ts';

const stranger = 'tests/fixtures/stranger.yaml';
const versionFile = 'tests/e2e/places.spec.ts-snapshots/chromium.txt';

const sizes = { wide: [1440, 900], projector: [1024, 768], phone: [390, 844] } as const;

/** Waits until the cone of the last moment asked for is whole. */
const cone = async (page: Page): Promise<void> => {
  await page.waitForFunction(
    () => {
      const last = (name: string): number => performance.getEntriesByName(name).at(-1)?.startTime ?? -1;
      return last('cone-full') > last('cone-requested') && last('cone-requested') > 0;
    },
    null,
    { timeout: 20_000 },
  );
};

const replay = (query: string) => async (page: Page) => {
  await page.goto(`./#/replay/september-2016?${query}`);
  await cone(page);
};

/** Waits until all runs of the lab's question are there. */
const runs = (page: Page): Promise<void> =>
  expect(page.getByText(/ runs, finished\./)).toBeVisible({ timeout: 20_000 });

const lab = (query: string) => async (page: Page) => {
  await page.goto(`./#/lab/september-2016?${query}`);
  await runs(page);
};

const shares = (page: Page) => page.getByText(/Shares \(Shapley\) add up/).last();

/** Where a place is looked at elsewhere than at its beginning. */
const arrivals: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  'lab-shares': (page) => shares(page).scrollIntoViewIfNeeded(),
  'replay-question': (page) =>
    page.getByText(/Replay has stopped/).evaluate((line) => line.scrollIntoView({ block: 'center' })),
};

/** Every place in a state worth looking at. */
const places: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  'replay-opening': async (page) => {
    await page.goto('./');
    await cone(page);
  },
  'replay-strike': replay('t=17'),
  'replay-after': replay('t=28&mode=both&seed=3'),
  'replay-february': async (page) => {
    await page.goto('./#/replay/february-2016?t=100');
    await cone(page);
  },
  'replay-two-sides': async (page) => {
    await page.goto('./#/replay/two-sides?t=12');
    await expect(page.getByRole('slider').first()).toBeVisible();
    await cone(page);
  },
  'replay-question': async (page) => {
    await replay('t=16')(page);
    await page.getByTestId('play').locator('visible=true').click();
    await expect(page.getByText(/Replay has stopped/)).toBeVisible();
    await cone(page);
  },
  'replay-stranger': async (page) => {
    await page.goto('./#/scenarios');
    await page.locator('input[type=file]').setInputFiles(stranger);
    const anyway = page.getByRole('button', { name: 'Open stranger.yaml' });
    await expect(page.getByRole('slider').or(anyway).first()).toBeVisible();
    if (await anyway.isVisible()) await anyway.click();
    await expect(page.getByRole('slider').first()).toBeVisible();
    await cone(page);
  },
  lab: lab('changes=rivalries.assad/opposition.patience=0.86;without=2016-09-17-deir-ez-zor-strike'),
  'lab-two-sides': async (page) => {
    await page.goto('./#/lab/two-sides');
    await runs(page);
  },
  'lab-shares': async (page) => {
    await lab('')(page);
    await page.getByRole('button', { name: 'Run', exact: true }).click();
    await expect(shares(page)).toBeVisible({ timeout: 30_000 });
  },
  'seat-setup': async (page) => {
    await page.goto('./#/seat/september-2016');
    await page.getByLabel('Seed').fill('7');
  },
  seat: async (page) => {
    await page.goto('./#/seat/september-2016');
    await page.getByLabel('Who decides for Syrian opposition').selectOption('the model, by its own rule');
    await page.getByLabel('Who decides for United States').selectOption('somebody here');
    await page.getByLabel('Seed').fill('7');
    await page.getByRole('button', { name: 'Begin' }).click();
    for (let turn = 0; turn < 4; turn += 1) {
      for (const radio of await page.getByRole('radio', { name: /^Hold back(?! in part)/ }).all())
        await radio.check();
      await page.getByRole('button', { name: 'End the turn' }).click();
      await expect(page.getByText(`Turn ${turn + 2} of`)).toBeVisible();
    }
  },
  classroom: async (page) => {
    await page.goto('./#/classroom');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  },
  guide: async (page) => {
    await page.goto('./#/guide');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  },
  exercise: async (page) => {
    await page.goto('./#/exercise/trust-and-the-threshold/2');
    await page.getByLabel(/^A number from/).fill('50');
    await page.getByRole('button', { name: 'Give this answer' }).click();
    await expect(page.getByText('The answer: 33 in 100')).toBeVisible();
  },
  class: async (page) => {
    await page.goto('./#/class');
    await page.getByRole('button', { name: 'Try with an invented class' }).click();
    await page.locator('main').getByRole('combobox').selectOption({ index: 1 });
    await expect(page.getByText(/the middle of the model’s runs/).first()).toBeVisible({ timeout: 30_000 });
    await expect(page.getByText('model 46').first()).toBeVisible({ timeout: 30_000 });
  },
  questions: async (page) => {
    await page.goto('./#/questions/before');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  },
  scenarios: async (page) => {
    await page.goto('./#/scenarios');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  },
  problems: async (page) => {
    await page.goto('./#/scenarios');
    const text = readFileSync('scenarios/two-sides.yaml', 'utf8').replace(/^actors:/m, 'actros:');
    await page.locator('input[type=file]').setInputFiles({
      name: 'broken.yaml',
      mimeType: 'application/yaml',
      buffer: Buffer.from(text),
    });
    await expect(page.getByRole('alert')).toBeVisible();
  },
  events: async (page) => {
    await page.goto('./#/replay/september-2016/events');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  },
  sources: async (page) => {
    await page.goto('./#/replay/september-2016/sources');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  },
  'how-it-works': async (page) => {
    await page.goto('./#/how-it-works');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  },
};

/** Pictures are compared only on the Chromium with which they were taken; words and geometry on every one. */
const comparable = (version: string): boolean =>
  existsSync(versionFile) && readFileSync(versionFile, 'utf8').trim() === version;

test.use({ reducedMotion: 'reduce' });
// All sizes of a place, one after the other, on machines of every speed.
test.describe.configure({ timeout: 90_000 });

type Size = keyof typeof sizes;
type Scheme = 'light' | 'dark';

/**
 * The schemes in which a place is looked at in a size. The dark differs by its tokens alone: desk and phone show it. A page of
 * text looks alike at desk and projector. On a phone the lab's answer stays on top of what is scrolled under it.
 */
function schemesOf(name: string, size: Size): readonly Scheme[] {
  if (name === 'lab-shares' && size === 'phone') return [];
  if (name === 'lab-two-sides') return size === 'projector' ? [] : ['light'];
  if (!/^(replay|lab)/.test(name))
    return { wide: ['light', 'dark'], projector: [], phone: ['light'] }[size] as Scheme[];
  return size === 'projector' ? ['light'] : ['light', 'dark'];
}

const light = { reducedMotion: 'reduce', colorScheme: 'light' } as const;

/** Turns the window into another one, as who turns a tablet does; the page is drawn before it is looked at. */
async function turn(page: Page, name: string, [width, height]: readonly [number, number]): Promise<void> {
  await page.emulateMedia(light);
  await page.setViewportSize({ width, height });
  await page.evaluate(
    () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
  );
  await page.evaluate(() => window.scrollTo(0, 0));
  await arrivals[name]?.(page);
}

for (const [name, open] of Object.entries(places)) {
  test(`${name} can be read at every size, light and dark`, async ({ page, browser }, { config }) => {
    const taking = config.updateSnapshots === 'all' || config.updateSnapshots === 'changed';
    await page.setViewportSize({ width: sizes.wide[0], height: sizes.wide[1] });
    await page.emulateMedia(light);
    await open(page);
    await page.evaluate(() => document.fonts.ready);
    for (const [size, pixels] of Object.entries(sizes) as [Size, (typeof sizes)[Size]][]) {
      const schemes = schemesOf(name, size);
      if (schemes.length === 0) continue;
      await turn(page, name, pixels);
      expect.soft(await geometryFaults(page), size).toEqual([]);
      for (const scheme of schemes) {
        await page.emulateMedia({ ...light, colorScheme: scheme });
        await expect(page.locator('html')).toHaveAttribute('data-scheme', scheme);
        const { violations } = await new AxeBuilder({ page })
          .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'])
          .analyze();
        expect
          .soft(
            violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`),
            `${size}, ${scheme}`,
          )
          .toEqual([]);
        if (taking || comparable(browser.version()))
          await expect.soft(page).toHaveScreenshot(`${name}-${size}-${scheme}.png`);
      }
    }
  });
}
