import { expect, test } from 'vitest';
import { scenarioJsonSchema } from '../../../src/scenario/jsonSchema.ts';
import { PARAMETERS } from '../../../src/scenario/parameters.ts';
import { findPath, parameterAt } from '../../../src/scenario/paths.ts';
import { checked } from './smallWar.ts';

interface Node {
  $ref?: string;
  type?: string;
  properties?: Record<string, Node>;
  additionalProperties?: Node | boolean;
  anyOf?: Node[];
  oneOf?: Node[];
}

const defs = scenarioJsonSchema()['$defs'] as Record<string, Node>;

/** Every place of the format where a number of the model can stand, with ids of the small war in it. */
function numberPaths(node: Node, path: string[], ids: Record<string, string>): string[] {
  if (node.$ref !== undefined) {
    const id = node.$ref.split('/').at(-1)!;
    return id in PARAMETERS ? [path.join('.')] : numberPaths(defs[id]!, path, ids);
  }
  const options = node.anyOf ?? node.oneOf;
  if (options !== undefined) return options.flatMap((option) => numberPaths(option, path, ids));
  const fields = Object.entries(node.properties ?? {}).flatMap(([key, field]) =>
    numberPaths(field, [...path, key], ids),
  );
  if (typeof node.additionalProperties === 'object') {
    const id = ids[path.at(-1)!];
    if (id !== undefined) return [...fields, ...numberPaths(node.additionalProperties, [...path, id], ids)];
  }
  return fields;
}

const IDS = {
  actors: 'hill',
  rivalries: 'hill/vale',
  ties: 'vale|crown',
  patronages: 'crown/vale',
  channels: 'talks',
  spoilers: 'raiders',
  seenControl: 'crown',
  responsibility: 'hill',
  solidarity: 'hill',
  beta: 'hill',
  exit: 'hill',
};

test('every number of the model has a path by which it can be changed and looked up', () => {
  const paths = [...new Set(numberPaths(defs['scenario']!, [], IDS))];
  expect(paths.length).toBeGreaterThan(40);
  const scenario = checked() as never;
  expect(paths.filter((path) => parameterAt(scenario, path) === null)).toEqual([]);
});

test('a path leads to the parameter that stands there', () => {
  const scenario = checked() as never;
  expect(parameterAt(scenario, 'rivalries.hill/vale.patience')).toBe(PARAMETERS.patience);
  expect(parameterAt(scenario, 'ties.vale|crown')).toBe(PARAMETERS.trust);
  expect(parameterAt(scenario, 'events.begins.time')).toBeNull();
});

test('a wrong path is answered with the right one, whichever key is wrong', () => {
  const nearest = (path: string) => {
    const found = findPath(checked() as never, path);
    return found.rule === null ? found.nearest : 'found';
  };
  expect(nearest('nothing.hill/vale.patience')).toBeNull();
  expect(nearest('rivalry.hill/vale.patience')).toBe('rivalries.hill/vale.patience');
  expect(nearest('rivalreis.hill/vale.patience')).toBe('rivalries.hill/vale.patience');
  expect(nearest('rivalries.hill/vael.patience')).toBe('rivalries.hill/vale.patience');
  expect(nearest('channels.talk.isues.border.redLines.hill')).toBe(
    'channels.talks.issues.border.redLines.hill',
  );
  expect(nearest('channels.talks.issues.border.redLines.hill')).toBe('found');
});
