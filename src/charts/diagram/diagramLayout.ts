import { cornersOf } from './corners.ts';
import type { DiagramLayout } from './diagramParts.ts';
import type { DiagramSeries } from './diagramProps.ts';
import { fourActors } from './fourActors.ts';
import { ring } from './ring.ts';
import { star } from './star.ts';
import type { Setting } from './textBlock.ts';
import { threeActors } from './threeActors.ts';
import { twoActors } from './twoActors.ts';

/** The most actors whose ties are all shown at once. */
export const mostAtOnce = 8;

/**
 * Works out every place of the diagram.
 * @param actorId whose ties are shown where there are more than eight actors.
 */
export function diagramLayout(series: DiagramSeries, actorId: string, setting: Setting): DiagramLayout {
  const count = series.actors.length;
  if (count === 2) return twoActors(series, setting);
  if (count === 3) return threeActors(series, setting);
  if (count === 4) {
    const corners = cornersOf(series);
    if (corners) return fourActors(series, corners, setting);
  }
  return count > mostAtOnce ? star(series, actorId, setting) : ring(series, setting);
}
