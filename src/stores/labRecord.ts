import type { Hindcast } from '../analysis/hindcast.ts';
import { wilsonInterval } from '../analysis/wilson.ts';

/** How often what was forecast came, over all leads, with Wilson's interval; bins without a forecast are left out. */
export function calibrationOf({ calibration }: Hindcast['variants'][number]) {
  const bins = calibration.find(({ lead }) => lead === null)?.bins ?? [];
  return bins
    .filter(({ cases }) => cases > 0)
    .map(({ forecast, came, cases }) => ({
      forecast,
      came,
      ...wilsonInterval(Math.round(came * cases), cases),
      count: cases,
    }));
}
