import { version } from '../../../package.json';
import { createStagedSource } from '../../../src/pool/stagedEnsemble.ts';
import { inlinePort } from '../../../src/pool/inlinePort.ts';
import { createPool } from '../../../src/pool/pool.ts';
import { bindLab } from '../../../src/stores/boundLab.ts';
import { KeepFault, type OpenKeep } from '../../../src/stores/keepPort.ts';
import { createKeptRuns } from '../../../src/stores/keptRuns.ts';
import { scenarioOf, textOf } from '../fixtures/scenarioFiles.ts';

/** A lab on this thread; without a keeper its store cannot be had. */
export function openLab(
  id = 'two-sides',
  openKeep: OpenKeep = () => Promise.reject(new KeepFault('missing')),
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
  const lab = bindLab(scenarioOf(textOf(`scenarios/${id}.yaml`), `${id}.yaml`), {
    variants: createStagedSource(pool),
    bases: createStagedSource(pool),
    pool,
    kept,
    find: async (about) => scenarioOf(textOf(`scenarios/${about.id}.yaml`), `${about.id}.yaml`),
    parley: version,
  });
  const written: string[] = [];
  const address = {
    read: () => '',
    write: (search: string) => void written.push(search),
    onChange: () => () => {},
  };
  const stop = lab.connect(address);
  return {
    lab,
    kept,
    pool,
    written,
    stop: () => {
      stop();
      pool.close();
    },
  };
}
