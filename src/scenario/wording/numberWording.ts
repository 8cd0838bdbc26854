import type { GameName } from '../checks/gameOf.ts';
import { error, warning, two } from './wording.ts';

const games: Readonly<Record<GameName, string>> = {
  equal: 'a game with equal payoffs',
  deadlock: 'Deadlock: both prefer mutual violation to mutual restraint',
  harmony: 'Harmony: restraint is best whatever the other does',
  stagHunt: 'a Stag Hunt: restraint is best if the other restrains itself',
  coordination: 'a game of Coordination: each does best by doing what the other does',
  chicken: 'Chicken: mutual violation is the worst for both',
  leader: 'Leader: each would rather be the one who violates',
  hero: 'Hero: each would rather be the one who keeps still',
};

/** Problems of numbers that do not fit together. */
export const numberWording = {
  'weights-sum': error<{ party: string; sum: number }>(({ party, sum }) => ({
    message: `The weights of ${party} sum to ${two(sum)} and not to 1.`,
    found: String(Number(sum.toFixed(6))),
    expected: '1',
    suggestion: `Change them so that ${party}'s weights sum to 1, or give ${party} a weight on each issue.`,
  })),
  'level-weights-sum': error<{ sum: number }>(({ sum }) => ({
    message: `The weights of the level sum to ${two(sum)} and not to 1.`,
    found: String(Number(sum.toFixed(6))),
    expected: '1',
    suggestion: 'Change them so that they sum to 1.',
  })),
  'party-missing': error<{ party: string; what: 'weight' | 'red line' }>(({ party, what }) => ({
    message: `${party} has no ${what} on this issue.`,
    found: 'nothing',
    expected: `a ${what} for each party`,
    suggestion: `Add one for ${party}.`,
  })),
  'red-lines': warning<{ issue: string; parties: readonly [string, string]; sum: number }>(
    ({ issue, parties, sum }) => ({
      message: `${issue} can never be settled: the red lines of ${parties[0]} and ${parties[1]} add to ${two(sum)}, less than 1.`,
      found: two(sum),
      expected: 'at least 1',
      suggestion: 'Leave it so if that is what is meant; else raise one of them.',
    }),
  ),
  'payoff-order': warning<{ game: GameName; order: string }>(({ game, order }) => ({
    message: `These payoffs are no dilemma of T > R > P > S but ${games[game]}.`,
    found: order,
    expected: 'T > R > P > S',
    suggestion: 'Change the payoffs, or keep in mind which game it is.',
  })),
  'payoff-scale': error<{ R: number; P: number }>(({ R, P }) => ({
    message: `Mutual restraint (R = ${R}) is not worth more than mutual violation (P = ${P}), so there is no unit for gain and loss.`,
    found: `R ${R}, P ${P}`,
    expected: 'R above P',
    suggestion: 'Raise R or lower P.',
  })),
  'payoffs-and-gain': error<{ key: string }>(({ key }) => ({
    message: `"${key}" stands beside payoffs, which give it already.`,
    found: key,
    expected: 'payoffs, or gain and loss',
    suggestion: `Remove "${key}" or the payoffs.`,
  })),
  'breach-rate': error<{ actor: string; observer: string | null; q: number; e: number }>(
    ({ actor, observer, q, e }) => ({
      message: `${actor} is thought to break the truce no oftener if it does not mean it (${two(q)}) than if it does but lacks control (${two(e)}${observer === null ? '' : ` for ${observer}`}), so its acts tell nothing.`,
      found: `breachRate ${two(q)}`,
      expected: `more than 1 - control, ${two(e)}`,
      suggestion: 'Raise breachRate or control.',
    }),
  ),
  'breach-rate-range': warning<{ actor: string; q: number; e: number }>(({ actor, q, e }) => ({
    message: `At the ends of their ranges breachRate (${two(q)}) of ${actor} is no more than 1 - control (${two(e)}): in such runs its acts tell nothing or the opposite.`,
    found: `breachRate ${two(q)}`,
    expected: `more than ${two(e)}`,
    suggestion: 'Narrow one of the two ranges.',
  })),
  'patronage-cycle': error<{ cycle: readonly string[] }>(({ cycle }) => ({
    message: `Patronage goes in a circle: ${cycle.join(' → ')}.`,
    found: cycle.join(' → '),
    expected: 'patrons that are not, by others, clients of their clients',
    suggestion: 'Remove one of these patronages.',
  })),
  'window-order': error<{ minimum: number; window: number }>(({ minimum, window }) => ({
    message: `The minimum of ${minimum} hours is longer than the window of ${window} hours.`,
    found: String(minimum),
    expected: `at most ${window}`,
    suggestion: 'Lower the minimum or widen the window.',
  })),
  'background-effect': warning<{ id: string; start: string }>(({ id, start }) => ({
    message: `The event ${id} lies before the start of the clock, ${start}: its effects count for nothing.`,
    expected: 'no effects',
    suggestion: 'Remove the effects, or start the clock earlier.',
  })),
  'rule-without-record': error<{ rivalry: string }>(({ rivalry }) => ({
    message: `${rivalry} is to follow the record, and the scenario has none.`,
    found: 'record',
    expected: 'another rule',
    suggestion: 'Add a record, or choose another rule.',
  })),
  'shift-half': error(() => ({
    message: 'A shift says either by how much (add) or to what (to) the number changes.',
    expected: 'add or to',
    suggestion: 'Give one of the two.',
  })),
  'effect-missing': warning<{ id: string }>(({ id }) => ({
    message: `The event ${id} has no effect and does not say why.`,
    expected: 'effects, or noEffect with the reason',
    suggestion: 'Add "noEffect:", for example that the coded acts of the day show it already.',
  })),
  'never-starts': warning(() => ({
    message: 'No event starts the agreement, so it never comes into force.',
    expected: 'an event with an effect of kind start',
    suggestion: 'Add an event that starts it.',
  })),
} as const;
