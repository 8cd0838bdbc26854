import type { ReplayCase } from '../../stores/replayCase.ts';
import type { Replay } from '../../stores/replay.ts';
import { momentOf } from '../../stores/replayCase.ts';

type Cell = string | number | null;

/** The chart's data as rows of time, series and value; quantiles of the cone in the terminal's columns. */
export function chartRows(
  { scenario, record, model, runOf, facts }: ReplayCase,
  { cursor, mode, seed, cone, account }: Replay,
): { head: readonly string[]; rows: Cell[][] } {
  const head = [
    'scenario',
    'account',
    'seed',
    'from',
    'until',
    'series',
    'value',
    'mean',
    'q025',
    'q10',
    'q25',
    'q50',
    'q75',
    'q90',
    'q975',
    'survival',
  ];
  const time = (step: number): string => new Date(momentOf(scenario, step)).toISOString().replace('.000', '');
  const span = (step: number): Cell[] => [scenario.id, account, seed, time(step), time(step + 1)];
  const blank: Cell[] = [null, null, null, null, null, null, null, null, null];
  const rows: Cell[][] = [];
  const count = model.actorIds.length;
  const add = (name: string, history: NonNullable<typeof record>): void => {
    for (let t = 0; t < cursor; t++) {
      rows.push([...span(t), `${name}:all`, history.restraint[t] ?? null, ...blank]);
      model.actorIds.forEach((actor, a) => {
        rows.push([...span(t), `${name}:${actor}`, history.actorRestraint[t * count + a] ?? null, ...blank]);
      });
    }
  };
  if (record && mode !== 'model') add('record', record);
  if (mode !== 'record') add('model', runOf(seed));
  if (cone) {
    const q = cone.ensemble.restraint.all;
    for (let t = Math.max(cursor, cone.from); t < facts.steps; t++) {
      const at = t - cone.from;
      const value = (list: ArrayLike<number>): Cell => list[at] ?? null;
      rows.push([
        ...span(t),
        'cone:all',
        null,
        value(q.mean),
        value(q['0.025']),
        value(q['0.1']),
        value(q['0.25']),
        value(q['0.5']),
        value(q['0.75']),
        value(q['0.9']),
        value(q['0.975']),
        value(cone.ensemble.survival),
      ]);
    }
  }
  return { head, rows };
}
