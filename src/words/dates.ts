/**
 * Dates and times as the page writes them, always in the scenario's own zone.
 * Formatters are kept, since making one costs more than using it.
 */
const kept = new Map<string, Intl.DateTimeFormat>();

function formatter(locale: string, zone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale}|${zone}|${JSON.stringify(options)}`;
  let found = kept.get(key);
  if (!found) {
    found = new Intl.DateTimeFormat(locale, { ...options, timeZone: zone });
    kept.set(key, found);
  }
  return found;
}

/** "17 September". */
export const formatDay = (ms: number, locale: string, zone: string): string =>
  formatter(locale, zone, { day: 'numeric', month: 'long' }).format(ms);

/** "17 Sept", for axes. */
export const formatShortDay = (ms: number, locale: string, zone: string): string =>
  formatter(locale, zone, { day: 'numeric', month: 'short' }).format(ms);

/** "17". */
export const formatDayOfMonth = (ms: number, locale: string, zone: string): string =>
  formatter(locale, zone, { day: 'numeric' }).format(ms);

/** "Sept". */
export const formatMonth = (ms: number, locale: string, zone: string): string =>
  formatter(locale, zone, { month: 'short' }).format(ms);

/** "2016". */
export const formatYear = (ms: number, locale: string, zone: string): string =>
  formatter(locale, zone, { year: 'numeric' }).format(ms);

/** "17 September 2016". */
export const formatLongDay = (ms: number, locale: string, zone: string): string =>
  formatter(locale, zone, { day: 'numeric', month: 'long', year: 'numeric' }).format(ms);

/** Hours of a leap year: what is longer has days of the same name. */
const year = 8784;

/** A day of something that takes so many hours: "17 September", with the year where that is more than one. */
export const formatDayOf = (ms: number, locale: string, zone: string, hours: number): string =>
  (hours > year ? formatLongDay : formatDay)(ms, locale, zone);

/** "Saturday". */
export const formatWeekday = (ms: number, locale: string, zone: string): string =>
  formatter(locale, zone, { weekday: 'long' }).format(ms);

/** "20:00". */
export const formatTime = (ms: number, locale: string, zone: string): string =>
  formatter(locale, zone, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(ms);

/** "2016-09-17": the calendar day in the zone, for keys and comparisons. */
export const dayKey = (ms: number, zone: string): string =>
  formatter('en-CA', zone, { year: 'numeric', month: '2-digit', day: '2-digit' }).format(ms);
