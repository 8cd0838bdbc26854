import labCharts from './en/labCharts.json';
import number from './en/number.json';
import paper from './en/paper.json';
import road from './en/road.json';
import seat from './en/seat.json';
import story from './en/story.json';
import { lazyWords } from './lazyWords.ts';

/** The words of the seats and of their charts, which are loaded with them. */
export const seatEnglish = { ...seat, ...labCharts, ...number, ...paper, ...road, ...story };

export type SeatMessageId = keyof typeof seat | keyof typeof paper | keyof typeof road | keyof typeof story;

/** The seats' words in a language. */
export const seatWordsIn = lazyWords<keyof typeof seatEnglish>(seatEnglish, {
  ar: async () => (await import('./ar/seat.ts')).seatWords,
  ru: async () => (await import('./ru/seat.ts')).seatWords,
});
