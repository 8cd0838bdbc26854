import { describe, expect, test } from 'vitest';

import type { EnsembleDocument, QuantileDocument, RunDocument } from './documents.ts';
import { documentOf, fakeTerminal, type } from './fakeTerminal.ts';
import { parley } from '../../../src/cli/parley.ts';

const september = 'scenarios/september-2016.yaml';
const ensemble = (options: string) => documentOf<EnsembleDocument>(`ensemble ${september} ${options}`);
const quantiles = ['mean', '0.025', '0.1', '0.25', '0.5', '0.75', '0.9', '0.975'];

describe('the document of ensemble', () => {
  test('has its keys in the order of the format, ids sorted', async () => {
    const document = await ensemble('--runs 64');
    expect(Object.keys(document)).toEqual([
      'format',
      'parley',
      'scenario',
      'seed',
      'runs',
      'draws',
      'account',
      'from',
      'times',
      'survival',
      'restraint',
      'trust',
      'ends',
    ]);
    expect([document.seed, document.runs, document.draws, document.account]).toEqual([0, 64, 'all', null]);
    expect(Object.keys(document.restraint)).toEqual(['all', 'actors']);
    expect(Object.keys(document.restraint.actors)).toEqual(['assad', 'opposition', 'russia', 'us']);
    expect(Object.keys(document.trust)).toEqual(Object.keys(document.trust).sort());
    expect(Object.keys(document.trust)).toHaveLength(8);
    for (const one of [document.restraint.all, ...Object.values(document.trust)]) {
      expect(Object.keys(one).sort()).toEqual([...quantiles].sort());
    }
    for (const end of document.ends) expect(Object.keys(end)).toEqual(['cause', 'by', 'count']);
    expect(document.ends.reduce((sum, { count }) => sum + count, 0)).toBe(64);
  });

  test('has no survival before the truce begins, and all runs in force when it does', async () => {
    const { from, times, survival } = await ensemble('--runs 64');
    expect(from).toBe('2016-09-09T04:00:00Z');
    expect(times).toHaveLength(50);
    expect(times[0]).toBe(from);
    expect(survival.slice(0, 7)).toEqual(Array.from({ length: 7 }, () => null));
    expect(survival[7]).toBe(1);
    expect(survival.slice(7).every((share) => share !== null && share >= 0 && share <= 1)).toBe(true);
  });

  test('starts at the step of --from', async () => {
    const { from, times, survival } = await ensemble('--runs 64 --from 2016-09-17T18:30:00+03:00');
    expect(from).toBe('2016-09-17T04:00:00Z');
    expect([times[0], times.length, survival.length]).toEqual([from, 34, 34]);
  });

  test('puts quantiles in order', async () => {
    const { restraint, trust } = await ensemble('--runs 64 --from 2016-09-12T16:00:00Z');
    const all: QuantileDocument[] = [
      restraint.all,
      ...Object.values(restraint.actors),
      ...Object.values(trust),
    ];
    for (const one of all) {
      one['0.5'].forEach((_, n) => {
        const values = quantiles.slice(1).map((key) => one[key as '0.5'][n]!);
        expect(values).toEqual([...values].sort((a, b) => a - b));
      });
    }
  });
});

describe('run n', () => {
  // The mean over n + 1 runs and the mean over n give run n away.
  test.each(['', '--draws none', '--account washington --seed 9'])(
    'of run --index is run n of the ensemble: %s',
    async (options) => {
      const from = '--from 2016-09-12T16:00:00Z';
      const totals = (document: EnsembleDocument) => ({
        restraint: document.restraint.all.mean.map((mean) => mean * document.runs),
        trust: document.trust['opposition|assad']!.mean.map((mean) => mean * document.runs),
        inForce: document.survival.map((share) => Math.round(share! * document.runs)),
      });
      for (const n of [1, 2, 11]) {
        const before = totals(await ensemble(`--runs ${n} ${from} ${options}`));
        const after = totals(await ensemble(`--runs ${n + 1} ${from} ${options}`));
        const draws = options.includes('--draws') ? '' : '--draws all';
        const { steps } = await documentOf<RunDocument>(
          `run ${september} --mode model ${draws} ${from} ${options} --index ${n}`,
        );
        steps.slice(7).forEach(({ restraint, trust, agreement }, t) => {
          expect(after.restraint[t]! - before.restraint[t]!).toBeCloseTo(restraint.all, 7);
          const tie = trust.find((one) => one.of === 'opposition' && one.in === 'assad')!;
          expect(after.trust[t]! - before.trust[t]!).toBeCloseTo(tie.after, 7);
          expect(after.inForce[t]! - before.inForce[t]!).toBe(agreement.inForce ? 1 : 0);
        });
      }
    },
  );
});

describe('the bytes of ensemble', () => {
  test.each(['--json', '--csv', ''])('are the same twice and for any number of threads: %s', async (form) => {
    const line = (threads: number) => `ensemble ${september} --runs 700 --threads ${threads} ${form}`;
    const first = await type(line(1));
    expect(first.code).toBe(0);
    expect((await type(line(1))).out).toBe(first.out);
    expect((await type(line(3))).out).toBe(first.out);
  });
});

test('rows of CSV hold a time and a series each, with the numbers of the document', async () => {
  const options = '--runs 40 --from 2016-09-30T04:00:00Z';
  const { out } = await type(`ensemble ${september} ${options} --csv`);
  const rows = out.trimEnd().split('\n');
  expect(rows[0]).toBe('time,series,mean,q025,q10,q25,q50,q75,q90,q975');
  const { times, trust, restraint, survival } = await ensemble(options);
  expect(rows).toHaveLength(1 + times.length * (1 + 1 + 4 + 8));
  expect(rows.every((row) => row.split(',').length === 10)).toBe(true);
  const cells = (series: string) => rows.find((row) => row.startsWith(`${times[2]},${series},`))!.split(',');
  const numbers = (one: QuantileDocument) => quantiles.map((key) => String(one[key as '0.5'][2]));
  expect(cells('survival')[2]).toBe(String(survival[2]));
  expect(cells('restraint:all').slice(2)).toEqual(numbers(restraint.all));
  expect(cells('restraint:us').slice(2)).toEqual(numbers(restraint.actors['us']!));
  expect(cells('trust:us|russia').slice(2)).toEqual(numbers(trust['us|russia']!));
});

test('an account moves the cone', async () => {
  const trustOf = async (account: string) =>
    (await ensemble(`--runs 200 --from 2016-09-17T04:00:00Z ${account}`)).trust['assad|us']!.mean[1]!;
  const plain = await trustOf('');
  expect(await trustOf('--account moscow')).toBeLessThan(plain);
  expect(await trustOf('--account washington')).toBeGreaterThan(plain);
});

describe('the text of ensemble', () => {
  test('is a table by day, then how the runs end', async () => {
    const { out } = await type(
      `ensemble ${september} --runs 1000 --from 2016-09-12T16:00:00Z --account moscow`,
    );
    const lines = out.split('\n');
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(80);
    expect(out.replaceAll('\n', ' ')).toContain(
      '1,000 runs of the model from 12 September 2016, 19:00 on, as Moscow tells it: seed 0, uncertain numbers drawn.',
    );
    expect(lines.find((line) => line.startsWith('12 September'))).toMatch(
      /^12 September +100 +\d+ +\d+ +\d+$/,
    );
    const ends = lines.slice(lines.indexOf('How the runs end:') + 1, lines.lastIndexOf('', lines.length - 2));
    const counts = ends.map((line) => Number(/^ +(\d+) {2}/.exec(line)?.[1]));
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(1000);
  });

  test('tells runs without a truce from runs that hold', async () => {
    const { out } = await type(
      'ensemble scenarios/two-sides.yaml --runs 40 --set events.truce-begins.probability=0',
    );
    expect(out).toContain('40  never in force');
    expect(out).not.toContain('in force at the end');
  });
});

test('Ctrl-C ends an ensemble and says what is finished', async () => {
  let interrupt = (): void => {};
  const { terminal, seen } = fakeTerminal(
    {},
    {
      onInterrupt: (listener) => {
        interrupt = listener;
        return () => {};
      },
    },
  );
  const ended = parley(terminal, ['ensemble', september, '--runs', '1000000', '--threads', '1']);
  const began = performance.now();
  while (performance.now() - began < 1500) await new Promise((resolve) => setTimeout(resolve, 50));
  const pressed = performance.now();
  interrupt();
  expect(await ended).toBe(1);
  expect(performance.now() - pressed).toBeLessThan(1000);
  expect(seen.out).toBe('');
  expect(seen.said.at(-1)).toMatch(
    /^parley: Stopped: \d+ of 1000000 runs were finished, and nothing was written\.$/,
  );
});

test('an event before the moment of a question stays, as before --from', async () => {
  const line = 'ensemble scenarios/september-2016.yaml --runs 9 --question before-the-army-speaks --json';
  const without = await type(`${line} --without 2016-09-17-deir-ez-zor-strike`);
  expect(without.out).toBe((await type(line)).out);
  expect(without.said.join()).toContain('2016-09-17-deir-ez-zor-strike');
});
