import { parentPort } from 'node:worker_threads';
import { createJobRunner, replyBuffers, type Job } from './job.ts';

const run = createJobRunner();

parentPort!.on('message', async (job: Job) => {
  const reply = await run(job);
  parentPort!.postMessage(reply, replyBuffers(reply));
});
