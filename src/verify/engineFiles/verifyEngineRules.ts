import { advance, begin } from '../../engine/run.ts';
import { createWorkspace } from '../../engine/workspace.ts';
import { startComparison, type Comparison } from '../comparison.ts';
import { compareValues } from '../compareValues.ts';
import type { FileVerification } from '../fileVerification.ts';
import { actsAt, listAt, objectAt, textAt, wholeAt, type JsonObject } from '../reading.ts';
import { concerns, type Only } from '../rulesUnderTest.ts';
import { engineTolerance, noteUnknown, referenceModel } from './referenceModel.ts';

const setting = ['a', 'b', 'lapse', 'noise', 'seed', 'n', 'places', 'control'];

/** Games of two rules inside the engine. */
export function verifyEngineRules(file: JsonObject, only: Only): FileVerification {
  const comparison = startComparison();
  noteUnknown(comparison, file, ['format', 'kind', 'base', 'games'], 'rules');
  const base = objectAt(file['base'], 'base');
  listAt(file['games'], 'games').forEach((item, i) => {
    const where = `games[${i}]`;
    const game = objectAt(item, where);
    const names = (['a', 'b'] as const).map((side) =>
      textAt(objectAt(game[side], `${where}.${side}`)['name'], `${where}.${side}.name`),
    );
    if (!concerns(only, names)) return;
    verifyGame(comparison, base, game, where, `(${names.join(' against ')})`);
  });
  return comparison.result('engine rules');
}

function verifyGame(
  comparison: Comparison,
  base: JsonObject,
  game: JsonObject,
  where: string,
  label: string,
): void {
  const played = play(base, game, where);
  const compareActs = (field: string, found: readonly number[]): void => {
    if (game[field] === undefined) return;
    const at = `${where}.${field} ${label}`;
    if (typeof game[field] === 'string') comparison.same(at, actsAt(game[field], at), letters(found));
    else compareValues(comparison, at, game[field], found, engineTolerance);
  };
  const sides = ['A', 'B'] as const;
  sides.forEach((side, r) => {
    compareActs(side, played.acts[r]!);
    compareActs(`perceivedBy${side}`, played.perceived[r]!);
    compareActs(`intended${side}`, played.intended[r]!);
    const state = game[`state${side}`];
    if (state === undefined) return;
    const expected = flat(objectAt(state, `${where}.state${side}`));
    compareValues(comparison, `${where}.state${side} ${label}`, expected, played.states[r], engineTolerance);
  });
  const known = sides.flatMap((side) => [side, `perceivedBy${side}`, `intended${side}`, `state${side}`]);
  noteUnknown(comparison, game, [...setting, ...known], 'game');
}

/** The base scenario with the game's rules and errors, played in model mode; side a is rivalry a/b. */
function play(base: JsonObject, game: JsonObject, where: string) {
  const rivalries = objectAt(base['rivalries'], 'base.rivalries');
  const withRule = (id: string, rule: unknown): JsonObject => ({
    ...objectAt(rivalries[id], `base.rivalries.${id}`),
    rule,
  });
  const { model } = referenceModel(
    {
      ...base,
      places: game['places'] ?? base['places'],
      defaults: {
        ...objectAt(base['defaults'], 'base.defaults'),
        lapse: game['lapse'] ?? 0,
        noise: game['noise'] ?? 0,
        ...(game['control'] === undefined ? {} : { control: game['control'] }),
      },
      rivalries: { 'a/b': withRule('a/b', game['a']), 'b/a': withRule('b/a', game['b']) },
    },
    where,
  );
  const work = createWorkspace(model);
  const seed = wholeAt(game['seed'], `${where}.seed`);
  begin(work, { mode: 'model', seed, index: wholeAt(game['n'] ?? 0, `${where}.n`), draws: false, from: 0 });
  const acts: number[][] = [[], []];
  const perceived: number[][] = [[], []];
  const intended: number[][] = [[], []];
  for (let t = 1; t <= model.steps; t++) {
    advance(work, t);
    for (const r of [0, 1]) {
      acts[r]!.push(work.acts[r]!);
      perceived[r]!.push(work.state.other[r]!);
      intended[r]!.push(work.state.ownIntended[r]!);
    }
  }
  const states = work.views.map((view, r) =>
    Object.fromEntries(model.rivalries.rule[r]!.stateNames.map((name, n) => [name, view.state[n]!])),
  );
  return { acts, perceived, intended, states };
}

const letters = (acts: readonly number[]): string => acts.map((act) => (act >= 0.5 ? 'C' : 'D')).join('');

/** Lists of a state as one entry each: q [1, 2] is q.0 and q.1. */
function flat(state: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(state).flatMap(([name, value]) => {
      if (Array.isArray(value)) return value.map((each, i) => [`${name}.${i}`, each]);
      return [[name, value]];
    }),
  );
}
