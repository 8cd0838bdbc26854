import { coalitionImprovements, optionPriority, type GraphConflict } from '../theory/graphModel.ts';
import { stability, stabilityConcepts, type Stability } from '../theory/graphStability.ts';
import { startComparison, type Comparison } from './comparison.ts';
import { ReferenceFileError, type FileVerification } from './fileVerification.ts';
import { isObject, listAt, objectAt, textAt, textsAt, unknownKeys, type JsonObject } from './reading.ts';
import type { Only } from './rulesUnderTest.ts';

/** A conflict as the file names it. */
interface NamedConflict {
  conflict: GraphConflict;
  decisionMakers: readonly string[];
  stateNames: readonly string[];
  /** Number of a state that the file gives by id. */
  stateOf(id: unknown, where: string): number;
}

const describing = ['id', 'title', 'source', 'notes', 'decision_makers', 'options', 'states', 'moves'];
const compared = ['preferences_most_to_least', 'option_priorities', 'published', 'computed', 'coalitions'];

/** Stable states, equilibria and coalition improvements of one conflict of the graph model. */
export function verifyConflict(file: JsonObject, only: Only): FileVerification {
  const comparison = startComparison();
  const named = readConflict(file);
  if (only === undefined) {
    for (const key of unknownKeys(file, [...describing, ...compared])) comparison.notYet(key);
    const found = stability(named.conflict);
    if (file['computed'] !== undefined) compareComputed(comparison, file['computed'], named, found);
    if (file['published'] !== undefined) comparePublished(comparison, file['published'], named, found);
    if (file['coalitions'] !== undefined) compareCoalitions(comparison, file['coalitions'], named);
    if (file['option_priorities'] !== undefined) comparePriorities(comparison, file, named);
  }
  return comparison.result('graph model conflict');
}

function readConflict(file: JsonObject): NamedConflict {
  const decisionMakers = textsAt(file['decision_makers'], 'decision_makers');
  const ids = listAt(file['states'], 'states').map((item, i) => objectAt(item, `states[${i}]`)['id']);
  const stateNames = ids.map((id, i) => {
    if (typeof id !== 'string' && typeof id !== 'number') {
      throw new ReferenceFileError(`states[${i}].id should be a text or a number.`);
    }
    return String(id);
  });
  const numbers = new Map(stateNames.map((name, i) => [name, i]));
  const stateOf = (id: unknown, where: string): number => {
    const number = numbers.get(String(id));
    if (number === undefined)
      throw new ReferenceFileError(`${where} names state ${String(id)}, which is not listed.`);
    return number;
  };
  const moves = objectAt(file['moves'], 'moves');
  const preferences = objectAt(file['preferences_most_to_least'], 'preferences_most_to_least');
  for (const key of unknownKeys(moves, decisionMakers)) {
    throw new ReferenceFileError(`moves.${key}: there is no decision maker of this name.`);
  }
  return {
    decisionMakers,
    stateNames,
    stateOf,
    conflict: {
      decisionMakers: decisionMakers.length,
      states: stateNames.length,
      moves: decisionMakers.map((name) =>
        readMoves(moves[name] ?? {}, `moves.${name}`, stateNames.length, stateOf),
      ),
      ranks: decisionMakers.map((name) =>
        readRanks(preferences[name], `preferences_most_to_least.${name}`, stateNames, stateOf),
      ),
    },
  };
}

function readMoves(
  value: unknown,
  where: string,
  states: number,
  stateOf: (id: unknown, where: string) => number,
): number[][] {
  const lists = Array.from({ length: states }, () => [] as number[]);
  for (const [from, targets] of Object.entries(objectAt(value, where))) {
    const start = stateOf(from, where);
    lists[start] = listAt(targets, `${where}.${from}`).map((to) => stateOf(to, `${where}.${from}`));
  }
  return lists;
}

function readRanks(
  value: unknown,
  where: string,
  stateNames: readonly string[],
  stateOf: (id: unknown, where: string) => number,
): number[] {
  const groups = listAt(value, where);
  const ranks = new Array<number>(stateNames.length).fill(Number.NaN);
  groups.forEach((group, i) => {
    for (const id of Array.isArray(group) ? group : [group])
      ranks[stateOf(id, `${where}[${i}]`)] = groups.length - i;
  });
  const missing = ranks.findIndex(Number.isNaN);
  if (missing >= 0) throw new ReferenceFileError(`${where} does not rank state ${stateNames[missing]!}.`);
  return ranks;
}

/** Sorted numbers of the states in a list. */
function stateSet(value: unknown, where: string, { stateOf }: NamedConflict): number[] {
  return listAt(value, where)
    .map((id) => stateOf(id, where))
    .sort((a, b) => a - b);
}

const namesOf = (states: readonly number[], { stateNames }: NamedConflict): string[] =>
  states.map((state) => stateNames[state]!);

function compareStates(
  comparison: Comparison,
  where: string,
  value: unknown,
  found: readonly number[],
  named: NamedConflict,
): void {
  comparison.same(where, namesOf(stateSet(value, where, named), named), namesOf(found, named));
}

function compareComputed(
  comparison: Comparison,
  value: unknown,
  named: NamedConflict,
  found: Stability,
): void {
  const computed = objectAt(value, 'computed');
  for (const key of unknownKeys(computed, stabilityConcepts)) comparison.notYet(`stability ${key}`);
  for (const concept of stabilityConcepts) {
    if (computed[concept] === undefined) continue;
    const where = `computed.${concept}`;
    const { stable, equilibria } = objectAt(computed[concept], where);
    if (stable !== undefined) {
      for (const [name, states] of Object.entries(objectAt(stable, `${where}.stable`))) {
        const who = named.decisionMakers.indexOf(name);
        if (who === -1)
          throw new ReferenceFileError(`${where}.stable.${name}: there is no decision maker of this name.`);
        compareStates(comparison, `${where}.stable.${name}`, states, found[concept].stable[who]!, named);
      }
    }
    if (equilibria !== undefined) {
      compareStates(comparison, `${where}.equilibria`, equilibria, found[concept].equilibria, named);
    }
  }
}

function comparePublished(
  comparison: Comparison,
  value: unknown,
  named: NamedConflict,
  found: Stability,
): void {
  const published = objectAt(value, 'published');
  const known = [...stabilityConcepts, 'equilibrium_jump', 'history', 'status'];
  for (const key of unknownKeys(published, known)) comparison.notYet(`published ${key}`);
  for (const concept of stabilityConcepts) {
    if (published[concept] === undefined) continue;
    compareStates(comparison, `published.${concept}`, published[concept], found[concept].equilibria, named);
  }
  if (published['equilibrium_jump'] === undefined) return;
  const where = 'published.equilibrium_jump';
  const { coalition, from, to } = objectAt(published['equilibrium_jump'], where);
  const members = membersOf(textAt(coalition, `${where}.coalition`), where, named);
  const [start, end] = [named.stateOf(from, where), named.stateOf(to, where)];
  const jumps =
    [start, end].every((state) => found.nash.equilibria.includes(state)) &&
    coalitionImprovements(named.conflict, members, start).includes(end);
  comparison.same(where, true, jumps);
}

function membersOf(name: string, where: string, { decisionMakers }: NamedConflict): number[] {
  return name
    .split('+')
    .map((member) => {
      const who = decisionMakers.indexOf(member);
      if (who === -1) throw new ReferenceFileError(`${where}: there is no decision maker "${member}".`);
      return who;
    })
    .sort((a, b) => a - b);
}

function compareCoalitions(comparison: Comparison, value: unknown, named: NamedConflict): void {
  const { conflict, stateNames } = named;
  for (const [name, entry] of Object.entries(objectAt(value, 'coalitions'))) {
    const where = `coalitions.${name}`;
    const members = membersOf(name, where, named);
    const coalition = objectAt(entry, where);
    for (const key of unknownKeys(coalition, ['improvements', 'coalition_nash_stable'])) {
      comparison.notYet(`coalition ${key}`);
    }
    const found = stateNames.map((_, state) => coalitionImprovements(conflict, members, state));
    const expected = isObject(coalition['improvements']) ? coalition['improvements'] : {};
    for (const id of Object.keys(expected)) named.stateOf(id, `${where}.improvements`);
    stateNames.forEach((id, state) => {
      compareStates(comparison, `${where}.improvements.${id}`, expected[id] ?? [], found[state]!, named);
    });
    if (coalition['coalition_nash_stable'] !== undefined) {
      const stable = [...found.keys()].filter((state) => found[state]!.length === 0);
      compareStates(
        comparison,
        `${where}.coalition_nash_stable`,
        coalition['coalition_nash_stable'],
        stable,
        named,
      );
    }
  }
}

/** Preferences from statements in order of importance must give the listed ranking. */
function comparePriorities(comparison: Comparison, file: JsonObject, named: NamedConflict): void {
  const priorities = objectAt(file['option_priorities'], 'option_priorities');
  const options = listAt(file['options'], 'options').map((option, i) =>
    textAt(objectAt(option, `options[${i}]`)['name'], `options[${i}].name`),
  );
  const labels = listAt(file['states'], 'states').map((state, i) =>
    textAt(objectAt(state, `states[${i}]`)['label'], `states[${i}].label`),
  );
  for (const [name, statements] of Object.entries(priorities)) {
    const where = `option_priorities.${name}`;
    const who = named.decisionMakers.indexOf(name);
    if (who === -1) throw new ReferenceFileError(`${where}: there is no decision maker of this name.`);
    const scores = labels.map((label) =>
      optionPriority(
        listAt(statements, where).map((statement, k) =>
          listAt(statement, `${where}[${k}]`).some((alternative) =>
            Object.entries(objectAt(alternative, `${where}[${k}]`)).every(([option, wanted]) => {
              const place = options.indexOf(option);
              if (place === -1)
                throw new ReferenceFileError(`${where}[${k}]: there is no option "${option}".`);
              return label[place] === wanted;
            }),
          ),
        ),
      ),
    );
    comparison.same(where, groupsByRank(named.conflict.ranks[who]!, named), groupsByRank(scores, named));
  }
}

/** States from most to least liked, ties as one text. */
function groupsByRank(ranks: readonly number[], { stateNames }: NamedConflict): string[] {
  const distinct = [...new Set(ranks)].sort((a, b) => b - a);
  return distinct.map((rank) => stateNames.filter((_, state) => ranks[state] === rank).join(' = '));
}
