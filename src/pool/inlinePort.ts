import { createJobRunner } from './job.ts';
import type { Reply } from './job.ts';
import type { Port } from './port.ts';

/** This thread, a job at a time, each in a turn of the event loop of its own. */
export function inlinePort(): Port {
  const run = createJobRunner();
  let done: (reply: Reply) => void = () => {};
  let open = true;
  return {
    post(job) {
      setTimeout(async () => {
        if (!open) return;
        const reply = await run(job);
        if (open) done(reply);
      }, 0);
    },
    onDone(listener) {
      done = listener;
    },
    onError() {},
    close() {
      open = false;
    },
  };
}
