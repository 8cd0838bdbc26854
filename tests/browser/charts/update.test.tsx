import type { ReactNode } from 'react';
import { IntlProvider } from 'react-intl';
import { expect, test } from 'vitest';
import { render } from 'vitest-browser-react';
import '../../../src/kit/tokens.css';
import { FanChart } from '../../../src/charts/fan/FanChart.tsx';
import type { FanQuantiles } from '../../../src/charts/fan/fanProps.ts';
import { SurvivalChart } from '../../../src/charts/survival/SurvivalChart.tsx';
import { fanCases, survivalCases } from '../../../src/places/dev/specimens/labCases.ts';
import { english } from '../../../src/words/catalog.ts';
import { labEnglish } from '../../../src/words/labCatalog.ts';

const updates = 40;

/** Draws a chart anew as a slider does, and counts what the page has to do for it. */
async function follow(draw: (by: number) => ReactNode) {
  const at = (by: number) => (
    <IntlProvider locale="en-GB" messages={{ ...english, ...labEnglish }}>
      {draw(by)}
    </IntlProvider>
  );
  const screen = await render(at(0));
  await document.fonts.ready;
  for (let i = 0; i < 10; i += 1) await screen.rerender(at(i / 100));
  const records: MutationRecord[] = [];
  const observer = new MutationObserver((seen) => records.push(...seen));
  observer.observe(screen.container, {
    subtree: true,
    childList: true,
    attributes: true,
    characterData: true,
  });
  let style = 0;
  const computed = window.getComputedStyle.bind(window);
  window.getComputedStyle = (...args) => {
    style += 1;
    return computed(...args);
  };
  for (let i = 1; i <= updates; i += 1) {
    await screen.rerender(at((i % 10) / 100));
  }
  records.push(...observer.takeRecords());
  window.getComputedStyle = computed;
  observer.disconnect();
  const moved = new Set(
    records.map(({ target }) => (target instanceof Element ? target : target.parentElement)?.tagName),
  );
  const remounted = records
    .flatMap(({ addedNodes, removedNodes }) => [...addedNodes, ...removedNodes])
    .filter((node) => node instanceof SVGElement && !(node instanceof SVGTextContentElement));
  await screen.unmount();
  return { perUpdate: records.length / updates, moved, remounted, style };
}

const lowered = (list: ArrayLike<number>, by: number): number[] =>
  Array.from(list, (value) => Math.min(1, Math.max(0, value - by)));

const loweredFan = (fan: FanQuantiles, by: number): FanQuantiles => ({
  '0.025': lowered(fan['0.025'], by),
  '0.1': lowered(fan['0.1'], by),
  '0.25': lowered(fan['0.25'], by),
  '0.5': lowered(fan['0.5'], by),
  '0.75': lowered(fan['0.75'], by),
  '0.9': lowered(fan['0.9'], by),
  '0.975': lowered(fan['0.975'], by),
});

test('a fan that follows a slider moves its paths and words, and mounts and measures nothing anew', async () => {
  const fan = fanCases[0]![1];
  const { perUpdate, moved, remounted, style } = await follow((by) => (
    <FanChart {...fan} quantiles={loweredFan(fan.quantiles, by)} width={600} height={280} />
  ));
  expect(remounted).toEqual([]);
  expect(style).toBe(0);
  expect(perUpdate).toBeLessThan(20);
  expect(moved).not.toContain('circle');
});

test('a survival curve that follows a slider moves what it says, and mounts and measures nothing anew', async () => {
  const [, survival, date] = survivalCases[0]!;
  const { perUpdate, remounted, style } = await follow((by) => (
    <SurvivalChart
      {...survival}
      shares={lowered(survival.shares, by)}
      low={lowered(survival.low, by)}
      high={lowered(survival.high, by)}
      date={date}
      onDate={() => {}}
      width={352}
      height={280}
    />
  ));
  expect(remounted).toEqual([]);
  expect(style).toBe(0);
  expect(perUpdate).toBeLessThan(20);
});
