import { brierScore, type ScoredForecast } from '../analysis/brier.ts';
import { calibrationBins, type CalibrationBin } from '../analysis/calibration.ts';
import { scoreDifference, type ScoreDifference } from '../analysis/scoreDifference.ts';
import { wilsonInterval } from '../analysis/wilson.ts';
import { forecastsOf, type ClassQuestion } from './classQuestions.ts';

/** A bin with the 95 % interval of how often such things come; null for an empty one. */
export interface ClassBin extends CalibrationBin {
  /** Events among its forecasts. */
  events: number;
  interval: { low: number; high: number } | null;
}

/** Brier scores, 0 at best: the mean over all events, and the least and greatest mean. */
export interface SpreadScore {
  score: number;
  low: number;
  high: number;
}

/** How well a class forecast what the record has judged, beside the model on the same events. */
export interface ClassCalibration {
  /** Events that the record has judged, that somebody forecast and, where it forecast any, the model, too. */
  events: number;
  forecasts: number;
  /** Events left out because the model has no forecast of them. */
  leftOut: number;
  /** All students' forecasts; the least and greatest are of one student. */
  students: SpreadScore;
  /** The mean forecast of each event; the least and greatest are of one event, as the model's are. */
  together: SpreadScore;
  /** Null where it forecast none of the events. */
  model: SpreadScore | null;
  /** Score of the model - score of the students, event by event; null without a model. */
  difference: ScoreDifference | null;
  bins: { class: readonly ClassBin[]; model: readonly ClassBin[] };
}

/** An event with all that was forecast of it. */
interface JudgedEvent {
  event: string;
  outcome: 0 | 1;
  said: readonly { of: number; forecast: number }[];
  model: number | null;
}

type Forecast = ScoredForecast & { event: string };

/** With few events more would hold next to nothing each. */
const BINS = 3;

/** Null where the record has judged no forecast. */
export function classCalibration(questions: readonly ClassQuestion[]): ClassCalibration | null {
  const judged = judgedEvents(questions);
  if (judged.length === 0) return null;
  const modelled = judged.filter(({ model }) => model !== null);
  const events = modelled.length > 0 ? modelled : judged;
  const classForecasts = events.flatMap(({ event, outcome, said }) =>
    said.map(({ of, forecast }) => ({ of, event, outcome, forecast })),
  );
  const modelForecasts = modelled.map(({ event, outcome, model }) => ({ event, outcome, forecast: model! }));
  // An event counts once, however many have forecast it.
  const scoresOfEach = events.map(({ outcome, said }) =>
    brierScore(said.map(({ forecast }) => ({ forecast, outcome }))),
  );
  const scoresOfModel = modelForecasts.map((one) => brierScore([one]));
  const students = [...new Set(classForecasts.map(({ of }) => of))].map((student) =>
    brierScore(classForecasts.filter(({ of }) => of === student)),
  );
  return {
    events: events.length,
    forecasts: classForecasts.length,
    leftOut: judged.length - events.length,
    students: { ...spreadOf(students), score: mean(scoresOfEach) },
    together: spreadOf(
      events.map(({ outcome, said }) =>
        brierScore([{ forecast: mean(said.map(({ forecast }) => forecast)), outcome }]),
      ),
    ),
    model: modelled.length > 0 ? spreadOf(scoresOfModel) : null,
    difference:
      modelled.length > 0
        ? scoreDifference(
            scoresOfModel.map((score, i) => score - scoresOfEach[i]!),
            1,
          )
        : null,
    bins: { class: binsOf(classForecasts), model: binsOf(modelForecasts) },
  };
}

/** Two sets of questions may ask about one event: it is one. */
function judgedEvents(questions: readonly ClassQuestion[]): JudgedEvent[] {
  const found = new Map<string, JudgedEvent>();
  for (const question of questions) {
    const said = forecastsOf(question);
    if (question.record === null || said.length === 0) continue;
    const event = question.event ?? `${question.exercise}/${question.question}`;
    const there = found.get(event);
    found.set(event, {
      event,
      outcome: question.record ? 1 : 0,
      said: [...(there?.said ?? []), ...said],
      model: there?.model ?? question.model?.share ?? null,
    });
  }
  return [...found.values()];
}

const mean = (values: readonly number[]): number => values.reduce((sum, one) => sum + one, 0) / values.length;

const spreadOf = (scores: readonly number[]): SpreadScore => ({
  score: mean(scores),
  low: Math.min(...scores),
  high: Math.max(...scores),
});

/** Students who forecast one event share its luck: the interval counts events, not forecasts. */
function binsOf(forecasts: readonly Forecast[]): ClassBin[] {
  return calibrationBins(forecasts, BINS).map((bin, i) => {
    const own = forecasts.filter(({ forecast }) => Math.min(BINS - 1, Math.floor(forecast * BINS)) === i);
    const events = new Set(own.map(({ event }) => event)).size;
    return { ...bin, events, interval: events === 0 ? null : wilsonInterval(bin.came * events, events) };
  });
}
