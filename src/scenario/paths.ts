import { nearestWord } from '../math/nearestWord.ts';
import {
  ACTOR_PARAMETER_KEYS,
  PARAMETERS,
  RIVALRY_PARAMETER_KEYS,
  type Parameter,
  type ParameterKey,
} from './parameters.ts';

/** What can stand at a path. */
export type PathValue =
  | { kind: 'quantity'; parameter: ParameterKey }
  | { kind: 'number'; min: number; max: number; whole?: boolean }
  | { kind: 'boolean' | 'time' | 'text' | 'rule' | 'effect' | 'effects' | 'trigger' | 'nothing' }
  | { kind: 'word'; words: readonly string[] }
  | { kind: 'ids' | 'id'; of: 'actors' | 'rivalries' | 'channels' | 'ties' };

interface PathRule {
  value: PathValue;
  /** An event can shift it while it lasts. */
  shift: boolean;
  /** A change to null takes it out. */
  removable: boolean;
}

/**
 * A node of the tree of paths. Below it stand fixed keys, or one kind of ids: those that the file has there (`own`), or
 * those of its actors, rivalries or channels, for maps in which not every id must be given.
 */
interface PathNode {
  keys: Map<string, PathNode>;
  ids?: { of: IdKind; node: PathNode };
  rule?: PathRule;
}

type IdKind = 'own' | 'observer' | 'party' | 'rivalry' | 'channel';
const ID_KINDS: Record<string, IdKind> = {
  '*': 'own',
  '@observer': 'observer',
  '@party': 'party',
  '@rivalry': 'rivalry',
  '@channel': 'channel',
};

const root: PathNode = { keys: new Map() };

function define(
  pattern: string,
  value: PathValue,
  options: { shift?: boolean; removable?: boolean } = {},
): void {
  let node = root;
  for (const segment of pattern.split('.')) {
    const kind = ID_KINDS[segment];
    if (kind !== undefined) {
      node.ids ??= { of: kind, node: { keys: new Map() } };
      node = node.ids.node;
    } else {
      const next: PathNode = node.keys.get(segment) ?? { keys: new Map() };
      node.keys.set(segment, next);
      node = next;
    }
  }
  node.rule = { value, shift: options.shift ?? false, removable: options.removable ?? false };
}

const quantity = (parameter: ParameterKey): PathValue => ({ kind: 'quantity', parameter });
const share: PathValue = { kind: 'number', min: 0, max: 1 };
const hours: PathValue = { kind: 'number', min: 0, max: 1_000_000 };
const optional = { shift: true, removable: true };
const shiftable = { shift: true };
const removable = { removable: true };

define('acts', { kind: 'word', words: ['per-rivalry', 'common'] });
define('outside', quantity('outside'), shiftable);
define('clock.places', { kind: 'number', min: 1, max: 4, whole: true }, removable);
for (const key of [...ACTOR_PARAMETER_KEYS, ...RIVALRY_PARAMETER_KEYS])
  define(`defaults.${key}`, quantity(key), shiftable);

for (const key of ACTOR_PARAMETER_KEYS) define(`actors.*.${key}`, quantity(key), optional);
define('actors.*.seenControl', quantity('seenControl'), optional);
define('actors.*.seenControl.@observer', quantity('seenControl'), optional);
define('actors.*.rule', { kind: 'rule' }, removable);

for (const key of RIVALRY_PARAMETER_KEYS) define(`rivalries.*.${key}`, quantity(key), optional);
define('rivalries.*.trust', quantity('trust'), shiftable);
define('rivalries.*.field', { kind: 'boolean' });
define('rivalries.*.warring', { kind: 'boolean' });
define('rivalries.*.rule', { kind: 'rule' }, removable);
for (const key of ['T', 'R', 'P', 'S'])
  define(`rivalries.*.payoffs.${key}`, { kind: 'number', min: -1e6, max: 1e6 });
define('ties.*', quantity('trust'), shiftable);
define('ties.*.trust', quantity('trust'), shiftable);

define('patronages.*', { kind: 'nothing' }, removable);
define('patronages.*.leverage', quantity('leverage'), shiftable);
define('patronages.*.via', { kind: 'ids', of: 'actors' });
for (const key of ['responsibility', 'solidarity'] as const) {
  define(`patronages.*.${key}`, quantity(key), shiftable);
  define(`patronages.*.${key}.@observer`, quantity(key), optional);
}

define('channels.*.opens', { kind: 'time' });
define('channels.*.deadline', hours, shiftable);
define('channels.*.meetings.*', { kind: 'time' }, removable);
define('channels.*.meetings.*.time', { kind: 'time' });
define('channels.*.beta.@party', quantity('beta'), shiftable);
define('channels.*.exit.@party', quantity('exit'), shiftable);
define('channels.*.meetingsToLeave', { kind: 'number', min: 1, max: 5, whole: true });
define('channels.*.serves', { kind: 'ids', of: 'actors' }, removable);
define('channels.*.preconditions.*', { kind: 'nothing' }, removable);
define('channels.*.preconditions.*.over', { kind: 'ids', of: 'rivalries' });
define('channels.*.preconditions.*.window', hours);
define('channels.*.preconditions.*.level', share, shiftable);
define('channels.*.issues.*.weights.@party', share, shiftable);
define('channels.*.issues.*.redLines.@party', share, shiftable);

define('spoilers.*', { kind: 'nothing' }, removable);
define('spoilers.*.laidTo', { kind: 'id', of: 'rivalries' });
define('spoilers.*.rate', quantity('spoilerRate'), shiftable);
define('spoilers.*.size', quantity('spoilerSize'), shiftable);
define('spoilers.*.seen', quantity('spoilerSeen'), optional);

define('agreement.agreed', { kind: 'time' }, removable);
define('agreement.window', hours);
define('agreement.minimum', hours);
define('agreement.strained', share, shiftable);
define('agreement.collapsed', share, shiftable);
define('agreement.renewals.*', { kind: 'nothing' }, removable);
define('agreement.renewals.*.time', { kind: 'time' });
define('agreement.renewals.*.by', { kind: 'ids', of: 'actors' }, removable);

define('events.*', { kind: 'nothing' }, removable);
define('events.*.time', { kind: 'time' });
define('events.*.trigger', { kind: 'trigger' });
define('events.*.once', { kind: 'boolean' });
define('events.*.cooldown', hours, removable);
define('events.*.class', { kind: 'word', words: ['exogenous', 'endogenous', 'either'] });
define('events.*.probability', share);
define('events.*.effects', { kind: 'effects' }, removable);
define('events.*.effects.*', { kind: 'effect' }, removable);
for (const key of ['level', 'severity']) define(`events.*.effects.*.${key}`, share);
define('events.*.effects.*.ratio', { kind: 'number', min: 1e-6, max: 100 });
for (const key of ['add', 'to']) define(`events.*.effects.*.${key}`, { kind: 'number', min: -1e6, max: 1e6 });
define('events.*.effects.*.span', hours, removable);
define('events.*.effects.*.rivalry', { kind: 'id', of: 'rivalries' });
define('events.*.effects.*.tie', { kind: 'id', of: 'ties' });
define('events.*.effects.*.channel', { kind: 'id', of: 'channels' });
for (const key of ['gesture', 'delivered'])
  define(`events.*.effects.*.${key}`, { kind: 'boolean' }, removable);

define('proposals.*', { kind: 'boolean' });

const AGREEMENT_STATUSES = ['none', 'agreed', 'holding', 'strained', 'collapsed', 'ended'];
const CHANNEL_STATUSES = ['closed', 'open', 'strained', 'threatened', 'suspended', 'broken off'];
for (const part of ['record.days.*', 'record.halfDays.*']) {
  define(`${part}.acts.@rivalry`, share, removable);
  define(`${part}.agreement`, { kind: 'word', words: AGREEMENT_STATUSES });
  define(`${part}.inForce`, { kind: 'boolean' });
  define(`${part}.channels.@channel`, { kind: 'word', words: CHANNEL_STATUSES });
}
define('record.days.*.coding.*.*', share);

/** What can be done with a path, or where it goes wrong. */
export type PathFinding =
  | { rule: PathRule; segments: readonly string[] }
  | { rule: null; nearest: string | null };

/** A file or a checked scenario: what the ids of a path are looked up in. */
export type PathRoot = Readonly<Record<string, unknown>>;

/** Follows a path (keys joined by dots) from the top of a file or of a checked scenario. */
export function findPath(file: PathRoot, path: string): PathFinding {
  const segments = path.split('.');
  let node = root;
  let value: unknown = file;
  for (const [index, segment] of segments.entries()) {
    const next =
      node.keys.get(segment) ?? (idsAt(file, node, value).includes(segment) ? node.ids!.node : undefined);
    if (next === undefined) {
      const word = nearestWord(segment, [...node.keys.keys(), ...idsAt(file, node, value)]);
      if (word === null) return { rule: null, nearest: null };
      const mended = segments.with(index, word).join('.');
      const found = findPath(file, mended);
      return { rule: null, nearest: found.rule === null ? found.nearest : mended };
    }
    node = next;
    value = childOf(value, segment);
  }
  if (node.rule === undefined) return { rule: null, nearest: null };
  return { rule: node.rule, segments };
}

function childOf(value: unknown, key: string): unknown {
  return value !== null && typeof value === 'object' && Object.hasOwn(value, key)
    ? (value as Record<string, unknown>)[key]
    : undefined;
}

function idsAt(file: PathRoot, node: PathNode, value: unknown): string[] {
  const keysOf = (map: unknown) =>
    map !== null && typeof map === 'object' && !Array.isArray(map) ? Object.keys(map) : [];
  switch (node.ids?.of) {
    case undefined:
      return [];
    case 'own':
      return keysOf(value);
    case 'observer':
      return [...keysOf(file['actors']), 'default'];
    case 'party':
      return keysOf(file['actors']);
    case 'rivalry':
      return keysOf(file['rivalries']);
    case 'channel':
      return keysOf(file['channels']);
  }
}

/** The parameter whose number stands at a path: its label, explanation, range and step; null where none does. */
export function parameterAt(file: PathRoot, path: string): Parameter | null {
  const { rule } = findPath(file, path);
  return rule?.value.kind === 'quantity' ? PARAMETERS[rule.value.parameter] : null;
}
