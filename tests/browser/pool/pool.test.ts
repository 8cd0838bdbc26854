import { describe, expect, it } from 'vitest';
import { summarise } from '../../../src/analysis/ensemble.ts';
import { tallyRuns } from '../../../src/analysis/tallyRuns.ts';
import { ensembleHash } from '../../../src/analysis/ensembleHash.ts';
import { compile } from '../../../src/engine/compile.ts';
import { laneMemory, loadKernels, preferKernels } from '../../../src/engine/lanes/laneMemory.ts';
import { browserPort } from '../../../src/pool/browserPort.ts';
import { createConeSource } from '../../../src/pool/cone.ts';
import { laneKernelBytes } from '../../../src/pool/laneKernelBytes.ts';
import { createPool } from '../../../src/pool/pool.ts';
import { referenceHash, referenceRequest, referenceRuns, referenceSetup } from '../../ensembleReference.ts';

const model = compile(referenceSetup);
const work = { setup: referenceSetup, request: referenceRequest, first: 0, count: referenceRuns };

describe('the reference ensemble in the browser', () => {
  it.each(['script', 'wasm'] as const)('is the one of Node to the bit, on the page itself, by %s', (make) => {
    loadKernels(laneKernelBytes());
    preferKernels(make);
    expect(laneMemory().make).toBe(make);
    const tally = tallyRuns(compile(referenceSetup), referenceRequest, 0, referenceRuns);
    expect(ensembleHash(summarise(model, referenceRequest, tally))).toBe(referenceHash);
  });

  it.each([1, 2, 3])('is the same from %i workers', async (threads) => {
    const pool = createPool({ threads, open: browserPort });
    const done = await pool.ensemble(work).done;
    pool.close();
    expect(ensembleHash(summarise(model, referenceRequest, done!.tally))).toBe(referenceHash);
  });

  it('is the same though a worker was killed at its work', async () => {
    const opened: (() => void)[] = [];
    const pool = createPool({
      threads: 2,
      silence: 1500,
      open() {
        const port = browserPort();
        opened.push(() => port.close());
        return port;
      },
    });
    const task = pool.ensemble(work);
    opened[0]!();
    const done = await task.done;
    expect(opened.length).toBe(3);
    pool.close();
    expect(ensembleHash(summarise(model, referenceRequest, done!.tally))).toBe(referenceHash);
  });

  it('is what a cone ends with, after a coarse one', async () => {
    const pool = createPool({ threads: 2, open: browserPort });
    const shown: number[] = [];
    const full = await new Promise<string>((resolve, reject) => {
      createConeSource(pool).request(referenceSetup, referenceRequest, {
        onCoarse: (cone) => shown.push(cone.runs),
        onFull: (cone) => resolve(ensembleHash(cone)),
        onError: reject,
      });
    });
    pool.close();
    expect(shown).toEqual([50]);
    expect(full).toBe(referenceHash);
  });
});
