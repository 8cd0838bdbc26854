import { runTraced } from '../../engine/run.ts';
import type { Run } from '../../engine/trace.ts';
import { startComparison } from '../comparison.ts';
import type { FileVerification } from '../fileVerification.ts';
import { objectAt, type JsonObject } from '../reading.ts';
import type { Only } from '../rulesUnderTest.ts';
import { compareRun } from './compareRun.ts';
import { compareFrame, noteUnknown, referenceModel, type ReferenceModel } from './referenceModel.ts';

const frame = ['format', 'kind', 'scenario', 'actors', 'rivalries', 'ties', 'channels', 'routes'];

/** A scenario in record mode: every step, and its accounts. */
export function verifyEngineRecord(file: JsonObject, only: Only): FileVerification {
  const comparison = startComparison();
  const reference = referenceModel(file['scenario'], 'scenario');
  if (only === undefined) {
    noteUnknown(comparison, file, [...frame, 'trace', 'end', 'accounts'], 'record');
    compareFrame(comparison, file, reference.model, '');
    const { trace, end } = file;
    const expected = { ...objectAt(trace ?? {}, 'trace'), ...(end === undefined ? {} : { end }) };
    compareRun(comparison, reference, recorded(reference), expected, 'trace');
    const scenario = objectAt(file['scenario'], 'scenario');
    for (const [name, value] of Object.entries(objectAt(file['accounts'] ?? {}, 'accounts'))) {
      const where = `accounts.${name}`;
      const { record, events, ...told } = objectAt(value, where);
      const account = referenceModel(
        {
          ...scenario,
          record: {
            ...objectAt(scenario['record'] ?? {}, 'scenario.record'),
            ...objectAt(record ?? {}, `${where}.record`),
          },
          events: events ?? scenario['events'],
        },
        where,
      );
      compareRun(comparison, account, recorded(account), told, where);
    }
  }
  return comparison.result('engine record');
}

function recorded({ model }: ReferenceModel): Run {
  return runTraced(model, { mode: 'record', seed: 0, index: 0, draws: false, from: 0 });
}
