import { exp } from '../math/exp.ts';
import { ln } from '../math/ln.ts';

/**
 * A truce that independent causes can end at constant rates per hour (Kalbfleisch & Prentice 2002). A rate r in a step of
 * D hours is a chance of 1 - exp(-r D), so that what survives does not depend on the step. Rates at least 0, not all 0.
 */
export function constantHazard(ratesPerHour: readonly number[], stepHours: number) {
  const rate = ratesPerHour.reduce((sum, r) => sum + r, 0);
  const perStep = 1 - exp(-rate * stepHours);
  return {
    perStep,
    survivalAt: (hours: number): number => exp(-rate * hours),
    meanLifeSteps: 1 / perStep,
    medianLifeSteps: Math.max(1, Math.ceil(ln(0.5) / ln(1 - perStep))),
    medianLifeHours: ln(2) / rate,
    causeShares: ratesPerHour.map((r) => r / rate),
  };
}
