import type { Payoffs } from '../../engine/setup.ts';
import { fermiImitation } from '../../theory/fermiImitation.ts';
import { fromEngineRule } from '../../theory/fromEngineRule.ts';
import { fictitiousPlay, learnerSteps } from '../../theory/learning.ts';
import { logitEquilibria, symmetricLogitEquilibria, type Bimatrix2 } from '../../theory/logitEquilibrium.ts';
import { playMatch } from '../../theory/match.ts';
import { ReferenceFileError } from '../fileVerification.ts';
import { actsAt, textsAt, type JsonObject } from '../reading.ts';
import { NotYetError, payoffInputs, type Inputs, type TheoryItem } from './item.ts';

const quantal: TheoryItem = {
  inputs: ['game', 'A', 'B', 'lam', ...payoffInputs],
  compute(input) {
    const lambda = input.number('lam');
    if (input.text('game') === 'symmetric2x2') {
      return { fixed_points: symmetricLogitEquilibria(input.payoffs(), lambda) };
    }
    if (input.text('game') !== 'bimatrix') throw new NotYetError(`logit-qre: game ${input.text('game')}`);
    const game = { A: square(input, 'A'), B: square(input, 'B') };
    const points = logitEquilibria(game, lambda);
    if (points.length !== 1) throw new NotYetError('logit-qre: a bimatrix game with several fixed points');
    return { x_first: points[0]![0], y_first: points[0]![1] };
  },
};

function square(input: Inputs, name: string): Bimatrix2['A'] {
  const [[a, b] = [], [c, d] = [], ...rest] = input.matrix(name);
  if (a === undefined || b === undefined || c === undefined || d === undefined || rest.length > 0) {
    throw new NotYetError('logit-qre: a bimatrix game of other than two actions');
  }
  return [
    [a, b],
    [c, d],
  ];
}

const fermi: TheoryItem = {
  inputs: ['beta', 'diff'],
  compute: (input) => ({ p: fermiImitation(input.number('beta'), input.number('diff')) }),
};

/** Pairs of letters, own act first, as acts: C is true. */
function turnsOf(input: Inputs): [boolean, boolean][] {
  return textsAt(input.values['own_other'], input.at('own_other')).map((pair, i) => {
    const [own, other] = actsAt(pair, `${input.at('own_other')}[${i}]`, 2);
    return [own === 'C', other === 'C'];
  });
}

const learners: TheoryItem = {
  inputs: [
    'rule',
    'p',
    'l',
    'A',
    'B',
    'own_other',
    'q',
    'phi',
    'eps',
    'row_weights',
    'col_weights',
    'ties',
    'n',
    ...payoffInputs,
  ],
  rules: (input) => [input.text('rule')],
  compute(input): JsonObject {
    const payoffs = input.payoffs();
    switch (input.text('rule')) {
      case 'bush-mosteller': {
        const steps = learnerSteps(
          {
            name: 'bush-mosteller',
            p: input.number('p'),
            rate: input.number('l'),
            aspiration: input.number('A'),
            payoffs,
          },
          turnsOf(input),
        );
        return { p_coop_after: steps.map(({ chance }) => chance) };
      }
      case 'roth-erev': {
        const steps = learnerSteps(
          {
            name: 'roth-erev',
            q: input.numbers('q', 2) as [number, number],
            forgetting: input.number('phi', 0),
            experiment: input.number('eps', 0),
            payoffs,
          },
          turnsOf(input),
        );
        return { qC_qD_pC: steps.map(({ state, chance }) => [...state, chance]) };
      }
      case 'fictitious-play':
        return fictitiousPlayOf(input);
      default:
        throw new NotYetError(`learners: rule ${input.text('rule')}`);
    }
  },
};

function fictitiousPlayOf(input: Inputs): JsonObject {
  if (input.has('ties') && input.text('ties') !== 'first act') {
    throw new NotYetError(`learners: ties ${input.text('ties')}`);
  }
  const [A, B] = [input.matrix('A'), input.matrix('B')];
  const rowWeights = input.numbers('row_weights');
  const columnWeights = input.numbers('col_weights');
  const turns = input.whole('n', 1);
  if (columnWeights.length !== A.length || rowWeights.length !== A[0]?.length || B.length !== A.length) {
    throw new ReferenceFileError(`${input.where}: the weights do not fit the payoffs.`);
  }
  const played =
    A.length === 2 && rowWeights.length === 2
      ? twoByTwo(A, B, rowWeights, columnWeights, turns)
      : fictitiousPlay(A, B, rowWeights, columnWeights, turns);
  return {
    acts: played.acts,
    row_weights_after: played.rowWeights,
    col_weights_after: played.columnWeights,
  };
}

/** Two acts each: the engine's own rule plays both sides, C for the first act. */
function twoByTwo(
  A: number[][],
  B: number[][],
  rowWeights: number[],
  columnWeights: number[],
  turns: number,
) {
  const ofRow: Payoffs = { R: A[0]![0]!, S: A[0]![1]!, T: A[1]![0]!, P: A[1]![1]! };
  const ofColumn: Payoffs = { R: B[0]![0]!, S: B[1]![0]!, T: B[0]![1]!, P: B[1]![1]! };
  const player = (payoffs: Payoffs, [c, d]: number[]) =>
    fromEngineRule({ name: 'fictitious-play', weights: [c!, d!], payoffs });
  const match = playMatch(player(ofRow, rowWeights), player(ofColumn, columnWeights), { turns });
  const number = (letter: string): number => (letter === 'C' ? 0 : 1);
  const [row, column] = [rowWeights.slice(), columnWeights.slice()];
  const acts = [...match.A].map((letter, t): [number, number] => {
    const [mine, theirs] = [number(letter), number(match.B[t]!)];
    row[theirs]! += 1;
    column[mine]! += 1;
    return [mine, theirs];
  });
  return { acts, rowWeights: row, columnWeights: column };
}

/** How players choose and learn. */
export const choiceItems: Readonly<Record<string, TheoryItem>> = {
  'logit-qre': quantal,
  fermi,
  learners,
};
