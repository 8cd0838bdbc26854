import { firstThatFits, placeText, plain } from '../labels/box.ts';
import type { PlacedText } from '../labels/box.ts';
import type { MeasureText } from '../measureText.ts';
import type { RestraintSize, RestraintTitle } from './restraintProps.ts';
import type { RestraintMetrics } from './restraintSizes.ts';
import type { RestraintWords } from './restraintWords.ts';
import type { TimeScale } from './timeScale.ts';

export interface PlacedTitle {
  date: PlacedText | null;
  when: PlacedText | null;
  /** What the scale measures; on the phone only. */
  axis: PlacedText | null;
  takeaway: PlacedText | null;
  sub: PlacedText | null;
}

/** From the cursor back to the date's end; from the field's edge to the takeaway. */
const beside = 10;

/** The date ends at the cursor while it fits, else it begins at the edge; the takeaway begins with the field while it fits. */
export function placeTitle(
  title: RestraintTitle,
  size: RestraintSize,
  scale: TimeScale,
  metrics: RestraintMetrics,
  words: RestraintWords,
  measure: MeasureText,
): PlacedTitle {
  const isPhone = size === 'phone';
  const whenSize = isPhone ? 15 : metrics.small + 1;
  const subSize = isPhone ? metrics.name : metrics.small + 1;
  const known = (
    key: string,
    wordings: readonly string[],
    y: number,
    style: { size: number; weight: 400 | 600 },
  ) => {
    const text = firstThatFits(wordings, scale.right, style, measure) ?? null;
    if (text === null) return null;
    const width = measure(text, style);
    const fits = !isPhone && width <= scale.cursorX - beside;
    const x = fits ? scale.cursorX - beside : 0;
    const at = { x, y, anchor: fits ? ('end' as const) : ('start' as const), size: style.size };
    return placeText(key, plain(words.guard(text), style.weight), at, measure);
  };
  const date = known('date', title.date, metrics.dateLine, { size: metrics.date, weight: 600 });
  const when = known('when', title.when, metrics.whenLine, { size: whenSize, weight: 400 });

  const section = { size: metrics.section, weight: 600 as const };
  const room = scale.cursorX + scale.hinge - 12;
  const axisWord = isPhone ? firstThatFits(words.axis, room, section, measure) : null;
  const axis =
    axisWord === null
      ? null
      : placeText(
          'axis',
          plain(axisWord, 600),
          { x: 0, y: metrics.takeawayLine, anchor: 'start', size: section.size },
          measure,
        );

  const possible = (
    key: string,
    wordings: readonly string[],
    y: number,
    style: { size: number; weight: 400 | 600 },
    beforeIt: PlacedText | null,
    alignWith: PlacedText | null,
  ) => {
    const edge = isPhone ? 6 : 12;
    const least = Math.max(scale.cursorX + 12, beforeIt ? beforeIt.box.right + 16 : 0);
    const wished = Math.max(scale.fieldX + edge, least);
    // Beside the field's beginning if it fits there, else as far left as the cursor and the date allow.
    const text =
      firstThatFits(wordings, scale.right - wished, style, measure) ??
      firstThatFits(wordings, scale.right - least, style, measure);
    if (text === null) return null;
    const x = Math.min(Math.max(alignWith?.x ?? wished, least), scale.right - measure(text, style));
    return placeText(
      key,
      plain(words.guard(text), style.weight),
      { x, y, anchor: 'start', size: style.size },
      measure,
    );
  };
  const takeaway = possible(
    'takeaway',
    title.takeaway,
    metrics.takeawayLine,
    section,
    isPhone ? axis : date,
    null,
  );
  const sub = possible(
    'sub',
    title.sub,
    metrics.subLine,
    { size: subSize, weight: 400 },
    isPhone ? null : when,
    takeaway,
  );
  return { date, when, axis, takeaway, sub };
}
