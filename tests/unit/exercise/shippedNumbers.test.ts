import { describe, expect, test } from 'vitest';

import { tallyRuns } from '../../../src/analysis/tallyRuns.ts';
import { compile } from '../../../src/engine/compile.ts';
import { parseExercise } from '../../../src/exercise/parseExercise.ts';
import { openStudy, type Evaluate } from '../../../src/analysis/study.ts';
import { openStudyPlan } from '../../../src/analysis/plans/studies.ts';
import { noDesign } from '../../../src/exercise/design.ts';
import { challengePlan, designChanges, submissionSeed } from '../../../src/stores/boundChallenge.ts';
import { lineModel, lineRequest, lineRuns } from '../../../src/stores/lineAnswer.ts';
import { putToModel } from '../../../src/stores/boundExercise.ts';
import { exerciseFiles, exerciseText, scenarios } from '../fixtures/exerciseFiles.ts';

const runs = 1000;

const exercises = exerciseFiles.map(
  (file) => parseExercise(exerciseText(file), { file, scenarios }).exercise!,
);

const questions = exercises.flatMap((exercise) => {
  return exercise.steps.flatMap(({ parts }) =>
    parts.flatMap((part, i) =>
      part.kind === 'reveal' && part.models.length > 0
        ? [
            {
              id: part.of,
              models: part.models,
              key: JSON.stringify(parts.slice(i).find(({ kind }) => kind === 'key')),
            },
          ]
        : [],
    ),
  );
});

const designs = exercises.flatMap(({ steps }) =>
  steps.flatMap(({ parts }) =>
    parts.flatMap((challenge, i) => {
      if (challenge.kind !== 'challenge') return [];
      const key = JSON.stringify(parts.slice(i).find(({ kind }) => kind === 'key'));
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

const lines = exercises.flatMap(({ steps }) =>
  steps.flatMap(({ parts }) =>
    parts.flatMap((part, i) =>
      part.kind === 'ask' && part.question.kind === 'line'
        ? [
            {
              id: part.id,
              question: part.question,
              key: JSON.stringify(parts.slice(i).find(({ kind }) => kind === 'key')),
            },
          ]
        : [],
    ),
  ),
);

describe('the numbers of the keys are those of the model', () => {
  test.each(questions)('$id', ({ models, key }) => {
    for (const model of models) {
      const { setup, request } = putToModel(scenarios.get(model.scenario)!, model);
      const { outcomes } = tallyRuns(compile(setup), request, 0, runs);
      expect(key).toMatch(new RegExp(`\\b${outcomes[0]}\\b`));
    }
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
