import { scenarioJsonSchema } from '../../scenario/jsonSchema.ts';
import { help, readCommandLine } from '../commandLine.ts';
import type { Terminal } from '../terminal.ts';
import { badUsage } from '../trouble.ts';

export const schemaHelp = `parley schema

Prints the JSON Schema of the scenario file, for an editor that completes and
explains as one types.

  parley schema > scenario.schema.json
`;

/** The schema itself is the document: it follows JSON Schema and not Parley's envelope. */
export function schema(terminal: Terminal, words: readonly string[]): number {
  const { values, files } = readCommandLine(words, { json: { type: 'boolean' }, help });
  if (values.help) {
    terminal.out(schemaHelp);
    return 0;
  }
  if (files.length > 0) throw badUsage(`schema takes no file, and ${files.join(', ')} was given.`);
  terminal.out(`${JSON.stringify(scenarioJsonSchema(), null, 2)}\n`);
  return 0;
}
