import { daysInMonth, isDay, readInstant } from './time.ts';
import type { DateReason, Remedy } from './wording/remedy.ts';
import { isZone, zoneOffset } from './zone.ts';

interface DateAdvice {
  reason: DateReason;
  remedy: Remedy;
}

const MONTHS = 'january february march april may june july august september october november december'.split(
  ' ',
);
const LOOSE_TIME = /^(\d{4}-\d\d-\d\d)[T ]\s*(\d{1,2}):(\d\d)(?::\d\d(?:\.\d+)?)?\s*(Z|[+-]\d\d:?\d\d)?$/i;

const pad = (part: string | number): string => String(part).padStart(2, '0');

/** `2016-9-5`, `12.9.2016` and `12 September 2016` as `2016-09-12`; null for what is no date. */
function looseDay(text: string): string | null {
  const isoLike = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text);
  if (isoLike !== null) return `${isoLike[1]}-${pad(isoLike[2]!)}-${pad(isoLike[3]!)}`;
  const european = /^(\d{1,2})[./](\d{1,2})[./](\d{4})$/.exec(text);
  if (european !== null) return `${european[3]}-${pad(european[2]!)}-${pad(european[1]!)}`;
  const words = /^(?:(\d{1,2})\.? ([a-z]{3,9})|([a-z]{3,9}) (\d{1,2}),?) (\d{4})$/i.exec(text);
  if (words === null) return null;
  const name = (words[2] ?? words[3]!).toLowerCase();
  const month = MONTHS.findIndex((one) => one === name || (name.length >= 3 && one.startsWith(name)));
  return month < 0 ? null : `${words[5]}-${pad(month + 1)}-${pad(words[1] ?? words[4]!)}`;
}

/** Why the calendar does not have a day; null where it does. */
function calendarReason(day: string): DateReason | null {
  const [year, month] = day.split('-').map(Number) as [number, number, number];
  if (isDay(day)) return null;
  if (month < 1 || month > 12) return { why: 'noMonth', month };
  if (year < 1000) return { why: 'shortYear' };
  return { why: 'monthDays', year, month, days: daysInMonth(year, month) };
}

function offsetText(day: string, time: string, zone: string): string {
  const guess = Date.parse(`${day}T${time}:00Z`);
  if (Number.isNaN(guess) || !isZone(zone)) return 'Z';
  const minutes = Math.round(zoneOffset(guess, zone) / 60_000);
  if (minutes === 0) return 'Z';
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${pad(Math.floor(size / 60))}:${pad(size % 60)}`;
}

/** What is wrong with a date, and how to write it; `zone` is that of the scenario's clock. */
export function dateAdvice(
  found: string,
  kind: 'instant' | 'instantOrDay' | 'day',
  zone: string,
): DateAdvice {
  const text = found.trim();
  const day = looseDay(text);
  if (day !== null) {
    const reason = calendarReason(day);
    if (reason !== null) return { reason, remedy: { do: 'correctDay' } };
    if (kind !== 'instant') return { reason: { why: 'notDate' }, remedy: { do: 'write', text: day } };
    return {
      reason: { why: 'noTime' },
      remedy: { do: 'addTime', text: `${day}T12:00${offsetText(day, '12:00', zone)}` },
    };
  }
  const loose = LOOSE_TIME.exec(text);
  if (loose !== null) return timeAdvice(loose, kind, zone);
  const example =
    kind === 'day' ? '2016-09-12' : `2016-09-12T19:00${offsetText('2016-09-12', '19:00', zone)}`;
  return { reason: { why: 'notDate' }, remedy: { do: 'writeLike', text: example } };
}

function timeAdvice(
  match: RegExpExecArray,
  kind: 'instant' | 'instantOrDay' | 'day',
  zone: string,
): DateAdvice {
  const [, day, hour, minute, written] = match as unknown as [
    string,
    string,
    string,
    string,
    string | undefined,
  ];
  const reason = calendarReason(day);
  if (reason !== null) return { reason, remedy: { do: 'correctDay' } };
  if (kind === 'day') return { reason: { why: 'timeNotHere' }, remedy: { do: 'write', text: day } };
  if (Number(hour) > 23 || Number(minute) > 59) {
    return { reason: { why: 'noSuchTime' }, remedy: { do: 'clockRange' } };
  }
  const time = `${pad(hour)}:${minute}`;
  const offset = written?.toUpperCase().replace(/^([+-]\d\d)(\d\d)$/, '$1:$2') ?? offsetText(day, time, zone);
  const right = `${day}T${time}${offset}`;
  return {
    reason: { why: written === undefined ? 'noZone' : 'notTogether' },
    remedy: readInstant(right) === null ? { do: 'correctZone' } : { do: 'write', text: right },
  };
}
