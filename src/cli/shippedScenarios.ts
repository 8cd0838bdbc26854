import { parseScenario } from '../scenario/parseScenario.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Terminal } from './terminal.ts';

/** The scenarios that come with Parley, by id. */
export async function shippedScenarios(terminal: Terminal): Promise<ReadonlyMap<string, Scenario>> {
  const paths = ((await terminal.filesIn(terminal.shipped)) ?? []).filter((path) => path.endsWith('.yaml'));
  const read = paths.map(async (path) => parseScenario(await terminal.read(path), { file: path }).scenario);
  const scenarios = (await Promise.all(read)).filter((scenario) => scenario !== null);
  return new Map(scenarios.map((scenario) => [scenario.id, scenario]));
}
