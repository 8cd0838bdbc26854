import type { EventDirection } from '../../../charts/restraint/restraintProps.ts';

/**
 * The coded days and the events of September 2016 as the shipped scenario has them, shortened for pictures. Futures shown
 * with them in specimens are invented.
 */
export const septemberLevels = {
  us: {
    level: [1, 0.9375, 0.9375, 0.9375, 0.875, 0.9375, 0.875, 0.8125, 0.4375, 0.8125, 0.8125, 0.8125, 0.8125, 0.75, 0.8125, 0.75, 0.625, 0.6875, 0.6875, 0.625, 0.625, 0.75, 0.625, 0.625, 0.5],
    low: [1, 0.9375, 0.9375, 0.9375, 0.8125, 0.8125, 0.75, 0.625, 0.125, 0.625, 0.625, 0.625, 0.625, 0.5625, 0.5625, 0.5625, 0.5625, 0.5625, 0.5625, 0.5625, 0.5625, 0.5625, 0.5625, 0.5625, 0.5],
    high: [1, 0.9375, 0.9375, 0.9375, 0.9375, 0.9375, 0.9375, 0.9375, 0.8125, 0.9375, 0.9375, 0.875, 0.875, 0.875, 0.875, 0.8125, 0.75, 0.75, 0.75, 0.75, 0.75, 0.75, 0.75, 0.75, 0.625],
  },
  russia: {
    level: [0.75, 0.5625, 0.6875, 0.9375, 0.875, 0.8125, 0.75, 0.6875, 0.625, 0.5, 0.375, 0.3125, 0.3125, 0.1875, 0.25, 0.125, 0.0625, 0.125, 0.1875, 0.125, 0.1875, 0.1875, 0.0625, 0.125, 0.0625],
    low: [0.625, 0.4375, 0.5625, 0.9375, 0.875, 0.6875, 0.5625, 0.4375, 0.4375, 0.3125, 0.0625, 0.0625, 0.0625, 0.0625, 0.0625, 0.0625, 0, 0.0625, 0.0625, 0.0625, 0.0625, 0.0625, 0.0625, 0.0625, 0.0625],
    high: [1, 0.9375, 0.9375, 0.9375, 0.875, 0.9375, 0.875, 0.9375, 0.875, 0.875, 0.75, 0.8125, 0.8125, 0.8125, 0.8125, 0.8125, 0.75, 0.8125, 0.8125, 0.8125, 0.8125, 0.8125, 0.75, 0.75, 0.75],
  },
  assad: {
    level: [0.3125, 0.4375, 0.375, 0.625, 0.625, 0.625, 0.5, 0.5, 0.375, 0.25, 0.0625, 0.0625, 0.0625, 0.0625, 0, 0, 0.0625, 0, 0, 0, 0, 0, 0, 0, 0],
    low: [0.3125, 0.3125, 0.375, 0.625, 0.375, 0.375, 0.25, 0.25, 0.1875, 0.0625, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
    high: [0.3125, 0.5625, 0.375, 0.625, 0.8125, 0.8125, 0.6875, 0.6875, 0.625, 0.5625, 0.3125, 0.3125, 0.3125, 0.3125, 0.25, 0.25, 0.25, 0.25, 0.25, 0.25, 0.25, 0.25, 0.25, 0.25, 0.25],
  },
  opposition: {
    level: [0.3125, 0.3125, 0.375, 0.625, 0.625, 0.625, 0.5, 0.4375, 0.4375, 0.4375, 0.375, 0.1875, 0.1875, 0.1875, 0.1875, 0.1875, 0.1875, 0.1875, 0.1875, 0.1875, 0.1875, 0.1875, 0.1875, 0.1875, 0.1875],
    low: [0.3125, 0.3125, 0.375, 0.625, 0.375, 0.25, 0.25, 0.1875, 0.1875, 0.1875, 0.1875, 0.0625, 0.0625, 0.0625, 0.0625, 0.0625, 0.0625, 0.0625, 0.0625, 0.0625, 0.0625, 0.0625, 0.0625, 0.0625, 0.0625],
    high: [0.3125, 0.3125, 0.375, 0.625, 0.8125, 0.8125, 0.6875, 0.6875, 0.6875, 0.625, 0.625, 0.375, 0.375, 0.375, 0.375, 0.375, 0.375, 0.375, 0.375, 0.375, 0.375, 0.375, 0.375, 0.375, 0.375],
  },
} as const;

/** Deaths by day, UCDP. */
export const septemberDeaths: readonly number[] = [13, 123, 23, 65, 3, 2, 7, 19, 12, 29, 35, 38, 39, 27, 91, 64, 49, 48, 55, 63, 46, 82, 6, 41, 16];

export type EventRow = readonly [
  id: string,
  time: string,
  by: string,
  direction: EventDirection,
  contested: boolean,
  weight: number,
  short: string,
  shorter?: string,
];

export const septemberEvents: readonly EventRow[] = [
  ['2016-09-09-geneva-agreement', '2016-09-09T22:00Z', 'us russia', 'for', false, 0.9, 'Geneva plan'],
  ['2016-09-10-government-approves', '2016-09-10T09:00Z', 'assad', 'for', false, 0.5, 'Government approves'],
  ['2016-09-10-strikes-idlib-aleppo', '2016-09-10T09:00Z', 'disputed', 'against', true, 0.8, 'Idlib market'],
  ['2016-09-10-us-letter-to-rebels', '2016-09-10T09:00Z', 'us', 'for', false, 0.3, 'US letter'],
  ['2016-09-11-fsa-letter', '2016-09-11T09:00Z', 'opposition', 'for', false, 0.4, 'Free Syrian Army letter'],
  ['2016-09-11-ahrar-rejects', '2016-09-11T09:00Z', 'opposition spoiler', 'against', false, 0.5, 'Ahrar al-Sham refuses'],
  ['2016-09-12-assad-daraya', '2016-09-12T09:00Z', 'assad', 'against', false, 0.3, 'Assad in Daraya'],
  ['2016-09-12-truce-starts', '2016-09-12T16:00Z', 'assad opposition', 'for', false, 0.9, 'Truce starts', 'Truce'],
  ['2016-09-13-first-full-day', '2016-09-13T09:00Z', 'assad opposition', 'for', false, 0.6, 'First full day'],
  ['2016-09-14-extension-48h', '2016-09-14T09:00Z', 'us russia', 'for', false, 0.5, 'Extended 48 h'],
  ['2016-09-15-castello-withdrawal', '2016-09-15T06:00Z', 'assad', 'for', true, 0.3, 'Castello Road'],
  ['2016-09-15-aid-letters-withheld', '2016-09-15T09:00Z', 'assad', 'against', true, 0.4, 'Aid letters missing'],
  ['2016-09-15-raid-khan-shaykhun', '2016-09-15T09:00Z', 'assad', 'against', true, 0.4, 'Khan Shaykhun'],
  ['2016-09-15-rockets-quneitra', '2016-09-15T09:00Z', 'opposition', 'against', true, 0.3, 'Quneitra'],
  ['2016-09-16-council-briefing-cancelled', '2016-09-16T09:00Z', 'russia us', 'against', true, 0.3, 'Briefing cancelled'],
  ['2016-09-16-russia-72h', '2016-09-16T09:00Z', 'russia', 'for', true, 0.3, 'Russia: 72 h more'],
  ['2016-09-16-jobar-fighting', '2016-09-16T09:00Z', 'assad opposition', 'against', true, 0.4, 'Jobar'],
  ['2016-09-17-deir-ez-zor-strike', '2016-09-17T12:55Z', 'us', 'against', true, 0.8, 'Strike near Deir ez-Zor', 'Strike'],
  ['2016-09-17-us-regret', '2016-09-17T09:00Z', 'us', 'for', true, 0.3, 'US regret'],
  ['2016-09-17-emergency-council', '2016-09-17T23:30Z', 'russia us', 'against', false, 0.4, 'Emergency council'],
  ['2016-09-18-dael-and-aleppo-raids', '2016-09-18T09:00Z', 'assad', 'against', true, 0.6, 'Raids on Dael'],
  ['2016-09-19-rebel-official-ended', '2016-09-19T09:00Z', 'opposition', 'against', false, 0.4, 'Truce called ended'],
  ['2016-09-19-russia-unilateral-senseless', '2016-09-19T09:00Z', 'russia', 'against', true, 0.5, 'Russia: senseless alone'],
  ['2016-09-19-aid-moves', '2016-09-19T09:00Z', 'un assad', 'for', false, 0.4, 'Aid moves'],
  ['2016-09-19-army-declares-end', '2016-09-19T15:15Z', 'assad', 'against', true, 0.9, 'Army ends it'],
  ['2016-09-19-urum-al-kubra-convoy', '2016-09-19T16:12Z', 'disputed', 'against', true, 0.9, 'Aid convoy attacked'],
  ['2016-09-20-un-suspends-convoys', '2016-09-20T09:00Z', 'un', 'neutral', false, 0.4, 'UN halts convoys'],
  ['2016-09-20-us-holds-russia-responsible', '2016-09-20T09:00Z', 'us', 'against', true, 0.5, 'US blames Russia'],
  ['2016-09-20-russia-denies', '2016-09-20T09:00Z', 'russia assad', 'against', true, 0.4, 'Russia denies'],
  ['2016-09-20-issg-first-meeting', '2016-09-20T09:00Z', 'us russia', 'for', false, 0.3, 'Support group meets'],
  ['2016-09-20-opposition-no-credibility', '2016-09-20T09:00Z', 'opposition', 'against', false, 0.3, '“No credibility”'],
  ['2016-09-21-kerry-ground-aircraft', '2016-09-21T09:00Z', 'us', 'neutral', true, 0.4, 'Ground all aircraft?'],
  ['2016-09-22-assad-interview', '2016-09-22T09:00Z', 'assad', 'against', true, 0.4, 'Assad interview'],
  ['2016-09-22-un-resumes', '2016-09-22T09:00Z', 'un assad', 'for', false, 0.3, 'Aid resumes'],
  ['2016-09-22-aleppo-offensive', '2016-09-22T09:00Z', 'assad', 'against', false, 1, 'Offensive on Aleppo', 'Offensive'],
  ['2016-09-22-issg-major-gesture', '2016-09-22T09:00Z', 'us', 'against', true, 0.5, '“Major gesture”'],
  ['2016-09-23-kerry-lavrov', '2016-09-23T09:00Z', 'us russia', 'for', false, 0.3, 'Kerry and Lavrov'],
  ['2016-09-23-lavrov-no-preconditions', '2016-09-23T09:00Z', 'russia', 'for', false, 0.3, '“No preconditions”'],
  ['2016-09-23-lavrov-sabotage', '2016-09-23T09:00Z', 'russia', 'against', true, 0.4, '“Sabotage”'],
  ['2016-09-23-aleppo-bombardment', '2016-09-23T09:00Z', 'assad russia', 'against', true, 1, 'Bombing of Aleppo'],
  ['2016-09-24-hama-and-handarat', '2016-09-24T09:00Z', 'opposition assad', 'against', false, 0.6, 'Hama and Handarat'],
  ['2016-09-25-council-emergency', '2016-09-25T09:00Z', 'us russia', 'against', true, 0.5, 'Security Council'],
  ['2016-09-28-kerry-threatens', '2016-09-28T09:00Z', 'us', 'against', false, 0.6, 'US threatens to stop'],
  ['2016-09-29-russia-48h-pause', '2016-09-29T09:00Z', 'russia', 'neutral', true, 0.3, '48-hour pause offered'],
  ['2016-10-03-us-suspends', '2016-10-03T09:00Z', 'us', 'against', true, 0.9, 'US suspends talks'],
];
