import ParseWorker from './parse.worker.ts?worker';
import type { Problem } from '../scenario/problems.ts';
import type { Scenario } from '../scenario/scenario.ts';

interface Parsed {
  scenario: Scenario | null;
  problems: readonly Problem[];
}

/** Milliseconds after which a parse is given up; a legal file of 2 MB takes a tenth of it. */
const patience = 20_000;

/**
 * Parses and checks a scenario in a worker of its own, which ends with it.
 * @throws when the worker cannot be started, dies, or does not answer.
 */
export function parseAside(text: string, file: string): Promise<Parsed> {
  const worker = new ParseWorker();
  return new Promise<Parsed>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`${file} took too long to read.`)), patience);
    worker.addEventListener('message', ({ data }: MessageEvent<Parsed>) => {
      clearTimeout(timer);
      resolve(data);
    });
    worker.addEventListener('error', ({ message }) => {
      clearTimeout(timer);
      reject(new Error(`${file} could not be read: ${message}`));
    });
    worker.postMessage({ text, file });
  }).finally(() => worker.terminate());
}
