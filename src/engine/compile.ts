import { fnv1a } from '../math/fnv1a.ts';
import { compileChannels, type ChannelBlocks } from './compileChannels.ts';
import { compileEvents } from './compileEvents.ts';
import { compileRecord } from './compileRecord.ts';
import { compileRoutes } from './compileRoutes.ts';
import { createDerived, derive } from './derive.ts';
import { endToEnd, numberOf, numbering, sortedIds, splitId, type Numbering } from './ids.ts';
import type { AgreementTable, Model, PatronageTable, RivalryTable } from './model.ts';
import {
  addByObserver,
  addFollower,
  addNumber,
  closeList,
  emptyList,
  type ParameterList,
} from './parameterList.ts';
import { ruleOf } from './rules/list.ts';
import type { ActorNumbers, Rule, RivalryNumbers, Setup } from './setup.ts';
import { SetupError } from './setupError.ts';

/** What an actor or rivalry has where neither it nor `defaults` gives the number. */
const ACTOR_NUMBERS: readonly (readonly [keyof ActorNumbers, number])[] = [
  ['forgetting', 0],
  ['attention', 0.1],
  ['noise', 0],
  ['control', 1],
  ['breachRate', 0.7],
  ['benefit', 0],
  ['lapse', 0],
];
const RIVALRY_NUMBERS: readonly (readonly [keyof RivalryNumbers, number])[] = [
  ['gain', 1],
  ['loss', 1.5],
  ['patience', 0.8],
  ['width', 0.6],
  ['audience', 0],
  ['provocation', 0],
];

/** The numberings that the parts of a compilation share. */
export interface Names {
  readonly actors: Numbering;
  readonly rivalries: Numbering;
  readonly ties: Numbering;
  readonly channels: Numbering;
}

/**
 * Turns a setup into the flat model that runs. Throws `SetupError` where a name has nothing behind it, a number is not
 * finite, or a needed part is missing; whether numbers lie in sensible ranges is the scenario's concern.
 */
export function compile(setup: Setup): Model {
  const names: Names = {
    actors: numbering(sortedIds(setup.actors)),
    rivalries: numbering(sortedIds(setup.rivalries)),
    ties: numbering(sortedIds(setup.ties)),
    channels: numbering(sortedIds(setup.channels)),
  };
  const patronageIds = sortedIds(setup.patronages);
  const spoilerIds = sortedIds(setup.spoilers);
  const renewalIds = sortedIds(setup.agreement.renewals);
  checkFrame(setup, names);

  const list = emptyList();
  const actorBlocks = addActors(list, setup, names);
  const rivalryBlocks = addRivalries(list, setup, names);
  const trust = list.values.length;
  for (const id of names.ties.ids) addNumber(list, setup.ties[id]!, `ties.${id}`);
  const patronageBlocks = addPatronages(list, setup, patronageIds, names);
  const spoilerBlocks = addSpoilers(list, setup, spoilerIds);
  const outside = addNumber(list, setup.outside, 'outside');
  const strained = addNumber(list, setup.agreement.strained, 'agreement.strained');
  const collapsed = addNumber(list, setup.agreement.collapsed, 'agreement.collapsed');
  const channels = compileChannels(list, setup, names);
  const events = compileEvents(list, setup, names);
  const rule = list.values.length;
  const rules = addRules(list, setup, names);
  const share = list.values.length;
  const stepsIn = (hours: number) => Math.max(1, Math.round(hours / setup.stepHours));
  const routes = compileRoutes(list, setup, names, { ...patronageBlocks, ...actorBlocks, share });
  const blocks: ChannelBlocks = channels.blocks;
  const at = {
    ...actorBlocks,
    ...rivalryBlocks,
    trust,
    ...patronageBlocks,
    ...spoilerBlocks,
    outside,
    strained,
    collapsed,
    ...blocks,
    ...events.blocks,
    rule,
    share,
  };

  const from = Int32Array.from(names.rivalries.ids, (id) =>
    numberOf(names.actors, id.split('/')[0]!, 'actor', id),
  );
  const toward = Int32Array.from(names.rivalries.ids, (id) =>
    numberOf(names.actors, id.split('/')[1]!, 'actor', id),
  );
  const back = Int32Array.from(
    names.rivalries.ids,
    (id) => names.rivalries.of.get(id.split('/').reverse().join('/')) ?? -1,
  );
  const rivalries: RivalryTable = {
    from,
    toward,
    back,
    tie: Int32Array.from(names.rivalries.ids, (id) => names.ties.of.get(id.replace('/', '|'))!),
    warring: Uint8Array.from(names.rivalries.ids, (id) => (setup.rivalries[id]!.warring === true ? 1 : 0)),
    field: Int32Array.from(
      names.rivalries.ids.flatMap((id, r) => (setup.rivalries[id]!.field === true ? [r] : [])),
    ),
    hash: hashesOf(names.rivalries.ids, ''),
    ...rules,
    ...routes.observers,
    backObserver: back.map((other, r) => observerPlace(routes.observers, other, from[r]!)),
    routeStart: routes.start,
  };

  const model: Model = {
    setup,
    steps: setup.steps,
    stepHours: setup.stepHours,
    places: setup.places,
    lookback: stepsIn(12),
    gesturePause: stepsIn(48),
    common: setup.acts === 'common',
    actorIds: names.actors.ids,
    rivalryIds: names.rivalries.ids,
    tieIds: names.ties.ids,
    patronageIds,
    channelIds: names.channels.ids,
    spoilerIds,
    eventIds: events.ids,
    renewalIds,
    parameters: closeList(list, at, setup.ranges),
    actors: {
      rivalryStart: startsOf(from, names.actors.ids.length),
      ...patronsOf(patronageIds, names),
      ...channels.serving,
    },
    rivalries,
    ties: {
      observer: Int32Array.from(names.ties.ids, (id) =>
        numberOf(names.actors, id.split('|')[0]!, 'actor', `ties.${id}`),
      ),
      subject: Int32Array.from(names.ties.ids, (id) =>
        numberOf(names.actors, id.split('|')[1]!, 'actor', `ties.${id}`),
      ),
    },
    routes: routes.table,
    patronages: compilePatronages(setup, patronageIds, names),
    channels: channels.table,
    spoilers: {
      laidTo: Int32Array.from(spoilerIds, (id) =>
        numberOf(names.rivalries, setup.spoilers[id]!.laidTo, 'rivalry', `spoilers.${id}.laidTo`),
      ),
      hash: hashesOf(spoilerIds, 'spoiler:'),
    },
    agreement: compileAgreement(setup, renewalIds, names),
    events: events.table,
    record: setup.record === undefined ? null : compileRecord(setup.record, names),
  };
  checkWeights(model);
  return model;
}

function checkFrame(setup: Setup, names: Names): void {
  if (!(setup.stepHours > 0)) throw new SetupError('stepHours: a step takes more than 0 hours');
  if (!Number.isInteger(setup.steps) || setup.steps < 1)
    throw new SetupError('steps: a run has at least one whole step');
  if (!Number.isInteger(setup.places) || setup.places < 1 || setup.places > 4) {
    throw new SetupError('places: a side acts at 1, 2, 3 or 4 places');
  }
  if (names.actors.ids.length > 31) throw new SetupError('actors: no more than 31 can be told apart');
  for (const id of names.rivalries.ids) {
    const parts = splitId(id, '/', `rivalries.${id}`);
    for (const actor of parts) numberOf(names.actors, actor, 'actor', `rivalries.${id}`);
    if (parts[0] === parts[1]) throw new SetupError(`rivalries.${id}: nobody is its own rival`);
    numberOf(names.ties, parts.join('|'), 'tie', `rivalries.${id}`);
  }
  for (const id of names.ties.ids) {
    for (const actor of splitId(id, '|', `ties.${id}`)) numberOf(names.actors, actor, 'actor', `ties.${id}`);
  }
}

function addActors(list: ParameterList, setup: Setup, names: Names) {
  const blocks = {} as Record<keyof ActorNumbers, number>;
  for (const [name, fallback] of ACTOR_NUMBERS) {
    blocks[name] = list.values.length;
    for (const id of names.actors.ids) {
      const own = setup.actors[id]![name];
      const paths =
        own === undefined ? [`actors.${id}.${name}`, `defaults.${name}`] : [`actors.${id}.${name}`];
      addNumber(list, own ?? setup.defaults[name] ?? fallback, ...paths);
    }
  }
  const seenControl = list.values.length;
  names.actors.ids.forEach((id, i) => {
    const path = `actors.${id}.seenControl`;
    addByObserver(list, setup.actors[id]!.seenControl, path, names.actors.ids, blocks.control + i);
  });
  return { ...blocks, seenControl };
}

function addRivalries(list: ParameterList, setup: Setup, names: Names) {
  const blocks = {} as Record<keyof RivalryNumbers, number>;
  for (const [name, fallback] of RIVALRY_NUMBERS) {
    blocks[name] = list.values.length;
    for (const id of names.rivalries.ids) {
      const own = setup.rivalries[id]![name];
      const paths =
        own === undefined ? [`rivalries.${id}.${name}`, `defaults.${name}`] : [`rivalries.${id}.${name}`];
      addNumber(list, own ?? setup.defaults[name] ?? fallback, ...paths);
    }
  }
  return blocks;
}

function addPatronages(list: ParameterList, setup: Setup, ids: readonly string[], names: Names) {
  const leverage = list.values.length;
  for (const id of ids) addNumber(list, setup.patronages[id]!.leverage, `patronages.${id}.leverage`);
  const responsibility = list.values.length;
  for (const id of ids) {
    const path = `patronages.${id}.responsibility`;
    addByObserver(list, setup.patronages[id]!.responsibility, path, names.actors.ids, -1);
  }
  const solidarity = list.values.length;
  for (const id of ids) {
    addByObserver(
      list,
      setup.patronages[id]!.solidarity,
      `patronages.${id}.solidarity`,
      names.actors.ids,
      -1,
    );
  }
  return { leverage, responsibility, solidarity };
}

function addSpoilers(list: ParameterList, setup: Setup, ids: readonly string[]) {
  const spoilerRate = list.values.length;
  for (const id of ids) addNumber(list, setup.spoilers[id]!.rate, `spoilers.${id}.rate`);
  const spoilerSize = list.values.length;
  for (const id of ids) addNumber(list, setup.spoilers[id]!.size, `spoilers.${id}.size`);
  const spoilerSeen = list.values.length;
  ids.forEach((id, i) => {
    const { seen } = setup.spoilers[id]!;
    if (seen === undefined) addFollower(list, spoilerRate + i, `spoilers.${id}.seen`);
    else addNumber(list, seen, `spoilers.${id}.seen`);
  });
  return { spoilerRate, spoilerSize, spoilerSeen };
}

function addRules(list: ParameterList, setup: Setup, names: Names) {
  const first = list.values.length;
  const count = names.rivalries.ids.length;
  const ruleNumbersStart = new Int32Array(count + 1);
  const ruleStateStart = new Int32Array(count + 1);
  const rule = names.rivalries.ids.map((id, r) => {
    const given: Rule = setup.rivalries[id]!.rule ?? { name: 'reassurance' };
    const found = ruleOf(given);
    if (found === undefined) throw new SetupError(`rivalries.${id}.rule: there is no rule "${given.name}"`);
    const numbers = given.name === 'record' ? recordedActs(setup, id) : found.numbersOf(given);
    if (found.choice === 'listed' && numbers.length === 0) {
      throw new SetupError(`rivalries.${id}.rule: the list of acts is empty`);
    }
    for (const [name, value] of numbers) addNumber(list, value, `rivalries.${id}.rule.${name}`);
    ruleNumbersStart[r + 1] = list.values.length - first;
    ruleStateStart[r + 1] = ruleStateStart[r]! + found.stateNames.length;
    return found;
  });
  return { rule, ruleNumbersStart, ruleStateStart };
}

function recordedActs(setup: Setup, id: string): (readonly [string, number])[] {
  const acts = setup.record?.acts[id];
  if (acts === undefined) throw new SetupError(`rivalries.${id}.rule: there is no record of its acts`);
  return acts.map((act, t) => [`acts.${t}`, act] as const);
}

function patronsOf(patronageIds: readonly string[], names: Names) {
  const clients = names.actors.ids.map(() => [] as { patron: number; patronage: number }[]);
  patronageIds.forEach((id, patronage) => {
    const path = `patronages.${id}`;
    const [patron, client] = splitId(id, '/', path);
    const holder = numberOf(names.actors, patron, 'actor', path);
    clients[numberOf(names.actors, client, 'actor', path)]!.push({ patron: holder, patronage });
  });
  for (const patrons of clients) patrons.sort((a, b) => a.patron - b.patron);
  const { start, members } = endToEnd(clients.map((patrons) => patrons.map(({ patronage }) => patronage)));
  return { patronStart: start, patron: members };
}

function compilePatronages(setup: Setup, ids: readonly string[], names: Names): PatronageTable {
  const vias: number[][] = [];
  const joins: number[][] = [];
  for (const id of ids) {
    const patron = id.split('/')[0]!;
    const counterparts = [...setup.patronages[id]!.via].sort();
    if (counterparts.length === 0) throw new SetupError(`patronages.${id}.via: names no counterpart`);
    vias.push(
      counterparts.map((other) =>
        numberOf(names.rivalries, `${patron}/${other}`, 'rivalry', `patronages.${id}.via`),
      ),
    );
    for (const other of counterparts) {
      joins.push(
        names.channels.ids.flatMap((channel, c) => {
          const { parties } = setup.channels[channel]!;
          return parties.includes(patron) && parties.includes(other) ? [c] : [];
        }),
      );
    }
  }
  const via = endToEnd(vias);
  const join = endToEnd(joins);
  return {
    patron: Int32Array.from(ids, (id) => names.actors.of.get(id.split('/')[0]!)!),
    client: Int32Array.from(ids, (id) => names.actors.of.get(id.split('/')[1]!)!),
    viaStart: via.start,
    via: via.members,
    joinStart: join.start,
    join: join.members,
  };
}

function compileAgreement(setup: Setup, ids: readonly string[], names: Names): AgreementTable {
  const { agreed, window, minimum, renewals } = setup.agreement;
  if (!(window >= 1)) throw new SetupError('agreement.window: takes at least one step');
  const lists = ids.map((id) => {
    const by = renewals[id]!.by;
    const warring = names.rivalries.ids.flatMap((rivalry, r) => {
      const holder = rivalry.split('/')[0]!;
      return setup.rivalries[rivalry]!.warring === true && (by === undefined || by.includes(holder))
        ? [r]
        : [];
    });
    for (const actor of by ?? []) {
      const path = `agreement.renewals.${id}.by`;
      numberOf(names.actors, actor, 'actor', path);
      if (!warring.some((r) => names.rivalries.ids[r]!.startsWith(`${actor}/`))) {
        throw new SetupError(`${path}: "${actor}" has no warring rivalry`);
      }
    }
    return warring;
  });
  const { start, members } = endToEnd(lists);
  return {
    agreed: agreed ?? -1,
    window,
    minimum,
    renewalStep: Int32Array.from(ids, (id) => renewals[id]!.step),
    renewalStart: start,
    renewal: members,
  };
}

/** A weight that is not finite would spread through every trust: a committed side that cannot be seen to violate. */
function checkWeights(model: Model): void {
  const derived = createDerived(model);
  derive(model, model.parameters.central, derived);
  model.routes.rivalry.forEach((rivalry, route) => {
    if (Number.isFinite(derived.weightC[route]!) && Number.isFinite(derived.weightD[route]!)) return;
    const observer = model.actorIds[model.routes.observer[route]!]!;
    const subject = model.actorIds[model.routes.subject[route]!]!;
    throw new SetupError(
      `rivalries.${model.rivalryIds[rivalry]!}: what ${observer} learns about ${subject} has no finite weight; ` +
        'seen control must be under 1 and the breach rate between 0 and 1',
    );
  });
}

function startsOf(from: Int32Array, actors: number): Int32Array {
  const start = new Int32Array(actors + 1);
  for (const actor of from) start[actor + 1] = start[actor + 1]! + 1;
  for (let i = 0; i < actors; i += 1) start[i + 1] = start[i + 1]! + start[i]!;
  return start;
}

function observerPlace(
  { observerStart, observer }: { observerStart: Int32Array; observer: Int32Array },
  rivalry: number,
  actor: number,
): number {
  if (rivalry < 0) return -1;
  for (let n = observerStart[rivalry]!; n < observerStart[rivalry + 1]!; n += 1)
    if (observer[n] === actor) return n;
  return -1;
}

function hashesOf(ids: readonly string[], prefix: string): Int32Array {
  return Int32Array.from(ids, (id) => fnv1a(prefix + id));
}
