import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

import { runnerImport } from 'vite';
import type { Plugin, Rolldown } from 'vite';

import { root } from './dependencies.mjs';
import { dataModule, filesIn, loadOf, problemLines, translationsIn } from './shippedModules.ts';

type ExerciseParser = typeof import('../src/exercise/parseExercise.ts');
type Faults = typeof import('../src/exercise/translationFaults.ts');
type ScenarioParser = typeof import('../src/scenario/parseScenario.ts');
type TextsParser = typeof import('../src/scenario/parseTexts.ts');
type Overlay = typeof import('../src/scenario/texts.ts');
type Exercise = NonNullable<ReturnType<ExerciseParser['parseExercise']>['exercise']>;
type Scenario = NonNullable<ReturnType<ScenarioParser['parseScenario']>['scenario']>;
type Rooms = ExerciseParser & Faults & ScenarioParser & TextsParser & Overlay;

const scenarioFolder = join(root, 'scenarios').replaceAll('\\', '/');
const folder = `${scenarioFolder}/exercises`;
const listName = 'virtual:exercises';
const resolvedListName = `\0${listName}`;
const levels = ['introductory', 'intermediate', 'advanced'];

async function rooms(): Promise<Rooms> {
  const load = async <T>(path: string): Promise<T> => (await runnerImport<T>(join(root, path))).module;
  const [exercise, faults, scenario, texts, overlay] = await Promise.all([
    load<ExerciseParser>('src/exercise/parseExercise.ts'),
    load<Faults>('src/exercise/translationFaults.ts'),
    load<ScenarioParser>('src/scenario/parseScenario.ts'),
    load<TextsParser>('src/scenario/parseTexts.ts'),
    load<Overlay>('src/scenario/texts.ts'),
  ]);
  return { ...exercise, ...faults, ...scenario, ...texts, ...overlay };
}

/** The shipped scenarios by id, in a language where they are translated to it: an exercise quotes their questions. */
function scenariosIn(
  language: string,
  { parseScenario, parseTexts, withTexts }: Rooms,
): ReadonlyMap<string, Scenario> {
  const entries = filesIn(scenarioFolder, '.yaml').flatMap((path): [string, Scenario][] => {
    const file = basename(path);
    const { scenario } = parseScenario(readFileSync(path, 'utf8'), { file });
    if (scenario === null) return [];
    const translated = `${scenarioFolder}/texts/${language}/${file}`;
    const { texts } = existsSync(translated)
      ? parseTexts(readFileSync(translated, 'utf8'), scenario, { file })
      : { texts: null };
    return [[scenario.id, texts === null ? scenario : withTexts(scenario, texts)]];
  });
  return new Map(entries);
}

/**
 * Shipped exercises are read and checked when the page is built, as scenarios are: `import x from '.../x.md'` is the checked
 * exercise as plain data in a chunk of its own, and `virtual:exercises` lists them with a way to load each. A translation
 * stands in a folder named by its language and must be the same exercise in other words; `virtual:exercises/ru` is what the
 * list says of those. A file with errors fails the build, with all of them.
 */
export function exercisePlugin(): Plugin {
  let ready: Promise<Rooms> | undefined;
  const scenarios = new Map<string, ReadonlyMap<string, Scenario>>();

  async function checked(context: Rolldown.PluginContext, path: string): Promise<Exercise> {
    ready ??= rooms();
    const parsers = await ready;
    const [name, language = 'en'] = path
      .slice(folder.length + 1)
      .split('/')
      .reverse() as [string, string?];
    let known = scenarios.get(language);
    if (!known) scenarios.set(language, (known = scenariosIn(language, parsers)));
    const file = path.slice(root.length + 1);
    const { exercise, problems } = parsers.parseExercise(readFileSync(path, 'utf8'), {
      file,
      scenarios: known,
    });
    if (exercise === null)
      return context.error(`A shipped exercise has errors:\n${problemLines(file, problems)}`);
    if (language === 'en') return exercise;
    const english = await checked(context, `${folder}/${name}`);
    const faults = parsers.translationFaults(english, exercise);
    if (faults.length === 0) return parsers.withAnswersOf(english, exercise);
    return context.error(`${file} is not the English exercise in other words, at ${faults.join(', ')}.`);
  }

  async function listModule(context: Rolldown.PluginContext): Promise<string> {
    const listed: { order: number; level: number; code: string }[] = [];
    const languages = translationsIn(folder);
    for (const path of filesIn(folder, '.md')) {
      context.addWatchFile(path);
      const { id, title, level, minutes, aims, order = 100 } = await checked(context, path);
      const translations = languages.flatMap((language) => {
        const translated = `${folder}/${language}/${basename(path)}`;
        return existsSync(translated) ? `${language}: ${loadOf(translated)}` : [];
      });
      const entry = JSON.stringify({ id, title, level, minutes, aims });
      const code = `{ ...${entry}, load: ${loadOf(path)}, translations: { ${translations.join(', ')} } }`;
      listed.push({ order, level: levels.indexOf(level), code });
    }
    const entries = listed.sort((a, b) => a.order - b.order || a.level - b.level).map(({ code }) => code);
    const lists = languages.map((language) => `${language}: ${loadOf(`${listName}/${language}`)}`);
    return `export const exercises = [${entries.join(',\n')}];\nexport const lists = { ${lists.join(', ')} };`;
  }

  async function listIn(context: Rolldown.PluginContext, language: string): Promise<unknown> {
    const translated: Record<string, unknown> = {};
    for (const path of filesIn(`${folder}/${language}`, '.md')) {
      context.addWatchFile(path);
      const { id, title, aims } = await checked(context, path);
      translated[id] = { title, aims };
    }
    return translated;
  }

  return {
    name: 'parley-exercises',
    enforce: 'pre',
    resolveId: {
      filter: { id: /^virtual:exercises(?:\/[a-z]+)?$/ },
      handler: (id) => `\0${id}`,
    },
    load: {
      filter: { id: [/^\0virtual:exercises/, /\/exercises\/(?:[a-z]+\/)?[^/]+\.md$/] },
      async handler(id) {
        if (id === resolvedListName) return { code: await listModule(this), moduleType: 'js' };
        const [, language] = id.split(`${resolvedListName}/`);
        if (language !== undefined) return dataModule(await listIn(this, language));
        return id.startsWith(`${folder}/`) ? dataModule(await checked(this, id)) : undefined;
      },
    },
  };
}
