// What a person feels: first view, cones after a move of the cursor, the main thread while scrubbing. In Chromium, on the built page.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

import { chromium } from 'playwright';

import { buildIfStale } from '../scripts/build.mjs';
import { ensureChromium, launchOptions, withoutChromium } from '../scripts/chromium.mjs';
import { root } from '../scripts/dependencies.mjs';
import { createPageServer, listen } from '../scripts/pageServer.mjs';

/** @typedef {import('./measure.ts').Figure} Figure */
/** @typedef {import('playwright').Page} Page */
/** @typedef {{ coarse: number, full: number }} ConeTimes */
/** @typedef {{ lasted: number, worked: number }} TaskTimes */

const patience = 60_000;

/** @param {(line: string) => void} say @returns {Promise<Figure[]>} */
export async function browserFigures(say) {
  if (ensureChromium(say) === undefined) {
    say(withoutChromium);
    return [];
  }
  await buildIfStale('page', say);
  const server = createPageServer(join(root, 'dist'));
  const port = await listen(server, 4280);
  const browser = await chromium.launch(launchOptions());
  try {
    const address = `http://127.0.0.1:${port}/`;
    say('Measuring the first view ...');
    const first = await firstView(browser, address);
    say('Measuring cones in Chromium ...');
    const cones = await coneFigures(browser, address);
    say('Measuring the lab in Chromium ...');
    const lab = await labFigures(browser, address);
    return [...first, ...cones, ...lab];
  } finally {
    await browser.close();
    server.close();
    server.closeAllConnections();
  }
}

/** @param {import('playwright').Browser} browser */
async function newPage(browser) {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    timezoneId: 'UTC',
  });
  return context.newPage();
}

/** The first visit of a browser that knows nothing: what it fetches, and when the chart stands. */
async function firstView(/** @type {import('playwright').Browser} */ browser, /** @type {string} */ address) {
  const drawn = [];
  let script = 0;
  let all = 0;
  for (let tries = 0; tries < 3; tries += 1) {
    const page = await newPage(browser);
    /** @type {Promise<void>[]} */
    const bodies = [];
    script = 0;
    all = 0;
    page.on('response', (response) => {
      const fetched = async () => {
        const body = await response.body().catch(() => Buffer.alloc(0));
        const isText = !/font|image/.test(response.headers()['content-type'] ?? '');
        const bytes = isText ? gzipSync(body, { level: 9 }).length : body.length;
        all += bytes;
        if (response.url().endsWith('.js')) script += bytes;
      };
      bodies.push(fetched());
    });
    await page.addInitScript(() => {
      const watch = new MutationObserver(() => {
        if (document.querySelector('[role="slider"]') === null) return;
        watch.disconnect();
        requestAnimationFrame(() => requestAnimationFrame(() => performance.mark('drawn')));
      });
      watch.observe(document, { childList: true, subtree: true });
    });
    await page.goto(`${address}#/replay/september-2016`);
    drawn.push(await markTime(page, 'drawn'));
    await markTime(page, 'cone-full');
    await Promise.all(bodies);
    await page.context().close();
  }
  return /** @type {Figure[]} */ ([
    { name: 'first view: JavaScript, compressed', value: script / 1000, unit: 'kB', wanted: 'under 300' },
    { name: 'first view: everything, text compressed', value: all / 1000, unit: 'kB' },
    { name: 'first view: drawn', value: Math.min(...drawn), unit: 'ms', wanted: 'within 1,500' },
  ]);
}

/** Time of the first mark of a name, waited for. */
async function markTime(/** @type {Page} */ page, /** @type {string} */ name) {
  const handle = await page.waitForFunction(
    (mark) => performance.getEntriesByName(mark)[0]?.startTime,
    name,
    { timeout: patience, polling: 5 },
  );
  return /** @type {number} */ (await handle.jsonValue());
}

async function coneFigures(
  /** @type {import('playwright').Browser} */ browser,
  /** @type {string} */ address,
) {
  const page = await newPage(browser);
  await page.goto(`${address}#/replay/september-2016`);
  const cold = await coneTimes(page);
  await page.waitForTimeout(1500);
  const warm = await coneOfMoves(page, 12);
  const longest = await scrub(page);
  await page.context().close();

  const other = await newPage(browser);
  await other.goto(`${address}#/scenarios`);
  await other.locator('input[type=file]').setInputFiles({
    name: 'stranger.yaml',
    mimeType: 'application/yaml',
    buffer: readFileSync(join(root, 'tests', 'fixtures', 'stranger.yaml')),
  });
  await coneTimes(other);
  await other.waitForTimeout(4000);
  const stranger = await coneOfMoves(other, 6);
  const longestStranger = await scrub(other);
  await other.context().close();

  const least = (/** @type {ConeTimes[]} */ times, /** @type {'coarse' | 'full'} */ key) =>
    Math.min(...times.map((each) => each[key]));
  return /** @type {Figure[]} */ ([
    { name: 'Chromium, cold: cursor to coarse cone of September', value: cold.coarse, unit: 'ms' },
    { name: 'Chromium, cold: cursor to full cone of September', value: cold.full, unit: 'ms' },
    {
      name: 'Chromium, warm: cursor to coarse cone of September',
      value: least(warm, 'coarse'),
      unit: 'ms',
      wanted: 'at most 16',
    },
    {
      name: 'Chromium, warm: cursor to full cone of September',
      value: least(warm, 'full'),
      unit: 'ms',
      wanted: 'at most 60',
    },
    {
      name: 'Chromium, warm: cursor to coarse cone of stranger',
      value: least(stranger, 'coarse'),
      unit: 'ms',
      wanted: 'at most 100',
    },
    {
      name: 'Chromium, warm: cursor to full cone of stranger',
      value: least(stranger, 'full'),
      unit: 'ms',
      wanted: 'at most 2,000',
    },
    ...taskFigures('September', longest),
    ...taskFigures('stranger', longestStranger),
  ]);
}

/** From a slider's move to the first picture, to 1,000 and to 10,000 runs of it, and the longest task of a drag. */
async function labFigures(
  /** @type {import('playwright').Browser} */ browser,
  /** @type {string} */ address,
) {
  const page = await newPage(browser);
  await page.goto(`${address}#/lab/september-2016`);
  await markTime(page, 'lab-full');
  await page.waitForTimeout(1500);
  const slider = page.getByRole('slider', { name: /patience/ }).first();
  await slider.focus();
  /** @type {number[][]} */
  const times = [];
  for (let move = 0; move < 12; move += 1) {
    await page.evaluate(() => performance.clearMarks());
    await slider.press(move % 2 === 0 ? 'ArrowRight' : 'ArrowLeft');
    if (move % 2 === 1) {
      // Back at the scenario itself, whose runs are there already.
      await page.waitForTimeout(300);
      continue;
    }
    const handle = await page.waitForFunction(
      () => {
        const of = (/** @type {string} */ name) =>
          performance.getEntriesByName(name).map((mark) => mark.startTime);
        const [asked] = of('lab-requested');
        const stages = [...of('lab-stage'), ...of('lab-full')];
        return asked !== undefined && of('lab-full').length > 0 ? stages.map((time) => time - asked) : null;
      },
      undefined,
      { timeout: patience, polling: 5 },
    );
    times.push(/** @type {number[]} */ (await handle.jsonValue()));
    await page.waitForTimeout(200);
  }
  const longest = await dragSlider(page, slider);
  await page.context().close();
  const least = (/** @type {number} */ stage) =>
    Math.min(...times.map((stages) => stages[stage] ?? Infinity));
  return /** @type {Figure[]} */ ([
    { name: 'lab, Chromium: slider to a coarse picture', value: least(0), unit: 'ms', wanted: 'at most 16' },
    { name: 'lab, Chromium: slider to 1,000 runs', value: least(1), unit: 'ms', wanted: 'at most 60' },
    { name: 'lab, Chromium: slider to 10,000 runs', value: least(2), unit: 'ms', wanted: 'at most 500' },
    ...taskFigures('a slider of the lab', longest),
  ]);
}

/** Longest task of the main thread while a slider is dragged to and fro. */
async function dragSlider(/** @type {Page} */ page, /** @type {import('playwright').Locator} */ slider) {
  const browser = page.context().browser();
  const box = await slider.boundingBox();
  if (browser === null || box === null) throw new Error('The lab has no slider to drag.');
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await browser.startTracing(page, {
    categories: ['__metadata', 'disabled-by-default-devtools.timeline', 'devtools.timeline', 'toplevel'],
  });
  await page.mouse.move(x, y);
  await page.mouse.down();
  for (let turn = 0; turn < 60; turn += 1) {
    await page.mouse.move(x + 80 * Math.sin(turn / 8), y);
    await page.waitForTimeout(16);
  }
  await page.mouse.up();
  const trace = JSON.parse((await browser.stopTracing()).toString('utf8'));
  return longestTask(trace.traceEvents);
}

/** A task lasts longer than it works where its thread waits for a processor: the workers and the raster take turns with it. */
const taskFigures = (/** @type {string} */ name, /** @type {TaskTimes} */ { lasted, worked }) => [
  {
    name: `longest main-thread task while scrubbing ${name}`,
    value: lasted,
    unit: 'ms',
    wanted: 'at most 50',
  },
  { name: `of which the processor worked, ${name}`, value: worked, unit: 'ms' },
];

/** From the last request of a cone to its coarse and its full form, by the marks that the page sets. */
async function coneTimes(/** @type {Page} */ page) {
  const handle = await page.waitForFunction(
    () => {
      const last = (/** @type {string} */ name) => performance.getEntriesByName(name).at(-1)?.startTime ?? -1;
      const asked = last('cone-requested');
      const full = last('cone-full') - asked;
      return asked >= 0 && full > 0 ? { coarse: last('cone-coarse') - asked, full } : null;
    },
    undefined,
    { timeout: patience, polling: 5 },
  );
  return /** @type {ConeTimes} */ (await handle.jsonValue());
}

/** Cones after single steps of the cursor by key. */
async function coneOfMoves(/** @type {Page} */ page, /** @type {number} */ moves) {
  const slider = page.getByRole('slider').first();
  await slider.focus();
  const times = [];
  for (let move = 0; move < moves; move += 1) {
    await page.evaluate(() => performance.clearMarks());
    await slider.press('ArrowRight');
    times.push(await coneTimes(page));
    await page.waitForTimeout(100);
  }
  return times;
}

/** Longest task of the page's main thread while the handle is dragged across the chart and back. */
async function scrub(/** @type {Page} */ page) {
  const browser = page.context().browser();
  const box = await page.getByRole('slider').first().boundingBox();
  if (browser === null || box === null) throw new Error('The chart has no handle to drag.');
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await browser.startTracing(page, {
    categories: ['__metadata', 'disabled-by-default-devtools.timeline', 'devtools.timeline', 'toplevel'],
  });
  await page.mouse.move(x, y);
  await page.mouse.down();
  for (let turn = 0; turn < 120; turn += 1) {
    await page.mouse.move(x + 250 * Math.sin(turn / 12), y);
    await page.waitForTimeout(16);
  }
  await page.mouse.up();
  const trace = JSON.parse((await browser.stopTracing()).toString('utf8'));
  return longestTask(trace.traceEvents);
}

/**
 * @param {readonly { name: string, ph: string, pid: number, tid: number, dur?: number, tdur?: number, args?: any }[]} events
 * @returns {TaskTimes} milliseconds
 */
function longestTask(events) {
  const threads = new Set(
    events
      .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${pid} ${tid}`),
  );
  const longest = { lasted: 0, worked: 0 };
  for (const { name, ph, pid, tid, dur = 0, tdur = 0 } of events) {
    if (ph !== 'X' || !name.endsWith('RunTask') || !threads.has(`${pid} ${tid}`)) continue;
    if (dur / 1000 > longest.lasted) Object.assign(longest, { lasted: dur / 1000, worked: tdur / 1000 });
  }
  return longest;
}
