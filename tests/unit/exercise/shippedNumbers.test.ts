import { describe, expect, test } from 'vitest';

import { tallyRuns } from '../../../src/analysis/tallyRuns.ts';
import { compile } from '../../../src/engine/compile.ts';
import type { ModelQuestion, Part } from '../../../src/exercise/exercise.ts';
import { parseExercise } from '../../../src/exercise/parseExercise.ts';
import { openStudy, type Evaluate } from '../../../src/analysis/study.ts';
import { openStudyPlan } from '../../../src/analysis/plans/studies.ts';
import { noDesign } from '../../../src/exercise/design.ts';
import { challengePlan, designChanges, submissionSeed } from '../../../src/stores/boundChallenge.ts';
import { lineModel, lineRequest, lineRuns } from '../../../src/stores/lineAnswer.ts';
import { putToModel } from '../../../src/stores/boundExercise.ts';
import { exerciseFiles, exerciseText, scenarios } from '../fixtures/exerciseFiles.ts';
import { numberAnswers, toldInKeys } from '../fixtures/exerciseNumbers.ts';

const runs = 1000;

const counts = new Map<string, number>();

/** In how many of the runs it came; lessons ask some questions more than once. */
function countOf(model: ModelQuestion): number {
  const name = JSON.stringify({ ...model, label: null });
  let count = counts.get(name);
  if (count === undefined) {
    const { setup, request } = putToModel(scenarios.get(model.scenario)!, model);
    count = tallyRuns(compile(setup), request, 0, runs).outcomes[0]!;
    counts.set(name, count);
  }
  return count;
}

const exercises = exerciseFiles.map((file) => {
  const { exercise } = parseExercise(exerciseText(file), { file, scenarios });
  return { id: exercise!.id, parts: exercise!.steps.map(({ parts }) => parts) };
});

/** All text of the keys among some parts, with line breaks as blanks. */
const keyOf = (parts: readonly Part[]): string =>
  JSON.stringify(parts.filter(({ kind }) => kind === 'key')).replaceAll(String.raw`\n`, ' ');

const reveals = exercises.flatMap(({ id, parts }) =>
  parts.flatMap((ofStep) =>
    ofStep.flatMap((part, i) =>
      part.kind === 'reveal' && part.models.length > 0
        ? [{ name: `${id}: ${part.of}`, models: part.models, key: keyOf(ofStep.slice(i)) }]
        : [],
    ),
  ),
);

const designs = exercises.flatMap(({ parts: all }) =>
  all.flatMap((parts) =>
    parts.flatMap((challenge, i) => {
      if (challenge.kind !== 'challenge') return [];
      const key = keyOf(parts.slice(i));
      const scenario = scenarios.get(challenge.scenario)!;
      const changesOf = designChanges(scenario, challenge);
      return [{ label: 'nothing changed', ...noDesign }, ...challenge.designs].map((design) => ({
        id: `${challenge.id}: ${design.label}`,
        key,
        scenario,
        runs: challenge.runs,
        plan: challengePlan(scenario, challenge, {
          changes: changesOf(design),
          seed: submissionSeed(1),
          runs: challenge.runs,
        }),
      }));
    }),
  ),
);

const lines = exercises.flatMap(({ parts: all }) =>
  all.flatMap((parts) =>
    parts.flatMap((part, i) =>
      part.kind === 'ask' && part.question.kind === 'line'
        ? [
            {
              id: part.id,
              question: part.question,
              key: keyOf(parts.slice(i)),
            },
          ]
        : [],
    ),
  ),
);

describe('the key holds every number that the model answers', () => {
  test.each(reveals)('$name', ({ models, key }) => {
    for (const model of models) expect(key).toMatch(new RegExp(`\\b${countOf(model)}\\b`));
  });

  test.each(lines)('$id, on the first and the last day', ({ question, key }) => {
    const scenario = scenarios.get(question.scenario)!;
    const values = openStudy(scenario)({ changes: [] }, lineRequest(question), 0, lineRuns);
    const { low, middle, high, record } = lineModel(scenario, question, values);
    for (const value of [record?.[0], record?.at(-1), low.at(-1), middle.at(-1), high.at(-1)])
      expect(key).toMatch(new RegExp(`\\b${Math.round(value! * 100)} %`));
  });

  test.each(designs)('$id', async ({ scenario, plan, runs: all, key }) => {
    const measure = openStudy(scenario);
    const evaluate: Evaluate = async (points, request, count, first = 0) =>
      points.map((point) => measure(point, request, first, count));
    const [result] = await openStudyPlan(plan, scenario).run(evaluate);
    const inForce = Math.round(result!.comparisons[0]!.variant.value * all);
    expect(key).toMatch(new RegExp(`\\b${inForce}\\b`));
  });
});

test.each(exercises)('$id: each count of runs in its keys is one that the model answers', ({ parts }) => {
  const all = parts.flat();
  const answered = all.flatMap((part) => (part.kind === 'reveal' ? part.models.map(countOf) : []));
  const told = [...keyOf(all).matchAll(/(\d+) of 1,000\b/g)].map(([, count]) => Number(count));
  expect(answered).toEqual(expect.arrayContaining(told));
});

const numbers = exercises.flatMap(({ id, parts }) =>
  parts
    .flat()
    .flatMap((part) =>
      part.kind === 'ask' && part.question.kind === 'number'
        ? [{ name: `${id}: ${part.id}`, answer: part.question.answer }]
        : [],
    ),
);

test.each(numbers)('the number to be found is the one computed: $name', ({ name, answer }) => {
  expect(answer).toBe(numberAnswers[name]?.());
});

test.each(Object.entries(toldInKeys))('what else the keys tell is computed: %s', (id, told) => {
  const { parts } = exercises.find((exercise) => exercise.id === id)!;
  const key = keyOf(parts.flat());
  for (const words of told()) expect(key).toContain(words);
});

test('separation in return does little in talks of two weeks, and nearly as much as at once in talks of one', async () => {
  const challenge = exercises
    .flatMap(({ parts }) => parts.flat())
    .find(
      (part) => part.kind === 'challenge' && part.choices.some(({ id }) => id === 'separation-in-return'),
    );
  if (challenge?.kind !== 'challenge') throw new Error('no such challenge');
  const scenario = scenarios.get(challenge.scenario)!;
  const measure = openStudy(scenario);
  const gain = async (...chosen: string[]): Promise<number> => {
    const changes = designChanges(scenario, challenge)({ turns: {}, chosen });
    const plan = challengePlan(scenario, challenge, {
      changes,
      seed: submissionSeed(1),
      runs: challenge.runs,
    });
    const evaluate: Evaluate = async (points, request, count, first = 0) =>
      points.map((point) => measure(point, request, first, count));
    const [result] = await openStudyPlan(plan, scenario).run(evaluate);
    return result!.comparisons[0]!.difference.value;
  };
  const week = await gain('one-week');
  const returned = (await gain('one-week', 'separation-in-return')) - week;
  expect(await gain('separation-in-return')).toBeLessThan(0.5 * returned);
  expect(returned).toBeGreaterThan(0.75 * ((await gain('one-week', 'separation-first')) - week));
});
