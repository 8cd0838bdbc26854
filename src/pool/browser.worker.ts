import { createJobRunner, replyBuffers, type Job } from './job.ts';

const run = createJobRunner();

self.onmessage = async (event: MessageEvent<Job>) => {
  const reply = await run(event.data);
  self.postMessage(reply, { transfer: replyBuffers(reply) });
};
