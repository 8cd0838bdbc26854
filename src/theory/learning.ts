import { ruleOf } from '../engine/rules/list.ts';
import type { RuleView } from '../engine/rules/rule.ts';
import type { Rule } from '../engine/setup.ts';

/** State and chance of C of a learner after one turn. */
export interface LearnerStep {
  state: readonly number[];
  chance: number;
}

/** One of the engine's learners, led through given turns: own and the other's act, C is true. */
export function learnerSteps(
  rule: Rule,
  turns: readonly (readonly [own: boolean, other: boolean])[],
): LearnerStep[] {
  const learner = ruleOf(rule)!;
  const view: RuleView = {
    turn: 0,
    ownIntended: 1,
    ownExecuted: 1,
    other: 1,
    propensity: Number.NaN,
    numbers: Float64Array.from(learner.numbersOf(rule), ([, value]) => value),
    state: new Float64Array(learner.stateNames.length),
  };
  learner.start(view);
  return turns.map(([own, other]) => {
    view.ownIntended = view.ownExecuted = own ? 1 : 0;
    view.other = other ? 1 : 0;
    learner.observe?.(view);
    view.turn += 1;
    return { state: [...view.state], chance: learner.decide(view) };
  });
}

/** Weights that a player of fictitious play gives to the other's acts, and what was played; acts count from 0. */
export interface FictitiousPlay {
  acts: [row: number, column: number][];
  rowWeights: number[];
  columnWeights: number[];
}

/**
 * Two players who each reply best to the acts counted so far, a tie to the first act (Brown 1951). A and B hold the payoffs
 * of row and column; any number of acts.
 */
export function fictitiousPlay(
  A: readonly (readonly number[])[],
  B: readonly (readonly number[])[],
  rowWeights: readonly number[],
  columnWeights: readonly number[],
  turns: number,
): FictitiousPlay {
  const ofColumn = [...rowWeights];
  const ofRow = [...columnWeights];
  const acts: [number, number][] = [];
  for (let t = 0; t < turns; t++) {
    const row = firstBest(A.map((payoffs) => weighted(payoffs, ofColumn)));
    const column = firstBest(
      ofColumn.map((_, j) =>
        weighted(
          B.map((payoffs) => payoffs[j]!),
          ofRow,
        ),
      ),
    );
    acts.push([row, column]);
    ofColumn[column]! += 1;
    ofRow[row]! += 1;
  }
  return { acts, rowWeights: ofColumn, columnWeights: ofRow };
}

function weighted(payoffs: readonly number[], weights: readonly number[]): number {
  const total = weights.reduce((sum, w) => sum + w, 0);
  return payoffs.reduce((sum, payoff, k) => sum + payoff * (weights[k]! / total), 0);
}

function firstBest(values: readonly number[]): number {
  return values.indexOf(Math.max(...values));
}
