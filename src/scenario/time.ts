const INSTANT = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)(?::(\d\d))?(?:Z|([+-])(\d\d):(\d\d))$/;
const DAY = /^(\d{4})-(\d\d)-(\d\d)$/;
const MINUTE = 60_000;

/** A day of the calendar, `2016-09-12`. */
export type Day = string;
/** A moment in UTC, `2016-09-12T16:00:00Z`. */
export type Instant = string;

/** How many days the month has. */
export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function isCalendarDay(year: number, month: number, day: number): boolean {
  return year >= 1000 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** Whether the text is a day that the calendar has, written `2016-09-12`. */
export function isDay(text: string): boolean {
  const match = DAY.exec(text);
  return match !== null && isCalendarDay(Number(match[1]), Number(match[2]), Number(match[3]));
}

/**
 * Milliseconds since 1970 of a date and time with zone (`2016-09-12T19:00+03:00`, `2016-09-12T16:00Z`); null where the
 * text is none or names a time that no clock shows.
 */
export function readInstant(text: string): number | null {
  const match = INSTANT.exec(text);
  if (match === null) return null;
  const [year, month, day, hour, minute] = match.slice(1, 6).map(Number) as [
    number,
    number,
    number,
    number,
    number,
  ];
  const second = Number(match[6] ?? 0);
  if (!isCalendarDay(year, month, day) || hour > 23 || minute > 59 || second > 59) return null;
  const offset = match[7] === undefined ? 0 : Number(match[8]) * 60 + Number(match[9]);
  if (offset > 14 * 60 || Number(match[9] ?? 0) > 59) return null;
  return (
    Date.UTC(year, month - 1, day, hour, minute, second) - (match[7] === '-' ? -offset : offset) * MINUTE
  );
}

/** The moment in UTC as a checked scenario writes it. */
export function writeInstant(ms: number): Instant {
  return `${new Date(ms).toISOString().slice(0, 19)}Z`;
}

/** The calendar day after so many days. */
export function addDays(day: Day, days: number): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
