import { version } from '../../package.json';
import type { Terminal } from './terminal.ts';

/** One JSON document on standard output; every one begins with its format and Parley's version. */
export function writeDocument(terminal: Terminal, body: Readonly<Record<string, unknown>>): void {
  terminal.out(`${JSON.stringify({ format: 1, parley: version, ...body })}\n`);
}
