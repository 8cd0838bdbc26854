import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parseScenario } from '../../../src/scenario/parseScenario.ts';

it('whoever types the blocks of docs/scenarios.md one below the other has a scenario without a problem', () => {
  const page = readFileSync('docs/scenarios.md', 'utf8');
  const blocks = [...page.matchAll(/```yaml\n(.*?)```/gs)].map(([, block]) => block);
  expect(blocks).toHaveLength(6);
  const { scenario, problems } = parseScenario(blocks.join('\n'), { file: 'river.yaml' });
  expect(problems).toEqual([]);
  expect(Object.keys(scenario!.events).sort()).toEqual(['boat', 'truce-begins']);
});
