import { describe, expect, it } from 'vitest';
import { AGREEMENT_STATUSES, CHANNEL_STATUSES, END_CAUSES } from '../../../src/engine/codes.ts';
import { compile } from '../../../src/engine/compile.ts';
import { createDerived, derive } from '../../../src/engine/derive.ts';
import { runPlain, runTraced } from '../../../src/engine/run.ts';
import type { RunOptions } from '../../../src/engine/options.ts';
import { createWorkspace } from '../../../src/engine/workspace.ts';
import { readEngineSetup } from '../../../src/theory/readEngineReference.ts';
import {
  endInReference,
  expectSame,
  expectSameFrame,
  fullTrace,
  readGolden,
  shortTrace,
  type FullTrace,
  type ReferenceFile,
  type ShortTrace,
} from './reference.ts';

interface ModelFile extends ReferenceFile {
  sets: { seed: number; from: number; draws: 'none' | 'all'; runs: (ShortTrace & { n: number })[] }[];
  tables: {
    seed: number;
    runs: number;
    from: number;
    draws: 'none' | 'all';
    inForce: number[];
    meanRestraint: number[];
    ends: Record<string, number>;
  }[];
}

interface CasesFile {
  cases: (ReferenceFile & {
    runs: ((FullTrace | ShortTrace) & { seed: number; n: number; draws: 'none' | 'all'; end: unknown })[];
  })[];
}

const options = (seed: number, index: number, draws: 'none' | 'all', from: number): RunOptions => ({
  mode: 'model',
  seed,
  index,
  draws: draws === 'all',
  from,
});

const byOriginalPath = (file: ReferenceFile, drawn: Readonly<Record<string, number>>) => {
  const { ranges } = readEngineSetup(file.scenario);
  return Object.fromEntries(Object.entries(drawn).map(([path, value]) => [ranges[path]!.drawnAs!, value]));
};

const september = readGolden<ModelFile>('september-model.json');

describe('September 2016 in model mode', () => {
  const model = compile(readEngineSetup(september.scenario));

  describe.each(september.sets)('seed $seed from step $from, draws $draws', (set) => {
    it.each(set.runs)('gives reference run $n', ({ n, drawn, ...expected }) => {
      const run = runTraced(model, options(set.seed, n, set.draws, set.from));
      expectSame(shortTrace(model, run), expected, `run ${n}`);
      if (drawn !== undefined) expectSame(byOriginalPath(september, run.drawn), drawn, 'drawn');
      else expect(run.drawn).toEqual({});
    });

    it('writes the same acts, trust and states without a trace', () => {
      const work = createWorkspace(model);
      const out = {
        acts: new Float64Array(model.steps * model.rivalryIds.length),
        logOdds: new Float64Array(model.steps * model.tieIds.length),
        restraint: new Float64Array(model.steps),
        agreement: new Uint8Array(model.steps),
        channels: new Uint8Array(model.steps),
        progress: new Float64Array(model.steps),
        end: new Int32Array(3),
      };
      for (const { n } of set.runs) {
        const run = runTraced(model, options(set.seed, n, set.draws, set.from));
        runPlain(work, options(set.seed, n, set.draws, set.from), out);
        expect([...out.acts]).toEqual(run.steps.flatMap((step) => step.acts));
        expect([...out.logOdds]).toEqual(run.steps.flatMap((step) => step.logOddsAfter));
        expect([...out.restraint]).toEqual(run.steps.map((step) => step.restraint.all));
        expect(Array.from(out.agreement, (status) => AGREEMENT_STATUSES[status])).toEqual(
          run.steps.map((step) => step.agreement.status),
        );
        expect(Array.from(out.channels, (status) => CHANNEL_STATUSES[status])).toEqual(
          run.steps.map((step) => step.channels[0]!.status),
        );
        expect([...out.progress]).toEqual(run.steps.map((step) => step.channels[0]!.progress));
        expect(out.end[0]).toBe(run.end?.at ?? -1);
      }
    });
  });

  it.each(september.tables)('counts $runs runs as the reference does, draws $draws', (table) => {
    const work = createWorkspace(model);
    const length = model.steps - table.from;
    const out = {
      inForce: new Uint8Array(model.steps),
      restraint: new Float64Array(model.steps),
      end: new Int32Array(3),
    };
    const inForce = new Array<number>(length).fill(0);
    const restraint = new Array<number>(length).fill(0);
    const ends: Record<string, number> = {};
    for (let n = 0; n < table.runs; n += 1) {
      runPlain(work, options(table.seed, n, table.draws, table.from), out);
      for (let t = 0; t < length; t += 1) {
        inForce[t]! += out.inForce[table.from + t]!;
        restraint[t]! += out.restraint[table.from + t]!;
      }
      const by = model.actorIds.filter((_, actor) => ((out.end[2]! >> actor) & 1) === 1);
      const key = out.end[0]! < 0 ? 'in force' : [END_CAUSES[out.end[1]!], ...by, out.end[0]].join(' ');
      ends[key] = (ends[key] ?? 0) + 1;
    }
    expect(inForce).toEqual(table.inForce);
    expect(restraint.map((sum) => sum / table.runs)).toEqual(table.meanRestraint);
    expect(ends).toEqual(table.ends);
  });
});

describe.each(['two-sides.json', 'three-corners.json'])('%s', (name) => {
  describe.each(readGolden<CasesFile>(name).cases)('$scenario.id', (file) => {
    const model = compile(readEngineSetup(file.scenario));

    it('has the reference ids, routes and weights', () => {
      const derived = createDerived(model);
      derive(model, model.parameters.central, derived);
      expectSameFrame(model, derived, file);
    });

    it.each(file.runs)(
      'gives reference run $n of seed $seed, draws $draws',
      ({ seed, n, draws, ...expected }) => {
        const run = runTraced(model, options(seed, n, draws, 0));
        if ('causes' in expected) {
          expectSame({ ...fullTrace(model, run), end: endInReference(run) }, expected, `run ${n}`);
        } else {
          const { drawn, ...rest } = expected as ShortTrace;
          expectSame(shortTrace(model, run), rest, `run ${n}`);
          if (drawn !== undefined) expectSame(byOriginalPath(file, run.drawn), drawn, 'drawn');
        }
      },
    );
  });
});
