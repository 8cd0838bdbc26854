import { describe, expect, it } from 'vitest';
import { documentOf, type } from './fakeTerminal.ts';

const september = 'scenarios/september-2016.yaml';
const from = '--from 2016-09-12T16:00:00Z';
const sweep = `sweep ${september} ${from} --runs 20 --param actors.us.control=0.8:0.95:5 --outcome restraint`;

interface SweepDocument {
  params: { path: string; values: number[] }[];
  points: { at: number[]; outcomes: Record<string, { value: number; low: number; high: number }> }[];
}

describe('a sweep in the terminal', () => {
  it('gives each setting with its interval, the same on any number of threads', async () => {
    const one = await type(`${sweep} --json --threads 1`);
    expect(one.said).toEqual([]);
    expect((await type(`${sweep} --json --threads 3`)).out).toBe(one.out);
    const { points, params } = JSON.parse(one.out) as SweepDocument;
    expect(params[0]!.values).toHaveLength(5);
    expect(points[4]!.outcomes['restraint']!.low).toBeLessThan(points[4]!.outcomes['restraint']!.value);
  });

  it('writes what it measures as it goes, and goes on from it with the same result to the bit', async () => {
    const files: Record<string, string> = {};
    const whole = await type(`${sweep} --json --out log.jsonl`, files);
    const lines = files['log.jsonl']!.split('\n');
    expect(lines).toHaveLength(1 + 5 + 1);
    // As an interruption in the middle of a line leaves it.
    files['half.jsonl'] = `${lines.slice(0, 3).join('\n')}\n${lines[3]!.slice(0, 40)}`;
    const rest = await type(`${sweep} --json --resume half.jsonl --out more.jsonl`, files);
    expect(rest.out).toBe(whole.out);
    expect(files['more.jsonl']!.split('\n').sort()).toEqual(lines.sort());
  });

  it('is done in parts that merge into the whole', async () => {
    const files: Record<string, string> = {};
    for (const n of [1, 2, 3]) {
      const part = await type(`${sweep} --shard ${n}/3 --out part-${n}.jsonl`, files);
      expect([part.code, part.out]).toEqual([0, '']);
      expect(part.said.join('\n')).toMatch(/of 5 settings/);
    }
    const joined = await type('merge part-3.jsonl part-1.jsonl part-2.jsonl --out whole.jsonl', files);
    expect(joined.code).toBe(0);
    const told = await type(`${sweep} --json --resume whole.jsonl`, files);
    expect(told.out).toBe((await type(`${sweep} --json`)).out);
    const wrong = await type(`${sweep} --json --seed 5 --resume whole.jsonl`, files);
    expect(wrong.code).toBe(1);
    expect(wrong.said.join('\n')).toContain('holds another study');
  });

  it('writes rows where the file is called so', async () => {
    const files: Record<string, string> = {};
    await type(`${sweep} --out rows.csv`, files);
    const rows = files['rows.csv']!.trimEnd().split('\n');
    expect(rows[0]).toBe('point,changes,from,measure,first,runs,mean');
    expect(rows).toHaveLength(6);
    expect((await type(`${sweep} --csv`)).out.split('\n')[0]).toBe('actors.us.control,outcome,mean,low,high');
  });
});

describe('a comparison in the terminal', () => {
  const compare = `compare ${september} ${from} --runs 200 --outcome in-force@2016-09-25`;

  it('has the paired difference, in words as well', async () => {
    const strike = '--with without=2016-09-17-deir-ez-zor-strike';
    const found = await documentOf<{
      variants: {
        outcomes: Record<string, { difference: { value: number }; value: number }>;
        otherEnd: number;
      }[];
      base: Record<string, { value: number }>;
    }>(`${compare} ${strike}`);
    const name = 'in-force@2016-09-25';
    const { value, difference } = found.variants[0]!.outcomes[name]!;
    expect(value - found.base[name]!.value).toBeCloseTo(difference.value, 9);
    const { out } = await type(`${compare} ${strike}`);
    expect(out).toMatch(/In \d+\.\d of 100 of the same worlds the\s+end is another one/);
    expect(out.split('\n').filter((line) => line.length > 80)).toEqual([]);
  });

  it('says what has no effect, and refuses what cannot be changed', async () => {
    const vain = await type(`${compare} --with without=2016-09-19-army-declares-end`);
    expect(vain.code).toBe(0);
    expect(vain.said.join('\n')).toContain('army-declares-end');
    const wrong = await type(`${compare} --with actors.us.controll=0.9`);
    expect(wrong.code).toBe(1);
    expect(wrong.said.join('\n')).toContain('actors.us.control');
  });
});

describe('other studies in the terminal', () => {
  it('tell fair shares that add up', async () => {
    const found = await documentOf<{ shares: { share: { value: number } }[]; total: { value: number } }>(
      `attribute ${september} ${from} --runs 40 --outcome in-force@2016-09-25`,
    );
    const sum = found.shares.reduce((all, { share }) => all + share.value, 0);
    expect(sum).toBeCloseTo(found.total.value, 12);
  });

  it('seek the cheapest setting, and say when none does', async () => {
    const { code, out } = await type(
      `seek ${september} ${from} --runs 20 --outcome in-force@2016-09-30 --share 0.99 --knob actors.us.control=0.9:0.95`,
    );
    expect(code).toBe(0);
    expect(out).toContain('No setting in range reaches 99.0.');
  });

  it('seek the same from a log, though the answer is measured on other luck', async () => {
    const files: Record<string, string> = {};
    const line = `seek ${september} ${from} --runs 20 --outcome in-force@2016-09-25 --share 0.2 --knob actors.us.control=0.6:0.95 --json`;
    const whole = await type(`${line} --out log.jsonl`, files);
    expect(JSON.parse(whole.out)).not.toMatchObject({ cheapest: null });
    expect((await type(`${line} --resume log.jsonl`, files)).out).toBe(whole.out);
  });

  it('screen, and tell the cost before', async () => {
    const { out, said } = await type(
      `sensitivity ${september} ${from} --runs 10 --base 3 --param actors.us.control=0.8:0.95 --switch accounts`,
    );
    expect(said).toEqual(['parley: 9 settings of 10 runs each.']);
    expect(out).toContain('mu*');
  });

  it.each([
    [`sweep ${september} --param actors.us.control=0.9`, '--param takes a path with its least and largest'],
    [`sweep ${september} --param actors.us.controll=0.8:0.9`, 'Did you mean actors.us.control?'],
    [`sweep ${september}`, 'Say what to vary'],
    [
      `sweep ${september} --param actors.us.control=0.8:0.9 --outcome nothing`,
      'There is no outcome "nothing".',
    ],
    [`sweep ${september} --param actors.us.control=0.8:0.9 --shard 1/3`, '--shard writes its part'],
    [`sweep ${september} --param actors.us.control=0.8:0.9 --shard 5/3 --out x.jsonl`, '--shard takes I/N'],
    [`seek ${september} --share 2 --knob actors.us.control=0.8:0.9`, 'Say what share is wanted'],
    [`compare ${september}`, 'Say what is to differ'],
    ['merge', 'Name the files of the parts.'],
  ])('refuse with the way out: %s', async (line, message) => {
    const { code, said } = await type(line);
    expect(code).toBe(2);
    expect(said.join('\n')).toContain(message);
  });
});
