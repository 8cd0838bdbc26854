import fc from 'fast-check';
import { loadKernels } from '../../src/engine/lanes/laneMemory.ts';
import { laneKernelBytes } from '../../src/pool/laneKernelBytes.ts';

// The same cases on every machine, so that a run can be repeated. FC_SEED tries others: FC_SEED=$RANDOM npm run unit.
fc.configureGlobal({ seed: Number(process.env['FC_SEED'] ?? 2016) });

// As a worker thread does.
loadKernels(laneKernelBytes());
