import { parseRule } from '../../../src/theory/parseRule.ts';
import type { Strategy } from '../../../src/theory/strategy.ts';

/** A rule by name, or an error that says why not. */
export function rule(text: string): Strategy {
  const parsed = parseRule(text);
  if (!parsed.ok) throw new Error(parsed.message);
  return parsed.strategy;
}

export const payoffs = { T: 5, R: 3, P: 1, S: 0 };
