import type { Ensemble, Quantiles } from './ensemble.ts';

/**
 * FNV-1a (32 bits, 8 hex digits) over the bytes of a summary, little end first: equal hashes on Node, in a browser, on one
 * thread and on many say that the ensemble is the same to the last bit.
 */
export function ensembleHash(ensemble: Ensemble): string {
  let hash = 0x811c9dc5;
  const eight = new DataView(new ArrayBuffer(8));
  const take = (number: number) => {
    eight.setFloat64(0, number, true);
    for (let i = 0; i < 8; i += 1) hash = Math.imul(hash ^ eight.getUint8(i), 0x01000193);
  };
  const takeQuantiles = (quantiles: Quantiles | null) => {
    if (quantiles === null) return;
    for (const list of Object.values(quantiles) as Float64Array[]) list.forEach(take);
  };
  take(ensemble.from);
  take(ensemble.runs);
  // One NaN for all: its bits are not the same everywhere.
  ensemble.survival.forEach((share) => take(share === share ? share : -1));
  takeQuantiles(ensemble.restraint.all);
  ensemble.restraint.actors.forEach(takeQuantiles);
  ensemble.trust.forEach(takeQuantiles);
  const takeText = (text: string) => {
    for (const character of text) take(character.codePointAt(0)!);
  };
  for (const { cause, by, event, count } of ensemble.ends) {
    takeText(`${cause ?? ''} ${by.join(' ')} ${event ?? ''}`);
    take(count);
  }
  ensemble.outcomes.forEach(take);
  return (hash >>> 0).toString(16).padStart(8, '0');
}
