import { describe, expect, it } from 'vitest';
import { compile } from '../../../src/engine/compile.ts';
import { createDerived, derive } from '../../../src/engine/derive.ts';
import { runTraced } from '../../../src/engine/run.ts';
import type { RecordSetup } from '../../../src/engine/setup.ts';
import { readEngineSetup, type EngineReference } from '../../../src/theory/readEngineReference.ts';
import {
  expectSame,
  expectSameFrame,
  fullTrace,
  readGolden,
  type FullTrace,
  type ReferenceFile,
} from './reference.ts';

interface RecordFile extends ReferenceFile {
  trace: FullTrace;
  end: unknown;
  accounts: Record<
    string,
    {
      record: Pick<RecordSetup, 'acts'>;
      events: NonNullable<EngineReference['events']>;
      logOdds: number[][];
      restraint: number[];
    }
  >;
}

const file = readGolden<RecordFile>('september-record.json');
const asRecorded = { mode: 'record', seed: 0, index: 0, draws: false, from: 0 } as const;

describe('September 2016 in record mode', () => {
  it('has the reference ids, routes and weights', () => {
    const model = compile(readEngineSetup(file.scenario));
    const derived = createDerived(model);
    derive(model, model.parameters.central, derived);
    expectSameFrame(model, derived, file);
  });

  it('gives the reference trace, everything in every step', () => {
    const model = compile(readEngineSetup(file.scenario));
    const run = runTraced(model, asRecorded);
    expectSame(fullTrace(model, run), file.trace, 'trace');
    expect(run.end).toEqual(file.end);
    expect(run.drawn).toEqual({});
  });

  it.each(Object.keys(file.accounts))('told by %s gives the reference trust and restraint', (name) => {
    const account = file.accounts[name]!;
    const record = { ...file.scenario.record!, ...account.record };
    const model = compile(readEngineSetup({ ...file.scenario, record, events: account.events }));
    const run = runTraced(model, asRecorded);
    const every = run.steps.flatMap((step, t) =>
      t % 5 === 4 || t === 49 ? [[t, ...step.logOddsAfter]] : [],
    );
    expectSame(every, account.logOdds, 'logOdds');
    expectSame(
      run.steps.map((step) => step.restraint.all),
      account.restraint,
      'restraint',
    );
  });
});
