import type { WaterfallCause, WaterfallSeries } from '../../../charts/waterfall/waterfallProps.ts';
import { logistic, logit } from '../../../math/logistic.ts';
import { government, opposition, russia, us } from './diagramCases.ts';

const cause = (id: string, label: string, logOdds: number, linked = false): WaterfallCause => ({
  id,
  label,
  logOdds,
  linked,
});

/** Ends where its causes lead. */
const moved = (series: Omit<WaterfallSeries, 'now'>): WaterfallSeries => ({
  ...series,
  now: logistic(series.causes.reduce((sum, { logOdds }) => sum + logOdds, logit(series.before))),
});

/** Invented numbers of the strike, as in the pictures of the design. */
export const strike = moved({
  tieId: 'russia|us',
  of: russia,
  in: us,
  before: 0.52,
  threshold: 0.38,
  regime: 'threshold',
  causes: [
    cause('strike', 'Strike on army positions', -0.81, true),
    cause('regret', 'Pentagon regret, strikes stopped', 0.16, true),
    cause('us/russia', 'US kept restraint toward Russia', 0.04),
    cause('forgetting', 'Fading memory, 12 hours', -0.04),
  ],
});

export const rise = moved({
  ...strike,
  tieId: 'opposition|assad',
  of: opposition,
  in: government,
  before: 0.3,
  threshold: 0.41,
  causes: [
    cause('a', 'Government kept restraint toward the opposition', 0.22),
    cause('b', 'Aid reached Aleppo', 0.45, true),
    cause('forgetting', 'Fading memory, 12 hours', -0.05),
  ],
});

export const small = moved({
  ...strike,
  before: 0.38,
  causes: [
    cause('a', 'US kept restraint toward Russia', 0.02),
    cause('forgetting', 'Fading memory, 12 hours', -0.006),
  ],
});

export const quiet: WaterfallSeries = { ...strike, causes: [], now: strike.before };

export const limited = moved({
  ...strike,
  before: 0.985,
  threshold: null,
  regime: 'always',
  causes: [
    cause('a', 'US kept restraint toward Russia', 1.9),
    cause('b', 'Joint centre opened', 0.9, true),
    cause('limit', 'Beyond the scale’s end: cut off', -0.985),
  ],
});

export const never = moved({ ...strike, before: 0.9, threshold: null, regime: 'never' });

export const certain = moved({ ...strike, threshold: 1 });

export const reversed = moved({ ...strike, regime: 'reversed' });

export const twelve = moved({
  ...strike,
  causes: [
    cause('c1', 'Strike on army positions', -0.81, true),
    cause('c2', 'Pentagon regret, strikes stopped', 0.16, true),
    cause('c3', 'Emergency session of the Security Council', -0.22, true),
    cause('c4', 'US kept restraint toward Russia', 0.04),
    cause('c5', 'US broke the truce toward the government', -0.31),
    cause('c6', 'Opposition kept restraint toward the government', 0.02),
    cause('c7', 'Convoy waits at the border', -0.015, true),
    cause('c8', 'Two reports of flights near Aleppo', -0.012, true),
    cause('c9', 'Talks in New York go on', 0.05, true),
    cause('c10', 'Prisoners exchanged', 0.09, true),
    cause('c11', 'Fading memory, 12 hours', -0.04),
    cause('c12', 'Beyond the scale’s end: cut off', 0.001),
  ],
});

export const longLabels = moved({
  ...strike,
  causes: [
    cause('a', 'Нанесение авиаударов по позициям сирийской армии у Дейр-эз-Зора', -0.81, true),
    cause('b', 'Сожаление Пентагона и прекращение ударов после предупреждения', 0.16, true),
    cause('forgetting', 'Забывание за 12 часов', -0.04),
  ],
});
