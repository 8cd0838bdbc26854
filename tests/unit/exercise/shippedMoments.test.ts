import { expect, test } from 'vitest';

import { stepOf } from '../../../src/scenario/stepTimes.ts';
import { exerciseFiles, exerciseText, scenarios } from '../fixtures/exerciseFiles.ts';

// What is asked of noon would be answered from 07:00, which the chart beside it says.
test.each([...scenarios])('%s asks its questions at moments at which a step begins', (_, scenario) => {
  const steps = Object.values(scenario.questions).map(({ time }) => stepOf(scenario, time));
  expect(steps.length).toBeGreaterThan(0);
  expect(steps.filter((step) => !Number.isInteger(step))).toEqual([]);
});

test('exercises show moments at which a step begins in one of their scenarios', () => {
  const shown = exerciseFiles.flatMap((file) => {
    const text = exerciseText(file);
    const ids = /^scenarios: \[(.+)\]$/m.exec(text)![1]!.split(/,\s*/);
    return [...text.matchAll(/^time: (\S+)$/gm)].map(([, time]) => ({ file, time: time!, ids }));
  });
  expect(shown.length).toBeGreaterThan(5);
  const begins = ({ time, ids }: { time: string; ids: readonly string[] }): boolean =>
    ids.some((id) => Number.isInteger(stepOf(scenarios.get(id)!, time)));
  expect(shown.filter((moment) => !begins(moment))).toEqual([]);
});
