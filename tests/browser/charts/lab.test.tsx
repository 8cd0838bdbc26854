import { useState } from 'react';
import { IntlProvider } from 'react-intl';
import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import '../../../src/kit/tokens.css';
import { EndsChart } from '../../../src/charts/ends/EndsChart.tsx';
import { standaloneSvg } from '../../../src/charts/export/standaloneSvg.ts';
import { FanChart } from '../../../src/charts/fan/FanChart.tsx';
import { SharesChart } from '../../../src/charts/shares/SharesChart.tsx';
import { SurvivalChart } from '../../../src/charts/survival/SurvivalChart.tsx';
import { VariantsTable } from '../../../src/charts/variants/VariantsTable.tsx';
import {
  endsCases,
  fanCases,
  scenarioSurvival,
  sharesCases,
  survivalCases,
  variantsCases,
} from '../../../src/places/dev/specimens/labCases.ts';
import { english } from '../../../src/words/catalog.ts';
import { labEnglish } from '../../../src/words/labCatalog.ts';

const inEnglish = ({ children }: { children: React.ReactNode }) => (
  <IntlProvider locale="en-GB" messages={{ ...english, ...labEnglish }}>
    {children}
  </IntlProvider>
);

const fan = fanCases[0]![1];
const [, survival, asked] = survivalCases[0]!;
const textOf = (selector: string): string => document.querySelector(selector)?.textContent ?? '';

function Survival({ stops }: { stops?: readonly number[] }) {
  const [date, setDate] = useState(asked);
  return (
    <SurvivalChart
      {...survival}
      title="Still holding"
      date={date}
      onDate={setDate}
      stops={stops}
      width={352}
      height={290}
    />
  );
}

describe('the fan', () => {
  test('tells the values of a date by keyboard, in the place of the names, and hides them again', async () => {
    await render(<FanChart {...fan} title="Restraint" width={600} height={290} />, { wrapper: inEnglish });
    const slider = page.getByRole('slider', { name: 'Read values at a date' });
    await userEvent.tab();
    await expect.element(slider).toHaveFocus();
    await userEvent.keyboard('{Home}{ArrowRight}');
    await expect.element(slider).toHaveAttribute('aria-valuenow', '1');
    await expect
      .element(slider)
      .toHaveAttribute('aria-valuetext', expect.stringMatching(/^13 September, 19:00: median/));
    expect(textOf('svg')).toMatch(/your median \d+/);
    await userEvent.keyboard('{Escape}');
    expect(textOf('svg')).not.toMatch(/your median \d+/);
  });

  test('says in one sentence what it says', async () => {
    await render(<FanChart {...fan} title="Restraint" width={600} height={290} />, { wrapper: inEnglish });
    await expect
      .element(page.getByRole('group', { name: 'Restraint' }))
      .toHaveAccessibleDescription(/^On 3 October the median of 2,000 runs is 63\s%/);
  });
});

describe('the survival chart', () => {
  test('moves its date by arrow keys and tells both shares there', async () => {
    await render(<Survival />, { wrapper: inEnglish });
    const slider = page.getByRole('slider', { name: 'Date that is asked about' });
    await expect
      .element(slider)
      .toHaveAttribute('aria-valuetext', '25 September, 19:00: 63 of 100 runs, scenario 29');
    await userEvent.tab();
    await userEvent.keyboard('{ArrowRight}');
    await expect
      .element(slider)
      .toHaveAttribute('aria-valuetext', '26 September, 07:00: 50 of 100 runs, scenario 21');
    await userEvent.keyboard('{End}');
    await expect.element(slider).toHaveAttribute('aria-valuenow', '49');
  });

  test('goes from day to day where only days can be asked about', async () => {
    const days = [32, 34, 36, 38];
    await render(<Survival stops={days} />, { wrapper: inEnglish });
    const slider = page.getByRole('slider', { name: 'Date that is asked about' });
    await userEvent.tab();
    for (const [key, step] of [
      ['{ArrowRight}', '34'],
      ['{ArrowRight}', '36'],
      ['{ArrowLeft}', '34'],
      ['{End}', '38'],
      ['{Home}', '32'],
    ] as const) {
      await userEvent.keyboard(key);
      await expect.element(slider).toHaveAttribute('aria-valuenow', step);
    }
  });

  test('offers a finger 44 px to take hold of', async () => {
    await render(<Survival />, { wrapper: inEnglish });
    const box = page.getByRole('slider').element().getBoundingClientRect();
    expect(box.width).toBeGreaterThanOrEqual(44);
    expect(box.height).toBeGreaterThanOrEqual(44);
  });
});

describe('a saved picture', () => {
  const save = (): string => {
    const svg = document.querySelector('svg');
    if (!svg) throw new Error('no picture');
    return standaloneSvg(svg, { title: 'Parley', footer: ['Futures come from the model.'], fontCss: '' });
  };

  test('holds the title and the numbers of every chart, and nothing that only the screen needs', async () => {
    const ends = endsCases[0]![1];
    const charts = [
      {
        chart: <FanChart {...fan} title="Restraint" width={600} height={290} />,
        words: ['Restraint', 'your median', '100'],
      },
      { chart: <Survival />, words: ['Still holding', '63', '29', '25 Sept'] },
      {
        chart: <EndsChart {...ends} eventName={String} title="How the runs end" width={452} />,
        words: ['How the runs end', ' was 18', 'Collapses'],
      },
      {
        chart: <SharesChart {...sharesCases[1]![1]} title="Which event mattered?" width={500} />,
        words: ['Which event mattered?', '+14', '−4', '+32'],
      },
    ];
    for (const { chart, words } of charts) {
      const screen = await render(chart, { wrapper: inEnglish });
      const saved = save();
      for (const word of words) expect(saved).toContain(word);
      expect(saved).not.toMatch(/NaN|var\(--/);
      await screen.unmount();
    }
  });
});

describe('the table of variants', () => {
  test('is a table on a desk and on a phone, and says which row is chosen', async () => {
    const [, rows, selected] = variantsCases[0]!;
    for (const width of [992, 358]) {
      let chosen = '';
      const screen = await render(
        <VariantsTable
          rows={rows}
          baseline={scenarioSurvival}
          shareHead="lasts past 25 Sept"
          lastDay="3 Oct"
          selected={selected}
          onSelect={(id) => (chosen = id)}
          width={width}
        />,
        { wrapper: inEnglish },
      );
      const row = page.getByRole('row', { name: /On screen: 3 changes/ });
      await expect.element(row).toHaveAttribute('aria-current', 'true');
      await expect.element(row.getByRole('cell', { name: '+35 (32 to 37)' })).toBeVisible();
      await page.getByRole('button', { name: 'Without the strike' }).click();
      expect(chosen).toBe('strike');
      await screen.unmount();
    }
  });
});
