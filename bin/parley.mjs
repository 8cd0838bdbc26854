#!/usr/bin/env node
// The command. In a checkout it builds itself first where it is missing or its sources have changed; the packed package carries it built.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

// A reader that has seen enough (parley ... | head) is no failure.
process.stdout.on('error', (error) => {
  if (/** @type {NodeJS.ErrnoException} */ (error).code === 'EPIPE') process.exit(0);
  throw error;
});

const root = fileURLToPath(new URL('..', import.meta.url));
if (existsSync(join(root, 'src', 'cli', 'main.ts'))) {
  const { buildIfStale } = await import('../scripts/build.mjs');
  await buildIfStale('terminal', (line) => process.stderr.write(`${line}\n`));
}
await import(pathToFileURL(join(root, 'dist-cli', 'cli.js')).href);
