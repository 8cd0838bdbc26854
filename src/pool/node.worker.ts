import { parentPort } from 'node:worker_threads';
import { loadKernels } from '../engine/lanes/laneMemory.ts';
import { createJobRunner, replyBuffers, type Job } from './job.ts';
import { laneKernelBytes } from './laneKernelBytes.ts';

loadKernels(laneKernelBytes());
const run = createJobRunner();

parentPort!.on('message', async (job: Job) => {
  const reply = await run(job);
  parentPort!.postMessage(reply, replyBuffers(reply));
});
