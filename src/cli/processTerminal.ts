import { appendFileSync, writeFileSync } from 'node:fs';
import { readFile, readdir, stat } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { nodePort } from '../pool/nodePort.ts';
import type { Terminal } from './terminal.ts';

/** The terminal of this process. */
export function processTerminal(): Terminal {
  const plain = process.env['NO_COLOR'] !== undefined && process.env['NO_COLOR'] !== '';
  return {
    out: (written) => void process.stdout.write(written),
    say: (line) => void process.stderr.write(`${line}\n`),
    read: (path) => (path === '-' ? text(process.stdin) : readFile(path, 'utf8')),
    write: (path, written) => writeFileSync(path, written),
    append: (path, written) => appendFileSync(path, written),
    filesIn: async (path) => {
      if (path === '-' || !(await stat(path)).isDirectory()) return null;
      const entries = await readdir(path, { recursive: true, withFileTypes: true });
      return entries
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name))
        .sort();
    },
    // Seen from the bundle, which stands in dist-cli.
    shipped: fileURLToPath(new URL('../scenarios', import.meta.url)),
    progress: process.stderr.isTTY && process.stdout.isTTY && !plain,
    // Some terminals say that they are 0 wide.
    columns: process.stdout.columns > 0 ? process.stdout.columns : 80,
    colour: process.stdout.isTTY && !plain,
    onInterrupt: (listener) => {
      process.once('SIGINT', listener);
      return () => process.off('SIGINT', listener);
    },
    processors: availableParallelism(),
    openThread: nodePort,
  };
}
