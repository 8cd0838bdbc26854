import type { Problem } from '../scenario/problems.ts';

/** Problems as `file:line:column: severity: message`, each with its remedy on a line of its own. */
export function problemLines(problems: readonly Problem<string>[], path: string): string {
  return problems
    .map(({ line, column, severity, path: where, message, suggestion }) => {
      const place = `${path}:${line}:${column}: ${severity}: `;
      const head = `${place}${where === null ? '' : `${where}: `}${message}`;
      return suggestion === null ? head : `${head}\n    ${suggestion}`;
    })
    .join('\n');
}
