import { describe, expect, test } from 'vitest';

import type { RunDocument, StepDocument } from './documents.ts';
import { documentOf, type } from './fakeTerminal.ts';

const september = 'scenarios/september-2016.yaml';
const strike = '2016-09-17-deir-ez-zor-strike';
const run = (options: string) => documentOf<RunDocument>(`run ${september} ${options}`);

describe('the document of run', () => {
  test('has its keys in the order of the format', async () => {
    const document = await run('--mode model');
    expect(Object.keys(document)).toEqual([
      'format',
      'parley',
      'scenario',
      'mode',
      'seed',
      'index',
      'account',
      'start',
      'stepHours',
      'steps',
      'outcome',
    ]);
    expect(Object.keys(document.scenario)).toEqual(['id', 'hash']);
    expect(Object.keys(document.outcome)).toEqual(['endedAt', 'cause', 'by']);
    const step = document.steps[16]!;
    expect(Object.keys(step)).toEqual([
      't',
      'time',
      'acts',
      'trust',
      'agreement',
      'channels',
      'events',
      'restraint',
    ]);
    expect(Object.keys(step.acts[0]!)).toEqual([
      'from',
      'to',
      'act',
      'kept',
      'seen',
      'propensity',
      'threshold',
      'regime',
      'cost',
    ]);
    expect(Object.keys(step.acts[0]!.seen[0]!)).toEqual(['by', 'act']);
    expect(Object.keys(step.trust[0]!)).toEqual([
      'of',
      'in',
      'before',
      'after',
      'logOddsBefore',
      'logOddsAfter',
      'causes',
    ]);
    expect(Object.keys(step.trust[0]!.causes[0]!)).toEqual(['cause', 'kind', 'logOdds']);
    expect(Object.keys(step.agreement)).toEqual(['status', 'inForce', 'violence']);
    expect(Object.keys(step.channels[0]!)).toEqual(['id', 'status', 'attended', 'settled', 'progress']);
    expect(Object.keys(step.restraint)).toEqual(['all', 'actors']);
  });

  test('is the record where there is one, and the model where there is none', async () => {
    expect((await run('')).mode).toBe('record');
    const other = await documentOf<RunDocument>('run scenarios/two-sides.yaml');
    expect(other.mode).toBe('model');
    expect(other.scenario.id).toBe('two-sides');
  });

  test('counts steps from 0, each at the time at which it begins', async () => {
    const { start, stepHours, steps } = await run('');
    expect([start, stepHours, steps.length]).toEqual(['2016-09-09T04:00:00Z', 12, 50]);
    steps.forEach((step, t) => {
      expect(step.t).toBe(t);
      expect(Date.parse(step.time)).toBe(Date.parse(start) + t * 12 * 3_600_000);
      expect(step.time).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
    });
  });

  test('adds up the causes of every move of trust, to 1e-9', async () => {
    for (const options of ['', '--mode model --draws all --index 3']) {
      for (const { trust } of (await run(options)).steps) {
        for (const { before, after, logOddsBefore, logOddsAfter, causes } of trust) {
          const sum = causes.reduce((total, { logOdds }) => total + logOdds, 0);
          expect(Math.abs(logOddsAfter - logOddsBefore - sum)).toBeLessThan(1e-9);
          expect(Math.log(before / (1 - before))).toBeCloseTo(logOddsBefore, 9);
          expect(Math.log(after / (1 - after))).toBeCloseTo(logOddsAfter, 9);
          for (const { kind } of causes)
            expect(['act', 'incident', 'event', 'forgetting', 'limit']).toContain(kind);
        }
      }
    }
  });

  test('has a threshold in the two regimes that have one, and finite numbers in 0..1', async () => {
    const regimes = new Set<string>();
    for (const { acts, restraint, agreement } of (await run('--mode model')).steps) {
      for (const { act, kept, propensity, threshold, regime, cost, seen } of acts) {
        regimes.add(regime);
        expect(threshold === null).toBe(regime === 'always' || regime === 'never');
        expect(kept).toBe(act >= 0.5);
        expect(Number.isFinite(cost)).toBe(true);
        for (const share of [act, propensity, ...seen.map((one) => one.act)]) {
          expect(share).toBeGreaterThanOrEqual(0);
          expect(share).toBeLessThanOrEqual(1);
        }
        expect(seen.map(({ by }) => by)).toEqual(seen.map(({ by }) => by).sort());
      }
      expect(agreement.violence).toBeGreaterThanOrEqual(0);
      const actors = Object.values(restraint.actors);
      expect(restraint.all).toBeCloseTo(actors.reduce((sum, one) => sum + one, 0) / actors.length, 12);
    }
    expect([...regimes].sort()).toEqual(['always', 'threshold']);
  });

  test('tells the end of September 2016 as the record has it', async () => {
    const { outcome, steps } = await run('');
    expect(outcome).toEqual({ endedAt: '2016-09-19T04:00:00Z', cause: 'record', by: [] });
    expect(steps[16]!.events).toEqual([strike]);
    expect(steps.filter(({ agreement }) => agreement.inForce).map(({ t }) => t)).toEqual(
      Array.from({ length: 13 }, (_, n) => 7 + n),
    );
  });

  test('names who refused to renew, and the event that ended it', async () => {
    const refused = await run('--mode model --draws all --from 2016-09-12T16:00:00Z --index 2');
    expect(refused.outcome).toEqual({
      endedAt: '2016-09-25T16:00:00Z',
      cause: 'renewal',
      by: ['opposition'],
    });
    const declared = await run(
      '--mode model --from 2016-09-18T04:00:00Z --set events.2016-09-19-army-declares-end.class=either --set agreement.collapsed=1 --without 2016-09-17-deir-ez-zor-strike --set agreement.renewals.2016-09-18.time=2016-09-30T20:59:00Z',
    );
    expect(declared.outcome).toEqual({
      endedAt: '2016-09-19T04:00:00Z',
      cause: 'event:2016-09-19-army-declares-end',
      by: [],
    });
  });

  test('is the same, byte for byte, a second time', async () => {
    const line = `run ${september} --mode model --seed 5 --index 2 --draws all --json`;
    expect((await type(line)).out).toBe((await type(line)).out);
  });

  test('is another with another seed or index', async () => {
    const acts = async (options: string) =>
      (await run(`--mode model ${options}`)).steps.map(({ acts: a }) => a);
    const first = await acts('--seed 1');
    expect(await acts('--seed 2')).not.toEqual(first);
    expect(await acts('--seed 1 --index 1')).not.toEqual(first);
  });
});

describe('a change', () => {
  const before = (steps: StepDocument[], t: number) => steps.slice(0, t);

  test.each([
    ['', 0],
    ['--from 2016-09-12T16:00:00Z', 0],
    ['--from 2016-09-15T04:00:00Z --draws all', 4],
  ])('of leaving out the strike changes nothing before it: %s', async (from, index) => {
    const options = `--mode model --seed 3 --index ${index} ${from}`;
    const plain = await run(options);
    const without = await run(`${options} --without ${strike}`);
    expect(before(without.steps, 16)).toEqual(before(plain.steps, 16));
    expect(plain.steps[16]!.events).toContain(strike);
    expect(without.steps[16]!.events).not.toContain(strike);
    const trust = (document: RunDocument) =>
      document.steps[16]!.trust.find((tie) => tie.of === 'assad' && tie.in === 'us')!.after;
    expect(trust(without)).toBeGreaterThan(trust(plain));
  });

  test('of a number is made, and names the scenario by another hash', async () => {
    const plain = await run('--mode model');
    const changed = await run('--mode model --set rivalries.assad/opposition.gain=3');
    expect(changed.scenario.hash).not.toBe(plain.scenario.hash);
    const propensity = ({ steps }: RunDocument) => steps[0]!.acts[0]!.propensity;
    expect(propensity(changed)).toBeLessThan(propensity(plain));
  });

  test('by an account moves acts of the record and trust, each its own way', async () => {
    const acts = async (options: string) => {
      const { account, steps } = await run(options);
      const strikeStep = steps[16]!;
      return {
        account,
        us: strikeStep.acts.find(({ from, to }) => from === 'us' && to === 'assad')!.act,
        trust: strikeStep.trust.find((tie) => tie.of === 'assad' && tie.in === 'us')!.after,
      };
    };
    const plain = await acts('');
    const washington = await acts('--account washington');
    const moscow = await acts('--account moscow');
    expect([plain, washington, moscow].map(({ account }) => account)).toEqual([null, 'washington', 'moscow']);
    expect([moscow.us, plain.us, washington.us]).toEqual([0, 0.25, 0.625]);
    expect(moscow.trust).toBeLessThan(plain.trust);
    expect(plain.trust).toBeLessThan(washington.trust);
  });

  test('that can have no effect is said on standard error', async () => {
    const early = await type(
      `run ${september} --mode model --from 2016-09-20T04:00:00Z --without ${strike} --json`,
    );
    expect(early.code).toBe(0);
    expect(early.said).toHaveLength(1);
    expect(early.said[0]).toMatch(/^parley: .*2016-09-17-deir-ez-zor-strike/);
    const fixed = await type(`run ${september} --set spoilers.jfs.rate=0.2 --json`);
    expect(fixed.said).toHaveLength(1);
  });
});

describe('a run in which people decide', () => {
  const decisions = (body: unknown) => ({
    'mine.json': typeof body === 'string' ? body : JSON.stringify(body),
  });
  const play = (body: unknown) =>
    type('run scenarios/two-sides.yaml --mode play --decisions mine.json --json', decisions(body));

  test('takes their intentions', async () => {
    const { code, out } = await play({
      north: { 0: { executed: { 'north/south': 1 } }, 1: { executed: { 'north/south': 0 } } },
    });
    expect(code).toBe(0);
    const { mode, steps } = JSON.parse(out) as RunDocument;
    expect(mode).toBe('play');
    expect(steps.slice(0, 2).map(({ acts }) => acts[0]!.act)).toEqual([1, 0]);
  });

  test.each([
    ['no JSON', '{', 'is no JSON'],
    ['a list', [1], 'holds no decisions: the whole'],
    ['a word for a number', { north: { 3: { keep: { 'north/south': 'all' } } } }, 'north.3.keep.north/south'],
    ['a misspelt part', { north: { 3: { kep: {} } } }, 'north.3'],
    ['too many places', { north: { 3: { keep: { 'north/south': 9 } } } }, 'decisions.north.3.keep'],
    ['an actor that is not there', { west: {} }, 'west'],
  ])('says what is wrong with %s', async (_, body, words) => {
    const { code, out, said } = await play(body);
    expect([code, out]).toEqual([1, '']);
    expect(said.join('\n')).toContain(words);
    expect(said.join('\n')).not.toMatch(/\n\s+at /);
  });
});

describe('the text of run', () => {
  test('is a table by day within the width of the terminal', async () => {
    for (const columns of [80, 120]) {
      const { out } = await type(`run ${september}`, {}, { columns });
      const lines = out.split('\n');
      expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(columns);
      expect(lines[0]).toBe('Syria’s ceasefire of September 2016');
      const day = lines.find((line) => line.startsWith('17 September'))!;
      expect(day).toMatch(/^17 September {2}strained {4}61 +50 +50 +63 +81/);
      expect(out).toContain('Strike near Deir ez-Zor');
      expect(out).toContain('The agreement ended on 19 September.');
      expect(out.includes('\u001b')).toBe(false);
    }
  });

  test('gives reasons by day, a line for each cause of the day', async () => {
    const { out } = await type(`run ${september} --explain`);
    const day = out.slice(out.indexOf('\n17 September'), out.indexOf('\n18 September'));
    expect(day).toContain('−1.58  Strike near Deir ez-Zor');
    expect(day.match(/Strike near Deir ez-Zor/g)).toHaveLength(3);
    expect(Math.max(...day.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
  });

  test('breaks the names of many sides rather than the table', async () => {
    const { out } = await type('run tests/fixtures/stranger.yaml');
    const table = out.split('\n').filter((line) => /^\d+ (May|June|July) |^Day/.test(line));
    expect(table).toHaveLength(61);
    expect(Math.max(...table.map((line) => line.length))).toBeLessThanOrEqual(80);
  });

  test('says what a run of the model begins from, and how it ended', async () => {
    const { out } = await type(
      `run ${september} --mode model --seed 7 --from 2016-09-12T16:00:00Z --account moscow`,
    );
    expect(out.replaceAll('\n', ' ')).toContain(
      'One run of the model, as Moscow tells it, 9 September 2016 to 3 October 2016: seed 7, run 0, central numbers. To 12 September, 19:00, the record.',
    );
    expect(out).toMatch(/The agreement ended on|At the end the agreement is in force/);
  });

  test('marks the title bold where colour is welcome', async () => {
    const { out } = await type('run scenarios/two-sides.yaml', {}, { colour: true });
    expect(out.startsWith('\u001b[1mTwo sides and a truce\u001b[22m\n')).toBe(true);
  });
});
