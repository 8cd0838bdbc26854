import { addActors, patronsOf, rivalryStarts } from './compileActors.ts';
import { compileAgreement } from './compileAgreement.ts';
import { compileChannels } from './compileChannels.ts';
import { compileEvents } from './compileEvents.ts';
import { addPatronages, compilePatronages } from './compilePatronages.ts';
import { compileRecord } from './compileRecord.ts';
import { addRivalries, addRules, compileRivalries } from './compileRivalries.ts';
import { compileRoutes } from './compileRoutes.ts';
import { addSpoilers, compileSpoilers } from './compileSpoilers.ts';
import { createDerived, derive } from './derive.ts';
import { numberOf, numbering, sortedIds, splitId } from './ids.ts';
import type { Model } from './model.ts';
import type { Names } from './names.ts';
import { addNumber, closeList, emptyList } from './parameterList.ts';
import type { Setup } from './setup.ts';
import { SetupError } from './setupError.ts';

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
  const at = {
    ...actorBlocks,
    ...rivalryBlocks,
    trust,
    ...patronageBlocks,
    ...spoilerBlocks,
    outside,
    strained,
    collapsed,
    ...channels.blocks,
    ...events.blocks,
    rule,
    share,
  };

  const rivalries = compileRivalries(setup, names, rules, routes);
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
      rivalryStart: rivalryStarts(rivalries.from, names.actors.ids.length),
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
    spoilers: compileSpoilers(setup, spoilerIds, names),
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
        'seen control and seen rates of spoilers must be under 1, the breach rate between 0 and 1',
    );
  });
}
