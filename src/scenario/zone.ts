import type { Day } from './time.ts';

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(zone: string): Intl.DateTimeFormat {
  let format = formats.get(zone);
  if (format === undefined) {
    format = new Intl.DateTimeFormat('en-US-u-ca-gregory-nu-latn', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    });
    formats.set(zone, format);
  }
  return format;
}

/** Whether the platform knows the zone, an IANA name such as `Asia/Damascus`. */
export function isZone(zone: string): boolean {
  try {
    formatOf(zone);
    return true;
  } catch {
    return false;
  }
}

/** Milliseconds that the zone's clocks are ahead of UTC at a moment. */
export function zoneOffset(ms: number, zone: string): number {
  const parts: Record<string, number> = {};
  for (const { type, value } of formatOf(zone).formatToParts(ms)) parts[type] = Number(value);
  const { year, month, day, hour, minute, second } = parts as Record<string, number>;
  return Date.UTC(year!, month! - 1, day!, hour!, minute!, second!) - Math.floor(ms / 1000) * 1000;
}

/** The day on which a moment falls in the zone. */
export function dayInZone(ms: number, zone: string): Day {
  return new Date(ms + zoneOffset(ms, zone)).toISOString().slice(0, 10);
}

/** The moment at which the zone's clocks show 12:00 on a day. */
export function noonInZone(day: Day, zone: string): number {
  const noon = Date.parse(`${day}T12:00:00Z`);
  const first = noon - zoneOffset(noon, zone);
  // A change of clocks between the guess and noon itself moves the offset once more.
  return noon - zoneOffset(first, zone);
}
