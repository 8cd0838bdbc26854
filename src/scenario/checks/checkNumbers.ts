import { PARAMETERS, type ActorParameterKey } from '../parameters.ts';
import type { PlainValue } from '../plainValue.ts';
import { mapOf, numberOf, textsOf, type FileView } from './fileView.ts';
import { gameOf, payoffOrder } from './gameOf.ts';

const TOLERANCE = 1e-6;

/** Numbers that must fit together do. */
export function checkNumbers(view: FileView): void {
  checkIssues(view);
  checkPayoffs(view);
  checkBreachRates(view);
  checkAgreementWindow(view);
}

function checkIssues(view: FileView): void {
  for (const [id, channel] of view.part('channels')) {
    const parties = textsOf(channel['parties'], []).map(({ text }) => text);
    // A scenario has at most 12 actors, so a longer list is an error that is told elsewhere.
    if (parties.length > 12) continue;
    const issues = Object.entries(mapOf(channel['issues'])).map(
      ([issue, value]) => [issue, mapOf(value)] as const,
    );
    const path = ['channels', id, 'issues'];
    for (const [issue, { weights, redLines }] of issues) {
      for (const party of parties) {
        const gaps = [
          [weights, 'weights', 'weight'],
          [redLines, 'redLines', 'red line'],
        ] as const;
        for (const [given, key, what] of gaps) {
          if (given === undefined || mapOf(given)[party] !== undefined) continue;
          view.problems.add('party-missing', { path: [...path, issue, key], at: 'key' }, { party, what });
        }
      }
      checkRedLines(view, issue, mapOf(redLines), parties, [...path, issue, 'redLines']);
    }
    for (const party of parties) {
      const weights = issues.map(([, { weights: given }]) => numberOf(mapOf(given)[party]));
      if (weights.length === 0 || weights.includes(null)) continue;
      const sum = weights.reduce<number>((total, weight) => total + weight!, 0);
      if (Math.abs(sum - 1) > TOLERANCE)
        view.problems.add('weights-sum', { path, at: 'key' }, { party, sum });
    }
  }
}

function checkRedLines(
  view: FileView,
  issue: string,
  redLines: Readonly<Record<string, PlainValue>>,
  parties: readonly string[],
  path: string[],
): void {
  parties.forEach((one, i) => {
    for (const other of parties.slice(i + 1)) {
      const [own, others] = [numberOf(redLines[one]), numberOf(redLines[other])];
      if (own === null || others === null || own + others >= 1 - TOLERANCE) continue;
      view.problems.add(
        'red-lines',
        { path, at: 'key' },
        { issue, parties: [one, other], sum: own + others },
      );
    }
  });
}

function checkPayoffs(view: FileView): void {
  for (const [id, rivalry] of view.part('rivalries')) {
    const { payoffs } = rivalry;
    if (payoffs === undefined) continue;
    const path = ['rivalries', id, 'payoffs'];
    for (const key of ['gain', 'loss']) {
      if (rivalry[key] !== undefined) {
        view.problems.add('payoffs-and-gain', { path: ['rivalries', id, key], at: 'key' }, { key });
      }
    }
    const given = fourPayoffs(payoffs);
    if (given === null) continue;
    tellGame(view, given, path);
    if (given.R <= given.P) view.problems.add('payoff-scale', { path, at: 'key' }, given);
  }
  for (const part of ['actors', 'rivalries']) {
    for (const [id, { rule }] of view.part(part)) {
      const given = fourPayoffs(mapOf(rule)['payoffs']);
      if (given !== null) tellGame(view, given, [part, id, 'rule', 'payoffs']);
    }
  }
}

type FourPayoffs = Parameters<typeof gameOf>[0];

function fourPayoffs(value: PlainValue | undefined): FourPayoffs | null {
  const [T, R, P, S] = ['T', 'R', 'P', 'S'].map((key) => numberOf(mapOf(value)[key]));
  return T == null || R == null || P == null || S == null ? null : { T, R, P, S };
}

function tellGame(view: FileView, payoffs: FourPayoffs, path: readonly string[]): void {
  const game = gameOf(payoffs);
  if (game !== null)
    view.problems.add('payoff-order', { path, at: 'key' }, { game, order: payoffOrder(payoffs) });
}

/** Lower end, centre and upper end of a number that may be a range. */
function spread(value: PlainValue | undefined): { low: number; centre: number; high: number } | null {
  const centre = numberOf(value);
  if (centre === null) return null;
  const { low, high } = mapOf(value);
  return {
    low: typeof low === 'number' ? low : centre,
    centre,
    high: typeof high === 'number' ? high : centre,
  };
}

/** q of a side is above e = 1 - control, as it is and as each observer sees it. */
function checkBreachRates(view: FileView): void {
  const defaults = mapOf(view.file['defaults']);
  for (const [id, actor] of view.part('actors')) {
    const number = (key: ActorParameterKey) =>
      spread(actor[key]) ?? spread(defaults[key]) ?? spread(PARAMETERS[key].default)!;
    const q = number('breachRate');
    const key = actor['breachRate'] === undefined ? 'control' : 'breachRate';
    const path = actor[key] === undefined ? ['actors', id] : ['actors', id, key];
    for (const [observer, control] of controls(actor, number('control'))) {
      const e = 1 - control.centre;
      if (q.centre <= e) {
        view.problems.add('breach-rate', { path, at: 'value' }, { actor: id, observer, q: q.centre, e });
      } else if (q.low <= 1 - control.low) {
        view.problems.add(
          'breach-rate-range',
          { path, at: 'value' },
          { actor: id, q: q.low, e: 1 - control.low },
        );
      }
    }
  }
}

type Spread = NonNullable<ReturnType<typeof spread>>;

/** The true control, and what observers take for it. */
function controls(actor: Readonly<Record<string, PlainValue>>, own: Spread): [string | null, Spread][] {
  const seen = actor['seenControl'];
  const alike = spread(seen);
  if (alike !== null) return [[null, alike]];
  const byObserver = Object.entries(mapOf(seen)).flatMap(([observer, value]): [string | null, Spread][] => {
    const one = spread(value);
    return one === null ? [] : [[observer, one]];
  });
  return [[null, own], ...byObserver];
}

function checkAgreementWindow(view: FileView): void {
  const agreement = mapOf(view.file['agreement']);
  const window = numberOf(agreement['window']) ?? 48;
  const minimum = numberOf(agreement['minimum']);
  if (minimum === null || minimum <= window) return;
  view.problems.add('window-order', { path: ['agreement', 'minimum'], at: 'value' }, { minimum, window });
}
