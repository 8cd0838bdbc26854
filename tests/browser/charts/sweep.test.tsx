import type { ReactNode } from 'react';
import { IntlProvider } from 'react-intl';
import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';

import { standaloneSvg } from '../../../src/charts/export/standaloneSvg.ts';
import { HeatMap } from '../../../src/charts/sweep/HeatMap.tsx';
import { SweepLine } from '../../../src/charts/sweep/SweepLine.tsx';
import { mapHalfComputed, patienceSweep } from '../../../src/places/dev/specimens/sweepCases.ts';
import { english } from '../../../src/words/catalog.ts';
import { labEnglish } from '../../../src/words/labCatalog.ts';

const inEnglish = (chart: ReactNode) => (
  <IntlProvider locale="en-GB" messages={{ ...english, ...labEnglish }}>
    {chart}
  </IntlProvider>
);

test('a point of a sweep is read and loaded by mouse and by keys', async () => {
  const onPick = vi.fn<(index: number) => void>();
  await render(inEnglish(<SweepLine series={patienceSweep} onPick={onPick} width={600} />));
  await page.getByRole('button', { name: /^0\.5: / }).click();
  expect(onPick).toHaveBeenLastCalledWith(5);
  await userEvent.keyboard('{ArrowRight}{ArrowRight}{Enter}');
  expect(onPick).toHaveBeenLastCalledWith(7);
  await expect
    .element(page.getByRole('button', { name: '0.7: 64 of 100 runs, between 61 and 67' }))
    .toHaveFocus();
  await userEvent.keyboard('{Home} ');
  expect(onPick).toHaveBeenLastCalledWith(0);
});

test('a cell of a map is reached by arrows, which stop at its edges, and loaded with Enter', async () => {
  const onPick = vi.fn<(ix: number, iy: number) => void>();
  await render(inEnglish(<HeatMap series={mapHalfComputed} onPick={onPick} width={600} />));
  await userEvent.tab();
  await userEvent.keyboard('{ArrowLeft}{ArrowUp}{ArrowUp}{ArrowRight}{Enter}');
  expect(onPick).toHaveBeenLastCalledWith(1, 2);
  await userEvent.keyboard('{End}');
  await expect
    .element(
      page.getByRole('gridcell', {
        name: /patience 1, Opposition: control of its forces 25.%: not computed yet/,
      }),
    )
    .toHaveFocus();
  await userEvent.keyboard('{Enter}');
  expect(onPick).toHaveBeenLastCalledWith(10, 2);
});

test('a saved picture has the title and the numbers of a sweep, but not what can be done with it', async () => {
  const { container } = await render(
    inEnglish(<SweepLine series={patienceSweep} onPick={() => {}} width={600} />),
  );
  const svg = container.querySelector('svg');
  const picture = svg ? standaloneSvg(svg, { title: 'Sweep', footer: [], fontCss: '' }) : '';
  expect(picture).toContain('How much patience does the truce need?');
  expect(picture).toContain('From 12 (at 0) to 77 of 100 runs (at 1).');
  expect(picture).not.toContain('Choose a point');
});
