import type { Point } from './geometry.ts';
import type { DiagramLayout } from './diagramParts.ts';
import type { DiagramSeries } from './diagramProps.ts';
import { type Chord, ringOrder, ringPlaces } from './ringOrder.ts';
import { scattered } from './scattered.ts';
import { type Setting, widest } from './textBlock.ts';

/** Where actors stand whose names are at most so wide: an oval that leaves room for names at its sides. */
export function oval(
  ids: readonly string[],
  names: readonly string[],
  setting: Setting,
): { at: ReadonlyMap<string, Point>; centre: Point; radius: number } {
  const { width, sizes, measure } = setting;
  const nameWidth = widest(
    names.map((text) => [{ text, bold: true }]),
    sizes.name,
    measure,
  );
  const inset = Math.min(Math.max(24, nameWidth - 16), width * 0.2);
  const rx = width / 2 - inset;
  const ry = Math.max(rx, 96 + 7 * ids.length);
  const centre = { x: width / 2, y: 0 };
  const places = ringPlaces(ids.length);
  return {
    at: new Map(
      ids.map((id, i) => {
        const place = places[i] as Point;
        return [id, { x: centre.x + rx * place.x, y: ry * place.y }];
      }),
    ),
    centre,
    radius: Math.min(rx, ry),
  };
}

const chordsOf = (series: DiagramSeries): readonly Chord[] => {
  const index = new Map(series.actors.map((actor, i) => [actor.id, i]));
  const seen = new Map<string, Chord>();
  for (const tie of series.ties) {
    const of = index.get(tie.of);
    const subject = index.get(tie.in);
    if (of === undefined || subject === undefined) continue;
    seen.set(`${Math.min(of, subject)}-${Math.max(of, subject)}`, [of, subject]);
  }
  return [...seen.values()];
};

/** Five to eight actors, or four with too many ties for a square. */
export function ring(series: DiagramSeries, setting: Setting): DiagramLayout {
  const order = ringOrder(series.actors.length, chordsOf(series));
  const ids = order.flatMap((i) => series.actors[i]?.id ?? []);
  const { at, centre } = oval(
    ids,
    series.actors.map((actor) => actor.short),
    setting,
  );
  return scattered(series, { at, centre, ties: series.ties, clear: () => 22 }, setting);
}
