import type { Payoffs } from '../../engine/setup.ts';
import { exactMeans, longRunPair, type Errors } from '../../theory/exactPair.ts';
import { grimNoise } from '../../theory/grimNoise.ts';
import {
  memoryOnePair,
  withExecutionNoise,
  withMisperception,
  type FourVector,
  type PairLaw,
} from '../../theory/memoryOnePair.ts';
import { parseRule } from '../../theory/parseRule.ts';
import { largestGenerosity, reactivePair } from '../../theory/reactivePair.ts';
import type { Strategy } from '../../theory/strategy.ts';
import { titForTatNoise } from '../../theory/titForTatNoise.ts';
import { winStayLoseShiftNoise } from '../../theory/winStayLoseShiftNoise.ts';
import { zeroDeterminant } from '../../theory/zeroDeterminant.ts';
import { isObject, listAt, mostTurns, objectAt, wholeAt, type JsonObject } from '../reading.ts';
import { byHorizon, NotYetError, payoffInputs, type Inputs, type TheoryItem } from './item.ts';

const ratesOf = ({ coop1, coop2, payoff1, payoff2 }: PairLaw): JsonObject => ({
  coop1,
  coop2,
  payoff1,
  payoff2,
});

const titForTatPair: TheoryItem = {
  inputs: ['eps', ...payoffInputs],
  rules: () => ['tit-for-tat'],
  compute(input, asked) {
    const pair = titForTatNoise(input.number('eps'), input.payoffs());
    const turns = asked['by_n'] === undefined ? [] : listAt(asked['by_n'], 'out.by_n');
    return {
      coop_stationary: pair.stationary[0]! + pair.stationary[1]!,
      states_stationary: pair.stationary,
      payoff_stationary: pair.stationaryPayoff,
      by_n: turns.map((entry, i) => {
        const n = wholeAt(objectAt(entry, `out.by_n[${i}]`)['turn_n'], `out.by_n[${i}].turn_n`, 1, mostTurns);
        return {
          turn_n: n,
          p_coop_at_turn_n: pair.coopAt(n),
          mean_coop_over_n: pair.meanCoop(n),
          mean_payoff_over_n: pair.meanPayoff(n),
        };
      }),
    };
  },
};

const reactive: TheoryItem = {
  inputs: ['p1', 'q1', 'p2', 'q2', 'eps', ...payoffInputs],
  rules: () => ['generous-tit-for-tat'],
  compute(input) {
    const one = { p: input.number('p1'), q: input.number('q1') };
    const two = { p: input.number('p2'), q: input.number('q2') };
    const pair = reactivePair(one, two, input.number('eps', 0), input.payoffs());
    const { coop1: c1, coop2: c2, payoff1, payoff2, states } = pair;
    return { c1, c2, payoff1, payoff2, states };
  },
};

const generosity: TheoryItem = {
  inputs: payoffInputs,
  rules: () => ['generous-tit-for-tat'],
  compute: (input) => ({ g: largestGenerosity(input.payoffs()) }),
};

const winStayLoseShiftPair: TheoryItem = {
  inputs: ['eps', ...payoffInputs],
  rules: () => ['win-stay-lose-shift'],
  compute(input, asked) {
    const pair = winStayLoseShiftNoise(input.number('eps'), input.payoffs());
    return {
      coop: pair.coop1,
      states: pair.states,
      payoff: pair.payoff1,
      ...byHorizon(asked, 'mean_coop', (turns) => pair.meanCoop(turns)),
    };
  },
};

const memoryOneStationary: TheoryItem = {
  inputs: ['p', 'q', 'eps', ...payoffInputs],
  rules: () => ['memory-one'],
  compute(input) {
    const eps = input.number('eps', 0);
    const noisy = (name: string): FourVector => withExecutionNoise(input.four(name), eps);
    const pair = memoryOnePair(noisy('p'), noisy('q'), input.payoffs());
    return { states: pair.states, ...ratesOf(pair) };
  },
};

const misperception: TheoryItem = {
  inputs: ['strategy1', 'strategy2', 'p', 'q', 'eps_x', 'eps_p', ...payoffInputs],
  rules: () => ['memory-one'],
  compute(input) {
    const effective = (name: string): FourVector =>
      withExecutionNoise(
        withMisperception(input.four(name), input.number('eps_p', 0)),
        input.number('eps_x', 0),
      );
    const [p, q] = [effective('p'), effective('q')];
    const pair = memoryOnePair(p, q, input.payoffs());
    return { effective_p: p, effective_q: q, states: pair.states, ...ratesOf(pair) };
  },
};

const zeroDeterminantRelation: TheoryItem = {
  inputs: ['name', 'opponent', 'phi', 's', 'l', 'q', ...payoffInputs],
  rules: () => ['memory-one'],
  compute(input) {
    const [phi, s, l] = [input.number('phi'), input.number('s'), input.number('l')];
    const vector = zeroDeterminant(phi, s, l, input.payoffs());
    const pair = memoryOnePair(clampedToChances(vector), input.four('q'), input.payoffs());
    return {
      four_vector: vector,
      payoff_own: pair.payoff1,
      payoff_other: pair.payoff2,
      residual: s * (pair.payoff1 - l) - (pair.payoff2 - l),
      states: pair.states,
    };
  },
};

/** Inputs with ten digits can leave a chance of 0 or 1 a hair outside. */
function clampedToChances(vector: FourVector): FourVector {
  const clamped = vector.map((p) => (p < 0 && p > -1e-8 ? 0 : p > 1 && p < 1 + 1e-8 ? 1 : p));
  return clamped as unknown as FourVector;
}

const grim: TheoryItem = {
  inputs: ['eps', 'n', ...payoffInputs],
  rules: () => ['grim'],
  compute(input, asked) {
    const pair = grimNoise(input.number('eps'));
    const through = isObject(asked['p_no_violation_through']) ? asked['p_no_violation_through'] : {};
    return {
      p_no_violation_through: Object.fromEntries(
        Object.keys(through).map((turns) => [turns, pair.noViolationThrough(Number(turns))]),
      ),
      mean_first_violation_turn: pair.meanFirstViolation,
      median_first_violation_turn: pair.medianFirstViolation,
      ...byHorizon(asked, 'grim_vs_allc_coop', (turns) => pair.coopAgainstCooperator(turns)),
      ...byHorizon(asked, 'grim_vs_grim_coop', (turns) => pair.coopAgainstGrim(turns)),
      ...byHorizon(asked, 'grim_vs_grim_payoff', (turns) => pair.payoffAgainstGrim(turns, input.payoffs())),
    };
  },
};

function strategyNamed(name: string, payoffs: Payoffs): Strategy {
  const parsed = parseRule(name, payoffs);
  if (!parsed.ok) throw new NotYetError(`strategy ${name}`);
  return parsed.strategy;
}

/** Long run and finite horizons of two rules, from all their joint states. */
function rulePair(one: string, two: string, errors: Errors, payoffs: Payoffs, asked: JsonObject): JsonObject {
  const [a, b] = [strategyNamed(one, payoffs), strategyNamed(two, payoffs)];
  const orNotYet = (pair: PairLaw | null): JsonObject => {
    if (!pair) throw new NotYetError(`${one} against ${two}: too many joint states`);
    return ratesOf(pair);
  };
  return {
    ...(asked['long_run'] === undefined ? {} : { long_run: orNotYet(longRunPair(a, b, errors, payoffs)) }),
    ...byHorizon(asked, 'mean', (turns) => orNotYet(exactMeans(a, b, turns, errors, payoffs))),
  };
}

const copingWithNoise: TheoryItem = {
  inputs: ['strategy1', 'strategy2', 'eps', ...payoffInputs],
  rules: (input) => [input.text('strategy1'), input.text('strategy2')],
  compute: (input, asked) =>
    rulePair(
      input.text('strategy1'),
      input.text('strategy2'),
      { execution: input.number('eps', 0), perception: 0 },
      input.payoffs(),
      asked,
    ),
};

const opponentOf = (input: Inputs): string =>
  input.text('against') === 'itself' ? input.text('strategy') : input.text('against');

const contritionAndPerception: TheoryItem = {
  inputs: ['strategy', 'against', 'eps_x', 'eps_p', ...payoffInputs],
  rules: (input) => [input.text('strategy'), opponentOf(input)],
  compute: (input, asked) =>
    rulePair(
      input.text('strategy'),
      opponentOf(input),
      { execution: input.number('eps_x', 0), perception: input.number('eps_p', 0) },
      input.payoffs(),
      asked,
    ),
};

/** Repeated games with errors. */
export const noiseItems: Readonly<Record<string, TheoryItem>> = {
  'tft-tft-noise': titForTatPair,
  'reactive-pair': reactive,
  'gtft-generosity': generosity,
  'wsls-wsls-noise': winStayLoseShiftPair,
  'memory-one-stationary': memoryOneStationary,
  misperception,
  'zd-relation': zeroDeterminantRelation,
  'grim-noise': grim,
  'coping-with-noise': copingWithNoise,
  'contrition-and-perception': contritionAndPerception,
};
