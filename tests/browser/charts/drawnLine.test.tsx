import { useState } from 'react';
import { IntlProvider } from 'react-intl';
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';

import { DrawnLine } from '../../../src/charts/drawnLine/DrawnLine.tsx';
import { english } from '../../../src/words/catalog.ts';

const days = Array.from({ length: 5 }, (_, day) => ({ first: 2 * day, last: 2 * day + 1 }));
const question = { from: 0, days, clock: { start: Date.UTC(2030, 2, 1), stepHours: 12, zone: 'UTC' } };
const dayNames = days.map((_, day) => `Day ${day + 1}`);

function Drawing() {
  const [drawn, setDrawn] = useState<number[] | null>(null);
  return (
    <IntlProvider locale="en-GB" messages={english}>
      <DrawnLine
        question={question}
        drawn={drawn}
        model={null}
        names={{ you: 'You', model: 'Model', record: 'Record' }}
        title="A line"
        says="A line is drawn."
        dayNames={dayNames}
        valueName={(value) => (value === null ? 'unset' : `${Math.round(value * 100)} %`)}
        onDraw={setDrawn}
        width={600}
      />
    </IntlProvider>
  );
}

const valueOf = (day: number): number =>
  Number(
    page
      .getByRole('slider', { name: `Day ${day}` })
      .element()
      .getAttribute('aria-valuenow'),
  );

/** Sends what a pointer does at a place of the paper, in shares of its width and height. */
function pointer(container: Element, pointerType: 'mouse' | 'touch') {
  const paper = container.querySelector('rect')!;
  const box = paper.getBoundingClientRect();
  paper.setPointerCapture = () => {};
  return (type: string, x: number, y: number) =>
    paper.dispatchEvent(
      new PointerEvent(type, {
        bubbles: true,
        pointerId: 1,
        pointerType,
        clientX: box.left + x * box.width,
        clientY: box.top + y * box.height,
      }),
    );
}

const drawn = () => [1, 2, 3, 4, 5].map(valueOf);

test.each(['mouse', 'touch'] as const)(
  'a %s that is pulled over the days draws them all, and lets go',
  async (type) => {
    const { container } = await render(<Drawing />);
    const at = pointer(container, type);
    at('pointerdown', 0.05, 0.1);
    at('pointermove', 0.95, 0.9);
    at('pointerup', 0.95, 0.9);
    at('pointermove', 0.5, 0);
    await expect.poll(drawn).toEqual([90, 70, 50, 30, 10]);
  },
);

test('a finger that scrolls the page over the chart draws nothing, one that taps draws', async () => {
  const { container } = await render(<Drawing />);
  const at = pointer(container, 'touch');
  at('pointerdown', 0.5, 0.9);
  at('pointermove', 0.505, 0.4);
  at('pointercancel', 0.505, 0.4);
  at('pointermove', 0.9, 0.4);
  await expect
    .element(page.getByRole('slider', { name: 'Day 3' }))
    .toHaveAttribute('aria-valuetext', 'unset');
  at('pointerdown', 0.5, 0.2);
  at('pointerup', 0.5, 0.2);
  await expect.poll(() => valueOf(3)).toBe(80);
  expect(getComputedStyle(container.querySelector('rect')!).touchAction).toBe('pan-y');
});

test('arrows go from day to day and move a day, and the first makes the line level', async () => {
  await render(<Drawing />);
  await userEvent.tab();
  await expect.element(page.getByRole('slider', { name: 'Day 1' })).toHaveFocus();
  await userEvent.keyboard('{ArrowUp}{ArrowUp}{ArrowRight}{PageDown}{End}{ArrowDown}');
  expect([1, 2, 3, 4, 5].map(valueOf)).toEqual([55, 25, 50, 50, 45]);
  await expect.element(page.getByRole('slider', { name: 'Day 5' })).toHaveFocus();
});
