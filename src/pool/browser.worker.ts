import kernelsUrl from '../engine/lanes/laneKernels.wasm?url&no-inline';
import { loadKernels } from '../engine/lanes/laneMemory.ts';
import { createJobRunner, replyBuffers, type Job } from './job.ts';

const run = createJobRunner();
const loaded = fetchKernels();

self.onmessage = async (event: MessageEvent<Job>) => {
  await loaded;
  const reply = await run(event.data);
  self.postMessage(reply, { transfer: replyBuffers(reply) });
};

async function fetchKernels(): Promise<void> {
  try {
    const response = await fetch(kernelsUrl);
    if (response.ok) loadKernels(new Uint8Array(await response.arrayBuffer()));
  } catch {
    // The loops of JavaScript do.
  }
}
