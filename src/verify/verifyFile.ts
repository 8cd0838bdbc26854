import { verifyDraws } from './engineFiles/verifyDraws.ts';
import { verifyEngineModel } from './engineFiles/verifyEngineModel.ts';
import { verifyEngineRecord } from './engineFiles/verifyEngineRecord.ts';
import { verifyEngineRules } from './engineFiles/verifyEngineRules.ts';
import { ReferenceFileError, type FileVerification } from './fileVerification.ts';
import { isObject, listAt, type JsonObject } from './reading.ts';
import { readOnly, type Only } from './rulesUnderTest.ts';
import { verifyConflict } from './verifyConflict.ts';
import { verifyGames } from './verifyGames.ts';
import { verifyMatches, verifyScripted } from './verifyHistories.ts';
import { verifyMeans } from './verifyMeans.ts';
import { verifyStrategies } from './verifyStrategies.ts';
import { verifyTheory } from './verifyTheory.ts';
import { verifyNoisyTournament, verifyTournament } from './verifyTournament.ts';

export type { FileVerification } from './fileVerification.ts';

type Verify = (file: JsonObject, only: Only) => FileVerification;

/** Kinds of reference files, told by what they hold; the first that fits is taken. */
const kinds: readonly { readonly fits: (file: JsonObject) => boolean; readonly verify: Verify }[] = [
  { fits: (file) => isEngineFile(file, 'draws'), verify: verifyDraws },
  { fits: (file) => isEngineFile(file, 'record'), verify: verifyEngineRecord },
  { fits: (file) => isEngineFile(file, 'model'), verify: verifyEngineModel },
  { fits: (file) => isEngineFile(file, 'rules'), verify: verifyEngineRules },
  { fits: (file) => 'items' in file, verify: verifyTheory },
  { fits: (file) => 'decision_makers' in file, verify: verifyConflict },
  { fits: (file) => 'games' in file, verify: verifyGames },
  { fits: (file) => 'strategies' in file, verify: verifyStrategies },
  { fits: (file) => 'responses' in file, verify: verifyScripted },
  {
    fits: (file) => 'score_per_turn_matrix' in file && 'standard_error_matrix' in file,
    verify: verifyNoisyTournament,
  },
  { fits: (file) => 'score_per_turn_matrix' in file, verify: verifyTournament },
  { fits: (file) => 'matches' in file && firstHas(file['matches'], 'A'), verify: verifyMatches },
  { fits: (file) => 'matches' in file, verify: verifyMeans },
];

function isEngineFile(file: JsonObject, kind: string): boolean {
  return file['format'] === 'engine-1' && file['kind'] === kind;
}

function firstHas(list: unknown, key: string): boolean {
  const first = listAt(list, 'matches')[0];
  return isObject(first) && key in first;
}

/**
 * Recomputes everything in one reference file (format of the README files beside it) and compares. `file` is the parsed
 * JSON, `name` is used in messages only; `only` limits it to matches among the rules named, in either spelling.
 * Throws ReferenceFileError for what is no reference file, and for one that is broken.
 */
export function verifyFile(
  name: string,
  file: unknown,
  options: { readonly only?: readonly string[] } = {},
): FileVerification {
  const only = readOnly(options.only);
  if (!isObject(file))
    throw new ReferenceFileError(`${name} is no reference file: it does not hold a JSON object.`);
  const kind = kinds.find(({ fits }) => fits(file));
  if (!kind) {
    const keys = Object.keys(file).slice(0, 6).join(', ') || 'nothing';
    throw new ReferenceFileError(
      `${name} is no reference file that Parley knows: it holds ${keys}, but no matches, strategies, items, games or decision_makers.`,
    );
  }
  return kind.verify(file, only);
}

/** What was compared, in a few words: for the line of a file. */
export function compareLine({ kind, compared, worstStandardErrors }: FileVerification): string {
  const values = `${kind}, ${compared} ${compared === 1 ? 'value' : 'values'}`;
  if (worstStandardErrors === null) return values;
  return `${values} (sampled means within ${worstStandardErrors.toFixed(1)} standard errors)`;
}
