// What a browser fetches for the first view, compressed: the entry of the manifest, what it imports, and the worker that it warms up.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

import { root } from './dependencies.mjs';

/** Bytes of compressed JavaScript that the first view may cost. */
const budget = 300_000;

const dist = join(root, 'dist');
const manifestPath = join(dist, '.vite', 'manifest.json');
if (!existsSync(manifestPath)) {
  console.error('There is no built page: run npm run build first.');
  process.exit(1);
}

/** @type {Record<string, { file: string, css?: string[], imports?: string[], isEntry?: boolean }>} */
const manifest = JSON.parse(readFileSync(manifestPath, 'utf8'));

/** @type {Set<string>} */
const seen = new Set();
/** @type {Set<string>} */
const files = new Set();
/** @param {string} key */
function follow(key) {
  const chunk = manifest[key];
  if (!chunk || seen.has(key)) return;
  seen.add(key);
  files.add(chunk.file);
  for (const style of chunk.css ?? []) files.add(style);
  for (const next of chunk.imports ?? []) follow(next);
}
// A worker that is built with the page is an entry as well, and is opened with the first file that is read.
for (const [key, chunk] of Object.entries(manifest))
  if (chunk.isEntry && !key.endsWith('.worker.ts')) follow(key);
for (const name of readdirSync(join(dist, 'assets')))
  if (/^browser\.worker.*\.js$/.test(name)) files.add(`assets/${name}`);

/** @param {string} extension */
const compressed = (extension) =>
  [...files]
    .filter((file) => file.endsWith(extension))
    .reduce((sum, file) => sum + gzipSync(readFileSync(join(dist, file)), { level: 9 }).length, 0);

const kB = (/** @type {number} */ bytes) => `${(bytes / 1000).toFixed(1)} kB`;
const script = compressed('.js');
console.log(
  `First view: ${kB(script)} of JavaScript (at most ${kB(budget)}), ${kB(compressed('.css'))} of CSS, compressed.`,
);
if (script > budget) {
  console.error(`That is ${kB(script - budget)} too much: load something later, or leave it out.`);
  process.exit(1);
}
