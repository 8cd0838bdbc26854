import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

import { runnerImport } from 'vite';
import type { Plugin, Rolldown } from 'vite';

import { root } from './dependencies.mjs';
import { dataModule, filesIn, loadOf, problemLines, translationsIn } from './shippedModules.ts';

type Parser = typeof import('../src/scenario/parseScenario.ts');
type TextsParser = typeof import('../src/scenario/parseTexts.ts');
type Overlay = typeof import('../src/scenario/texts.ts');
type Scenario = NonNullable<ReturnType<Parser['parseScenario']>['scenario']>;
type Texts = NonNullable<ReturnType<TextsParser['parseTexts']>['texts']>;

const folder = join(root, 'scenarios').replaceAll('\\', '/');
const listName = 'virtual:scenarios';
const resolvedListName = `\0${listName}`;
const textsFolder = `${folder}/texts`;

/** What the gallery shows of a scenario before it is loaded. */
function entryOf(scenario: Scenario): Record<string, unknown> {
  const { title, short, summary } = scenario.meta;
  return {
    id: scenario.id,
    title,
    short,
    summary,
    sides: Object.keys(scenario.actors).length,
    days: Math.ceil(scenario.clock.horizon / 24),
    events: Object.keys(scenario.events).length,
    hasRecord: scenario.record !== undefined,
  };
}

/**
 * Shipped scenarios are read and checked when the page is built, so that the first view needs neither YAML nor schema:
 * `import scenario from '../../scenarios/x.yaml'` is the checked scenario as plain data in a chunk of its own, and
 * `virtual:scenarios` lists all of them with a way to load each. Their texts in another language are loaded likewise, those
 * of the gallery as `virtual:scenarios/ru`. A file with errors fails the build, with all of them.
 * The chunk of the scenario called `first` is fetched along with the script and not only when that has run; without one the
 * script has them all inside.
 */
export function scenarioPlugin({ first }: { first?: string } = {}): Plugin {
  let parsers: Promise<Parser & TextsParser & Overlay> | undefined;

  const load = <Module>(path: string): Promise<Module> =>
    runnerImport<Module>(join(root, path)).then(({ module }) => module);
  const ready = (): Promise<Parser & TextsParser & Overlay> => {
    parsers ??= Promise.all([
      load<Parser>('src/scenario/parseScenario.ts'),
      load<TextsParser>('src/scenario/parseTexts.ts'),
      load<Overlay>('src/scenario/texts.ts'),
    ]).then(([parser, texts, overlay]) => ({ ...parser, ...texts, ...overlay }));
    return parsers;
  };

  async function checked(context: Rolldown.PluginContext, path: string): Promise<Scenario> {
    const { parseScenario } = await ready();
    const file = `scenarios/${basename(path)}`;
    const { scenario, problems } = parseScenario(readFileSync(path, 'utf8'), { file });
    const errors = problems.filter(({ severity }) => severity === 'error');
    if (scenario !== null && errors.length === 0) return scenario;
    return context.error(`A shipped scenario has errors:\n${problemLines(file, errors)}`);
  }

  async function checkedTexts(context: Rolldown.PluginContext, path: string): Promise<Texts> {
    const { parseTexts } = await ready();
    const scenario = await checked(context, `${folder}/${basename(path)}`);
    const file = path.slice(folder.length - 'scenarios'.length);
    const { texts, problems } = parseTexts(readFileSync(path, 'utf8'), scenario, { file });
    if (texts !== null) return texts;
    return context.error(`The texts of a shipped scenario have errors:\n${problemLines(file, problems)}`);
  }

  /** The gallery in a language; what is not translated stands there in English. */
  async function galleryIn(context: Rolldown.PluginContext, language: string): Promise<unknown> {
    const { withTexts } = await ready();
    const translated: Record<string, unknown> = {};
    for (const path of filesIn(`${textsFolder}/${language}`, '.yaml')) {
      context.addWatchFile(path);
      const scenario = await checked(context, `${folder}/${basename(path)}`);
      const { title, short, summary } = withTexts(scenario, await checkedTexts(context, path)).meta;
      translated[scenario.id] = { title, short, summary };
    }
    return translated;
  }

  async function listModule(context: Rolldown.PluginContext): Promise<string> {
    const entries: string[] = [];
    for (const path of filesIn(folder, '.yaml')) {
      context.addWatchFile(path);
      const texts = translationsIn(textsFolder).flatMap((language) => {
        const translated = `${textsFolder}/${language}/${basename(path)}`;
        return existsSync(translated) ? `${language}: ${loadOf(translated)}` : [];
      });
      const entry = JSON.stringify(entryOf(await checked(context, path)));
      entries.push(`{ ...${entry}, load: ${loadOf(path)}, texts: { ${texts.join(', ')} } }`);
    }
    const galleries = translationsIn(textsFolder).map(
      (language) => `${language}: ${loadOf(`${listName}/${language}`)}`,
    );
    return `export const scenarios = [${entries.join(',\n')}];\nexport const galleries = { ${galleries.join(', ')} };`;
  }

  return {
    name: 'parley-scenarios',
    enforce: 'pre',
    resolveId: {
      filter: { id: /^virtual:scenarios(?:\/[a-z-]+)?$/ },
      handler: (id) => `\0${id}`,
    },
    load: {
      filter: { id: [/^\0virtual:scenarios/, /\/scenarios\/(?:texts\/[a-z-]+\/)?[^/]+\.yaml$/] },
      async handler(id) {
        if (id === resolvedListName) return { code: await listModule(this), moduleType: 'js' };
        const [, language] = id.split(`${resolvedListName}/`);
        if (language !== undefined) return dataModule(await galleryIn(this, language));
        if (id === `${folder}/${basename(id)}`) return dataModule(await checked(this, id));
        return id.startsWith(`${textsFolder}/`) ? dataModule(await checkedTexts(this, id)) : undefined;
      },
    },
    transformIndexHtml: {
      order: 'post',
      handler(_html, { bundle }) {
        if (!bundle || first === undefined) return [];
        const path = `${folder}/${first}.yaml`;
        const chunk = Object.values(bundle).find(
          (file) => file.type === 'chunk' && file.facadeModuleId === path,
        );
        if (!chunk) throw new Error(`No chunk of the page holds scenarios/${first}.yaml, which opens first.`);
        const attrs = { rel: 'modulepreload', crossorigin: true, href: `./${chunk.fileName}` };
        return [{ tag: 'link', attrs, injectTo: 'head' }];
      },
    },
  };
}
