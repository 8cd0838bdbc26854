import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { restraintPointer, targetAt } from '../../../src/charts/restraint/restraintPointer.ts';
import type { PointerReports } from '../../../src/charts/restraint/restraintPointer.ts';
import { timeScale } from '../../../src/charts/restraint/timeScale.ts';

/** Stands in for the chart's element: a target with a place on the page. */
class FakeChart extends EventTarget {
  getBoundingClientRect() {
    return { left: 100, top: 50, width: 940, height: 500 };
  }
  setPointerCapture() {}
}

const geometry = {
  scale: timeScale(40, 940, 150, 50, 20),
  width: 940,
  top: 58,
  bottom: 500,
  marksTop: 330,
  marksBottom: 435,
  targets: {
    event: [
      { id: 'a', x: 100, y: 410 },
      { id: 'b', x: 112, y: 410 },
    ],
    stack: [{ id: 'september', x: 112, y: 366 }],
    point: [{ id: 'us 12', x: 220, y: 150 }],
  },
  handle: { left: 340 - 26, right: 340 + 26, top: 450, bottom: 494 },
};

const finger = { pointerType: 'touch' };

function press(
  chart: FakeChart,
  type: string,
  x: number,
  y: number,
  more: { pointerType?: string; button?: number } = {},
) {
  const event = new Event(type);
  Object.assign(event, {
    clientX: x + 100,
    clientY: y + 50,
    pointerId: 1,
    button: 0,
    pointerType: 'mouse',
    ...more,
  });
  chart.dispatchEvent(event);
}

const spies = () => ({
  scrub: vi.fn<PointerReports['scrub']>(),
  select: vi.fn<PointerReports['select']>(),
  hover: vi.fn<PointerReports['hover']>(),
  dragging: vi.fn<PointerReports['dragging']>(),
  touch: vi.fn<PointerReports['touch']>(),
});

describe('presses on the chart', () => {
  let chart: FakeChart;
  const reports = spies();
  beforeEach(() => {
    vi.clearAllMocks();
    chart = new FakeChart();
    restraintPointer(chart as unknown as SVGSVGElement).update(geometry, reports);
  });

  test('left of the cursor move it to the step under the mouse', () => {
    press(chart, 'pointerdown', 40 + 15 * 7, 200);
    expect(reports.scrub).toHaveBeenLastCalledWith(7);
  });

  test('on the right subtract the hinge, and keep doing so while dragged', () => {
    press(chart, 'pointerdown', 40 + 150 + 15 * 30, 200);
    expect(reports.scrub).toHaveBeenLastCalledWith(30);
    press(chart, 'pointermove', 40 + 150 + 15 * 28, 210);
    expect(reports.scrub).toHaveBeenLastCalledWith(28);
  });

  test('in the hinge hold it where it was grabbed', () => {
    press(chart, 'pointerdown', 400, 200);
    expect(reports.scrub).not.toHaveBeenCalled();
    press(chart, 'pointermove', 400 - 30, 200);
    expect(reports.scrub).toHaveBeenLastCalledWith(18);
  });

  test('on a mark select the nearest one and leave the cursor', () => {
    press(chart, 'pointerdown', 108, 405);
    press(chart, 'pointerup', 108, 405);
    expect(reports.select).toHaveBeenCalledExactlyOnceWith('b');
    expect(reports.scrub).not.toHaveBeenCalled();
  });

  test('on a mark that turn into a drag move the cursor instead', () => {
    press(chart, 'pointerdown', 108, 405);
    press(chart, 'pointermove', 145, 405);
    press(chart, 'pointerup', 145, 405);
    expect(reports.scrub).toHaveBeenLastCalledWith(7);
    expect(reports.select).not.toHaveBeenCalled();
  });

  test('that the browser cancels give the cursor back', () => {
    press(chart, 'pointerdown', 200, 200, finger);
    press(chart, 'pointermove', 230, 205, finger);
    expect(reports.scrub).toHaveBeenLastCalledWith(13);
    press(chart, 'pointercancel', 230, 240, finger);
    expect(reports.scrub).toHaveBeenLastCalledWith(20);
    expect(reports.dragging.mock.calls).toEqual([[true], [false]]);
  });

  test('of a finger that scrolls the page move nothing', () => {
    press(chart, 'pointerdown', 200, 200, finger);
    press(chart, 'pointermove', 207, 203, finger);
    press(chart, 'pointermove', 209, 212, finger);
    // Once it scrolls, it may wander sideways.
    press(chart, 'pointermove', 260, 215, finger);
    press(chart, 'pointercancel', 260, 215, finger);
    expect(reports.scrub).not.toHaveBeenCalled();
    expect(reports.dragging).not.toHaveBeenCalled();
  });

  test('of a finger that lets go after a scroll move nothing', () => {
    press(chart, 'pointerdown', 200, 200, finger);
    press(chart, 'pointermove', 200, 230, finger);
    press(chart, 'pointerup', 200, 230, finger);
    expect(reports.scrub).not.toHaveBeenCalled();
  });

  test('of a finger drag from 8 px on, if they go more sideways than along the page', () => {
    press(chart, 'pointerdown', 40 + 15 * 4, 200, finger);
    press(chart, 'pointermove', 40 + 15 * 4 + 7, 200, finger);
    expect(reports.scrub).not.toHaveBeenCalled();
    press(chart, 'pointermove', 40 + 15 * 5, 207, finger);
    expect(reports.scrub).toHaveBeenLastCalledWith(5);
    // Once it drags, it may wander along the page.
    press(chart, 'pointermove', 40 + 15 * 6, 300, finger);
    expect(reports.scrub).toHaveBeenLastCalledWith(6);
  });

  test('of a finger on the handle drag at once, from where it was grabbed', () => {
    press(chart, 'pointerdown', 330, 470, finger);
    press(chart, 'pointermove', 333, 476, finger);
    expect(reports.dragging).toHaveBeenLastCalledWith(true);
    press(chart, 'pointermove', 330 + 15 * 2, 480, finger);
    expect(reports.scrub).toHaveBeenLastCalledWith(22);
  });

  test('on the handle that do not move leave the cursor', () => {
    press(chart, 'pointerdown', 320, 470);
    press(chart, 'pointerup', 320, 470);
    expect(reports.scrub).not.toHaveBeenCalled();
  });

  test('of a finger that taps move the cursor when it lets go', () => {
    press(chart, 'pointerdown', 40 + 15 * 4, 200, finger);
    expect(reports.scrub).not.toHaveBeenCalled();
    press(chart, 'pointerup', 40 + 15 * 4, 200, finger);
    expect(reports.scrub).toHaveBeenCalledExactlyOnceWith(4);
  });

  test('with another button or above the field do nothing', () => {
    press(chart, 'pointerdown', 200, 200, { button: 2 });
    press(chart, 'pointerdown', 200, 20);
    expect(reports.scrub).not.toHaveBeenCalled();
  });

  test('say when a drag begins and ends', () => {
    press(chart, 'pointerdown', 200, 200);
    press(chart, 'pointermove', 240, 200);
    press(chart, 'pointerup', 240, 200);
    expect(reports.dragging.mock.calls).toEqual([[true], [false]]);
  });
});

test('hears nothing after it was destroyed', () => {
  const chart = new FakeChart();
  const reports = spies();
  const behaviour = restraintPointer(chart as unknown as SVGSVGElement);
  behaviour.update(geometry, reports);
  behaviour.destroy();
  press(chart, 'pointerdown', 200, 200);
  press(chart, 'pointermove', 300, 200);
  expect(reports.scrub).not.toHaveBeenCalled();
  expect(reports.hover).not.toHaveBeenCalled();
});

describe('a finger', () => {
  let chart: FakeChart;
  const reports = spies();
  beforeEach(() => {
    vi.useFakeTimers();
    vi.clearAllMocks();
    chart = new FakeChart();
    restraintPointer(chart as unknown as SVGSVGElement).update(geometry, reports);
  });
  afterEach(() => {
    vi.useRealTimers();
  });
  const tap = (x: number, y: number) => {
    press(chart, 'pointerdown', x, y, finger);
    press(chart, 'pointerup', x, y, finger);
  };

  test('that taps near a coded point shows it and leaves the cursor', () => {
    tap(235, 160);
    expect(reports.touch).toHaveBeenLastCalledWith({ kind: 'point', id: 'us 12' });
    expect(reports.scrub).not.toHaveBeenCalled();
  });

  test('that taps elsewhere closes what was shown and moves the cursor', () => {
    tap(220, 175);
    expect(reports.touch).toHaveBeenLastCalledWith(null);
    expect(reports.scrub).toHaveBeenLastCalledWith(12);
  });

  test('that taps an event selects it and keeps its note', () => {
    tap(100, 412);
    expect(reports.select).toHaveBeenCalledExactlyOnceWith('a');
    expect(reports.touch).toHaveBeenLastCalledWith({ kind: 'event', id: 'a' });
  });

  test('that taps a stack opens it and selects nothing', () => {
    tap(110, 370);
    expect(reports.touch).toHaveBeenLastCalledWith({ kind: 'stack', id: 'september' });
    expect(reports.select).not.toHaveBeenCalled();
  });

  test('that stays reads the values under it and moves nothing, also when it then wanders', () => {
    press(chart, 'pointerdown', 600, 200, finger);
    vi.advanceTimersByTime(449);
    expect(reports.touch).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(reports.touch).toHaveBeenLastCalledWith({ kind: 'place', x: 600, y: 200 });
    press(chart, 'pointermove', 630, 202, finger);
    expect(reports.touch).toHaveBeenLastCalledWith({ kind: 'place', x: 630, y: 202 });
    press(chart, 'pointerup', 630, 202, finger);
    expect(reports.touch).toHaveBeenCalledTimes(2);
    expect(reports.scrub).not.toHaveBeenCalled();
  });

  test('that drags or scrolls before it has stayed long enough reads nothing', () => {
    press(chart, 'pointerdown', 600, 200, finger);
    press(chart, 'pointermove', 600, 230, finger);
    vi.advanceTimersByTime(1000);
    press(chart, 'pointercancel', 600, 230, finger);
    press(chart, 'pointerdown', 600, 200, finger);
    press(chart, 'pointerup', 600, 200, finger);
    vi.advanceTimersByTime(1000);
    expect(reports.touch.mock.calls.filter(([touched]) => touched?.kind === 'place')).toEqual([]);
  });
});

test('a mouse opens a stack, and its press at a coded point moves the cursor', () => {
  const chart = new FakeChart();
  const reports = spies();
  restraintPointer(chart as unknown as SVGSVGElement).update(geometry, reports);
  press(chart, 'pointerdown', 112, 366);
  press(chart, 'pointerup', 112, 366);
  expect(reports.touch).toHaveBeenLastCalledWith({ kind: 'stack', id: 'september' });
  expect(reports.scrub).not.toHaveBeenCalled();
  press(chart, 'pointerdown', 220, 150);
  expect(reports.touch).toHaveBeenLastCalledWith(null);
  expect(reports.scrub).toHaveBeenLastCalledWith(12);
});

test('finds no mark beyond a finger’s reach or outside the columns', () => {
  const marks = ['event', 'stack'] as const;
  expect(targetAt(geometry, 88, 388, marks)).toBeNull();
  expect(targetAt(geometry, 140, 410, marks)).toBeNull();
  expect(targetAt({ ...geometry, marksTop: 405 }, 100, 404, marks)).toBeNull();
  expect(targetAt(geometry, 108, 405, marks)).toEqual({ kind: 'event', id: 'b' });
});
