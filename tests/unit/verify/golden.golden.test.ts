// Axelrod-Python 4.13.0 (commit 95052da, MIT licence); closed forms, conflicts, games and engine traces as their README files
// under tests/golden say.
import { describe, expect, it } from 'vitest';
import { verifyGolden } from './golden.ts';

/** File, its kind, and how many values it holds. */
const files = [
  ['axelrod/matches.json', 'axelrod matches', 916],
  ['axelrod/scripted.json', 'axelrod scripted', 270],
  ['axelrod/noise_tapes.json', 'axelrod noise tapes', 180],
  ['axelrod/strategies.json', 'axelrod strategies', 213],
  ['axelrod/stochastic.json', 'axelrod stochastic means', 232],
  ['axelrod/noisy.json', 'axelrod noisy means', 312],
  ['axelrod/tournament.json', 'axelrod tournament', 397],
  ['axelrod/noisy_tournament.json', 'axelrod noisy tournament', 981],
  ['theory.json', 'theory', 815],
  ['nash.json', 'nash equilibria', 104],
  ['gmcr/elmira.json', 'graph model conflict', 61],
  ['gmcr/euphrates-1975.json', 'graph model conflict', 25],
  ['gmcr/garrison.json', 'graph model conflict', 284],
  ['gmcr/prisoners-dilemma.json', 'graph model conflict', 21],
  ['gmcr/random-11.json', 'graph model conflict', 21],
  ['gmcr/random-12.json', 'graph model conflict', 56],
  ['gmcr/random-13.json', 'graph model conflict', 163],
  ['gmcr/stag-hunt.json', 'graph model conflict', 18],
  ['engine/draws.json', 'engine draws', 225],
  ['engine/rules.json', 'engine rules', 2599],
  ['engine/september-record.json', 'engine record', 5927],
  ['engine/september-model.json', 'engine model', 26663],
  ['engine/two-sides.json', 'engine model', 13284],
  ['engine/three-corners.json', 'engine model', 16540],
] as const;

describe('the reference files', () => {
  it.each(files)(
    '%s is recomputed without a difference, nothing left out',
    { timeout: 60_000 },
    (path, kind, compared) => {
      const { worst, ...result } = verifyGolden(path);
      expect(result).toMatchObject({ kind, compared, differences: [], notYet: [] });
      expect(worst).toBeLessThanOrEqual(path.startsWith('engine/') ? 1e-12 : 1e-7);
    },
  );
});
