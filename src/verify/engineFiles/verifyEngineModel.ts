import { END_CAUSES } from '../../engine/codes.ts';
import type { Model } from '../../engine/model.ts';
import type { RunOptions } from '../../engine/options.ts';
import { runPlain, runTraced } from '../../engine/run.ts';
import { createWorkspace } from '../../engine/workspace.ts';
import { startComparison, type Comparison } from '../comparison.ts';
import { compareValues } from '../compareValues.ts';
import type { FileVerification } from '../fileVerification.ts';
import { listAt, mostTurns, objectAt, wholeAt, type JsonObject } from '../reading.ts';
import type { Only } from '../rulesUnderTest.ts';
import { compareRun } from './compareRun.ts';
import {
  compareFrame,
  drawsAt,
  engineTolerance,
  noteUnknown,
  referenceModel,
  type ReferenceModel,
} from './referenceModel.ts';

const frame = ['format', 'kind', 'scenario', 'actors', 'rivalries', 'ties', 'channels', 'routes'];
const settings = ['seed', 'n', 'draws', 'from'];

/** Scenarios in model mode: single runs, step by step, and tables of many. */
export function verifyEngineModel(file: JsonObject, only: Only): FileVerification {
  const comparison = startComparison();
  if (only !== undefined) return comparison.result('engine model');
  noteUnknown(comparison, file, [...frame, 'sets', 'tables', 'cases', 'runs'], 'model');
  if (file['scenario'] !== undefined) verifyCase(comparison, file, '');
  listAt(file['cases'] ?? [], 'cases').forEach((item, i) => {
    const where = `cases[${i}].`;
    const one = objectAt(item, `cases[${i}]`);
    noteUnknown(comparison, one, [...frame, 'sets', 'tables', 'runs'], 'case');
    verifyCase(comparison, one, where);
  });
  return comparison.result('engine model');
}

function verifyCase(comparison: Comparison, file: JsonObject, where: string): void {
  const reference = referenceModel(file['scenario'], `${where}scenario`);
  compareFrame(comparison, file, reference.model, where);
  verifyRuns(comparison, reference, file['runs'], {}, `${where}runs`);
  listAt(file['sets'] ?? [], `${where}sets`).forEach((item, i) => {
    const at = `${where}sets[${i}]`;
    const { runs, ...set } = objectAt(item, at);
    noteUnknown(comparison, set, settings, 'set');
    verifyRuns(comparison, reference, runs, set, `${at}.runs`);
  });
  listAt(file['tables'] ?? [], `${where}tables`).forEach((item, i) =>
    verifyTable(comparison, reference.model, objectAt(item, `${where}tables[${i}]`), `${where}tables[${i}]`),
  );
}

function verifyRuns(
  comparison: Comparison,
  reference: ReferenceModel,
  value: unknown,
  shared: JsonObject,
  where: string,
): void {
  listAt(value ?? [], where).forEach((item, i) => {
    const at = `${where}[${i}]`;
    const expected = objectAt(item, at);
    const run = runTraced(reference.model, optionsOf({ ...shared, ...expected }, at, reference.model));
    compareRun(comparison, reference, run, expected, at, settings);
  });
}

function optionsOf(given: JsonObject, where: string, model: Model): RunOptions {
  const from = wholeAt(given['from'] ?? 0, `${where}.from`);
  return {
    mode: 'model',
    seed: wholeAt(given['seed'], `${where}.seed`),
    index: wholeAt(given['n'] ?? 0, `${where}.n`),
    draws: drawsAt(given['draws'] ?? 'none', `${where}.draws`),
    from: Math.min(from, model.steps),
  };
}

/** Counts over runs 0, 1, ... of one seed, without a trace. */
function verifyTable(comparison: Comparison, model: Model, table: JsonObject, where: string): void {
  noteUnknown(
    comparison,
    table,
    ['seed', 'runs', 'from', 'draws', 'inForce', 'meanRestraint', 'ends'],
    'table',
  );
  const runs = wholeAt(table['runs'], `${where}.runs`, 1, mostTurns);
  const options = optionsOf(table, where, model);
  const work = createWorkspace(model);
  const out = {
    inForce: new Uint8Array(model.steps),
    restraint: new Float64Array(model.steps),
    end: new Int32Array(3),
  };
  const length = model.steps - options.from;
  const inForce = new Array<number>(length).fill(0);
  const restraint = new Array<number>(length).fill(0);
  const ends: Record<string, number> = {};
  for (let index = 0; index < runs; index++) {
    runPlain(work, { ...options, index }, out);
    for (let t = 0; t < length; t++) {
      inForce[t]! += out.inForce[options.from + t]!;
      restraint[t]! += out.restraint[options.from + t]!;
    }
    const key = endKey(model, out.end);
    ends[key] = (ends[key] ?? 0) + 1;
  }
  const found: JsonObject = { inForce, meanRestraint: restraint.map((sum) => sum / runs), ends };
  for (const field of ['inForce', 'meanRestraint', 'ends']) {
    if (table[field] === undefined) continue;
    compareValues(comparison, `${where}.${field}`, table[field], found[field], engineTolerance);
  }
}

/** Cause, sides and step of the last end, as the tables name it. */
function endKey(model: Model, end: Int32Array): string {
  const [at = -1, code = 0, by = 0] = end;
  if (at < 0) return 'in force';
  const cause = END_CAUSES[code]!;
  if (cause === 'event') return `event:${model.eventIds[by]!} ${at}`;
  const sides = model.actorIds.filter((_, actor) => ((by >> actor) & 1) === 1);
  return [cause, ...sides, at].join(' ');
}
