import type { Point } from './geometry.ts';
import type { DiagramLayout } from './diagramParts.ts';
import type { DiagramSeries, DiagramTie } from './diagramProps.ts';
import { laneShift } from './lane.ts';
import { type Chord, ringOrder, ringPlaces } from './ringOrder.ts';
import { scattered } from './scattered.ts';
import { type Setting, widest } from './textBlock.ts';

/**
 * Places round an oval that leaves room for names at its sides.
 * @param most the share of the width that this room may take at each side.
 */
export function oval(
  ids: readonly string[],
  names: readonly string[],
  setting: Setting,
  most = 0.2,
): { at: ReadonlyMap<string, Point>; centre: Point } {
  const { width, sizes, measure } = setting;
  const nameWidth = widest(
    names.map((text) => [{ text, bold: true }]),
    sizes.name,
    measure,
  );
  const inset = Math.min(Math.max(24, nameWidth - 16), width * most);
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

// Half of what a pair of lanes covers, marks included.
const pairHalf = laneShift + 5;

/** Five to eight actors, or four with too many ties for a square. */
export function ring(series: DiagramSeries, setting: Setting): DiagramLayout {
  const order = ringOrder(series.actors.length, chordsOf(series));
  const ids = order.flatMap((i) => series.actors[i]?.id ?? []);
  const { at, centre } = oval(
    ids,
    series.actors.map((actor) => actor.short),
    setting,
  );
  const clear = (id: string): number => clearOf(id, at, series.ties, 22);
  return scattered(series, { at, centre, ties: series.ties, clear }, setting);
}

/** How far from an actor its lanes must begin so that neighbouring pairs do not touch; at most a third of the shortest. */
export function clearOf(
  id: string,
  at: ReadonlyMap<string, Point>,
  ties: readonly DiagramTie[],
  least: number,
): number {
  const here = at.get(id);
  if (!here) return least;
  const others = new Set(ties.flatMap((tie) => (tie.of === id ? [tie.in] : tie.in === id ? [tie.of] : [])));
  const spokes = [...others].flatMap((other) => {
    const there = at.get(other);
    return there
      ? [
          {
            angle: Math.atan2(there.y - here.y, there.x - here.x),
            length: Math.hypot(there.x - here.x, there.y - here.y),
          },
        ]
      : [];
  });
  spokes.sort((a, b) => a.angle - b.angle);
  const gaps = spokes.map((spoke, i) => {
    const next = spokes[(i + 1) % spokes.length]?.angle ?? spoke.angle;
    return i === spokes.length - 1 ? next + 2 * Math.PI - spoke.angle : next - spoke.angle;
  });
  const narrowest = Math.min(Math.PI, ...gaps);
  const shortest = Math.min(...spokes.map(({ length }) => length));
  return Math.max(least, Math.min(pairHalf / Math.tan(narrowest / 2), shortest / 3));
}
