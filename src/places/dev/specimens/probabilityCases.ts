import type { ScaleSeries } from '../../../charts/probability/probabilityLayout.ts';

const answered = (
  guess: number | null,
  share: number,
  half: number,
  record: boolean | null,
): ScaleSeries => ({
  guess,
  model: { share, low: Math.max(0, share - half), high: Math.min(1, share + half) },
  record,
  open: false,
});

/** Named cases of the scale; numbers invented. */
export const probabilityCases: readonly (readonly [name: string, series: ScaleSeries])[] = [
  ['not moved yet', { guess: null, model: null, record: null, open: true }],
  ['asked', { guess: 0.6, model: null, record: null, open: true }],
  ['asked, at 0', { guess: 0, model: null, record: null, open: true }],
  ['asked, at 100', { guess: 1, model: null, record: null, open: true }],
  ['answered', answered(0.6, 0.71, 0.03, null)],
  ['answered, one over the other', answered(0.7, 0.71, 0.03, null)],
  ['answered, both at the end', answered(0.98, 0.97, 0.01, true)],
  ['answered, both at the start', answered(0.01, 0.02, 0.01, false)],
  ['answered, the record says no', answered(0.6, 0.71, 0.03, false)],
  ['answered, the record says yes', answered(0.2, 0.55, 0.12, true)],
  ['skipped', answered(null, 0.55, 0.03, true)],
];
