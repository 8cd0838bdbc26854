import type { Challenge } from '../exercise/exercise.ts';
import { createAnalysis } from '../stores/analysis.ts';
import { bindChallenge, type BoundChallenge } from '../stores/boundChallenge.ts';
import { findAmong } from '../stores/labRecord.ts';
import { keptRuns } from './keptRuns.ts';
import { loadShipped } from './openScenarios.ts';
import { deviceStorage } from './settings.ts';
import { workers } from './workers.ts';

/** A challenge whose designs are scored as the lab compares variants. */
export async function openChallenge(challenge: Challenge, exercise: string): Promise<BoundChallenge> {
  const scenario = await loadShipped(challenge.scenario);
  const find = findAmong(scenario, () => []);
  const analysis = createAnalysis<'compare'>({ scenario, find, pool: workers(), parts: keptRuns.getState() });
  return bindChallenge(challenge, { exercise, scenario, storage: deviceStorage(), analysis });
}
