import { brierScore, type ScoredForecast } from '../analysis/brier.ts';
import { calibrationBins, type CalibrationBin } from '../analysis/calibration.ts';
import { wilsonInterval } from '../analysis/wilson.ts';
import { forecastsOf, type ClassQuestion } from './classQuestions.ts';

/** A bin with the 95 % interval of how often such things come; null for an empty one. */
export interface ClassBin extends CalibrationBin {
  interval: { low: number; high: number } | null;
}

/** How well a class forecast what the record has judged, beside the model on the same questions. */
export interface ClassCalibration {
  /** Events that the record has judged and that somebody forecast. */
  events: number;
  forecasts: number;
  /** Brier scores, 0 at best: mean over all forecasts; of each question's mean forecast; of the model. */
  brier: { each: number; together: number; model: number | null };
  /** Least and greatest of the students' own mean scores. */
  students: { low: number; high: number };
  class: readonly ClassBin[];
  model: readonly ClassBin[];
}

type Forecast = ScoredForecast & { event: string };

/** Null where the record has judged no forecast. */
export function classCalibration(all: readonly ClassQuestion[]): ClassCalibration | null {
  const judged = all.filter((one) => one.record !== null && forecastsOf(one).length > 0);
  if (judged.length === 0) return null;
  const eventOf = ({ event, exercise, question }: ClassQuestion): string =>
    event ?? `${exercise}/${question}`;
  const outcomeOf = ({ record }: ClassQuestion): 0 | 1 => (record ? 1 : 0);
  const forecasts = judged.flatMap((one) =>
    forecastsOf(one).map(({ of, forecast }) => ({
      of,
      forecast,
      event: eventOf(one),
      outcome: outcomeOf(one),
    })),
  );
  const together = judged.map((one) => ({
    forecast: mean(forecastsOf(one).map(({ forecast }) => forecast)),
    outcome: outcomeOf(one),
  }));
  const modelled = judged.flatMap((one) =>
    one.model ? [{ forecast: one.model.share, event: eventOf(one), outcome: outcomeOf(one) }] : [],
  );
  const students = [...new Set(forecasts.map(({ of }) => of))].map((student) =>
    brierScore(forecasts.filter(({ of }) => of === student)),
  );
  return {
    events: new Set(judged.map(eventOf)).size,
    forecasts: forecasts.length,
    brier: {
      each: brierScore(forecasts),
      together: brierScore(together),
      model: modelled.length === judged.length ? brierScore(modelled) : null,
    },
    students: { low: Math.min(...students), high: Math.max(...students) },
    class: binsOf(forecasts),
    model: binsOf(modelled),
  };
}

const mean = (values: readonly number[]): number => values.reduce((sum, one) => sum + one, 0) / values.length;

/** Students who forecast one event share its luck: the interval counts events, not forecasts. */
function binsOf(forecasts: readonly Forecast[]): ClassBin[] {
  return calibrationBins(forecasts).map((bin, i, { length }) => {
    const own = forecasts.filter(({ forecast }) => Math.min(length - 1, Math.floor(forecast * length)) === i);
    const events = new Set(own.map(({ event }) => event)).size;
    return { ...bin, interval: events === 0 ? null : wilsonInterval(bin.came * events, events) };
  });
}
