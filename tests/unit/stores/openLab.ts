import { version } from '../../../package.json';
import { firstAtOnce } from '../../../src/pool/firstAtOnce.ts';
import { createStagedSource } from '../../../src/pool/stagedEnsemble.ts';
import { inlinePort } from '../../../src/pool/inlinePort.ts';
import { createPool } from '../../../src/pool/pool.ts';
import { bindLab } from '../../../src/stores/boundLab.ts';
import { KeepFault, type OpenKeep } from '../../../src/stores/keepPort.ts';
import { createKeptRuns } from '../../../src/stores/keptRuns.ts';
import type { OtherCase } from '../../../src/stores/labRecord.ts';
import type { Scenario } from '../../../src/scenario/scenario.ts';
import { scenarioOf, textOf } from '../fixtures/scenarioFiles.ts';

const shipped = (id: string): Scenario => scenarioOf(textOf(`scenarios/${id}.yaml`), `${id}.yaml`);

/** February, which is not loaded before it is asked for. */
const february: OtherCase = {
  id: 'february-2016',
  name: 'February',
  load: async () => shipped('february-2016'),
};
const september: OtherCase = {
  id: 'september-2016',
  name: 'September',
  load: async () => shipped('september-2016'),
};

/** A lab on this thread; without a keeper its store cannot be had. `search`: the link with which it is opened. */
export function openLab(
  id = 'two-sides',
  openKeep: OpenKeep = () => Promise.reject(new KeepFault('missing')),
  others: readonly OtherCase[] = [february, september],
  search = '',
) {
  const pool = createPool({ threads: 1, open: inlinePort });
  const kept = createKeptRuns({
    openKeep,
    newId: (() => {
      let n = 0;
      return () => `id-${(n += 1)}`;
    })(),
    now: () => 0,
    parley: version,
  });
  const lab = bindLab(shipped(id), {
    variants: createStagedSource(pool, firstAtOnce),
    bases: createStagedSource(pool, firstAtOnce),
    pool,
    kept,
    others: () => others,
    parley: version,
  });
  const written: string[] = [];
  const address = {
    read: () => search,
    write: (search: string) => void written.push(search),
    onChange: () => () => {},
  };
  const stop = lab.connect(address);
  return {
    lab,
    kept,
    pool,
    written,
    leave: stop,
    stop: () => {
      stop();
      pool.close();
    },
  };
}
