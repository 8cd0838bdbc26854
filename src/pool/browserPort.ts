import JobWorker from './browser.worker.ts?worker';
import type { Reply } from './job.ts';
import type { Port } from './port.ts';

/** A worker of the browser. */
export function browserPort(): Port {
  const worker = new JobWorker({ name: 'parley' });
  return {
    post: (job) => worker.postMessage(job),
    onDone(listener) {
      worker.addEventListener('message', (event: MessageEvent<Reply>) => listener(event.data));
    },
    onError(listener) {
      worker.addEventListener('error', (event) => listener(new Error(event.message || 'A worker failed.')));
      worker.addEventListener('messageerror', () => listener(new Error('A message to a worker was lost.')));
    },
    close: () => worker.terminate(),
  };
}
