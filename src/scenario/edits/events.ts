import { isScalar } from 'yaml';
import type { PlainValue } from '../plainValue.ts';
import { id as idType } from '../schema/basics.ts';
import { addDays, isDay, readInstant } from '../time.ts';
import { noonInZone } from '../zone.ts';
import { setValue, type Edit } from './setValue.ts';
import { documentOf, nodeAt } from './yamlNodes.ts';

const hour = 3_600_000;
const day = 24 * hour;

/**
 * A time so many milliseconds later, written as it was: in its own zone, with seconds where it had them. A day alone stays
 * one where it moves by days, and counts at noon in the zone of the clock where it does not. Null where it is no time.
 */
export function movedTime(written: string, ms: number, zone: string): string | null {
  if (isDay(written)) {
    return ms % day === 0 ? addDays(written, ms / day) : instantLike('Z', noonInZone(written, zone) + ms);
  }
  const at = readInstant(written);
  return at === null ? null : instantLike(written, at + ms);
}

/** A moment written in the zone of another, with seconds where it has them. */
export function instantLike(like: string, ms: number): string {
  const zone = /(?:Z|[+-]\d\d:\d\d)$/.exec(like)?.[0] ?? 'Z';
  const sign = zone.startsWith('-') ? -1 : 1;
  const offset = zone === 'Z' ? 0 : sign * (Number(zone.slice(1, 3)) * 60 + Number(zone.slice(4))) * 60_000;
  const local = new Date(ms + offset).toISOString();
  const hasSeconds = /T\d\d:\d\d:\d\d/.test(like) || ms % 60_000 !== 0;
  return `${local.slice(0, hasSeconds ? 19 : 16)}${zone}`;
}

/** Moves an event by so many milliseconds; null where it has no time. */
export function moveEvent(text: string, id: string, ms: number, zone: string): Edit {
  const document = documentOf(text);
  const path = ['events', id, 'time'];
  const node = document && nodeAt(document, path)?.node;
  if (!isScalar(node) || typeof node.value !== 'string') return null;
  const to = movedTime(node.value, ms, zone);
  return to === null ? null : setValue(text, path, to);
}

/** What a new event needs. */
export interface NewEvent {
  readonly id: string;
  /** As the file writes it. */
  readonly time: string;
  readonly headline: string;
  readonly kind: string;
  readonly by: readonly string[];
  readonly toward: readonly string[];
  readonly direction: string;
  /** What it does; or why it does nothing. */
  readonly does: { readonly effects: Readonly<Record<string, PlainValue>> } | { readonly noEffect: string };
}

/** Adds an event behind the others; null where one has its id, or it is none. */
export function addEvent(text: string, { id, by, toward, does, ...said }: NewEvent): Edit {
  const document = documentOf(text);
  if (document === null || nodeAt(document, ['events', id]) !== null) return null;
  if (!idType.safeParse(id).success) return null;
  const { time, headline, kind, direction } = said;
  return setValue(text, ['events', id], {
    time,
    kind,
    ...(by.length > 0 ? { by: [...by] } : {}),
    ...(toward.length > 0 ? { toward: [...toward] } : {}),
    direction,
    headline,
    ...does,
  });
}
