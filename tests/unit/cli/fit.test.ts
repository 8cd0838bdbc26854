import { describe, expect, it } from 'vitest';
import { documentOf, type } from './fakeTerminal.ts';

const september = 'scenarios/september-2016.yaml';

interface Scored {
  fit: { carried: string[]; left: { path: string; why: string }[]; until: string } | null;
  variants: { id: string }[];
}

describe('a fit in the terminal', () => {
  const fit = `fit ${september} --particles 10 --runs 2 --until 2016-09-19T04:00:00Z`;
  const params = '--param rivalries.assad/opposition.trust --param defaults.width=0.2:1.2';

  it('tells what was learned, within 80 columns', async () => {
    const { code, out } = await type(`${fit} ${params} --method rejection`);
    expect(code).toBe(0);
    expect(out).toContain('rivalries.assad/opposition.trust\n');
    expect(out).toContain('not seen by the fit');
    expect(out.replaceAll(/\s+/g, ' ')).toContain('One truce cannot calibrate a model');
    expect(out.split('\n').filter((line) => line.length > 80)).toEqual([]);
  });

  it('is the same on any number of threads, and its numbers carry over to another case', async () => {
    const line = `${fit} ${params} --method rejection --json`;
    const { out } = await type(`${line} --threads 1`);
    expect((await type(`${line} --threads 2`)).out).toBe(out);
    const body = JSON.parse(out) as { particles: unknown[] };
    const told = await documentOf<Scored>(
      'score scenarios/february-2016.yaml --runs 2 --only-base --fit fit.json',
      { 'fit.json': JSON.stringify({ ...body, particles: body.particles.slice(0, 2) }) },
    );
    expect(told.variants.map(({ id }) => id)).toEqual(['base', 'fitted']);
    expect(told.fit).toMatchObject({
      until: '2016-09-19T04:00:00Z',
      carried: ['rivalries.assad/opposition.trust', 'defaults.width'],
      left: [],
    });
  });

  it('takes all ranges of a scenario', async () => {
    const body = await documentOf<{ parameters: { path: string }[]; particles: { weight: number }[] }>(
      `${fit} --param all --method rejection`,
    );
    expect(body.parameters.length).toBeGreaterThan(20);
    expect(body.particles.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 12);
  });

  it.each([
    [fit, /Say what to fit/],
    [`${fit} --param defaults.widht`, /Did you mean defaults.width/],
    [`${fit} --param outside`, /has no range/],
    [`${fit} --param defaults.width --shard 1/2 --out a.jsonl`, /cannot be divided/],
    [`${fit} --param defaults.width --method best`, /rejection, smc/],
    [`fit ${september} --param defaults.width --until 2016-09-09T04:00:00Z`, /must lie after/],
    ['fit scenarios/two-sides.yaml --param rivalries.north/south.gain', /needs a record/],
  ])('refuses with the way out: %s', async (line, message) => {
    const { code, out, said } = await type(line);
    expect(code).toBeGreaterThan(0);
    expect(out).toBe('');
    expect(said.join('\n')).toMatch(message);
  });
});
