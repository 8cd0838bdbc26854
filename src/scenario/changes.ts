import type { Mode } from '../engine/options.ts';
import { adoptProposal } from './adoptProposal.ts';
import { checkedValue, trouble, type Trouble } from './changeValue.ts';
import { nearestWord } from '../math/nearestWord.ts';
import { PARAMETERS } from './parameters.ts';
import type { ProblemCode } from './problemWording.ts';
import { findPath } from './paths.ts';
import { central } from './quantity.ts';
import type { Rivalry, Scenario } from './scenario.ts';
import { getPath, setPath } from './setPath.ts';
import { tellAccount } from './tellAccount.ts';
import { withEventFlags } from './withEventFlags.ts';
import { vainChange } from './vainChange.ts';

/** One difference from a scenario, as sliders, links and the terminal's --set, --without and --account write it. */
export type Change =
  /** Puts a value at a path of the file; null takes out what can be left out, and true takes up a proposal. */
  { set: string; to: unknown } | { without: string } | { account: string };

/** What is said of a change. An error: it was left out. A warning: it was made, or had nothing to change. */
export interface ChangeNote {
  severity: 'error' | 'warning';
  code: ProblemCode;
  path: string | null;
  message: string;
  found: string | null;
  expected: string | null;
  suggestion: string | null;
  /** Of the code: what other languages make their sentences of. */
  facts: object;
}

/** The run for which changes are made. */
export interface ChangeContext {
  mode: Mode;
  /** Step at which the run leaves the record. */
  from: number;
  /** Whether the run plays endogenous events. */
  endogenous?: boolean;
}

/**
 * A scenario with changes made, in their order, and what is to be said about them. The scenario given stays as it is. With a
 * context, changes that can have no effect there are told; an event before the start of the run stays, for a what-if starts
 * from the same state and changes only what follows.
 */
export function applyChanges(
  scenario: Scenario,
  changes: readonly Change[],
  context: ChangeContext | null = null,
): { scenario: Scenario; notes: ChangeNote[] } {
  const notes: ChangeNote[] = [];
  const say = (
    path: string | null,
    { code, facts, severity, message, found, expected, suggestion }: Trouble,
  ) => {
    notes.push({
      severity,
      code,
      path,
      message,
      found: found ?? null,
      expected: expected ?? null,
      suggestion: suggestion ?? null,
      facts,
    });
  };
  let changed = scenario;
  for (const change of changes) {
    const path =
      'set' in change
        ? change.set
        : 'without' in change
          ? `events.${change.without}`
          : `accounts.${change.account}`;
    const made = oneChange(changed, change);
    if ('trouble' in made) {
      say(path, made.trouble);
      continue;
    }
    const vain = context === null ? null : vainChange(changed, change, context);
    if (vain !== null) say(path, vain.trouble);
    if (vain === null || vain.made) changed = made.scenario;
  }
  return { scenario: changed, notes };
}

type Made = { scenario: Scenario } | { trouble: Trouble };

function oneChange(scenario: Scenario, change: Change): Made {
  if ('account' in change) {
    const account = ownValue(scenario.accounts, change.account);
    if (account === undefined) return unknownId('account', change.account, scenario.accounts);
    return { scenario: tellAccount(scenario, account) };
  }
  if ('without' in change) {
    if (ownValue(scenario.events, change.without) === undefined) {
      return unknownId('event', change.without, scenario.events);
    }
    return { scenario: setPath(scenario as never, ['events', change.without], null) as never };
  }
  return setValue(scenario, change.set, change.to);
}

function ownValue<T>(map: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(map, key) ? map[key] : undefined;
}

function unknownId(kind: 'account' | 'event', id: string, map: object): Made {
  const ids = Object.keys(map).sort();
  return { trouble: trouble('id-unknown', { kind, id, ids, nearest: nearestWord(id, ids) }) };
}

function setValue(scenario: Scenario, path: string, to: unknown): Made {
  const found = findPath(scenario as never, path);
  if (found.rule === null) return { trouble: trouble('path-unknown', { path, nearest: found.nearest }) };
  const { segments, rule } = found;
  if (to === null) {
    if (!rule.removable) return { trouble: trouble('not-removable', { path }) };
    return { scenario: setPath(scenario as never, segments, null) as never };
  }
  const checked = checkedValue(scenario, path, rule.value, to);
  if ('trouble' in checked) return checked;
  if (segments[0] === 'proposals')
    return { scenario: adoptProposal(scenario, segments[1]!, checked.value === true) };
  const whole = setPath(
    withoutPayoffs(scenario, segments) as never,
    longForm(scenario, segments),
    checked.value,
  );
  const changed = withEventFlags(withOneTrust(whole as never, segments), segments);
  const broken = misfit(changed, segments);
  return broken === null ? { scenario: changed } : { trouble: broken };
}

/** `ties.a|b` and `meetings.m` stand for the number or time in them. */
function longForm(scenario: Scenario, segments: readonly string[]): readonly string[] {
  if (segments[0] === 'ties' && segments.length === 2) return [...segments, 'trust'];
  const meeting = segments[0] === 'channels' && segments[2] === 'meetings' && segments.length === 4;
  return meeting && getPath(scenario, segments) !== undefined ? [...segments, 'time'] : segments;
}

/** A rivalry given by payoffs is given by gain and loss from the moment on that one of them is changed. */
function withoutPayoffs(scenario: Scenario, [part, id, key]: readonly string[]): Scenario {
  const rivalry = part === 'rivalries' ? ownValue(scenario.rivalries, id!) : undefined;
  if (rivalry?.payoffs === undefined || !['gain', 'loss', 'audience'].includes(key ?? '')) return scenario;
  const { payoffs, ...rest } = rivalry;
  const { T, R, P, S } = payoffs;
  const plain: Rivalry = { ...rest, gain: (T - R) / (R - P), loss: (P - S) / (R - P) };
  if (rest.audience !== undefined) plain.audience = central(rest.audience) / (R - P);
  return { ...scenario, rivalries: { ...scenario.rivalries, [id!]: plain } };
}

/** The trust of a rivalry can stand under the rivalry and under its tie; both are changed. */
function withOneTrust(scenario: Scenario, [part, id, key]: readonly string[]): Scenario {
  if (part === 'ties') {
    const rivalry = ownValue(scenario.rivalries, id!.replace('|', '/'));
    if (rivalry === undefined) return scenario;
    const { trust } = scenario.ties[id!]!;
    return setPath(scenario as never, ['rivalries', id!.replace('|', '/'), 'trust'], trust) as never;
  }
  const tie = id?.replace('/', '|') ?? '';
  if (part !== 'rivalries' || key !== 'trust' || ownValue(scenario.ties, tie) === undefined) return scenario;
  return setPath(scenario as never, ['ties', tie, 'trust'], scenario.rivalries[id!]!.trust) as never;
}

/** Numbers that no longer fit together: a breach rate not above 1 - control. */
function misfit(scenario: Scenario, [part, id, key]: readonly string[]): Trouble | null {
  const keys = ['control', 'breachRate', 'seenControl'];
  const concerned = part === 'defaults' ? keys.includes(id!) : part === 'actors' && keys.includes(key ?? '');
  if (!concerned) return null;
  for (const [actor, own] of Object.entries(scenario.actors)) {
    const q = central(own.breachRate ?? scenario.defaults.breachRate ?? PARAMETERS.breachRate.default);
    const control = own.control ?? scenario.defaults.control;
    const seen = own.seenControl ?? control;
    const all =
      typeof seen === 'number' || 'low' in seen ? [seen, control] : [...Object.values(seen), control];
    const e = 1 - Math.min(...all.map((one) => central(one as never)));
    if (q <= e) return trouble('breach-rate', { actor, observer: null, q, e });
  }
  return null;
}
