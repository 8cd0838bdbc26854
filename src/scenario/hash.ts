import type { Scenario } from './scenario.ts';
import { sha256 } from './sha256.ts';
import { withoutTexts } from './texts.ts';

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
 * A name for what runs of a checked scenario depend on: 16 hexadecimal digits, the same for files that differ in comments,
 * order, short forms, their own name or their words only, and so the same in every language.
 */
export function scenarioHash(scenario: Scenario): string {
  const { id: _, proposals, ...rest } = scenario;
  // A scenario that proposes nothing is called as it was before there were proposals.
  const content = Object.keys(proposals).length === 0 ? rest : { ...rest, proposals };
  return sha256(canonicalJson(withoutTexts(content))).slice(0, 16);
}
