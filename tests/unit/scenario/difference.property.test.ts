import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compile } from '../../../src/engine/compile.ts';
import { applyChanges, type Change } from '../../../src/scenario/changes.ts';
import { mostChanges, readChanges, writeChanges } from '../../../src/scenario/changesText.ts';
import {
  noDifference,
  readDifference,
  writeDifference,
  type Difference,
} from '../../../src/scenario/difference.ts';
import { findPath } from '../../../src/scenario/paths.ts';
import { toSetup } from '../../../src/scenario/toSetup.ts';
import { scenarioOf, textOf } from '../fixtures/scenarioFiles.ts';

const september = scenarioOf(textOf('scenarios/september-2016.yaml'), 'september-2016.yaml');

/** Every path that can be changed and has a value in the file, with that value. */
function pathsOf(value: unknown, segments: readonly string[] = []): [string, unknown][] {
  const path = segments.join('.');
  const own: [string, unknown][] =
    segments.length > 0 && findPath(september as never, path).rule !== null ? [[path, value]] : [];
  if (value === null || typeof value !== 'object') return own;
  return [...own, ...Object.entries(value).flatMap(([key, below]) => pathsOf(below, [...segments, key]))];
}
const paths = pathsOf(september);
const numbers = paths.filter(([, value]) => typeof value === 'number');

const name = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 });
const changeOf = (path: fc.Arbitrary<string>, id: fc.Arbitrary<string>): fc.Arbitrary<Change> =>
  fc.oneof(
    fc.record({ set: path, to: fc.jsonValue({ maxDepth: 4 }) as fc.Arbitrary<unknown> }),
    fc.record({ without: id }),
    fc.record({ account: id }),
  );
const anyChange = changeOf(name, name);
const likelyChange = changeOf(
  fc.constantFrom(...paths.map(([path]) => path)),
  fc.constantFrom(...Object.keys(september.events), ...Object.keys(september.accounts)),
);
const difference = fc.record({
  changes: fc.array(fc.oneof(anyChange, likelyChange), { maxLength: 12 }),
  seed: fc.maxSafeNat(),
  from: fc.option(fc.nat(1_000_000)),
});

describe('a difference', () => {
  test('comes back from its link as it was', () => {
    fc.assert(
      fc.property(difference, (written) => {
        expect(readDifference(writeDifference(written))).toEqual({ difference: written, refused: [] });
      }),
    );
  });

  test('needs no escape in a link, and stands there as it was written', () => {
    fc.assert(
      fc.property(difference, (written) => {
        const link = `https://example.org/#/lab/september-2016?${writeDifference(written)}`;
        expect(new URL(link).href).toBe(link);
        expect(link).toMatch(/^[\w~$&()*+,;=:@/.?#-]*$/);
      }),
    );
  });

  test('survives programs that write per cent signs, or decode the query first', () => {
    fc.assert(
      fc.property(difference, (written) => {
        const query = writeDifference(written);
        const parts = query.split('&').filter(Boolean);
        const encoded = parts.map((part) => part.split('=').map(encodeURIComponent).join('='));
        expect(readDifference(encoded.join('&')).difference).toEqual(written);
        const changes = new URLSearchParams(query).get('changes') ?? '';
        expect(readChanges(changes).changes).toEqual(written.changes);
      }),
    );
  });

  test('does not depend on the order of keys', () => {
    const one: Change = { set: 'actors.us.control', to: { low: 0.2, high: 0.9, value: 0.5 } };
    const other: Change = { set: 'actors.us.control', to: { value: 0.5, high: 0.9, low: 0.2 } };
    expect(writeChanges([one])).toBe(writeChanges([other]));
    const rule = (to: unknown): string => writeChanges([{ set: 'actors.us.rule', to }]);
    expect(rule({ name: 'random', p: 0.3 })).toBe(rule({ p: 0.3, name: 'random' }));
  });

  test('can be read by people', () => {
    const changes: Change[] = [
      { account: 'moscow' },
      { set: 'actors.us.control', to: 0.9 },
      { set: 'outside', to: { low: 0.1, high: 0.3 } },
      { set: 'outside', to: { value: 0.2, low: 0.1, high: 0.3 } },
      { set: 'ties.us|russia', to: 0.4 },
      { set: 'agreement.agreed', to: '2016-09-12T16:00:00Z' },
      { set: 'channels.us-russia.serves', to: ['us', 'russia'] },
      { set: 'actors.us.rule', to: { name: 'memory-one', vector: [0.9, 0.2, 0.7, 0.3] } },
      { set: 'spoilers.jabhat.seen', to: null },
      { without: '2016-09-17-deir-ez-zor-strike' },
    ];
    expect(writeDifference({ changes, seed: 7, from: 17 })).toBe(
      `changes=${[
        'account=moscow',
        'actors.us.control=0.9',
        'outside=0.1..0.3',
        'outside=0.1..0.2..0.3',
        'ties.us*russia=0.4',
        'agreement.agreed=2016-09-12T16:00:00Z',
        'channels.us-russia.serves=(us,russia)',
        'actors.us.rule=(name=memory-one,vector=(0.9,0.2,0.7,0.3))',
        'spoilers.jabhat.seen=null',
        'without=2016-09-17-deir-ez-zor-strike',
      ].join(';')}&from=17&seed=7`,
    );
    expect(writeDifference(noDifference)).toBe('');
  });

  test('of the twenty longest paths of September 2016 stays under 2,000 characters', () => {
    const longest = numbers.toSorted(([a], [b]) => b.length - a.length).slice(0, 20);
    const exact = longest.map(([set]) => ({ set, to: 0.1234 }));
    const ranges = longest.map(([set]) => ({ set, to: { low: 0.125, value: 0.25, high: 0.375 } }));
    const whole: Difference = { changes: exact, seed: Number.MAX_SAFE_INTEGER, from: 49 };
    const sizes = [whole, { ...whole, changes: ranges }].map((one) => writeDifference(one).length);
    expect(sizes).toEqual([1334, 1574]);
  });
});

describe('a hostile link', () => {
  test('is read without a throw, and what it leaves can be given to the scenario', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc
        .array(fc.constantFrom(...'()=,;~$%&.|*+-0e1a', '..', 'changes=', 'seed=', 'outside=', '%2', '~F0'))
        .map((all) => all.join('')),
    );
    fc.assert(
      fc.property(text, (search) => {
        for (const query of [search, `changes=${search}`]) {
          const { difference, refused } = readDifference(query);
          expect(Number.isSafeInteger(difference.seed) && difference.seed >= 0).toBe(true);
          for (const { piece, message } of refused) {
            expect(piece.length).toBeLessThanOrEqual(60);
            expect(message).toMatch(/\.$/);
          }
          applyChanges(september, difference.changes);
        }
      }),
      { numRuns: 1000 },
    );
  });

  test('that puts any value at a path of the scenario is refused or can be run', () => {
    fc.assert(
      fc.property(fc.array(likelyChange, { maxLength: 3 }), (changes) => {
        const read = readDifference(writeDifference({ ...noDifference, changes })).difference;
        const { scenario } = applyChanges(september, read.changes);
        compile(toSetup(scenario));
      }),
    );
  });

  test.each([
    ['no-equals', 'changes=outside'],
    ['no-equals', 'changes==3'],
    ['no-value', 'changes=outside='],
    ['no-value', 'changes=without='],
    ['bad-escape', 'changes=outside=~G1'],
    ['bad-escape', 'changes=outside=~F0'],
    ['brackets', 'changes=outside=(1,2'],
    ['brackets', 'changes=outside=(1))'],
    ['brackets', 'changes=outside=(a=1,2)'],
    ['too-deep', `changes=outside=${'('.repeat(40)}`],
    ['number-size', 'changes=outside=1e999'],
    ['too-long', `changes=outside=${'a'.repeat(5000)}`],
    ['too-long', `changes=${'a'.repeat(70_000)}`],
    ['no-seed', 'seed=-1'],
    ['no-seed', 'seed=9007199254740993'],
    ['no-step', 'from=1.5'],
    ['no-step', 'from=9999999'],
  ])('is refused where it must be: %s', (code, search) => {
    const { difference, refused } = readDifference(search);
    expect(difference).toEqual(noDifference);
    expect(refused.map((one) => one.code)).toEqual([code]);
  });

  test('loses only the pieces that are wrong', () => {
    const read = readDifference('changes=outside=0.2;bad;acts=common;x=~1&seed=7&seed=8&tab=sweep');
    expect(read.difference).toEqual({
      changes: [
        { set: 'outside', to: 0.2 },
        { set: 'acts', to: 'common' },
      ],
      seed: 7,
      from: null,
    });
    expect(read.refused.map(({ piece, code }) => [piece, code])).toEqual([
      ['seed=8', 'twice'],
      ['bad', 'no-equals'],
      ['x=~1', 'bad-escape'],
    ]);
    expect(read.refused[1]!.message).toBe(
      '"bad" of the link was left out: a change is written as PATH=VALUE, without=EVENT or account=NAME.',
    );
  });

  test('of too many changes is read up to a limit', () => {
    const text = Array.from({ length: mostChanges + 5 }, () => 'outside=0.1').join(';');
    const { changes, refused } = readChanges(text);
    expect([changes.length, refused.map(({ code }) => code)]).toEqual([mostChanges, ['too-many']]);
  });

  test('pollutes no prototype', () => {
    const { changes } = readChanges('outside=(__proto__=(polluted=true));__proto__.polluted=true');
    applyChanges(september, changes);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });
});
