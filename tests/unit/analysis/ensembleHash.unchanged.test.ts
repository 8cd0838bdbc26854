import { expect, it } from 'vitest';
import { summarise } from '../../../src/analysis/ensemble.ts';
import { tallyRuns } from '../../../src/analysis/tallyRuns.ts';
import { ensembleHash } from '../../../src/analysis/ensembleHash.ts';
import { compile } from '../../../src/engine/compile.ts';
import { inlinePort } from '../../../src/pool/inlinePort.ts';
import { createPool } from '../../../src/pool/pool.ts';
import { referenceHash, referenceRequest, referenceRuns, referenceSetup } from '../../ensembleReference.ts';
import { tallyPlain } from './tallyPlain.ts';

const model = compile(referenceSetup);

it('gives the reference ensemble to the bit, side by side', () => {
  const tally = tallyRuns(model, referenceRequest, 0, referenceRuns);
  expect(ensembleHash(summarise(model, referenceRequest, tally))).toBe(referenceHash);
});

it('gives it with plain runs, too', () => {
  const tally = tallyPlain(model, referenceRequest, 0, referenceRuns);
  expect(ensembleHash(summarise(model, referenceRequest, tally))).toBe(referenceHash);
});

it('gives it from a pool, in chunks', async () => {
  const pool = createPool({ threads: 3, open: inlinePort });
  const done = await pool.ensemble({
    setup: referenceSetup,
    request: referenceRequest,
    first: 0,
    count: referenceRuns,
    chunk: 77,
  }).done;
  pool.close();
  expect(ensembleHash(summarise(model, referenceRequest, done!.tally))).toBe(referenceHash);
});
