import * as z from 'zod';
import { scenarioFile } from './schema/scenarioFile.ts';

/** The JSON Schema (draft 2020-12) of the scenario file, from which an editor with YAML support completes and explains. */
export function scenarioJsonSchema(): Record<string, unknown> {
  return z.toJSONSchema(scenarioFile, {
    io: 'input',
    target: 'draft-2020-12',
    // zod leaves examples and defaults out where a type transforms its input; ours are written as the input is.
    override: ({ zodSchema, jsonSchema }) => {
      const { examples, default: given, id } = z.globalRegistry.get(zodSchema) ?? {};
      if (id === undefined) return;
      if (Array.isArray(examples)) jsonSchema.examples = examples;
      if (given !== undefined) jsonSchema.default = given;
    },
  });
}
