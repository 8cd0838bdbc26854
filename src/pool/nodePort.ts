import { Worker } from 'node:worker_threads';
import type { Port } from './port.ts';

/** A worker thread of Node. `script` is the built `node.worker.js`; absent: the one beside the built command. */
export function nodePort(script: URL = new URL('./node.worker.js', import.meta.url)): Port {
  const worker = new Worker(script);
  worker.unref();
  return {
    post(job) {
      // A thread that works keeps the process alive; an idle one does not.
      worker.ref();
      worker.postMessage(job);
    },
    onDone(listener) {
      worker.on('message', (reply) => {
        worker.unref();
        listener(reply);
      });
    },
    onError(listener) {
      worker.on('error', listener);
      worker.on('exit', () => listener(new Error('A worker thread ended.')));
    },
    close() {
      void worker.terminate();
    },
  };
}
