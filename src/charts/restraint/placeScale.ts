import { placeText, plain } from '../labels/box.ts';
import type { Box, PlacedText } from '../labels/box.ts';
import type { MeasureText } from '../measureText.ts';
import { momentOf } from './localDays.ts';
import type { RestraintClock } from './restraintProps.ts';
import type { RestraintMetrics } from './restraintSizes.ts';
import type { RestraintWords } from './restraintWords.ts';
import type { TimeScale } from './timeScale.ts';

/** Numbers of the scale of restraint, and what its top means. */
export function placeScale(
  scale: TimeScale,
  metrics: RestraintMetrics,
  yOf: (value: number) => number,
  isPhone: boolean,
  words: RestraintWords,
  measure: MeasureText,
): PlacedText[] {
  const size = metrics.small;
  const texts = [1, 0.75, 0.5, 0.25, 0].map((value) =>
    placeText(
      `scale-${value}`,
      plain(value === 1 && !isPhone ? words.percent(1) : words.whole(value)),
      { x: scale.left - 8, y: yOf(value) + 0.35 * size, anchor: 'end', size },
      measure,
    ),
  );
  const room = scale.cursorX - scale.left - 4;
  const wording = words.full.find((w) => measure(w, { size, weight: 400 }) <= room);
  if (wording !== undefined) {
    texts.push(
      placeText(
        'full',
        plain(wording),
        { x: scale.left, y: yOf(1) - 0.7 * size, anchor: 'start', size },
        measure,
      ),
    );
  }
  return texts;
}

export interface PlacedHandle {
  box: Box;
  text: PlacedText;
}

/** The handle that hangs under the cursor and holds the day. */
export function placeHandle(
  clock: RestraintClock,
  scale: TimeScale,
  baseline: number,
  metrics: RestraintMetrics,
  words: RestraintWords,
  measure: MeasureText,
): PlacedHandle {
  const middle = baseline - 0.35 * metrics.small;
  const text = placeText(
    'handle',
    plain(words.dayOfMonth(momentOf(clock, scale.cursor)), 600),
    { x: scale.cursorX, y: middle + 0.35 * metrics.name, anchor: 'middle', size: metrics.name },
    measure,
  );
  const { width, height } = metrics.handle;
  return {
    text,
    box: {
      left: scale.cursorX - width / 2,
      right: scale.cursorX + width / 2,
      top: middle - height / 2,
      bottom: middle + height / 2,
    },
  };
}
