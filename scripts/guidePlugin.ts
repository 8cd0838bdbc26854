import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { runnerImport } from 'vite';
import type { Plugin } from 'vite';

import { root } from './dependencies.mjs';

const name = 'virtual:guide';
const resolvedName = `\0${name}`;
const file = 'docs/teachers-guide.md';

/** `virtual:guide` is the teacher's guide as plain data, read and checked when the page is built. Mistakes fail the build. */
export function guidePlugin(): Plugin {
  return {
    name: 'parley-guide',
    resolveId: {
      filter: { id: /^virtual:guide$/ },
      handler: (id) => (id === name ? resolvedName : undefined),
    },
    load: {
      filter: { id: /^\0virtual:guide$/ },
      async handler() {
        const path = join(root, file);
        this.addWatchFile(path);
        const parser = 'src/exercise/parseGuide.ts';
        const { module } = await runnerImport<typeof import('../src/exercise/parseGuide.ts')>(
          join(root, parser),
        );
        const { guide, problems } = module.parseGuide(readFileSync(path, 'utf8'), { file });
        if (guide === null) {
          const lines = problems.map(({ line, column, message }) => `${file}:${line}:${column} ${message}`);
          return this.error(`The guide has errors:\n${lines.join('\n')}`);
        }
        return {
          code: `export const guide = JSON.parse(${JSON.stringify(JSON.stringify(guide))});`,
          moduleType: 'js',
        };
      },
    },
  };
}
