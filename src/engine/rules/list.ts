import type { Rule } from '../setup.ts';
import { alternator } from './alternator.ts';
import { bushMosteller } from './bushMosteller.ts';
import { contriteTitForTat } from './contriteTitForTat.ts';
import { cooperator } from './cooperator.ts';
import { cycler } from './cycler.ts';
import { defector } from './defector.ts';
import { fictitiousPlay } from './fictitiousPlay.ts';
import { generousTitForTat } from './generousTitForTat.ts';
import { grim } from './grim.ts';
import { human } from './human.ts';
import { memoryOne } from './memoryOne.ts';
import { random } from './random.ts';
import { reassurance } from './reassurance.ts';
import { record } from './record.ts';
import { rothErev } from './rothErev.ts';
import type { DecisionRule } from './rule.ts';
import { schedule } from './schedule.ts';
import { titForTat } from './titForTat.ts';
import { winStayLoseShift } from './winStayLoseShift.ts';

/** Every rule that a scenario can name, by name. */
export const rules: { readonly [Name in Rule['name']]: DecisionRule<Extract<Rule, { name: Name }>> } = {
  alternator,
  'bush-mosteller': bushMosteller,
  'contrite-tit-for-tat': contriteTitForTat,
  cooperator,
  cycler,
  defector,
  'fictitious-play': fictitiousPlay,
  'generous-tit-for-tat': generousTitForTat,
  grim,
  human,
  'memory-one': memoryOne,
  random,
  reassurance,
  record,
  'roth-erev': rothErev,
  schedule,
  'tit-for-tat': titForTat,
  'win-stay-lose-shift': winStayLoseShift,
};

/** The rule that a scenario's value names; undefined for a name that is not in the list. */
export function ruleOf(rule: Rule): DecisionRule | undefined {
  return Object.hasOwn(rules, rule.name) ? (rules[rule.name] as DecisionRule) : undefined;
}
