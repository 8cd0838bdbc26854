import { parentPort } from 'node:worker_threads';
import { createJobRunner, replyBuffers, type Job } from './job.ts';

const run = createJobRunner();

parentPort!.on('message', (job: Job) => {
  const reply = run(job);
  parentPort!.postMessage(reply, replyBuffers(reply));
});
