import type { CalibrationBin, CalibrationSeries, SkillSeries } from '../../../charts/skill/skillProps.ts';

const line = (
  id: SkillSeries['lines'][number]['id'],
  name: string,
  score: (lead: number) => number | null,
  half: number | null = null,
): SkillSeries['lines'][number] => ({
  id,
  name,
  points: Array.from({ length: 10 }, (_, i) => {
    const value = score(i + 1);
    const known = value !== null && half !== null;
    return {
      lead: i + 1,
      score: value,
      low: known ? value - half : null,
      high: known ? value + half : null,
    };
  }),
});

/** Invented numbers throughout. */
export const skill: SkillSeries = {
  title: 'How far ahead is the model of use?',
  score: { name: 'Brier score', kind: 'number' },
  lead: { name: 'Lead time', kind: 'days' },
  lines: [
    line('model', 'Parley', (lead) => 0.05 + 0.018 * lead, 0.02),
    line('persistence', 'as today', (lead) => 0.04 + 0.03 * lead - 0.0007 * lead * lead + 0.012),
    line('baseRate', 'base rate', () => 0.187),
  ],
};

export const skillEqual: SkillSeries = {
  ...skill,
  lines: [
    line('model', 'Parley', () => 0),
    line('persistence', 'as today', () => 0),
    line('baseRate', 'base rate', () => 0),
  ],
};

export const skillGaps: SkillSeries = {
  ...skill,
  lines: [
    line('model', 'Parley', (lead) => (lead === 3 ? NaN : lead > 7 ? null : 0.1 + 0.01 * lead), 0.02),
    line('persistence', 'as today', () => null),
    line('baseRate', 'base rate', (lead) => (lead % 2 ? 0.15 : null)),
  ],
};

export const skillLong: SkillSeries = {
  title: 'На сколько дней вперёд модель предсказывает лучше, чем можно угадать без неё вовсе?',
  score: {
    name: 'Средняя непрерывная ранговая оценка вероятности прогноза сдержанности всех сторон',
    kind: 'number',
    unit: 'суток',
  },
  lead: {
    name: 'Насколько вперёд делается прогноз, считая от дня, по который известны сообщения',
    kind: 'number',
  },
  lines: [
    line('model', 'Модель переговоров Парли, тысяча прогонов', (lead) => 1200 + lead),
    line('persistence', 'Всё остаётся, как сегодня вечером', (lead) => 1200.5 + lead),
    line('baseRate', 'Как бывало чаще всего', (lead) => 1201 + lead),
  ],
};

export const skillNothing: SkillSeries = { ...skill, lines: [] };

const bin = (forecast: number, came: number | null, count: number): CalibrationBin => ({
  forecast,
  came,
  low: came === null ? null : Math.max(0, came - 0.9 / Math.sqrt(count)),
  high: came === null ? null : Math.min(1, came + 0.9 / Math.sqrt(count)),
  count,
});

export const calibration: CalibrationSeries = {
  title: 'Does 40 of 100 come in 40 of 100?',
  bins: [
    bin(0.05, 0.03, 64),
    bin(0.14, 0.1, 51),
    bin(0.25, 0.3, 33),
    bin(0.36, 0.28, 27),
    bin(0.45, 0.5, 14),
    bin(0.55, 0.41, 22),
    bin(0.66, 0.6, 30),
    bin(0.74, 0.62, 41),
    bin(0.86, 0.8, 25),
    bin(0.95, 0.9, 5),
  ],
};

export const calibrationHostile: CalibrationSeries = {
  title: skillLong.title,
  bins: [
    bin(0, 0, 1),
    bin(1, 1, 100000),
    bin(0.5, null, 0),
    bin(NaN, 0.5, 4),
    { forecast: 0.3, came: 0.4, low: NaN, high: null, count: 7 },
    ...Array.from({ length: 40 }, (_, i) => bin(i / 40, ((i * 17) % 40) / 40, 3 + i)),
  ],
};

export const calibrationNothing: CalibrationSeries = { ...calibration, bins: [] };

export const calibrationZero: CalibrationSeries = {
  ...calibration,
  bins: calibration.bins.map(() => bin(0, 0, 10)),
};
