import { createJobRunner, replyBuffers, type Job } from './job.ts';

const run = createJobRunner();

self.onmessage = (event: MessageEvent<Job>) => {
  const reply = run(event.data);
  self.postMessage(reply, { transfer: replyBuffers(reply) });
};
