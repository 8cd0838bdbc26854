import { existsSync, readdirSync } from 'node:fs';

/** Paths of the files of a folder with an ending, in order; none where there is no folder. */
export const filesIn = (folder: string, ending: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith(ending))
        .sort()
        .map((name) => `${folder}/${name}`)
    : [];

/** The languages that something shipped is translated to: a folder each, named by its code. */
export const translationsIn = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { withFileTypes: true })
        .filter((entry) => entry.isDirectory() && /^[a-z]{2,3}$/.test(entry.name))
        .map(({ name }) => name)
        .sort()
    : [];

/** Plain data as a module. */
export const dataModule = (data: unknown) => ({
  code: `export default JSON.parse(${JSON.stringify(JSON.stringify(data))});`,
  moduleType: 'js' as const,
});

/** Code that loads such a module when it is called. */
export const loadOf = (path: string): string =>
  `() => import(${JSON.stringify(path)}).then((module) => module.default)`;

interface Told {
  line: number;
  column: number;
  message: string;
  suggestion: string | null;
}

/** Problems as a build tells them, a line each. */
export const problemLines = (file: string, problems: readonly Told[]): string =>
  problems
    .map(({ line, column, message, suggestion }) =>
      `${file}:${line}:${column} ${message} ${suggestion ?? ''}`.trimEnd(),
    )
    .join('\n');
