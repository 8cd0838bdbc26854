import { hashesOf, numberOf } from './ids.ts';
import type { RivalryTable } from './model.ts';
import type { Names } from './names.ts';
import { addNumber, declarePaths, type ParameterList } from './parameterList.ts';
import { ruleOf } from './rules/list.ts';
import type { Rule, RivalryNumbers, Setup } from './setup.ts';
import { SetupError } from './setupError.ts';

/** What a rivalry has where neither it nor `defaults` gives the number. */
const RIVALRY_NUMBERS: readonly (readonly [keyof RivalryNumbers, number])[] = [
  ['gain', 1],
  ['loss', 1.5],
  ['patience', 0.8],
  ['width', 0.6],
  ['audience', 0],
  ['provocation', 0],
];

/** Adds the numbers of all rivalries; returns the first slot of each block. */
export function addRivalries(list: ParameterList, setup: Setup, names: Names) {
  const blocks = {} as Record<keyof RivalryNumbers, number>;
  for (const [name, fallback] of RIVALRY_NUMBERS) {
    blocks[name] = list.values.length;
    declarePaths(list, `defaults.${name}`);
    for (const id of names.rivalries.ids) {
      const own = setup.rivalries[id]![name];
      const paths =
        own === undefined ? [`rivalries.${id}.${name}`, `defaults.${name}`] : [`rivalries.${id}.${name}`];
      addNumber(list, own ?? setup.defaults[name] ?? fallback, ...paths);
    }
  }
  return blocks;
}

/** Adds the numbers of all rules; returns the rules and where their numbers and states stand. */
export function addRules(list: ParameterList, setup: Setup, names: Names) {
  const first = list.values.length;
  const count = names.rivalries.ids.length;
  const ruleNumbersStart = new Int32Array(count + 1);
  const ruleStateStart = new Int32Array(count + 1);
  const rule = names.rivalries.ids.map((id, r) => {
    const given: Rule = setup.rivalries[id]!.rule ?? { name: 'reassurance' };
    const found = ruleOf(given);
    if (found === undefined) throw new SetupError(`rivalries.${id}.rule: there is no rule "${given.name}"`);
    const numbers = given.name === 'record' ? recordedActs(setup, id) : found.numbersOf(given);
    if (found.choice === 'listed' && numbers.length === 0) {
      throw new SetupError(`rivalries.${id}.rule: the list of acts is empty`);
    }
    for (const [name, value] of numbers) addNumber(list, value, `rivalries.${id}.rule.${name}`);
    ruleNumbersStart[r + 1] = list.values.length - first;
    ruleStateStart[r + 1] = ruleStateStart[r]! + found.stateNames.length;
    return found;
  });
  return { rule, ruleNumbersStart, ruleStateStart };
}

function recordedActs(setup: Setup, id: string): (readonly [string, number])[] {
  const acts = setup.record?.acts[id];
  if (acts === undefined) throw new SetupError(`rivalries.${id}.rule: there is no record of its acts`);
  return acts.map((act, t) => [`acts.${t}`, act] as const);
}

/** Who acts toward whom, by which rule, and who sees it. */
export function compileRivalries(
  setup: Setup,
  names: Names,
  rules: ReturnType<typeof addRules>,
  routes: { start: Int32Array; observers: { observerStart: Int32Array; observer: Int32Array } },
): RivalryTable {
  const { ids, of } = names.rivalries;
  const actor = (id: string, end: 0 | 1) =>
    numberOf(names.actors, id.split('/')[end]!, 'actor', `rivalries.${id}`);
  const from = Int32Array.from(ids, (id) => actor(id, 0));
  const back = Int32Array.from(ids, (id) => of.get(id.split('/').reverse().join('/')) ?? -1);
  return {
    from,
    toward: Int32Array.from(ids, (id) => actor(id, 1)),
    back,
    tie: Int32Array.from(ids, (id) => names.ties.of.get(id.replace('/', '|'))!),
    warring: Uint8Array.from(ids, (id) => (setup.rivalries[id]!.warring === true ? 1 : 0)),
    field: Int32Array.from(ids.flatMap((id, r) => (setup.rivalries[id]!.field === true ? [r] : []))),
    hash: hashesOf(ids, ''),
    ...rules,
    ...routes.observers,
    backObserver: back.map((other, r) => observerPlace(routes.observers, other, from[r]!)),
    routeStart: routes.start,
  };
}

function observerPlace(
  { observerStart, observer }: { observerStart: Int32Array; observer: Int32Array },
  rivalry: number,
  actor: number,
): number {
  if (rivalry < 0) return -1;
  for (let n = observerStart[rivalry]!; n < observerStart[rivalry + 1]!; n += 1)
    if (observer[n] === actor) return n;
  return -1;
}
