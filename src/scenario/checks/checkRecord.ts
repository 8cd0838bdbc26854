import { nearestWord } from '../../math/nearestWord.ts';
import type { PlainValue } from '../plainValue.ts';
import type { Path } from '../problems.ts';
import { addDays, isDay, readInstant, writeInstant } from '../time.ts';
import { dayInZone } from '../zone.ts';
import { mapOf, numberOf, textOf, textsOf, type FileView } from './fileView.ts';

const HOUR = 3_600_000;
const TOLERANCE = 1e-6;

/** The record names what is there, has no gap, reaches to the horizon, and says how each rivalry acted on each day. */
export function checkRecord(view: FileView): void {
  if (view.file['record'] === undefined) {
    checkRecordRules(view);
    return;
  }
  const record = mapOf(view.file['record']);
  checkComponents(view, record);
  checkDays(view, record);
  for (const [date, value] of Object.entries(mapOf(record['days'])))
    checkDay(view, record, date, mapOf(value));
  checkHalfDays(view, record);
}

/** The rule "record" takes its acts from a record. */
function checkRecordRules(view: FileView): void {
  for (const part of ['actors', 'rivalries']) {
    for (const [id, { rule }] of view.part(part)) {
      if (rule !== 'record' && textOf(mapOf(rule)['name']) !== 'record') continue;
      view.problems.add('rule-without-record', { path: [part, id, 'rule'], at: 'value' }, { rivalry: id });
    }
  }
}

type Part = Readonly<Record<string, PlainValue>>;

function checkComponents(view: FileView, record: Part): void {
  const components = Object.keys(mapOf(record['components']));
  const need = (key: string, path: Path, keys: readonly string[], at: 'key' | 'value') => {
    if (keys.includes(key)) return;
    view.problems.add('record-component', { path, at }, { key, keys, nearest: nearestWord(key, keys) });
  };
  const weights = mapOf(record['levelWeights']);
  for (const key of Object.keys(weights)) need(key, ['record', 'levelWeights', key], components, 'key');
  const numbers = Object.values(weights).map(numberOf);
  const sum = numbers.reduce<number>((total, one) => total + (one ?? 0), 0);
  if (numbers.length > 0 && !numbers.includes(null) && Math.abs(sum - 1) > TOLERANCE) {
    view.problems.add('level-weights-sum', { path: ['record', 'levelWeights'], at: 'key' }, { sum });
  }
  const blends = mapOf(record['blends']);
  for (const [blend, parts] of Object.entries(blends)) {
    for (const { text, path } of textsOf(parts, ['record', 'blends', blend]))
      need(text, path, components, 'value');
  }
  const acts = mapOf(record['acts']);
  for (const [rivalry, source] of Object.entries(acts)) {
    view.needId(rivalry, ['record', 'acts', rivalry], 'rivalry', view.rivalries, 'key');
    const name = textOf(source);
    if (name !== null)
      need(name, ['record', 'acts', rivalry], [...components, ...Object.keys(blends)], 'value');
  }
}

function checkDays(view: FileView, record: Part): void {
  const dates = Object.keys(mapOf(record['days'])).filter(isDay).sort();
  const first = dates[0];
  if (first === undefined) return;
  for (const [index, after] of dates.slice(1).entries()) {
    const before = dates[index]!;
    const missing = addDays(before, 1);
    if (missing === after) continue;
    view.problems.add(
      'record-gap',
      { path: ['record', 'days', after], at: 'key' },
      { day: missing, before, after },
    );
  }
  const { start, end, step, zone } = view.clock;
  if (start === null || end === null) return;
  const firstNeeded = dayInZone(start, zone);
  const lastNeeded = dayInZone(end - step * HOUR, zone);
  const last = dates.at(-1)!;
  if (first > firstNeeded) {
    view.problems.add(
      'record-short',
      { path: ['record', 'days', first], at: 'key' },
      { day: firstNeeded, end: 'first' },
    );
  }
  if (last < lastNeeded) {
    view.problems.add(
      'record-short',
      { path: ['record', 'days', last], at: 'key' },
      { day: lastNeeded, end: 'last' },
    );
  }
  for (const day of dates) {
    if (day >= firstNeeded && day <= lastNeeded) continue;
    view.problems.add('record-outside', { path: ['record', 'days', day], at: 'key' }, { day });
  }
}

function checkDay(view: FileView, record: Part, date: string, day: Part): void {
  const path = ['record', 'days', date];
  checkStatuses(view, day, path);
  const components = Object.keys(mapOf(record['components']));
  const coding = mapOf(day['coding']);
  for (const [actor, coded] of Object.entries(coding)) {
    view.needActor(actor, [...path, 'coding', actor], 'key');
    for (const key of Object.keys(mapOf(coded))) {
      if (key === 'low' || key === 'high' || components.includes(key)) continue;
      const keys = [...components, 'low', 'high'];
      view.problems.add(
        'record-component',
        { path: [...path, 'coding', actor, key], at: 'key' },
        { key, keys, nearest: nearestWord(key, keys) },
      );
    }
    checkLevel(view, record, actor, mapOf(coded), [...path, 'coding', actor]);
  }
  if (!view.hasTooManyPairs) checkActs(view, record, date, day);
}

/** Low and high are of the level, so they lie around it. */
function checkLevel(view: FileView, record: Part, actor: string, coded: Part, path: Path): void {
  const weights = mapOf(record['levelWeights']);
  const keys = Object.keys(mapOf(record['components']));
  const low = numberOf(coded['low']);
  const high = numberOf(coded['high']);
  const parts = keys.map((key) => numberOf(coded[key]));
  if (low === null || high === null || parts.includes(null)) return;
  const alike = Object.keys(weights).length === 0;
  const level = parts.reduce<number>(
    (sum, part, i) => sum + part! * (alike ? 1 / keys.length : (numberOf(weights[keys[i]!]) ?? 0)),
    0,
  );
  if (level >= low - TOLERANCE && level <= high + TOLERANCE) return;
  view.problems.add('level-outside', { path, at: 'key' }, { actor, level, low, high });
}

function checkStatuses(view: FileView, step: Part, path: Path): void {
  for (const channel of Object.keys(mapOf(step['channels']))) {
    view.needId(channel, [...path, 'channels', channel], 'channel', view.channels, 'key');
  }
  for (const rivalry of Object.keys(mapOf(step['acts']))) {
    view.needId(rivalry, [...path, 'acts', rivalry], 'rivalry', view.rivalries, 'key');
  }
}

/** Every rivalry has an act: one given directly, or a component or blend of its holder's coding. */
function checkActs(view: FileView, record: Part, date: string, day: Part): void {
  const direct = mapOf(day['acts']);
  const sources = mapOf(record['acts']);
  const blends = mapOf(record['blends']);
  for (const rivalry of view.rivalries ?? []) {
    if (direct[rivalry] !== undefined) continue;
    const place = { path: ['record', 'days', date], at: 'key' } as const;
    const source = textOf(sources[rivalry]);
    if (source === null) {
      if (sources[rivalry] !== undefined) continue;
      view.problems.add('record-act', place, { rivalry, reason: { why: 'unnamed', day: date } });
      continue;
    }
    const actor = rivalry.split('/')[0]!;
    const coded = mapOf(mapOf(day['coding'])[actor]);
    const needed =
      blends[source] === undefined ? [source] : textsOf(blends[source], []).map(({ text }) => text);
    const missing = needed.find((key) => coded[key] === undefined);
    if (missing === undefined || !Object.hasOwn(mapOf(record['components']), missing)) continue;
    view.problems.add('record-act', place, {
      rivalry,
      reason: { why: 'uncoded', day: date, component: missing, actor },
    });
  }
}

function checkHalfDays(view: FileView, record: Part): void {
  const { start, end, step } = view.clock;
  const taken = new Set<number>();
  for (const [key, value] of Object.entries(mapOf(record['halfDays']))) {
    const path = ['record', 'halfDays', key];
    const halfDay = mapOf(value);
    checkStatuses(view, halfDay, path);
    const code = textOf(halfDay['code']);
    const days = Object.keys(mapOf(record['days']));
    if (code !== null && isDay(code))
      view.needId(code, [...path, 'code'], 'day of the record', new Set(days));
    const time = readInstant(key);
    if (time === null || start === null || end === null) continue;
    if (taken.has(time)) view.problems.add('half-day-twice', { path, at: 'key' }, { time: key });
    taken.add(time);
    if (time < start || time >= end) {
      const what = { of: 'timed', what: 'exception' } as const;
      const facts = { what, found: key, start: writeInstant(start), end: writeInstant(end) };
      view.problems.add('time-outside', { path, at: 'key' }, facts);
    } else if ((time - start) % (step * HOUR) !== 0) {
      const nearest = writeInstant(start + Math.round((time - start) / (step * HOUR)) * step * HOUR);
      view.problems.add('half-day-off', { path, at: 'key' }, { time: key, nearest });
    }
  }
}
