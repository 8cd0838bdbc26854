import { numberOf } from './ids.ts';
import type { RouteTable } from './model.ts';
import type { Names } from './names.ts';
import { addNumber, type ParameterList } from './parameterList.ts';
import type { Setup } from './setup.ts';
import { SetupError } from './setupError.ts';

interface Route {
  rivalry: number;
  observer: number;
  subject: number;
  tie: number;
  shareSlot: number;
}

interface Blocks {
  readonly seenControl: number;
  readonly responsibility: number;
  readonly solidarity: number;
  readonly share: number;
}

/**
 * Who learns about whom from which act. Without a list by hand: the target of an act learns about its author; the target,
 * and each rival of a patron of the author that shares a channel with that patron or is a patron of the target, learns about
 * the patron; each patron of the target learns about the author. A derived route exists where its tie does.
 */
export function compileRoutes(list: ParameterList, setup: Setup, names: Names, blocks: Blocks) {
  const routes =
    setup.routes === undefined ? derivedRoutes(setup, names, blocks) : listedRoutes(list, setup, names);
  routes.sort((a, b) => a.rivalry - b.rivalry || a.observer - b.observer || a.subject - b.subject);
  const actors = names.actors.ids.length;
  const rivalries = names.rivalries.ids.length;
  const start = new Int32Array(rivalries + 1);
  const observerStart = new Int32Array(rivalries + 1);
  const observer: number[] = [];
  const seenBy: number[] = [];
  let next = 0;
  for (let r = 0; r < rivalries; r += 1) {
    while (next < routes.length && routes[next]!.rivalry === r) {
      const route = routes[next]!;
      if (observer.length === observerStart[r]! || observer.at(-1) !== route.observer)
        observer.push(route.observer);
      seenBy.push(observer.length - 1);
      next += 1;
    }
    start[r + 1] = next;
    observerStart[r + 1] = observer.length;
  }
  const author = (route: Route) => names.actors.of.get(names.rivalries.ids[route.rivalry]!.split('/')[0]!)!;
  const table: RouteTable = {
    rivalry: Int32Array.from(routes, (route) => route.rivalry),
    observer: Int32Array.from(routes, (route) => route.observer),
    subject: Int32Array.from(routes, (route) => route.subject),
    tie: Int32Array.from(routes, (route) => route.tie),
    seenBy: Int32Array.from(seenBy),
    shareSlot: Int32Array.from(routes, (route) => route.shareSlot),
    controlSlot: Int32Array.from(
      routes,
      (route) => blocks.seenControl + author(route) * actors + route.observer,
    ),
  };
  return { table, start, observers: { observerStart, observer: Int32Array.from(observer) } };
}

function derivedRoutes(setup: Setup, names: Names, blocks: Blocks): Route[] {
  const { actors, ties } = names;
  const patronageIds = Object.keys(setup.patronages).sort();
  const patronages = patronageIds.map((id, number) => {
    const [patron, client] = id.split('/') as [string, string];
    return { patron, client, number };
  });
  const shareChannel = (a: string, b: string) =>
    Object.values(setup.channels).some(({ parties }) => parties.includes(a) && parties.includes(b));
  const routes: Route[] = [];
  names.rivalries.ids.forEach((id, rivalry) => {
    const [from, toward] = id.split('/') as [string, string];
    const add = (observer: string, subject: string, shareSlot: number) => {
      const tie = ties.of.get(`${observer}|${subject}`);
      if (tie === undefined) return;
      routes.push({
        rivalry,
        observer: actors.of.get(observer)!,
        subject: actors.of.get(subject)!,
        tie,
        shareSlot,
      });
    };
    add(toward, from, -1);
    for (const { patron, client, number } of patronages) {
      if (client === from && patron !== toward) {
        for (const observer of actors.ids) {
          const watches =
            observer === toward ||
            (observer !== from &&
              names.rivalries.of.has(`${observer}/${patron}`) &&
              (shareChannel(observer, patron) || setup.patronages[`${observer}/${toward}`] !== undefined));
          const slot = blocks.responsibility + number * actors.ids.length + actors.of.get(observer)!;
          if (watches)
            add(
              observer,
              patron,
              checkedShare(setup, patronageIds[number]!, 'responsibility', observer, slot),
            );
        }
      }
      if (client === toward && patron !== from) {
        const slot = blocks.solidarity + number * actors.ids.length + actors.of.get(patron)!;
        add(patron, from, checkedShare(setup, patronageIds[number]!, 'solidarity', patron, slot));
      }
    }
  });
  return routes;
}

function checkedShare(
  setup: Setup,
  patronage: string,
  name: 'responsibility' | 'solidarity',
  observer: string,
  slot: number,
): number {
  const given = setup.patronages[patronage]![name];
  if (typeof given !== 'number' && given[observer] === undefined && given['default'] === undefined) {
    throw new SetupError(`patronages.${patronage}.${name}: gives no number for "${observer}" and no default`);
  }
  return slot;
}

function listedRoutes(list: ParameterList, setup: Setup, names: Names): Route[] {
  const seen = new Set<string>();
  return setup.routes!.map((route, n) => {
    const path = `routes.${n}`;
    const key = `${route.rivalry} ${route.observer} ${route.subject}`;
    if (seen.has(key)) throw new SetupError(`${path}: is listed twice`);
    seen.add(key);
    return {
      rivalry: numberOf(names.rivalries, route.rivalry, 'rivalry', `${path}.rivalry`),
      observer: numberOf(names.actors, route.observer, 'actor', `${path}.observer`),
      subject: numberOf(names.actors, route.subject, 'actor', `${path}.subject`),
      tie: numberOf(names.ties, `${route.observer}|${route.subject}`, 'tie', path),
      shareSlot: addNumber(list, route.share, `${path}.share`),
    };
  });
}
