import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';

const IMPORT = /^(?:import|export) (?!type )[^;]*? from '([^']+)';/gms;

/** Packages that a module brings along, over everything that it imports. */
function packagesOf(module: string, seen = new Set<string>()): Set<string> {
  const packages = new Set<string>();
  if (seen.has(module)) return packages;
  seen.add(module);
  for (const [, name] of readFileSync(module, 'utf8').matchAll(IMPORT)) {
    if (!name!.startsWith('.')) packages.add(name!);
    else for (const one of packagesOf(join(dirname(module), name!), seen)) packages.add(one);
  }
  return packages;
}

test.each([
  'toSetup',
  'changes',
  'hash',
  'recordCoding',
  'parameters',
  'paths',
  'quantity',
  'stepTimes',
  'difference',
])('%s needs neither the reader of YAML nor the schema', (name) => {
  expect([...packagesOf(`src/scenario/${name}.ts`)]).toEqual([]);
});

test('reading a file needs both', () => {
  expect([...packagesOf('src/scenario/parseScenario.ts')].sort()).toEqual(['yaml', 'zod']);
});
