import { describe, expect, it } from 'vitest';
import scenario from '../../../scenarios/september-2016.yaml';
import { questionsOf } from '../../../src/analysis/question.ts';

const questions = new Map(questionsOf(scenario).map((question) => [question.id, question]));

// Steps are of 12 hours from 9 September, 07:00; a step's outcome stands at the moment that ends it.
describe('a question of September is asked of the step that ends at its answer:', () => {
  it.each([
    ['first-week', 8, { kind: 'inForce', at: 21 }, 22],
    ['after-the-strike', 17, { kind: 'inForce', at: 22 }, 23],
    [
      'after-the-convoy',
      23,
      { kind: 'channel', channel: 'us-russia', is: ['open', 'strained', 'threatened'], at: 32 },
      33,
    ],
    [
      'gesture-or-talks',
      27,
      { kind: 'restraint', of: 'assad/opposition', atLeast: 0.5, fromStep: 29, toStep: 32 },
      33,
    ],
  ])('%s', (id, step, outcome, known) => {
    expect(questions.get(id)).toMatchObject({ step, outcome, known });
  });
});

describe('questions', () => {
  const start = scenario.questions['first-week']!;

  it('come by time', () => {
    const steps = [...questions.values()].map(({ step }) => step);
    expect(steps).toEqual(steps.toSorted((a, b) => a - b));
    expect(questions.size).toBe(7);
  });

  it('that look past the horizon are answered at its end', () => {
    const far = { ...start, about: { kind: 'inForce' as const, after: 10_000 } };
    const [question] = questionsOf({ ...scenario, questions: { far } });
    expect(question).toMatchObject({ outcome: { at: 49 }, known: 50 });
  });
});
