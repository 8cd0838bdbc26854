import { describe, expect, test } from 'vitest';

import { tallyRuns } from '../../../src/analysis/tallyRuns.ts';
import { compile } from '../../../src/engine/compile.ts';
import { parseExercise } from '../../../src/exercise/parseExercise.ts';
import { putToModel } from '../../../src/stores/boundExercise.ts';
import { exerciseFiles, exerciseText, scenarios } from '../fixtures/exerciseFiles.ts';

const runs = 1000;

const questions = exerciseFiles.flatMap((file) => {
  const { exercise } = parseExercise(exerciseText(file), { file, scenarios });
  return exercise!.steps.flatMap(({ parts }) =>
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

describe('the numbers of the keys are those of the model', () => {
  test.each(questions)('$id', ({ models, key }) => {
    for (const model of models) {
      const { setup, request } = putToModel(scenarios.get(model.scenario)!, model);
      const { outcomes } = tallyRuns(compile(setup), request, 0, runs);
      expect(key).toMatch(new RegExp(`\\b${outcomes[0]}\\b`));
    }
  });
});
