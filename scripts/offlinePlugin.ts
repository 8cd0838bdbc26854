import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Plugin, Rolldown } from 'vite';

import { root } from './dependencies.mjs';

const source = 'src/app/serviceWorker.ts';
const fileName = 'serviceWorker.js';

/**
 * Puts the service worker beside index.html, with the list of all files of the build before it and a hash of them, and its
 * address into the page. A build without this plugin registers none.
 */
export function offlinePlugin(): Plugin {
  return {
    name: 'parley-offline',
    apply: 'build',
    enforce: 'post',
    buildStart() {
      this.emitFile({ type: 'chunk', id: join(root, source), fileName });
    },
    transformIndexHtml: () => [
      { tag: 'meta', attrs: { name: 'parley-service-worker', content: `./${fileName}` }, injectTo: 'head' },
    ],
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const worker = bundle[fileName];
        if (worker?.type !== 'chunk') throw new Error(`The build has no ${fileName}.`);
        if (worker.imports.length > 0 || worker.exports.length > 0)
          throw new Error(`${source} must stand alone: it is a script, not a module.`);
        const contents = new Map<string, string | Uint8Array>([...publicFiles(), ...outputs(bundle)]);
        const hash = createHash('sha256').update(worker.code);
        for (const [name, content] of contents) hash.update(`\0${name}\0`).update(content);
        const version = hash.digest('hex').slice(0, 16);
        // A host gives the page for its folder; some turn index.html into that by a redirect, which is no page to keep.
        const files = [...contents.keys()].map((name) => (name === 'index.html' ? './' : name));
        worker.code = `const PARLEY_VERSION=${JSON.stringify(version)},PARLEY_FILES=${JSON.stringify(files)};\n${worker.code}`;
      },
    },
  };
}

function publicFiles(): [string, Uint8Array][] {
  const folder = join(root, 'public');
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => [path.slice(folder.length + 1).replaceAll('\\', '/'), readFileSync(path)]);
}

/** What the build writes and the page may ask for. */
function outputs(bundle: Rolldown.OutputBundle): [string, string | Uint8Array][] {
  return Object.values(bundle)
    .filter((output) => output.fileName !== fileName && !output.fileName.startsWith('.'))
    .map((output): [string, string | Uint8Array] => [
      output.fileName,
      output.type === 'chunk' ? output.code : output.source,
    ])
    .sort(([a], [b]) => (a < b ? -1 : 1));
}
