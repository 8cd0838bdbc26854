import { AGREEMENT_STATUSES, CHANNEL_STATUSES } from './codes.ts';
import type { RecordTable } from './model.ts';
import type { Names } from './names.ts';
import type { RecordSetup } from './setup.ts';
import { SetupError } from './setupError.ts';

/** The coded history. Throws `SetupError` where a column is missing, shorter than the others or holds an unknown status. */
export function compileRecord(record: RecordSetup, names: Names): RecordTable {
  const steps = record.inForce.length;
  const rivalries = names.rivalries.ids.length;
  const channels = names.channels.ids.length;
  const column = <T>(values: readonly T[] | undefined, path: string): readonly T[] => {
    if (values?.length !== steps)
      throw new SetupError(`${path}: has ${values?.length ?? 0} entries, the record ${steps} steps`);
    return values;
  };
  const table: RecordTable = {
    steps,
    acts: new Float64Array(steps * rivalries),
    inForce: Uint8Array.from(record.inForce, (inForce) => (inForce ? 1 : 0)),
    agreement: Uint8Array.from(column(record.agreement, 'record.agreement'), (status) =>
      indexOf(AGREEMENT_STATUSES, status, 'record.agreement'),
    ),
    channels: new Uint8Array(steps * channels),
  };
  names.rivalries.ids.forEach((id, r) => {
    column(record.acts[id], `record.acts.${id}`).forEach((act, t) => {
      if (!(act >= 0 && act <= 1))
        throw new SetupError(`record.acts.${id}: act ${act} of step ${t} is not within 0 and 1`);
      table.acts[t * rivalries + r] = act;
    });
  });
  names.channels.ids.forEach((id, c) => {
    column(record.channels[id], `record.channels.${id}`).forEach((status, t) => {
      table.channels[t * channels + c] = indexOf(CHANNEL_STATUSES, status, `record.channels.${id}`);
    });
  });
  return table;
}

function indexOf(statuses: readonly string[], status: string, path: string): number {
  const index = statuses.indexOf(status);
  if (index < 0) throw new SetupError(`${path}: there is no status "${status}"`);
  return index;
}
