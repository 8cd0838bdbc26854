import { compile } from '../../engine/compile.ts';
import { createDerived, derive } from '../../engine/derive.ts';
import type { Model } from '../../engine/model.ts';
import type { Setup } from '../../engine/setup.ts';
import { SetupError } from '../../engine/setupError.ts';
import { readEngineSetup, type EngineReference } from '../../theory/readEngineReference.ts';
import type { Comparison } from '../comparison.ts';
import { compareValues } from '../compareValues.ts';
import { ReferenceFileError } from '../fileVerification.ts';
import { isObject, mostSteps, numberAt, objectAt, textAt, wholeAt, type JsonObject } from '../reading.ts';

/** Real numbers of the engine's files must agree this closely, relative to max(1, |value|). */
export const engineTolerance = 1e-12;

/** A quarter of a minute; twelve hours of shorter steps would be looked back on as tens of thousands. */
const leastStepHours = 1 / 240;

/** A scenario of the neutral format, compiled. */
export interface ReferenceModel {
  setup: Setup;
  model: Model;
}

/** Reads and compiles a scenario; what is broken in it is said with its place. */
export function referenceModel(value: unknown, where: string): ReferenceModel {
  const scenario = objectAt(value, where);
  if (scenario['format'] !== 'engine-1') {
    throw new ReferenceFileError(
      `${where}.format should be "engine-1", but it is ${JSON.stringify(scenario['format'])}.`,
    );
  }
  textAt(scenario['start'], `${where}.start`);
  const stepHours = numberAt(scenario['stepHours'], `${where}.stepHours`);
  if (stepHours < leastStepHours) {
    throw new ReferenceFileError(
      `${where}.stepHours should be at least ${leastStepHours}, but it is ${stepHours}.`,
    );
  }
  wholeAt(scenario['steps'], `${where}.steps`, 1, mostSteps);
  wholeAt(scenario['places'], `${where}.places`, 1);
  numberAt(scenario['outside'], `${where}.outside`);
  for (const part of ['defaults', 'actors', 'rivalries', 'ties', 'agreement'])
    objectAt(scenario[part], `${where}.${part}`);
  for (const part of ['patronages', 'channels', 'spoilers', 'events', 'record', 'ranges']) {
    if (scenario[part] !== undefined) objectAt(scenario[part], `${where}.${part}`);
  }
  checkWindows(scenario, where);
  try {
    const setup = readEngineSetup(scenario as unknown as EngineReference);
    return { setup, model: compile(setup) };
  } catch (error) {
    if (error instanceof SetupError) throw new ReferenceFileError(`${where}: ${error.message}.`);
    if (error instanceof TypeError) {
      throw new ReferenceFileError(`${where} lacks a part that it needs, or holds one of another kind.`);
    }
    if (error instanceof Error) throw new ReferenceFileError(`${where}: ${error.message}.`);
    throw error;
  }
}

/** Steps that are looked back on take memory: a broken file must not ask for all of it. */
function checkWindows(scenario: JsonObject, where: string): void {
  const check = (holder: unknown, at: string): void => {
    if (isObject(holder) && holder['window'] !== undefined)
      wholeAt(holder['window'], `${at}.window`, 1, mostSteps);
  };
  check(scenario['agreement'], `${where}.agreement`);
  for (const [id, channel] of Object.entries(objectAt(scenario['channels'] ?? {}, `${where}.channels`))) {
    const { preconditions } = objectAt(channel, `${where}.channels.${id}`);
    if (!isObject(preconditions)) continue;
    for (const [party, condition] of Object.entries(preconditions)) {
      check(condition, `${where}.channels.${id}.preconditions.${party}`);
    }
  }
}

/** Ids and central weights of the routes, as a file gives them at its top. */
export function compareFrame(comparison: Comparison, file: JsonObject, model: Model, where: string): void {
  const orders = {
    actors: model.actorIds,
    rivalries: model.rivalryIds,
    ties: model.tieIds,
    channels: model.channelIds,
  };
  for (const [name, ids] of Object.entries(orders)) {
    if (file[name] !== undefined) compareValues(comparison, where + name, file[name], ids, 0);
  }
  if (file['routes'] === undefined) return;
  const derived = createDerived(model);
  derive(model, model.parameters.central, derived);
  const routes = Array.from(model.routes.rivalry, (rivalry, route) => ({
    rivalry: model.rivalryIds[rivalry]!,
    observer: model.actorIds[model.routes.observer[route]!]!,
    subject: model.actorIds[model.routes.subject[route]!]!,
    kappa: derived.kappa[route]!,
    wC: derived.weightC[route]!,
    wD: derived.weightD[route]!,
  }));
  compareValues(comparison, `${where}routes`, file['routes'], routes, engineTolerance);
}

/** Whether parameters are drawn: the word of the file. */
export function drawsAt(value: unknown, where: string): boolean {
  if (value !== 'all' && value !== 'none') {
    throw new ReferenceFileError(`${where} should be "all" or "none", but it is ${JSON.stringify(value)}.`);
  }
  return value === 'all';
}

/** Paths of drawn numbers as the file names them. */
export function drawnByFilePath(
  { setup }: ReferenceModel,
  drawn: Readonly<Record<string, number>>,
): JsonObject {
  return Object.fromEntries(
    Object.entries(drawn).map(([path, value]) => [setup.ranges[path]?.drawnAs ?? path, value]),
  );
}

/** Keys of a file that a comparison does not know are named as not yet done. */
export function noteUnknown(
  comparison: Comparison,
  object: JsonObject,
  known: readonly string[],
  what: string,
): void {
  if (!isObject(object)) return;
  for (const key of Object.keys(object)) if (!known.includes(key)) comparison.notYet(`${what}: ${key}`);
}
