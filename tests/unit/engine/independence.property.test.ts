import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compile } from '../../../src/engine/compile.ts';
import { runTraced } from '../../../src/engine/run.ts';
import type { Setup } from '../../../src/engine/setup.ts';
import { channelOf, inModel, september, startAt, threeCorners, twoSides } from './setups.ts';

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** The same value with the keys of every map in an order of a generator's choosing. */
function shuffled(value: Json, pick: (count: number) => number): Json {
  if (Array.isArray(value)) return value.map((each: Json) => shuffled(each, pick));
  if (value === null || typeof value !== 'object') return value;
  const keys = Object.keys(value);
  const result: Record<string, Json> = {};
  while (keys.length > 0) {
    const [key] = keys.splice(pick(keys.length), 1);
    result[key!] = shuffled((value as Record<string, Json>)[key!]!, pick);
  }
  return result;
}

describe('a run', () => {
  it.each([
    ['september', september, 7],
    ['three corners', threeCorners, 0],
  ] as const)('does not depend on the order of maps, to the bit: %s', (_, setup, from) => {
    const options = inModel({ draws: true, from });
    const expected = runTraced(compile(setup()), options);
    fc.assert(
      fc.property(fc.infiniteStream(fc.nat()), (stream) => {
        const pick = (count: number) => (stream.next().value as number) % count;
        const other = shuffled(setup() as unknown as Json, pick) as unknown as Setup;
        expect(runTraced(compile(other), options)).toEqual(expected);
      }),
      { numRuns: 10 },
    );
  });

  it('of two sides is the same with and without two others that have nothing to do with them', () => {
    const alone = twoSides({ events: { start: startAt(2) }, defaults: { control: 0.85, noise: 0.1 } });
    const beside: Setup = {
      ...alone,
      actors: { ...alone.actors, east: {}, west: {} },
      rivalries: { ...alone.rivalries, 'east/west': { gain: 2 }, 'west/east': {} },
      ties: { ...alone.ties, 'east|west': 0.2, 'west|east': 0.7 },
    };
    const model = compile(beside);
    const rivalries = ['north/south', 'south/north'].map((id) => model.rivalryIds.indexOf(id));
    const ties = ['north|south', 'south|north'].map((id) => model.tieIds.indexOf(id));
    for (let index = 0; index < 20; index += 1) {
      const expected = runTraced(compile(alone), inModel({ index }));
      const found = runTraced(model, inModel({ index }));
      expect(found.end).toEqual(expected.end);
      found.steps.forEach((step, t) => {
        expect(rivalries.map((r) => step.acts[r])).toEqual(expected.steps[t]!.acts);
        expect(ties.map((tie) => step.logOddsAfter[tie])).toEqual(expected.steps[t]!.logOddsAfter);
      });
    }
  });

  it('with B = 0 and nobody who walks away is the run without a channel', () => {
    const without = twoSides({ events: { start: startAt(1) }, defaults: { control: 0.85, benefit: 0 } });
    const withTalks = { ...without, channels: { talks: channelOf(['north', 'south']) } };
    for (let index = 0; index < 20; index += 1) {
      const expected = runTraced(compile(without), inModel({ index }));
      const found = runTraced(compile(withTalks), inModel({ index }));
      expect(found.steps.map(({ acts }) => acts)).toEqual(expected.steps.map(({ acts }) => acts));
      expect(found.steps.map(({ logOddsAfter }) => logOddsAfter)).toEqual(
        expected.steps.map(({ logOddsAfter }) => logOddsAfter),
      );
      expect(found.end).toEqual(expected.end);
    }
    const settled = runTraced(compile(withTalks), inModel());
    expect(settled.steps.some(({ channels }) => channels[0]!.progress > 0)).toBe(true);
  });

  it('with B above 0 is another one', () => {
    const talks = { channels: { talks: channelOf(['north', 'south']) }, events: { start: startAt(1) } };
    const run = (benefit: number) =>
      runTraced(compile(twoSides({ ...talks, defaults: { control: 0.85, benefit } })), inModel());
    expect(run(0.5).steps.map(({ propensity }) => propensity)).not.toEqual(
      run(0).steps.map(({ propensity }) => propensity),
    );
  });

  it('with routes by hand as derived is the derived one', () => {
    const setup = september();
    const model = compile(setup);
    const { routes } = model;
    const share = (route: number) => {
      const slot = routes.shareSlot[route]!;
      return slot < 0 ? 1 : model.parameters.central[slot]!;
    };
    const listed = Array.from(routes.rivalry, (rivalry, route) => ({
      rivalry: model.rivalryIds[rivalry]!,
      observer: model.actorIds[routes.observer[route]!]!,
      subject: model.actorIds[routes.subject[route]!]!,
      share: share(route),
    }));
    const byHand = compile({ ...setup, routes: listed.reverse() });
    const options = inModel({ draws: true, from: 7 });
    expect(runTraced(byHand, options)).toEqual(runTraced(model, options));
  });
});
