import type { DiagramLayout } from './diagramParts.ts';
import type { DiagramSeries } from './diagramProps.ts';
import { clearOf, oval } from './ring.ts';
import { scattered } from './scattered.ts';
import { type Setting, widest } from './textBlock.ts';

/** More than eight actors: one in the middle, with its ties alone. The others keep their places whoever it is. */
export function star(series: DiagramSeries, actorId: string, setting: Setting): DiagramLayout {
  const ids = series.actors.map((actor) => actor.id);
  const { at, centre } = oval(
    ids,
    series.actors.map((actor) => actor.short),
    setting,
    0.13,
  );
  const places = new Map(at).set(actorId, centre);
  const ties = series.ties.filter((tie) => tie.of === actorId || tie.in === actorId);
  const name = series.actors.find((actor) => actor.id === actorId)?.short ?? '';
  const half = widest([[{ text: name, bold: true }]], setting.sizes.name, setting.measure) / 2;
  // Lanes begin where the name under the shape ends.
  const clear = clearOf(actorId, places, ties, Math.hypot(half, 18 + setting.sizes.name.line) + 6);
  const patronages = series.patronages.filter(
    ({ patron, client }) => patron === actorId || client === actorId,
  );
  const channels = series.channels.filter((channel) => channel.parties.includes(actorId));
  return scattered(
    { ...series, patronages, channels },
    { at: places, centre, ties, clear: (id) => (id === actorId ? clear : 20) },
    setting,
  );
}
