import { version } from '../../package.json';
import { engineFingerprint } from '../analysis/engineFingerprint.ts';
import { scenarioHash } from '../scenario/hash.ts';
import type { Scenario } from '../scenario/scenario.ts';

/** What stands under every picture: enough to know which Parley drew what; the receipt says the rest. */
export const stampOf = (scenario: Scenario): string =>
  `Parley ${version} · ${scenario.id}@${scenarioHash(scenario).slice(0, 16)} · engine ${engineFingerprint}`;

/** A result of an analysis as one JSON document, with what made it: scenario, engine and the question as the lab wrote it. */
export function resultJson(scenario: Scenario, about: string, result: unknown): string {
  const body = {
    format: 1,
    parley: version,
    engine: engineFingerprint,
    scenario: { id: scenario.id, hash: scenarioHash(scenario) },
    question: JSON.parse(about) as unknown,
    result,
  };
  const plain = (_: string, value: unknown): unknown => {
    if (typeof value === 'number' && !Number.isFinite(value)) return null;
    return ArrayBuffer.isView(value) ? Array.from(value as Float64Array) : value;
  };
  return `${JSON.stringify(body, plain, 2)}\n`;
}
