import type { Plan } from '../analysis/plans/studies.ts';
import { spentOn } from '../exercise/design.ts';
import type { Challenge, Design } from '../exercise/exercise.ts';
import type { Change } from '../scenario/changes.ts';
import { writeDifference } from '../scenario/difference.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { timeOfStep } from '../scenario/stepTimes.ts';
import type { Analysis } from './analysis.ts';
import { createChallenge, type ChallengeStore, type Scored } from './challenge.ts';
import type { AnswerStorage } from './exerciseAnswers.ts';
import { inOrder } from './labChanges.ts';
import { labKnobs, turnKnob } from './labKnobs.ts';
import { openCase } from './replayCase.ts';

/** A challenge with its state, and with the model to score a design. */
export interface BoundChallenge {
  readonly challenge: Challenge;
  readonly scenario: Scenario;
  readonly store: ChallengeStore;
  /** The study whose progress is that of a try. */
  readonly study: Analysis<'compare'>['store'];
  /** Points that a design costs. */
  spent: (design: Design) => number;
  /** Tries the design on a few runs, as often as one likes. */
  practise: () => Promise<void>;
  /** Hands the design in: more runs, of a seed that no try has had. Does nothing where none is left or the budget is exceeded. */
  submit: () => Promise<void>;
  /** Address of the lab with the changes and the luck of a design. */
  labAddress: (design: Design, seed: number) => string;
  /** The changes of a design, as the lab makes them. */
  changesOf: (design: Design) => readonly Change[];
}

/** Seed of practice tries: that of the lab and of the replay, which a designer has seen. */
export const practiceSeed = 0;

/** Seed of the n-th design that is handed in, n from 1: the same for a whole class, and used for nothing else. */
export const submissionSeed = (n: number): number => 4_000_000_000 + n;

interface Parts {
  exercise: string;
  scenario: Scenario;
  storage: AnswerStorage | null;
  analysis: Analysis<'compare'>;
}

/** Puts the parts of a challenge together. */
export function bindChallenge(
  challenge: Challenge,
  { exercise, scenario, storage, analysis }: Parts,
): BoundChallenge {
  const store = createChallenge(storage, exercise, challenge);
  const changesOf = designChanges(scenario, challenge);

  const score = async (running: 'practice' | 'submission', seed: number, runs: number): Promise<void> => {
    const { design, begin, finish } = store.getState();
    begin(running);
    const made = await analysis.run(
      challengePlan(scenario, challenge, { changes: changesOf(design), seed, runs }),
    );
    const { base, variant, difference } = made?.result[0]?.comparisons[0] ?? {};
    const scored =
      base && variant && difference ? { design, seed, runs, base, designed: variant, difference } : null;
    finish(running, scored satisfies Scored | null);
  };

  const isReady = (): boolean => {
    const { design, running } = store.getState();
    return running === null && spentOn(challenge, design) <= challenge.budget;
  };

  return {
    challenge,
    scenario,
    store,
    study: analysis.store,
    changesOf,
    spent: (design) => spentOn(challenge, design),
    practise: async () => {
      if (isReady()) await score('practice', practiceSeed, challenge.practiceRuns);
    },
    submit: async () => {
      const { submissions } = store.getState();
      if (isReady() && submissions.length < challenge.submissions)
        await score('submission', submissionSeed(submissions.length + 1), challenge.runs);
    },
    labAddress: (design, seed) => {
      const query = writeDifference({ changes: changesOf(design), seed, from: challenge.from });
      return query === '' ? `/lab/${scenario.id}` : `/lab/${scenario.id}?${query}`;
    },
  };
}

const startOf = (scenario: Scenario, { from }: Challenge): number => from ?? openCase(scenario, null).runFrom;

/** What a design changes, in the order in which the lab makes changes. */
export function designChanges(
  scenario: Scenario,
  { choices }: Challenge,
): (design: Design) => readonly Change[] {
  const knobs = new Map(labKnobs(scenario).map((knob) => [knob.path, knob]));
  return ({ turns, chosen }) =>
    inOrder([
      ...Object.entries(turns).map(([path, value]) => turnKnob(knobs.get(path)!, value)),
      ...choices.filter(({ id }) => chosen.includes(id)).flatMap(({ changes }) => changes),
    ]);
}

/** The study that scores changes: what `parley compare --outcome in-force` does, from the challenge's start. */
export const challengePlan = (
  scenario: Scenario,
  challenge: Challenge,
  { changes, seed, runs }: { changes: readonly Change[]; seed: number; runs: number },
): Plan<'compare'> => ({
  kind: 'compare',
  changes: [],
  seed,
  from: timeOfStep(scenario, startOf(scenario, challenge)),
  runs,
  draws: true,
  measures: ['in-force'],
  options: { variants: [changes] },
});
