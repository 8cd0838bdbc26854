import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

import { runnerImport } from 'vite';
import type { Plugin, Rolldown } from 'vite';

import { root } from './dependencies.mjs';

type Parser = typeof import('../src/scenario/parseScenario.ts');
type Scenario = NonNullable<ReturnType<Parser['parseScenario']>['scenario']>;

const folder = join(root, 'scenarios').replaceAll('\\', '/');
const listName = 'virtual:scenarios';
const resolvedListName = `\0${listName}`;

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
 * `virtual:scenarios` lists all of them with a way to load each. A file with errors fails the build, with all of them.
 * The chunk of the scenario called `first` is fetched along with the script and not only when that has run; without one the
 * script has them all inside.
 */
export function scenarioPlugin({ first }: { first?: string } = {}): Plugin {
  let parser: Promise<Parser> | undefined;

  async function checked(context: Rolldown.PluginContext, path: string): Promise<Scenario> {
    parser ??= runnerImport<Parser>(join(root, 'src/scenario/parseScenario.ts')).then(({ module }) => module);
    const { parseScenario } = await parser;
    const file = `scenarios/${basename(path)}`;
    const { scenario, problems } = parseScenario(readFileSync(path, 'utf8'), { file });
    const errors = problems.filter(({ severity }) => severity === 'error');
    if (scenario !== null && errors.length === 0) return scenario;
    const lines = errors.map(
      ({ line, column, message, suggestion }) =>
        `${file}:${line}:${column} ${message}${suggestion === null ? '' : ` ${suggestion}`}`,
    );
    return context.error(`A shipped scenario has errors:\n${lines.join('\n')}`);
  }

  return {
    name: 'parley-scenarios',
    enforce: 'pre',
    resolveId: {
      filter: { id: /^virtual:scenarios$/ },
      handler: (id) => (id === listName ? resolvedListName : undefined),
    },
    load: {
      filter: { id: [/^\0virtual:scenarios$/, /\/scenarios\/[^/]+\.yaml$/] },
      async handler(id) {
        if (id !== resolvedListName) {
          if (id !== `${folder}/${basename(id)}`) return undefined;
          const json = JSON.stringify(await checked(this, id));
          return { code: `export default JSON.parse(${JSON.stringify(json)});`, moduleType: 'js' };
        }
        const paths = readdirSync(folder)
          .filter((name) => name.endsWith('.yaml'))
          .sort()
          .map((name) => `${folder}/${name}`);
        const entries: string[] = [];
        for (const path of paths) {
          this.addWatchFile(path);
          const entry = JSON.stringify(entryOf(await checked(this, path)));
          const load = `() => import(${JSON.stringify(path)}).then((module) => module.default)`;
          entries.push(`{ ...${entry}, load: ${load} }`);
        }
        return { code: `export const scenarios = [${entries.join(',\n')}];`, moduleType: 'js' };
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
