import { inputOf, type PlanInput } from '../analysis/plans/planInput.ts';
import { mostValues, type SweepRange } from '../analysis/plans/sweepPlan.ts';
import type { Change } from '../scenario/changes.ts';
import { readChanges } from '../scenario/changesText.ts';
import { findPath } from '../scenario/paths.ts';
import type { PlainValue } from '../scenario/plainValue.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { badUsage } from './trouble.ts';

/** A path with the two ends between which a study varies it, and what follows them. */
export interface ParamRange {
  readonly path: string;
  readonly low: number;
  readonly high: number;
  readonly rest: number | null;
}

/** Reads PATH=LO:HI or PATH=LO:HI:N. @throws Trouble with the way out. */
export function readRange(scenario: Scenario, option: string, text: string): ParamRange {
  const [, path, low, high, rest] = /^([^=]+)=([^:]+):([^:]+)(?::([^:]+))?$/.exec(text) ?? [];
  const [from, to] = [Number(low), Number(high)];
  if (path === undefined || !Number.isFinite(from) || !Number.isFinite(to) || from > to) {
    throw badUsage(
      `--${option} takes a path with its least and largest value, for example rivalries.assad/opposition.patience=0.6:0.9, and not "${text}".`,
    );
  }
  const found = findPath(scenario as never, path);
  if (found.rule === null) {
    const near = found.nearest === null ? 'See docs/scenario-format.md.' : `Did you mean ${found.nearest}?`;
    throw badUsage(`There is no parameter ${path} in this scenario. ${near}`);
  }
  return { path, low: from, high: to, rest: rest === undefined ? null : Number(rest) };
}

/** Reads PATH=LO:HI:N. @throws Trouble with the way out. */
export function readAxis(scenario: Scenario, text: string): SweepRange {
  const { path, low, high, rest } = readRange(scenario, 'param', text);
  const n = rest ?? 11;
  if (!Number.isInteger(n) || n < 1 || n > mostValues)
    throw badUsage(`--param ${text}: the number of values must be a whole number from 1 to ${mostValues}.`);
  return { path, low, high, count: n };
}

/** Reads PATH=LO:HI as an input. @throws Trouble with the way out. */
export function readNumberInput(scenario: Scenario, text: string): PlanInput {
  const { path, low, high } = readRange(scenario, 'param', text);
  return { path, low, high };
}

/**
 * Reads a switch as an input: `events.ID` (there or not), `accounts` (the middle and each account), or PATH=A,B,... (a rule,
 * a word).
 * @throws Trouble with the way out.
 */
export function readSwitch(scenario: Scenario, text: string): PlanInput {
  const event = text.startsWith('events.') && !text.includes('=') ? text.slice('events.'.length) : null;
  if (text === 'accounts' || event !== null) {
    const input: PlanInput = event === null ? { accounts: true } : { event };
    try {
      inputOf(scenario, input);
    } catch (error) {
      throw badUsage(error instanceof Error ? error.message : String(error));
    }
    return input;
  }
  const [path = '', words] = text.split('=');
  const found = findPath(scenario as never, path);
  if (words === undefined || found.rule === null) {
    throw badUsage(
      `--switch takes events.ID, accounts, or a path with its settings, for example actors.assad.rule=reassurance,tit-for-tat, and not "${text}".`,
    );
  }
  return { path, settings: words.split(',').map(valueOf) };
}

function valueOf(text: string): PlainValue {
  try {
    return JSON.parse(text) as PlainValue;
  } catch {
    return text;
  }
}

/** Changes as --with takes them, in the writing of links: PATH=VALUE, without=EVENT and account=NAME, joined by semicolons. @throws Trouble. */
export function readWith(text: string): Change[] {
  const { changes, refused } = readChanges(text);
  if (refused.length > 0 || changes.length === 0) {
    throw badUsage(
      `--with takes PATH=VALUE, without=EVENT or account=NAME, joined by ";", and not "${refused[0]?.piece ?? text}".`,
    );
  }
  return changes;
}
