import type { AgreementStatus } from '../../../engine/setup.ts';
import { localDays, momentOf } from '../../../charts/restraint/localDays.ts';
import type {
  CodedPoint,
  Cone,
  RestraintActor,
  RestraintClock,
  RestraintEvent,
  RestraintSeries,
  RestraintTitle,
  RestraintValues,
} from '../../../charts/restraint/restraintProps.ts';
import { survivalDates } from '../../../charts/restraint/survivalDates.ts';
import { formatDay, formatTime, formatWeekday } from '../../../words/dates.ts';
import { outOfHundred } from '../../../words/shares.ts';
import { inventedCone, repeatable } from './inventedNumbers.ts';
import { septemberDeaths, septemberEvents, septemberLevels } from './septemberDays.ts';

/** What a picture of the restraint chart needs beside its size. */
export interface RestraintCase {
  series: RestraintSeries;
  title: RestraintTitle;
  selectedEvent: string | null;
}

export const septemberClock: RestraintClock = {
  start: Date.parse('2016-09-09T07:00+03:00'),
  stepHours: 12,
  steps: 50,
  zone: 'Asia/Damascus',
};

export const septemberActors: readonly RestraintActor[] = [
  { id: 'us', name: 'United States', short: 'US', role: 'a1', shape: 'circle' },
  { id: 'russia', name: 'Russia', short: 'Russia', role: 'a2', shape: 'square' },
  {
    id: 'assad',
    name: 'Syrian government',
    short: 'Government',
    tiny: 'Gov’t',
    role: 'a3',
    shape: 'triangle',
  },
  {
    id: 'opposition',
    name: 'Syrian opposition',
    short: 'Opposition',
    tiny: 'Opp.',
    role: 'a4',
    shape: 'diamond',
  },
];

const meanOf = (lists: readonly (readonly number[])[]): number[] =>
  (lists[0] ?? []).map((_, t) => lists.reduce((sum, list) => sum + (list[t] ?? 0), 0) / lists.length);

const septemberValues = (): RestraintValues => {
  const actors = septemberActors.map(({ id }) => {
    const { level } = septemberLevels[id as keyof typeof septemberLevels];
    return level.flatMap((v) => [v, v]);
  });
  return { actors, all: meanOf(actors) };
};

const septemberCoded = (): CodedPoint[] =>
  septemberActors.flatMap(({ id }) => {
    const { level, low, high } = septemberLevels[id as keyof typeof septemberLevels];
    return level.map((value, day): CodedPoint => ({
      actor: id,
      step: 2 * day,
      act: value,
      parts: [
        ['Own forces', value],
        ['Obligations', 0.5],
        ['Declared stance', 0.75],
      ],
      level: value,
      low: low[day] ?? value,
      high: high[day] ?? value,
      note: 'Coded from the day’s reports; shortened for this specimen.',
    }));
  });

const eventsOf = (rows: typeof septemberEvents): RestraintEvent[] =>
  rows.map(([id, time, by, direction, contested, weight, short, shorter]) => ({
    id,
    time: Date.parse(time),
    by: by.split(' '),
    direction,
    contested,
    weight,
    short,
    ...(shorter === undefined ? {} : { shorter }),
    headline: short,
  }));

/** agreed to 12 September 19:00, holding, strained from the 16th, collapsed on the evening of the 19th. */
const septemberStatus: readonly AgreementStatus[] = Array.from({ length: 50 }, (_, t) =>
  t < 7 ? 'agreed' : t < 14 ? 'holding' : t < 21 ? 'strained' : 'collapsed',
);

function titleOf(clock: RestraintClock, cursor: number, cone: Cone | null): RestraintTitle {
  const locale = 'en-GB';
  const now = momentOf(clock, cursor);
  const main = survivalDates(clock, cursor).find((d) => d.main);
  const share = main && cone?.stillHolding[main.step - cursor];
  const takeaway = [
    ...(main && share !== undefined && share > 0
      ? [
          `What could follow: in ${outOfHundred(share)} of 100 runs the truce holds on ${formatDay(main.time, locale, clock.zone)}`,
          `In ${outOfHundred(share)} of 100 runs the truce holds on ${formatDay(main.time, locale, clock.zone)}`,
        ]
      : []),
    'What could follow',
  ];
  const runs = cone && cone.runs < cone.total ? `The first ${cone.runs} of ` : '';
  return {
    date: [formatDay(now, locale, clock.zone)],
    when: [
      `${formatWeekday(now, locale, clock.zone)}, ${formatTime(now, locale, clock.zone)} in Damascus`,
      formatWeekday(now, locale, clock.zone),
    ],
    takeaway: cone ? takeaway : [],
    sub: cone
      ? [
          `${runs}1,000 runs of the model that start from this moment`,
          `${runs}1,000 runs from here`,
          `${runs}1,000 runs`,
        ]
      : [],
  };
}

/** September 2016 at a cursor (steps of 12 hours); the cone is invented. */
export function septemberCase(
  cursor: number,
  options: {
    runs?: number;
    selected?: string;
    mode?: RestraintSeries['mode'];
    deaths?: boolean;
    pinned?: boolean;
  } = {},
): RestraintCase {
  const record = septemberValues();
  const start = record.all[cursor - 1] ?? 0.6;
  const isOver = cursor > 21;
  const shape = {
    from: cursor,
    steps: 50,
    perDay: 2,
    start,
    end: isOver ? 0.24 : 0.29,
    width: isOver ? 0.16 : 0.36,
  };
  const invented = inventedCone(shape, options.runs ?? 1000);
  const cone: Cone | null =
    cursor === 50
      ? null
      : isOver
        ? { ...invented, stillHolding: invented.stillHolding.map(() => 0) }
        : invented;
  const random = repeatable(5);
  const run: RestraintValues = {
    actors: record.actors.map((list) =>
      list.map((v) => Math.round(Math.min(1, Math.max(0, v + (random() - 0.45) * 0.5)) * 4) / 4),
    ),
    all: [],
  };
  return {
    series: {
      clock: septemberClock,
      actors: septemberActors,
      cursor,
      mode: options.mode ?? 'record',
      record,
      run: { ...run, all: meanOf(run.actors) },
      coded: septemberCoded(),
      cone,
      pinned: options.pinned
        ? {
            from: 8,
            quantiles: inventedCone({
              from: 8,
              steps: 50,
              perDay: 2,
              start: record.all[7] ?? 0.7,
              end: 0.5,
              width: 0.25,
            }).quantiles,
            label: 'pinned 13 September',
          }
        : null,
      events: eventsOf(septemberEvents),
      questions: [
        { id: 'q1', step: 9, text: 'Will the truce be extended?', asked: cursor >= 9 },
        { id: 'q2', step: 17, text: 'Will the truce last three more days?', asked: cursor >= 17 },
        { id: 'q3', step: 30, text: 'Will the channel last?', asked: false },
      ],
      status: septemberStatus,
      deaths: options.deaths
        ? {
            name: 'Deaths by day, UCDP GED',
            unit: 'people killed between government and insurgents',
            days: localDays(septemberClock).map((d, i) => [d.key, septemberDeaths[i] ?? 0] as const),
            source:
              'Source: UCDP Georeferenced Event Dataset, Syria 2016. A day’s count is revised as reports come in.',
          }
        : null,
    },
    title: titleOf(septemberClock, cursor, cone),
    selectedEvent: options.selected ?? null,
  };
}

/** The smallest case: two actors, no history, a run of the model. */
export function twoSidesCase(cursor: number): RestraintCase {
  const clock: RestraintClock = {
    start: Date.parse('2030-01-01T00:00Z'),
    stepHours: 12,
    steps: 60,
    zone: 'UTC',
  };
  const random = repeatable(3);
  const actors = [0, 1].map(() => Array.from({ length: 60 }, () => Math.round(random() * 2 + 2) / 4));
  const cone = inventedCone({ from: cursor, steps: 60, perDay: 2, start: 0.7, end: 0.45, width: 0.4 });
  return {
    series: {
      clock,
      actors: [
        { id: 'north', name: 'North', short: 'North', role: 'a1', shape: 'circle' },
        { id: 'south', name: 'South', short: 'South', role: 'a3', shape: 'triangle' },
      ],
      cursor,
      mode: 'model',
      record: null,
      run: { actors, all: meanOf(actors) },
      coded: [],
      cone,
      events: [],
      status: Array.from({ length: 60 }, () => 'holding' as const),
    },
    title: titleOf(clock, cursor, cone),
    selectedEvent: null,
  };
}

/** A stranger: six actors, 200 events, hourly steps over 60 days; all invented. */
export function strangerCase(cursor: number, mode: RestraintSeries['mode'] = 'record'): RestraintCase {
  const clock: RestraintClock = {
    start: Date.parse('2031-03-04T00:00+01:00'),
    stepHours: 1,
    steps: 1440,
    zone: 'Europe/Paris',
  };
  const looks = [
    ['harbour', 'Harbour Authority', 'Harbour', 'a1', 'circle'],
    ['highland', 'Highland League', 'Highland', 'a2', 'square'],
    ['river', 'River Provinces', 'River Prov.', 'a3', 'triangle'],
    ['lake', 'Lake Council', 'Lake', 'a4', 'diamond'],
    ['coast', 'Coast Guard', 'Coast', 'a1', 'pentagon'],
    ['plain', 'Plain Union', 'Plain', 'a3', 'star'],
  ] as const;
  const random = repeatable(17);
  const actors = looks.map((_, i) => {
    let level = 0.35 + 0.1 * i;
    return Array.from({ length: 1440 }, (_, t) => {
      if (t % 24 === 0) level = Math.min(1, Math.max(0, level + (random() - 0.5) * 0.22));
      const act = mode === 'record' ? level : level + (random() - 0.5) * 0.5;
      return Math.round(Math.min(1, Math.max(0, act)) * 16) / 16;
    });
  });
  const values: RestraintValues = { actors, all: meanOf(actors) };
  const directions = ['against', 'for', 'against', 'neutral'] as const;
  const authors = [...looks.map(([id]) => id), 'disputed', 'observers'];
  const events = Array.from({ length: 200 }, (_, i): RestraintEvent => {
    const time = clock.start + Math.floor(random() * 1440) * 3600e3;
    return {
      id: `event-${i}`,
      time,
      by: [authors[Math.floor(random() * authors.length)] ?? 'observers'],
      direction: directions[i % 4] ?? 'against',
      contested: random() < 0.3,
      weight: Math.round(random() * 100) / 100,
      short: `Incident at post ${i}`,
      headline: `An invented incident at post ${i} is reported by two observers`,
    };
  });
  const statusAt = (t: number): AgreementStatus =>
    t < 96
      ? 'none'
      : t < 200
        ? 'agreed'
        : t < 640
          ? 'holding'
          : t < 760
            ? 'strained'
            : t < 1100
              ? 'holding'
              : 'ended';
  const start = values.all[cursor - 1] ?? 0.5;
  const cone =
    cursor === 1440
      ? null
      : inventedCone({ from: cursor, steps: 1440, perDay: 24, start, end: 0.4, width: 0.3 });
  return {
    series: {
      clock,
      actors: looks.map(([id, name, short, role, shape]) => ({ id, name, short, role, shape })),
      cursor,
      mode,
      record: mode === 'model' ? null : values,
      run: mode === 'record' ? null : values,
      coded:
        mode === 'model'
          ? []
          : looks.flatMap(([id], i) =>
              Array.from({ length: 60 }, (_, day): CodedPoint => {
                const act = actors[i]?.[24 * day] ?? 0;
                return { actor: id, step: 24 * day, act, parts: [], level: act, low: act, high: act };
              }),
            ),
      cone,
      events,
      status: Array.from({ length: 1440 }, (_, t) => statusAt(t)),
    },
    title: titleOf(clock, cursor, cone),
    selectedEvent: events.find((e) => e.time < momentOf(clock, cursor) && e.weight > 0.9)?.id ?? null,
  };
}

/** Three months in steps of 12 hours, with the September actors; all invented. */
export function longCase(cursor: number): RestraintCase {
  const clock: RestraintClock = {
    start: Date.parse('2016-02-26T07:00+02:00'),
    stepHours: 12,
    steps: 192,
    zone: 'Asia/Damascus',
  };
  const random = repeatable(29);
  const actors = septemberActors.map((_, i) => {
    let level = 0.6 + 0.1 * (i % 2);
    return Array.from({ length: 192 }, (_, t) => {
      if (t % 2 === 0) level = Math.min(1, Math.max(0, level + (random() - 0.52) * 0.14));
      return Math.round(level * 16) / 16;
    });
  });
  const record: RestraintValues = { actors, all: meanOf(actors) };
  const events = septemberEvents.map(
    ([id, , by, direction, contested, weight, short], i): RestraintEvent => ({
      id,
      time: clock.start + Math.floor(i * 2.1 + random() * 6) * 24 * 3600e3,
      by: by.split(' '),
      direction,
      contested,
      weight,
      short,
      headline: short,
    }),
  );
  const cone =
    cursor === 192
      ? null
      : inventedCone({
          from: cursor,
          steps: 192,
          perDay: 2,
          start: record.all[cursor - 1] ?? 0.6,
          end: 0.35,
          width: 0.34,
        });
  return {
    series: {
      clock,
      actors: septemberActors,
      cursor,
      mode: 'record',
      record,
      run: null,
      coded: septemberActors.flatMap(({ id }, i) =>
        Array.from({ length: 96 }, (_, day): CodedPoint => {
          const act = actors[i]?.[2 * day] ?? 0;
          return { actor: id, step: 2 * day, act, parts: [], level: act, low: act, high: act };
        }),
      ),
      cone,
      events,
      status: Array.from({ length: 192 }, (_, t) =>
        t < 100 ? 'holding' : t < 150 ? 'strained' : 'collapsed',
      ),
    },
    title: titleOf(clock, cursor, cone),
    selectedEvent: null,
  };
}
