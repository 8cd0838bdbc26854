import { momentOf } from './localDays.ts';
import type { PlacedPoint } from './placeLines.ts';
import type { RestraintLayout } from './restraintLayout.ts';
import type { RestraintSeries } from './restraintProps.ts';
import { knownX, futureX } from './timeScale.ts';

/** What the pointer stands on. */
export type Readout =
  | { side: 'known'; step: number; x: number; moment: number }
  | { side: 'coming'; step: number; index: number; x: number; moment: number };

/** The time in steps that a place on the chart stands for; null in the hinge and outside. */
function timeAt(layout: RestraintLayout, x: number): { time: number; side: 'known' | 'coming' } | null {
  const { scale } = layout;
  if (scale.step === 0 || x < scale.left || x > scale.right) return null;
  if (x <= scale.cursorX) return { time: (x - scale.left) / scale.step, side: 'known' };
  if (x >= scale.fieldX) return { time: (x - scale.left - scale.hinge) / scale.step, side: 'coming' };
  return null;
}

/** The step whose exact values a place of the plot shows; null outside of it. */
export function readoutAt(
  layout: RestraintLayout,
  series: Pick<RestraintSeries, 'clock' | 'cursor' | 'cone'>,
  x: number,
  y: number,
): Readout | null {
  const { metrics, zeroY, ribbonTop } = layout;
  const inPlot = y >= metrics.field && y <= zeroY + 8;
  const inRibbon = y >= ribbonTop && y <= ribbonTop + metrics.ribbonHeight;
  if (!inPlot && !inRibbon) return null;
  const at = timeAt(layout, x);
  if (!at) return null;
  const { clock, cursor, cone } = series;
  if (at.side === 'known') {
    if (cursor === 0) return null;
    const step = Math.min(cursor, Math.max(1, Math.round(at.time))) - 1;
    return { side: 'known', step, x: knownX(layout.scale, step + 1), moment: momentOf(clock, step + 1) };
  }
  if (!layout.cone || !cone) return null;
  const count = cone.quantiles.q50.length;
  const index = Math.min(count, Math.max(1, Math.round(at.time) - cursor)) - 1;
  if (index < 0) return null;
  const step = cursor + index;
  return {
    side: 'coming',
    step,
    index,
    x: futureX(layout.scale, step + 1),
    moment: momentOf(clock, step + 1),
  };
}

/** How near a pointer must come to a coded point, px. */
const reach = 10;

/** The coded point under the pointer. */
export function pointAt(layout: RestraintLayout, x: number, y: number): PlacedPoint | null {
  let best: PlacedPoint | null = null;
  let least = reach;
  for (const line of layout.lines) {
    for (const point of line.points) {
      const distance = Math.hypot(point.x - x, point.y - y);
      if (distance < least) {
        least = distance;
        best = point;
      }
    }
  }
  return best;
}

/** Names a coded point: one actor's at one step. */
export const pointId = ({ coded }: PlacedPoint): string => `${coded.step} ${coded.actor}`;

/** The coded point of that name; null where it is not drawn. */
export const pointOf = (layout: RestraintLayout, id: string): PlacedPoint | null =>
  layout.lines.flatMap((line) => line.points).find((point) => pointId(point) === id) ?? null;

/** The label in the hinge under the pointer: its line stands out. */
export function labelAt(layout: RestraintLayout, x: number, y: number): string | null {
  const { scale, metrics } = layout;
  if (x <= scale.cursorX + 6 || x >= scale.fieldX) return null;
  return layout.labels.find((l) => Math.abs(l.y - y) <= metrics.row / 2)?.id ?? null;
}

/** The decision point whose circle is under the pointer. */
export function questionAt(
  layout: RestraintLayout,
  x: number,
  y: number,
): RestraintLayout['questions'][number] | null {
  return layout.questions.find((q) => Math.hypot(q.x - x, q.y - y) <= 7) ?? null;
}
