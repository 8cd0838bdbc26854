import { fnv1a } from '../math/fnv1a.ts';
import * as code from './codes.ts';
import { endToEnd, numberOf, sortedIds } from './ids.ts';
import type { EventTable } from './model.ts';
import type { Names } from './names.ts';
import { addNumber, type ParameterList } from './parameterList.ts';
import type { Condition, Effect, EventSetup, Setup } from './setup.ts';
import { SetupError } from './setupError.ts';

const CLASSES = { exogenous: code.EXOGENOUS, endogenous: code.ENDOGENOUS, either: code.EITHER } as const;

interface FlatEffect {
  kind: number;
  target: number;
  steps: number;
  flag: number;
  shifts: readonly number[];
}

interface FlatCondition {
  of: number;
  target: number;
  comparison: number;
  status: number;
}

/** The dated and triggered events, their effects and conditions. */
export function compileEvents(list: ParameterList, setup: Setup, names: Names) {
  const ids = sortedIds(setup.events);
  const events = ids.map((id) => setup.events[id]!);
  events.forEach((event, e) => checkTime(event, `events.${ids[e]!}`));

  const probability = list.values.length;
  events.forEach((event, e) => addNumber(list, event.probability ?? 1, `events.${ids[e]!}.probability`));
  const effect = list.values.length;
  events.forEach((event, e) =>
    event.effects.forEach((each, n) => addEffectNumber(list, each, `events.${ids[e]!}.effects.${n}`)),
  );
  const condition = list.values.length;
  events.forEach((event, e) =>
    event.trigger?.forEach((each, n) => {
      addNumber(list, typeof each[2] === 'number' ? each[2] : 0, `events.${ids[e]!}.trigger.${n}.2`);
    }),
  );

  const effects = events.map((event, e) =>
    event.effects.map((each, n) =>
      flatEffect(each, event, setup, names, list, `events.${ids[e]!}.effects.${n}`),
    ),
  );
  const conditions = events.map((event, e) =>
    (event.trigger ?? []).map((each, n) => flatCondition(each, names, `events.${ids[e]!}.trigger.${n}`)),
  );
  const flat = effects.flat();
  const shifts = endToEnd(flat.map(({ shifts: slots }) => slots));
  const tests = conditions.flat();
  const most = (kinds: readonly number[]) =>
    events.reduce((sum, event, e) => {
      const counts = effects[e]!.filter(({ kind }) => kinds.includes(kind)).map(({ steps }) =>
        mostAtOnce(event, steps, setup),
      );
      return counts.reduce((a, b) => a + b, sum);
    }, 0);
  const table: EventTable = {
    time: Float64Array.from(events, (event) => event.at ?? NaN),
    ...datedEvents(events, setup.steps),
    triggered: Int32Array.from(events.flatMap((event, e) => (event.at === undefined ? [e] : []))),
    class: Uint8Array.from(events, (event) => CLASSES[event.class]),
    once: Uint8Array.from(events, (event) => (event.once === true ? 1 : 0)),
    cooldown: Int32Array.from(events, (event) => event.cooldown ?? 1),
    hash: Int32Array.from(ids, (id) => fnv1a(`event:${id}`)),
    effectStart: endToEnd(effects.map((each) => each.map(() => 0))).start,
    effectKind: Uint8Array.from(flat, ({ kind }) => kind),
    effectTarget: Int32Array.from(flat, ({ target }) => target),
    effectSteps: Int32Array.from(flat, ({ steps }) => steps),
    effectFlag: Uint8Array.from(flat, ({ flag }) => flag),
    shiftStart: shifts.start,
    shiftSlot: shifts.members,
    conditionStart: endToEnd(conditions.map((each) => each.map(() => 0))).start,
    conditionOf: Uint8Array.from(tests, ({ of }) => of),
    conditionTarget: Int32Array.from(tests, ({ target }) => target),
    comparison: Uint8Array.from(tests, ({ comparison }) => comparison),
    conditionStatus: Uint8Array.from(tests, ({ status }) => status),
    mostForces: most([code.FORCE]),
    mostShifts: most([code.SHIFT_BY, code.SHIFT_TO]),
  };
  return { ids, table, blocks: { probability, effect, condition } };
}

function checkTime(event: EventSetup, path: string): void {
  if (CLASSES[event.class] === undefined)
    throw new SetupError(`${path}.class: there is no class "${event.class}"`);
  const dated = event.at !== undefined;
  if (dated === (event.trigger !== undefined))
    throw new SetupError(`${path}: has either a time or a trigger`);
  if (dated && !Number.isFinite(event.at))
    throw new SetupError(`${path}.at: is not a finite number of steps`);
}

function datedEvents(events: readonly EventSetup[], steps: number) {
  const dated = events.flatMap((event, e) => (event.at === undefined ? [] : [{ e, at: event.at }]));
  const inTime = dated.filter(({ at }) => at >= 0 && at < steps).sort((a, b) => a.at - b.at || a.e - b.e);
  const datedStart = new Int32Array(steps + 1);
  for (const { at } of inTime) datedStart[Math.floor(at) + 1]! += 1;
  for (let t = 0; t < steps; t += 1) datedStart[t + 1]! += datedStart[t]!;
  return { dated: Int32Array.from(inTime, ({ e }) => e), datedStart };
}

/** How many forces or shifts of one effect can run at the same time. */
function mostAtOnce(event: EventSetup, steps: number, setup: Setup): number {
  if (event.at !== undefined || event.once === true) return 1;
  return Math.ceil(Math.min(steps, setup.steps) / Math.max(1, event.cooldown ?? 1)) + 1;
}

function addEffectNumber(list: ParameterList, effect: Effect, path: string): void {
  switch (effect.kind) {
    case 'force':
      addNumber(list, effect.level, `${path}.level`);
      return;
    case 'shift':
      if ((effect.add === undefined) === (effect.to === undefined)) {
        throw new SetupError(`${path}: a shift has either "add" or "to"`);
      }
      if (effect.to === undefined) addNumber(list, effect.add!, `${path}.add`);
      else addNumber(list, effect.to, `${path}.to`);
      return;
    case 'incident':
    case 'due':
      addNumber(list, effect.severity, `${path}.severity`);
      return;
    case 'evidence':
      if (!(effect.ratio > 0)) throw new SetupError(`${path}.ratio: a likelihood ratio is above 0`);
      addNumber(list, effect.ratio, `${path}.ratio`);
      return;
    default:
      // A place is kept for effects without a number, so that effects and slots run in step.
      addNumber(list, 0, path);
  }
}

function flatEffect(
  effect: Effect,
  event: EventSetup,
  setup: Setup,
  names: Names,
  list: ParameterList,
  path: string,
): FlatEffect {
  const flat = (kind: number, target = -1, rest: Partial<FlatEffect> = {}): FlatEffect => ({
    kind,
    target,
    steps: code.FOR_GOOD,
    flag: 0,
    shifts: [],
    ...rest,
  });
  const rivalry = (id: string) => numberOf(names.rivalries, id, 'rivalry', `${path}.rivalry`);
  const channel = (id: string) => numberOf(names.channels, id, 'channel', `${path}.channel`);
  switch (effect.kind) {
    case 'force':
      return flat(code.FORCE, rivalry(effect.rivalry), { steps: effect.steps ?? code.FOR_GOOD });
    case 'shift': {
      const shifts = list.slots.get(effect.path);
      if (shifts === undefined)
        throw new SetupError(`${path}.path: "${effect.path}" names no number of this setup`);
      const kind = effect.to === undefined ? code.SHIFT_BY : code.SHIFT_TO;
      return flat(kind, -1, { steps: effect.steps ?? code.FOR_GOOD, shifts });
    }
    case 'start':
      return flat(code.START);
    case 'incident':
      return flat(code.INCIDENT, rivalry(effect.rivalry), { flag: effect.gesture === true ? 1 : 0 });
    case 'due':
      if (setup.record !== undefined && event.at !== undefined && effect.delivered === undefined) {
        throw new SetupError(`${path}.delivered: the record must say whether it was delivered`);
      }
      return flat(code.DUE, rivalry(effect.rivalry), { flag: effect.delivered === true ? 1 : 0 });
    case 'evidence':
      return flat(code.EVIDENCE, numberOf(names.ties, effect.tie, 'tie', `${path}.tie`));
    case 'end':
      return flat(code.END);
    case 'close':
      return flat(code.CLOSE, channel(effect.channel));
    case 'open':
      return flat(code.REOPEN, channel(effect.channel));
    default:
      throw new SetupError(`${path}.kind: there is no effect "${(effect as { kind: string }).kind}"`);
  }
}

function flatCondition([quantity, op, value]: Condition, names: Names, path: string): FlatCondition {
  const colon = quantity.indexOf(':');
  const kind = colon < 0 ? quantity : quantity.slice(0, colon);
  const id = colon < 0 ? '' : quantity.slice(colon + 1);
  const comparison = code.COMPARISONS.indexOf(op);
  if (comparison < 0) throw new SetupError(`${path}: there is no comparison "${op}"`);
  if (kind === 'channel') {
    const status = code.CHANNEL_STATUSES.findIndex((name) => name === value);
    const known = status === code.CLOSED || status === code.OPEN || status >= code.SUSPENDED;
    if (!known || comparison < code.IS) {
      throw new SetupError(`${path}: a channel is or isnt closed, open, suspended or broken off`);
    }
    return { of: code.OF_CHANNEL, target: numberOf(names.channels, id, 'channel', path), comparison, status };
  }
  if (typeof value !== 'number') throw new SetupError(`${path}: "${quantity}" is compared with a number`);
  const numeric = (of: number, target = -1): FlatCondition => ({ of, target, comparison, status: 0 });
  switch (kind) {
    case 'trust':
      return numeric(code.OF_TRUST, numberOf(names.ties, id, 'tie', path));
    case 'propensity':
      return numeric(code.OF_PROPENSITY, numberOf(names.rivalries, id, 'rivalry', path));
    case 'act':
      return numeric(code.OF_ACT, numberOf(names.rivalries, id, 'rivalry', path));
    case 'violence':
      return numeric(code.OF_VIOLENCE);
    case 'inForce':
      return numeric(code.OF_IN_FORCE);
    case 'progress':
      return numeric(code.OF_PROGRESS, numberOf(names.channels, id, 'channel', path));
    case 'step':
      return numeric(code.OF_STEP);
    default:
      throw new SetupError(`${path}: there is no quantity "${quantity}"`);
  }
}
