import type { Scenario } from './scenario.ts';
import { sha256 } from './sha256.ts';

/** JSON with the keys of every map in the order of their code units, so that the order of a file cannot matter. */
function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null';
  const map = value as Readonly<Record<string, unknown>>;
  const entries = Object.keys(map)
    .filter((key) => map[key] !== undefined)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${canonicalJson(map[key])}`);
  return `{${entries.join(',')}}`;
}

/**
 * A name for what a checked scenario says: 16 hexadecimal digits, the same for files that differ in comments, order, short
 * forms or their own name only.
 */
export function scenarioHash(scenario: Scenario): string {
  const { id: _, ...content } = scenario;
  return sha256(canonicalJson(content)).slice(0, 16);
}
