import { nearestWord } from '../../math/nearestWord.ts';
import { findPath } from '../paths.ts';
import type { PlainValue } from '../plainValue.ts';
import type { Path } from '../problems.ts';
import type { Phrase } from '../wording/phrase.ts';
import { foundPhrase, shown } from '../wording/wording.ts';
import { writeInstant } from '../time.ts';
import { mapOf, textOf, textsOf, type FileView } from './fileView.ts';

const QUANTITIES = [
  'trust:',
  'propensity:',
  'act:',
  'violence',
  'inForce',
  'progress:',
  'channel:',
  'hours',
  'step',
];
const CHANNEL_STATES = ['closed', 'open', 'suspended', 'broken off'];

/** Events name what is there, have a time or a trigger, and an effect or a reason for having none. */
export function checkEvents(view: FileView): void {
  for (const part of ['events', 'proposals']) {
    for (const [id, event] of view.part(part)) {
      const path = [part, id] as const;
      checkParties(view, event, path);
      const time = view.time(event['time']);
      const background = time !== null && view.clock.start !== null && time < view.clock.start;
      checkWhen(view, event, path);
      checkWhat(view, event, path, background);
      for (const [key, effect] of Object.entries(mapOf(event['effects']))) {
        checkEffect(view, mapOf(effect), [...path, 'effects', key]);
      }
    }
  }
  const events = mapOf(view.file['events']);
  for (const [id] of view.part('proposals')) {
    if (Object.hasOwn(events, id))
      view.problems.add('proposal-is-event', { path: ['proposals', id], at: 'key' }, { id });
  }
}

function checkParties(view: FileView, event: Readonly<Record<string, PlainValue>>, path: Path): void {
  const { actors, spoilers, outsiders } = view;
  const known = actors === null || spoilers === null ? null : new Set([...actors, ...spoilers, ...outsiders]);
  for (const key of ['by', 'toward']) {
    for (const { text, path: at } of textsOf(event[key], [...path, key])) {
      view.needId(text, at, 'actor, spoiler or outsider', known);
    }
  }
  for (const { text, path: at } of textsOf(event['sources'], [...path, 'sources'])) {
    view.needId(text, at, 'source', view.sources);
  }
}

function checkWhen(
  view: FileView,
  event: Readonly<Record<string, PlainValue>>,
  path: readonly [string, string],
): void {
  const { time, trigger } = event;
  const [, id] = path;
  const place = { path, at: 'key' } as const;
  if (time === undefined && trigger === undefined) view.problems.add('event-without-time', place, { id });
  if (time !== undefined && trigger !== undefined) view.problems.add('time-and-trigger', place, { id });
  if (!Array.isArray(trigger)) return;
  trigger.forEach((condition, index) => {
    if (Array.isArray(condition)) checkCondition(view, condition, [...path, 'trigger', index]);
  });
}

function checkCondition(view: FileView, condition: readonly PlainValue[], path: Path): void {
  const [quantity, operator, value] = condition;
  if (typeof quantity !== 'string') return;
  const colon = quantity.indexOf(':');
  const kind = colon < 0 ? quantity : quantity.slice(0, colon + 1);
  const name = colon < 0 ? '' : quantity.slice(colon + 1);
  const at: Path = [...path, 0];
  if (!QUANTITIES.includes(kind)) {
    view.problems.add(
      'condition-unknown',
      { path: at, at: 'value' },
      { found: shown(quantity), nearest: nearestWord(kind, QUANTITIES) },
    );
    return;
  }
  if (kind === 'trust:') checkTieName(view, name, at);
  if (kind === 'propensity:' || kind === 'act:') view.needId(name, at, 'rivalry', view.rivalries);
  if (kind === 'progress:' || kind === 'channel:') view.needId(name, at, 'channel', view.channels);
  checkValue(view, kind, operator, value, path);
}

function checkValue(
  view: FileView,
  kind: string,
  operator: PlainValue | undefined,
  value: PlainValue | undefined,
  path: Path,
): void {
  const complain = (index: number, expected: Phrase) =>
    view.problems.add(
      'condition-value',
      { path: [...path, index], at: 'value' },
      { found: foundPhrase(condition(index)), expected },
    );
  const states: Phrase = { is: 'words', words: CHANNEL_STATES };
  const condition = (index: number) => (index === 1 ? operator : value);
  if (kind === 'channel:') {
    if (operator !== 'is' && operator !== 'isnt') complain(1, { is: 'either', words: ['is', 'isnt'] });
    if (typeof value === 'string' && !CHANNEL_STATES.includes(value)) complain(2, states);
    else if (typeof value === 'number' || typeof value === 'boolean') complain(2, states);
  } else if (kind === 'inForce') {
    if (typeof value === 'string') complain(2, { is: 'truth' });
  } else if (typeof value === 'string' || typeof value === 'boolean')
    complain(2, { is: 'number', whole: false, min: null, max: null });
}

function checkTieName(view: FileView, tie: string, path: Path): void {
  const ends = tie.split('|');
  if (ends.length !== 2 || ends.includes('')) {
    view.problems.add(
      'bad-id',
      { path, at: 'value' },
      {
        found: shown(tie),
        expected: { is: 'type', name: 'tieId' },
        remedy: { do: 'tie' },
      },
    );
    return;
  }
  const known = ends.map((end) => view.needActor(end, path));
  if (known.every(Boolean) && ends[0] === ends[1])
    view.problems.add('same-actor', { path, at: 'value' }, { id: tie });
}

function checkWhat(
  view: FileView,
  event: Readonly<Record<string, PlainValue>>,
  path: readonly [string, string],
  background: boolean,
): void {
  const effects = Object.keys(mapOf(event['effects'])).length;
  const [, id] = path;
  const place = { path, at: 'key' } as const;
  if (background) {
    const start = writeInstant(view.clock.start!);
    if (effects > 0) view.problems.add('background-effect', place, { id, start });
  } else if (
    event['effects'] === undefined ||
    (mapOf(event['effects']) === event['effects'] && effects === 0)
  ) {
    if (event['noEffect'] === undefined) view.problems.add('effect-missing', place, { id });
  }
}

function checkEffect(view: FileView, effect: Readonly<Record<string, PlainValue>>, path: Path): void {
  const rivalry = textOf(effect['rivalry']);
  if (rivalry !== null) view.needId(rivalry, [...path, 'rivalry'], 'rivalry', view.rivalries);
  const channel = textOf(effect['channel']);
  if (channel !== null) view.needId(channel, [...path, 'channel'], 'channel', view.channels);
  const tie = textOf(effect['tie']);
  if (tie !== null && /^[^|]+\|[^|]+$/.test(tie)) checkTieName(view, tie, [...path, 'tie']);
  const isDated =
    view.file['record'] !== undefined &&
    mapOf(mapOf(view.file[String(path[0])])[String(path[1])])['time'] !== undefined;
  if (effect['kind'] === 'due' && isDated && effect['delivered'] === undefined) {
    const facts = {
      key: 'delivered',
      place: { of: 'part', key: String(path.at(-1)), title: 'Effect' },
      expected: { is: 'type', name: 'deliveredInRecord' },
    } as const;
    view.problems.add('key-missing', { path: [...path, 'delivered'], at: 'key' }, facts);
  }
  if (effect['kind'] !== 'shift') return;
  if ((effect['add'] === undefined) === (effect['to'] === undefined)) {
    view.problems.add('shift-half', { path, at: 'key' }, {});
  }
  const shifted = textOf(effect['path']);
  if (shifted === null || view.actors === null || view.rivalries === null) return;
  const found = findPath(view.file, shifted);
  if (found.rule?.shift === true) return;
  const nearest = found.rule === null ? found.nearest : null;
  view.problems.add('path-unknown', { path: [...path, 'path'], at: 'value' }, { path: shifted, nearest });
}
