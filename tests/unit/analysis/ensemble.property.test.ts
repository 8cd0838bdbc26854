import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeTallies, summarise, type EnsembleRequest } from '../../../src/analysis/ensemble.ts';
import { tallyRuns } from '../../../src/analysis/tallyRuns.ts';
import { ensembleHash } from '../../../src/analysis/ensembleHash.ts';
import type { Outcome } from '../../../src/analysis/outcome.ts';
import { compile } from '../../../src/engine/compile.ts';
import { CHANNEL_STATUSES } from '../../../src/engine/codes.ts';
import type { Setup } from '../../../src/engine/setup.ts';
import { arbitrarySetup } from '../engine/arbitrarySetup.ts';
import { september } from '../engine/setups.ts';
import { tallyPlain } from './tallyPlain.ts';

const step = (setup: Setup) => fc.nat(setup.steps - 1);

function outcomeOf(setup: Setup): fc.Arbitrary<Outcome> {
  const channels = Object.keys(setup.channels);
  const sides = Object.keys(setup.rivalries).map((id) => id.split('/')[0]!);
  return fc.oneof(
    step(setup).map((at) => ({ kind: 'inForce' as const, at })),
    fc
      .tuple(
        fc.constantFrom('all', ...sides, ...Object.keys(setup.rivalries)),
        step(setup),
        step(setup),
        fc.constantFrom(0.25, 0.5, 0.6),
      )
      .map(([of, a, b, atLeast]) => ({
        kind: 'restraint' as const,
        of,
        fromStep: Math.min(a, b),
        toStep: Math.max(a, b),
        atLeast,
      })),
    ...(channels.length === 0
      ? []
      : [
          fc
            .tuple(fc.constantFrom(...channels), fc.subarray([...CHANNEL_STATUSES]), step(setup))
            .map(([channel, is, at]) => ({ kind: 'channel' as const, channel, is, at })),
        ]),
  );
}

const asked = arbitrarySetup.chain((setup) =>
  fc.record({
    setup: fc.constant(setup),
    request: fc.record({
      seed: fc.nat(),
      from: setup.record === undefined ? fc.constant(0) : step(setup),
      draws: fc.boolean(),
      endogenous: fc.boolean(),
      outcomes: fc.array(outcomeOf(setup), { maxLength: 3 }),
      want: fc.record({ actors: fc.boolean(), trust: fc.boolean() }),
    }),
  }),
);

describe('a tally', () => {
  it('is what plain runs give, one by one', () => {
    fc.assert(
      fc.property(asked, fc.nat(500), ({ setup, request }, first) => {
        const model = compile(setup);
        expect(tallyRuns(model, request, first, 7)).toEqual(tallyPlain(model, request, first, 7));
      }),
      { numRuns: 100 },
    );
  });

  it('gives the same summary however the runs are divided and in whatever order they are put together', () => {
    const model = compile(september());
    const request: EnsembleRequest = {
      seed: 5,
      from: 12,
      draws: true,
      endogenous: false,
      outcomes: [{ kind: 'inForce', at: 30 }],
      want: { actors: true, trust: true },
    };
    const hash = ensembleHash(summarise(model, request, tallyRuns(model, request, 0, 200)));
    const parts = [
      [0, 1],
      [1, 63],
      [64, 100],
      [164, 36],
    ].map(([first, count]) => tallyRuns(model, request, first!, count!));
    expect(ensembleHash(summarise(model, request, mergeTallies(...parts)))).toBe(hash);
    expect(ensembleHash(summarise(model, request, mergeTallies(...parts.reverse())))).toBe(hash);
  });

  it('refuses an outcome about nothing', () => {
    const model = compile(september());
    const request: EnsembleRequest = {
      seed: 0,
      from: 0,
      draws: false,
      endogenous: false,
      outcomes: [{ kind: 'channel', channel: 'vienna', is: ['open'], at: 3 }],
      want: { actors: false, trust: false },
    };
    expect(() => tallyRuns(model, request, 0, 1)).toThrow('There is no channel "vienna".');
  });
});
