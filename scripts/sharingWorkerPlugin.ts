import { join } from 'node:path';

import type { Plugin } from 'vite';

import { root } from './dependencies.mjs';

const prefix = '\0sharing-worker:';

/**
 * Builds a worker together with the page, so that what both are made of is one file for both: Vite builds each worker by
 * itself, with all of it anew.
 * @param source of the worker, which is imported with `?worker`.
 */
export function sharingWorkerPlugin(source: string): Plugin {
  const path = join(root, source);
  let reference = '';
  return {
    name: 'parley-sharing-worker',
    apply: 'build',
    enforce: 'pre',
    buildStart() {
      reference = this.emitFile({ type: 'chunk', id: path });
    },
    async resolveId(id, importer) {
      if (!id.endsWith('?worker')) return null;
      const found = await this.resolve(id.slice(0, -'?worker'.length), importer, { skipSelf: true });
      return found?.id === path ? `${prefix}${source}` : null;
    },
    load(id) {
      if (id !== `${prefix}${source}`) return null;
      return `export default class extends Worker {
        constructor() { super(import.meta.ROLLUP_FILE_URL_${reference}, { type: 'module' }); }
      }`;
    },
  };
}
