import { describe, expect, test } from 'vitest';

import { textOf } from '../fixtures/scenarioFiles.ts';
import { documentOf, type } from './fakeTerminal.ts';

interface MatchDocument {
  format: number;
  parley: string;
  rules: [string, string];
  A: string;
  B: string;
  score: [number, number];
}

const match = (words: string) => documentOf<MatchDocument>(`match ${words}`);

describe('match', () => {
  test('plays two rules with the payoffs 5, 3, 1, 0', async () => {
    const document = await match('tit-for-tat defector --turns 5');
    expect(Object.keys(document)).toEqual(['format', 'parley', 'rules', 'A', 'B', 'score']);
    expect(document).toMatchObject({
      rules: ['tit-for-tat', 'defector'],
      A: 'CDDDD',
      B: 'DDDDD',
      score: [4, 9],
    });
  });

  test('knows the names of the literature and parameters', async () => {
    const { A, B } = await match('TitForTat memory-one:1,0,1,0 --turns 4');
    expect([A, B]).toEqual(['CCCC', 'CCCC']);
    const random = await match('random:0.3 cooperator --turns 5000 --seed 1');
    expect(random.A.split('C').length - 1).toBeGreaterThan(1400);
    expect(random.A.split('C').length - 1).toBeLessThan(1600);
  });

  test('turns acts round with the chance of --noise', async () => {
    const { A, B } = await match('cooperator cooperator --turns 5000 --noise 0.1');
    for (const acts of [A, B]) {
      expect(acts.split('D').length - 1).toBeGreaterThan(400);
      expect(acts.split('D').length - 1).toBeLessThan(600);
    }
    expect(A).not.toBe(B);
  });

  test('is the same twice, and another with another seed', async () => {
    const line = 'random:0.5 random:0.5 --turns 100';
    expect(await match(line)).toEqual(await match(line));
    expect((await match(`${line} --seed 2`)).A).not.toBe((await match(line)).A);
  });

  test('prints the acts one under the other within the width, and the scores', async () => {
    const { out } = await type('match tit-for-tat generous-tit-for-tat --turns 150', {}, { columns: 80 });
    const lines = out.split('\n');
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(80);
    expect(lines.filter((line) => /[CD]{10}$/.test(line))).toHaveLength(6);
    expect(out).toContain('tit-for-tat           450 points, 100 % kept\n');
  });
});

describe('verify', () => {
  const golden = {
    'tests/golden/theory.json': textOf('tests/golden/theory.json'),
    'tests/golden/axelrod/matches.json': textOf('tests/golden/axelrod/matches.json'),
  };

  test('finds no difference in reference files, a line a file', async () => {
    const { code, out } = await type('verify tests/golden --strict', golden);
    expect(code).toBe(0);
    expect(out.split('\n').filter((line) => line.includes(': no difference'))).toHaveLength(2);
  });

  test('lists every file in its document', async () => {
    const { files } = await documentOf<{ files: Record<string, unknown>[] }>('verify tests/golden', golden);
    expect(files.map(({ file }) => file)).toEqual(Object.keys(golden).sort());
    for (const file of files) {
      expect(Object.keys(file)).toEqual(['file', 'kind', 'compared', 'worst', 'differences', 'notYet']);
      expect(file['differences']).toEqual([]);
    }
  });

  test('fails on a number that was changed, and says which', async () => {
    const altered = golden['tests/golden/axelrod/matches.json'].replace(/"score": ?\[\d+/, (text) =>
      text.replace(/\d+$/, '1'),
    );
    expect(altered).not.toBe(golden['tests/golden/axelrod/matches.json']);
    const { code, out } = await type('verify altered.json', { 'altered.json': altered });
    expect(code).toBe(1);
    expect(out).toMatch(/altered\.json: .*: 1 difference\n {4}.*: expected 1, found \d+/);
    const document = JSON.parse(
      (await type('verify altered.json --json', { 'altered.json': altered })).out,
    ) as {
      files: { differences: Record<string, unknown>[] }[];
    };
    expect(Object.keys(document.files[0]!.differences[0]!)).toEqual(['where', 'expected', 'found']);
  });

  test('compares matches of the rules of --only alone', async () => {
    const compared = async (options: string) => {
      const { files } = await documentOf<{ files: { compared: number }[] }>(
        `verify tests/golden/axelrod/matches.json ${options}`,
        golden,
      );
      return files[0]!.compared;
    };
    const few = await compared('--only TitForTat,Grudger');
    expect(few).toBeGreaterThan(0);
    expect(few).toBeLessThan(await compared(''));
  });
});

describe('schema', () => {
  test('prints a JSON Schema, the published one', async () => {
    const { code, out } = await type('schema');
    expect(code).toBe(0);
    const schema = JSON.parse(out) as Record<string, unknown>;
    expect(schema['$schema']).toMatch(/^https?:\/\/json-schema\.org\//);
    expect(schema).toEqual(JSON.parse(textOf('public/schema/scenario.schema.json')));
  });
});
