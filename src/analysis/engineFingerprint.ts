/**
 * Names what the engine computes, whatever its version: the hash of the reference ensemble (`tests/ensembleReference.ts`), which
 * changes exactly when the same scenario and seed give another history.
 */
export const engineFingerprint = 'd15f2f1a';
