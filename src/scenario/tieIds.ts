import type { Scenario } from './scenario.ts';

/**
 * Every tie that the model needs, sorted: one for each rivalry, those that the file gives, those by which news travels
 * (docs/model.md, section 7.1), and those that events move or look at.
 */
export function tieIds(scenario: Scenario): string[] {
  const ids = new Set([
    ...Object.keys(scenario.rivalries).map((id) => id.replace('/', '|')),
    ...Object.keys(scenario.ties),
    ...routeTies(scenario),
  ]);
  for (const { effects, trigger } of Object.values(scenario.events)) {
    for (const effect of Object.values(effects)) if (effect.kind === 'evidence') ids.add(effect.tie);
    for (const [quantity] of trigger ?? []) {
      if (quantity.startsWith('trust:')) ids.add(quantity.slice('trust:'.length));
    }
  }
  return [...ids].sort();
}

function routeTies({ routes, rivalries, patronages, channels }: Scenario): string[] {
  if (routes !== undefined) return routes.map(({ observer, subject }) => `${observer}|${subject}`);
  const shareChannel = (a: string, b: string) =>
    Object.values(channels).some(({ parties }) => parties.includes(a) && parties.includes(b));
  const pairs = Object.keys(patronages).map((id) => id.split('/') as [string, string]);
  return Object.keys(rivalries).flatMap((rivalry) => {
    const [from, toward] = rivalry.split('/') as [string, string];
    const ofPatrons = pairs
      .filter(([patron, client]) => client === from && patron !== toward)
      .flatMap(([patron]) => {
        const rivals = Object.keys(rivalries)
          .filter((id) => id.endsWith(`/${patron}`))
          .map((id) => id.split('/')[0]!);
        const watching = rivals.filter(
          (one) =>
            one !== from && (shareChannel(one, patron) || Object.hasOwn(patronages, `${one}/${toward}`)),
        );
        return [toward, ...watching].map((observer) => `${observer}|${patron}`);
      });
    const byPatrons = pairs
      .filter(([patron, client]) => client === toward && patron !== from)
      .map(([patron]) => `${patron}|${from}`);
    return [...ofPatrons, ...byPatrons];
  });
}
