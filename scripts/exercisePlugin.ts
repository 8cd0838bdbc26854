import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

import { runnerImport } from 'vite';
import type { Plugin, Rolldown } from 'vite';

import { root } from './dependencies.mjs';

type ExerciseParser = typeof import('../src/exercise/parseExercise.ts');
type ScenarioParser = typeof import('../src/scenario/parseScenario.ts');
type Exercise = NonNullable<ReturnType<ExerciseParser['parseExercise']>['exercise']>;
type Scenario = NonNullable<ReturnType<ScenarioParser['parseScenario']>['scenario']>;

const scenarioFolder = join(root, 'scenarios');
const folder = join(scenarioFolder, 'exercises').replaceAll('\\', '/');
const listName = 'virtual:exercises';
const resolvedListName = `\0${listName}`;
const levels = ['introductory', 'intermediate', 'advanced'];

async function parsers(): Promise<{
  parseExercise: ExerciseParser['parseExercise'];
  scenarios: ReadonlyMap<string, Scenario>;
}> {
  const load = async <T>(path: string): Promise<T> => (await runnerImport<T>(join(root, path))).module;
  const [{ parseExercise }, { parseScenario }] = await Promise.all([
    load<ExerciseParser>('src/exercise/parseExercise.ts'),
    load<ScenarioParser>('src/scenario/parseScenario.ts'),
  ]);
  const scenarios = readdirSync(scenarioFolder)
    .filter((name) => name.endsWith('.yaml'))
    .flatMap(
      (file) => parseScenario(readFileSync(join(scenarioFolder, file), 'utf8'), { file }).scenario ?? [],
    );
  return { parseExercise, scenarios: new Map(scenarios.map((scenario) => [scenario.id, scenario])) };
}

/**
 * Shipped exercises are read and checked when the page is built, as scenarios are: `import x from '.../x.md'` is the checked
 * exercise as plain data in a chunk of its own, and `virtual:exercises` lists them with a way to load each. A file with
 * errors fails the build, with all of them.
 */
export function exercisePlugin(): Plugin {
  let ready: ReturnType<typeof parsers> | undefined;

  async function checked(context: Rolldown.PluginContext, path: string): Promise<Exercise> {
    ready ??= parsers();
    const { parseExercise, scenarios } = await ready;
    const file = `scenarios/exercises/${basename(path)}`;
    const { exercise, problems } = parseExercise(readFileSync(path, 'utf8'), { file, scenarios });
    if (exercise !== null) return exercise;
    const lines = problems.map(
      ({ line, column, message, suggestion }) => `${file}:${line}:${column} ${message} ${suggestion ?? ''}`,
    );
    return context.error(`A shipped exercise has errors:\n${lines.join('\n')}`);
  }

  return {
    name: 'parley-exercises',
    enforce: 'pre',
    resolveId: {
      filter: { id: /^virtual:exercises$/ },
      handler: (id) => (id === listName ? resolvedListName : undefined),
    },
    load: {
      filter: { id: [/^\0virtual:exercises$/, /\/exercises\/[^/]+\.md$/] },
      async handler(id) {
        if (id !== resolvedListName) {
          if (id !== `${folder}/${basename(id)}`) return undefined;
          const json = JSON.stringify(await checked(this, id));
          return { code: `export default JSON.parse(${JSON.stringify(json)});`, moduleType: 'js' };
        }
        const listed: { order: number; level: number; code: string }[] = [];
        for (const name of readdirSync(folder).sort()) {
          const path = `${folder}/${name}`;
          this.addWatchFile(path);
          const { id: exercise, title, level, minutes, aims, order = 100 } = await checked(this, path);
          const entry = JSON.stringify({ id: exercise, title, level, minutes, aims });
          const load = `() => import(${JSON.stringify(path)}).then((module) => module.default)`;
          listed.push({ order, level: levels.indexOf(level), code: `{ ...${entry}, load: ${load} }` });
        }
        const entries = listed.sort((a, b) => a.order - b.order || a.level - b.level).map(({ code }) => code);
        return { code: `export const exercises = [${entries.join(',\n')}];`, moduleType: 'js' };
      },
    },
  };
}
