/** A place on a line that is drawn: a day from 0, and a value 0..1. */
export interface LinePoint {
  day: number;
  value: number;
}

/**
 * The line once a hand has moved from one place to another: days between lie on the way. The first touch of an empty line
 * makes it level, so that from then on it has every day.
 */
export function drawThrough(
  values: readonly number[] | null,
  from: LinePoint | null,
  to: LinePoint,
  days: number,
): number[] {
  const line = values ? [...values] : Array.from({ length: days }, () => whole(to.value));
  const start = from ?? to;
  const step = Math.sign(to.day - start.day);
  const apart = Math.abs(to.day - start.day);
  for (let i = 0; i <= apart; i += 1) {
    const share = apart === 0 ? 1 : i / apart;
    line[start.day + i * step] = whole(start.value + (to.value - start.value) * share);
  }
  return line;
}

/** Hundredths within 0..1. */
const whole = (value: number): number => Math.round(Math.min(1, Math.max(0, value)) * 100) / 100;
