import type { Model } from '../../engine/model.ts';
import type { Cause, Run, StepTrace } from '../../engine/trace.ts';
import type { Comparison } from '../comparison.ts';
import { compareValues } from '../compareValues.ts';
import { isObject, listAt, numbersAt, wholeAt, type JsonObject } from '../reading.ts';
import { drawnByFilePath, engineTolerance, type ReferenceModel } from './referenceModel.ts';

/**
 * Compares a traced run with what a file says of it, in the full or the short form: every field that the file has. Fields
 * named in `settings` say which run it is.
 */
export function compareRun(
  comparison: Comparison,
  reference: ReferenceModel,
  run: Run,
  expected: JsonObject,
  where: string,
  settings: readonly string[] = [],
): void {
  for (const [field, value] of Object.entries(expected)) {
    if (settings.includes(field)) continue;
    const found = fieldOf(reference, run, field, value, `${where}.${field}`);
    if (found === undefined) comparison.notYet(`trace: ${field}`);
    else compareValues(comparison, `${where}.${field}`, value, found, engineTolerance);
  }
}

function fieldOf(reference: ReferenceModel, run: Run, field: string, asked: unknown, where: string): unknown {
  const { model } = reference;
  const each = <T>(take: (step: StepTrace) => T): T[] => run.steps.map(take);
  switch (field) {
    case 'acts':
      return each((step) => step.acts);
    case 'seen':
      return each((step) => step.seen);
    case 'perceived':
      return each((step) => step.perceived);
    case 'logOdds':
      return logOddsOf(model, run, asked, where);
    case 'propensity':
      return each((step) => step.propensity);
    case 'threshold':
      return each((step) => step.threshold);
    case 'regime':
      return each((step) => step.regime.map((regime) => regime[0]).join(''));
    case 'cost':
      return each((step) => step.cost);
    case 'pressure':
      return each((step) => pressureOf(model, step));
    case 'channels':
      return channelsOf(model, run, asked);
    case 'progress':
      return byChannel(model, run, (channel) => channel.progress);
    case 'agreement':
      return each(({ agreement }) => [
        agreement.status,
        agreement.inForce,
        agreement.violence,
        agreement.windowMean,
      ]);
    case 'status':
      return each((step) => step.agreement.status);
    case 'events':
      return each((step) => step.events);
    case 'spoilers':
      return each((step) => step.spoilers);
    case 'restraint':
      return restraintOf(model, run, asked);
    case 'causes':
      return Object.fromEntries(
        model.tieIds.map((id, tie) => [
          id,
          each((step) => step.causes[tie]!.map((cause) => [causeName(cause), cause.logOdds])),
        ]),
      );
    case 'end':
      return endOf(run);
    case 'drawn':
      return drawnByFilePath(reference, run.drawn);
    default:
      return undefined;
  }
}

/** Every step, or the steps that the file names first in each row. */
function logOddsOf(model: Model, { steps }: Run, asked: unknown, where: string): number[][] {
  const rows = listAt(asked, where);
  const ties = model.tieIds.length;
  const first = Array.isArray(rows[0]) ? rows[0].length : ties;
  if (first !== ties + 1) return steps.map((step) => [...step.logOddsAfter]);
  return rows.map((row, i) => {
    const t = wholeAt(numbersAt(row, `${where}[${i}]`, ties + 1)[0], `${where}[${i}][0]`);
    return [t, ...(steps[t]?.logOddsAfter ?? [])];
  });
}

function pressureOf(model: Model, step: StepTrace): JsonObject {
  const entries = step.pressure.map((by, r) => [model.rivalryIds[r]!, by] as const);
  return Object.fromEntries(entries.filter(([, by]) => Object.keys(by).length > 0));
}

function byChannel(
  model: Model,
  run: Run,
  take: (channel: StepTrace['channels'][number]) => unknown,
): JsonObject {
  return Object.fromEntries(
    model.channelIds.map((id, c) => [id, run.steps.map((step) => take(step.channels[c]!))]),
  );
}

/** Status alone, or with who came, what is settled and the progress. */
function channelsOf(model: Model, run: Run, asked: unknown): JsonObject {
  const one = isObject(asked) ? Object.values(asked)[0] : undefined;
  const statusAlone = Array.isArray(one) && typeof one[0] === 'string';
  return byChannel(model, run, ({ status, attended, settled, progress }) =>
    statusAlone ? status : [status, attended, settled, progress],
  );
}

function restraintOf(model: Model, { steps }: Run, asked: unknown): unknown {
  const all = steps.map((step) => step.restraint.all);
  if (Array.isArray(asked)) return all;
  const actors = model.actorIds.map((id, i) => [id, steps.map((step) => step.restraint.actors[i]!)] as const);
  return { all, actors: Object.fromEntries(actors.filter(([, values]) => !values.some(Number.isNaN))) };
}

function causeName({ kind, id }: Cause): string {
  return id === '' ? kind : `${kind === 'event' ? 'evidence' : kind}:${id}`;
}

/** The files name the event in the cause of an end. */
export function endOf({ end }: Run): JsonObject | null {
  if (end === null) return null;
  return { at: end.at, cause: end.event === undefined ? end.cause : `event:${end.event}`, by: end.by };
}
