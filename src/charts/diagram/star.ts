import type { DiagramLayout } from './diagramParts.ts';
import type { DiagramSeries } from './diagramProps.ts';
import { oval } from './ring.ts';
import { scattered } from './scattered.ts';
import type { Setting } from './textBlock.ts';

/** More than eight actors: one in the middle, with its ties alone. The others keep their places whoever it is. */
export function star(series: DiagramSeries, actorId: string, setting: Setting): DiagramLayout {
  const ids = series.actors.map((actor) => actor.id);
  const { at, centre } = oval(
    ids,
    series.actors.map((actor) => actor.short),
    setting,
  );
  const places = new Map(at).set(actorId, centre);
  const ties = series.ties.filter((tie) => tie.of === actorId || tie.in === actorId);
  const patronages = series.patronages.filter(
    ({ patron, client }) => patron === actorId || client === actorId,
  );
  const channels = series.channels.filter((channel) => channel.parties.includes(actorId));
  return scattered(
    { ...series, patronages, channels },
    { at: places, centre, ties, clear: (id) => (id === actorId ? 32 : 20) },
    setting,
  );
}
