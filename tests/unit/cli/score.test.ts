import { describe, expect, it } from 'vitest';
import { documentOf, type } from './fakeTerminal.ts';

const september = 'scenarios/september-2016.yaml';
const score = `score ${september} --runs 8`;

interface Scores {
  id: string;
  scores: {
    target: string;
    leadHours: number | null;
    cases: number;
    model: number;
    persistence: number;
    skill: { persistence: number | null };
    difference: { persistence: { low: number | null; verdict: string } };
  }[];
}

interface ScoreDocument {
  starts: string[];
  leadHours: number[];
  variants: Scores[];
  cases: { leadHours: number; inForce: 0 | 1 | null; forecast: number; crps: { model: number } }[];
}

describe('a score in the terminal', () => {
  it('says how the model stands beside its baselines, within 80 columns', async () => {
    const { code, out } = await type(`${score} --runs 20`);
    expect(code).toBe(0);
    const words = out.replaceAll(/\s+/g, ' ');
    expect(words).toContain('no better than persistence at 1 day');
    expect(words).toContain('One truce cannot calibrate a model.');
    expect(out).toContain('no 2016-09-17-deir-ez-zor-strike');
    expect(out).toContain('as moscow tells it');
    expect(out.split('\n').filter((line) => line.length > 80)).toEqual([]);
  });

  it('can be computed again from its cases', async () => {
    const { variants, cases, starts, leadHours } = await documentOf<ScoreDocument>(`${score} --only-base`);
    expect([starts[0], starts.length, leadHours]).toEqual(['2016-09-12T16:00:00Z', 42, [24, 72, 120, 168]]);
    const mean = (list: readonly number[]): number => list.reduce((sum, x) => sum + x, 0) / list.length;
    for (const { target, leadHours: lead, cases: count, model } of variants[0]!.scores) {
      const own = cases.filter((one) => lead === null || one.leadHours === lead);
      const held = own.filter(({ inForce }) => inForce !== null);
      const again =
        target === 'restraint'
          ? own.map(({ crps }) => crps.model)
          : held.map(({ forecast, inForce }) => (forecast - inForce!) ** 2);
      expect(again).toHaveLength(count);
      expect(mean(again)).toBeCloseTo(model, 12);
    }
  });

  it('is the same on any number of threads, from a log, and from parts', async () => {
    const files: Record<string, string> = {};
    const line = `${score} --only-base --json`;
    const one = await type(`${line} --threads 1 --out log.jsonl`, files);
    expect((await type(`${line} --threads 3`)).out).toBe(one.out);
    expect((await type(`${line} --resume log.jsonl`, files)).out).toBe(one.out);
    for (const n of [1, 2]) {
      const part = await type(`${score} --only-base --shard ${n}/2 --out part-${n}.jsonl`, files);
      expect([part.code, part.out]).toEqual([0, '']);
    }
    await type('merge part-1.jsonl part-2.jsonl --out whole.jsonl', files);
    expect((await type(`${line} --resume whole.jsonl`, files)).out).toBe(one.out);
  });

  it.each([
    [`score scenarios/two-sides.yaml`, /needs a record/],
    [`${score} --from 2016-09-12T16:00:00Z`, /leave --from out/],
    [`${score} --outcome restraint`, /leave --outcome out/],
    [`${score} --runs 1`, /from 2/],
    [`${score} --fit package.json`, /neither a scenario nor what parley fit --json writes/],
  ])('refuses with the way out: %s', async (line, message) => {
    const { code, out, said } = await type(line);
    expect(code).toBeGreaterThan(0);
    expect(out).toBe('');
    expect(said.join('\n')).toMatch(message);
  });
});
