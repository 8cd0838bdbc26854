import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { runnerImport } from 'vite';
import type { Plugin } from 'vite';

import { root } from './dependencies.mjs';
import { dataModule, loadOf, problemLines, translationsIn } from './shippedModules.ts';

const name = 'virtual:guide';
const fileIn = (language: string): string =>
  `docs/${language === 'en' ? '' : `${language}/`}teachers-guide.md`;

/**
 * The teacher's guide, read and checked when the page is built: `virtual:guide` has a way to load it in each language that it
 * is translated to, as plain data. Mistakes fail the build.
 */
export function guidePlugin(): Plugin {
  return {
    name: 'parley-guide',
    resolveId: { filter: { id: /^virtual:guide(?:\/[a-z]+)?$/ }, handler: (id) => `\0${id}` },
    load: {
      filter: { id: /^\0virtual:guide/ },
      async handler(id) {
        const [, language] = id.split('/');
        if (language === undefined) {
          const languages = ['en', ...translationsIn(join(root, 'docs'))].filter((one) =>
            existsSync(join(root, fileIn(one))),
          );
          const loads = languages.map((one) => `${one}: ${loadOf(`${name}/${one}`)}`);
          return { code: `export const guides = { ${loads.join(', ')} };`, moduleType: 'js' };
        }
        const file = fileIn(language);
        this.addWatchFile(join(root, file));
        const parser = join(root, 'src/exercise/parseGuide.ts');
        const { module } = await runnerImport<typeof import('../src/exercise/parseGuide.ts')>(parser);
        const { guide, problems } = module.parseGuide(readFileSync(join(root, file), 'utf8'), { file });
        return guide
          ? dataModule(guide)
          : this.error(`The guide has errors:\n${problemLines(file, problems)}`);
      },
    },
  };
}
