import type { DiagramChannel, DiagramSeries } from './diagramProps.ts';

/** Indices of four actors: upper left, upper right, lower right, lower left. */
export type Corners = readonly [number, number, number, number];

// The upper left actor first, then the three rings through it, each in both directions.
const rings: readonly Corners[] = [
  [0, 1, 3, 2],
  [0, 1, 2, 3],
  [0, 2, 3, 1],
  [0, 2, 1, 3],
  [0, 3, 2, 1],
  [0, 3, 1, 2],
];

const turned = ([a, b, c, d]: Corners): Corners => [b, c, d, a];

const joins = (channel: DiagramChannel, a: string | undefined, b: string | undefined): boolean =>
  channel.parties.length === 2 &&
  a !== undefined &&
  b !== undefined &&
  channel.parties.includes(a) &&
  channel.parties.includes(b);

/**
 * Puts four actors at corners so that every tie runs along a side and every patronage along a diagonal or an empty side.
 * Among several ways the first channel's parties stand on top, then the file's order decides.
 * @returns null where ties join more than the four sides: then a ring is drawn.
 */
export function cornersOf(series: DiagramSeries): Corners | null {
  const ids = series.actors.map((actor) => actor.id);
  const tied = (a: number, b: number): boolean =>
    series.ties.some(
      (tie) => (tie.of === ids[a] && tie.in === ids[b]) || (tie.of === ids[b] && tie.in === ids[a]),
    );
  const patron = (a: number, b: number): boolean =>
    series.patronages.some(
      ({ patron: p, client: c }) => (p === ids[a] && c === ids[b]) || (p === ids[b] && c === ids[a]),
    );
  const channel = series.channels[0];
  let best: Corners | null = null;
  let most = -1;
  for (const ring of rings)
    for (const corners of [ring, turned(ring), turned(turned(ring)), turned(turned(turned(ring)))]) {
      const [a, b, c, d] = corners;
      const sides: readonly (readonly [number, number])[] = [
        [a, b],
        [b, c],
        [d, c],
        [a, d],
      ];
      if (tied(a, c) || tied(b, d) || sides.some(([x, y]) => tied(x, y) && patron(x, y))) continue;
      const score =
        (channel && joins(channel, ids[a], ids[b]) ? 8 : 0) +
        (patron(a, c) ? 2 : 0) +
        (patron(b, d) ? 2 : 0) +
        (a < Math.min(b, c, d) ? 1 : 0);
      if (score > most) {
        most = score;
        best = corners;
      }
    }
  return best;
}

/** Whether a channel joins exactly these two actors. */
export const isBetween = (channel: DiagramChannel, a: string, b: string): boolean => joins(channel, a, b);
