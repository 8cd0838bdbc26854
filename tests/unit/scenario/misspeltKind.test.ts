import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseScenario } from '../../../src/scenario/parseScenario.ts';

const text = readFileSync('scenarios/two-sides.yaml', 'utf8');

test.each([
  ['shots: { kind: incident', 'shots: { ind: incident', 'ind'],
  ['shots: { kind: incident', 'shots: { knd: incident', 'knd'],
  ['about: { kind: inForce', 'about: { kid: inForce', 'kid'],
])('a misspelt kind in %j is named with the right word', (right, wrong, key) => {
  expect(text).toContain(right);
  const { scenario, problems } = parseScenario(text.replace(right, wrong), { file: 'x.yaml' });
  expect(scenario).toBeNull();
  expect(problems).toHaveLength(1);
  expect(problems[0]).toMatchObject({ code: 'key-unknown', severity: 'error' });
  expect(problems[0]?.message).toContain(`"${key}"`);
  expect(problems[0]?.suggestion).toContain('kind');
});

test('a kind that is left out is asked for', () => {
  const { problems } = parseScenario(text.replace('shots: { kind: incident, ', 'shots: { '), {
    file: 'x.yaml',
  });
  expect(problems.map(({ code }) => code)).toEqual(['key-missing']);
});
