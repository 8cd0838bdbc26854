/** Hours from one date to the next where a day is wide; null: days alone. */
export const hoursApart = (dayWidth: number, least: number): number | null =>
  [3, 6, 12].find((hours) => (hours * dayWidth) / 24 >= least) ?? null;

/** Days from one date to the next, so that they stand at least so many px apart; null: they cannot. */
export const daysApart = (dayWidth: number, least: number): number | null =>
  [1, 2, 3, 7, 14, 28].find((days) => days * dayWidth >= least) ?? null;
