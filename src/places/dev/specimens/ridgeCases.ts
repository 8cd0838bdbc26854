import type { RidgeSeries, RidgeTie } from '../../../charts/ridge/ridgeProps.ts';
import { government, opposition, russia, us } from './diagramCases.ts';

const tie = (
  of: RidgeTie['of'],
  inWhom: RidgeTie['in'],
  trust: number,
  threshold: number,
  half: number | null = 0.06,
): RidgeTie => ({
  id: `${of.id}|${inWhom.id}`,
  of,
  in: inWhom,
  trust,
  threshold,
  regime: 'threshold',
  spread: half === null ? null : { low: trust - threshold - half, high: trust - threshold + 0.8 * half },
});

/** Invented numbers throughout. */
export const ridge: RidgeSeries = {
  title: 'How near is each to the ridge?',
  sentence: '',
  radius: { value: 0.84, low: 0.71, high: 1.08 },
  ties: [
    tie(us, russia, 0.46, 0.31, 0.09),
    tie(russia, us, 0.36, 0.38, 0.07),
    tie(government, opposition, 0.22, 0.45),
    tie(opposition, government, 0.38, 0.41, 0.1),
    tie(government, us, 0.12, 0.4, 0.05),
    tie(opposition, russia, 0.31, 0.35),
    tie(us, government, 0.25, 0.3),
    tie(russia, opposition, 0.4, 0.33, 0.12),
  ],
};

export const ridgeNoSpread: RidgeSeries = {
  ...ridge,
  sentence: 'On 17 September, after the strike.',
  radius: { value: 1.31, low: null, high: null },
  ties: ridge.ties.map((one) => ({ ...one, spread: null })),
};

export const ridgeRegimes: RidgeSeries = {
  ...ridge,
  radius: null,
  ties: [
    { ...tie(us, russia, 0.46, 0.31), regime: 'never', threshold: null },
    { ...tie(russia, us, 0.36, 0.38), regime: 'always', threshold: null, spread: null },
    tie(government, opposition, 0, 1, 1.5),
    { ...tie(opposition, government, NaN, NaN), spread: { low: NaN, high: Infinity } },
    { ...tie(government, us, 1, 0), trust: null },
    tie(opposition, russia, 0, 0, 0),
  ],
};

const long = {
  ...government,
  name: 'Правительство переходного периода',
  short: 'Правительствопереходногопериодаиспецслужбы',
};

export const ridgeLong: RidgeSeries = {
  title: 'Насколько близок каждый к гребню, за которым перемирие уже не восстановить без помощи извне?',
  sentence:
    'Семнадцатого сентября, после удара по позициям сирийской армии у Дейр-эз-Зора, ближе всех к гребню стоит оппозиция.',
  radius: { value: 3.2, low: 0.2, high: 14 },
  ties: Array.from({ length: 40 }, (_, i) => ({
    ...tie(i % 2 ? long : us, i % 3 ? long : russia, ((i * 37) % 100) / 100, ((i * 53) % 100) / 100),
    id: `t${i}`,
  })),
};
