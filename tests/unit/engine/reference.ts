import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import type { Model } from '../../../src/engine/model.ts';
import type { Cause, Run, StepTrace } from '../../../src/engine/trace.ts';
import type { EngineReference } from '../../../src/theory/readEngineReference.ts';

/** Everything of a run, one entry a step; the format is described in tests/golden/engine/README.md. */
export interface FullTrace {
  acts: number[][];
  seen: number[][];
  perceived: Record<string, number>[][];
  logOdds: number[][];
  propensity: number[][];
  threshold: (number | null)[][];
  regime: string[];
  cost: number[][];
  pressure: Record<string, Record<string, number>>[];
  channels: Record<string, [string, string[] | null, string[], number][]>;
  agreement: [string, boolean, number, number | null][];
  events: string[][];
  spoilers: string[][];
  restraint: { all: number[]; actors: Record<string, number[]> };
  causes: Record<string, [string, number][][]>;
}

export interface ShortTrace {
  acts: number[][];
  logOdds: number[][];
  status: string[];
  channels: Record<string, string[]>;
  progress: Record<string, number[]>;
  events: string[][];
  restraint: number[];
  end: unknown;
  drawn?: Record<string, number>;
}

export interface Routes {
  rivalry: string;
  observer: string;
  subject: string;
  kappa: number;
  wC: number;
  wD: number;
}

export interface ReferenceFile {
  scenario: EngineReference;
  actors: string[];
  rivalries: string[];
  ties: string[];
  channels: string[];
  routes: Routes[];
}

export function readGolden<T>(name: string): T {
  return JSON.parse(readFileSync(`tests/golden/engine/${name}`, 'utf8')) as T;
}

/** Agreement as the reference defines it: everything equal, real numbers within 1e-12 max(1, |value|). */
export function expectSame(found: unknown, expected: unknown, where: string): void {
  if (typeof expected === 'number') {
    const gap = Math.abs((found as number) - expected);
    if (!(gap <= 1e-12 * Math.max(1, Math.abs(expected)))) expect(found, where).toBe(expected);
    return;
  }
  if (expected === null || typeof expected !== 'object') {
    if (found !== expected) expect(found, where).toBe(expected);
    return;
  }
  if (found === null || typeof found !== 'object') expect(found, where).toEqual(expected);
  const keys = Object.keys(expected);
  expect(Object.keys(found as object).sort(), where).toEqual(keys.sort());
  for (const key of keys) {
    expectSame(
      (found as Record<string, unknown>)[key],
      (expected as Record<string, unknown>)[key],
      `${where}.${key}`,
    );
  }
}

/** A traced run in the shape of the reference's full trace. */
export function fullTrace(model: Model, { steps }: Run): FullTrace {
  const each = <T>(take: (step: StepTrace) => T) => steps.map(take);
  return {
    acts: each((step) => [...step.acts]),
    seen: each((step) => [...step.seen]),
    perceived: each((step) => step.perceived.map((by) => ({ ...by }))),
    logOdds: each((step) => [...step.logOddsAfter]),
    propensity: each((step) => [...step.propensity]),
    threshold: each((step) => [...step.threshold]),
    regime: each((step) => step.regime.map((regime) => regime[0]).join('')),
    cost: each((step) => [...step.cost]),
    pressure: each((step) =>
      Object.fromEntries(
        step.pressure.flatMap((by, r) =>
          Object.keys(by).length > 0 ? [[model.rivalryIds[r]!, { ...by }]] : [],
        ),
      ),
    ),
    channels: Object.fromEntries(
      model.channelIds.map((id, c) => [
        id,
        each((step) => {
          const { status, attended, settled, progress } = step.channels[c]!;
          return [status, attended === null ? null : [...attended], [...settled], progress];
        }),
      ]),
    ),
    agreement: each(({ agreement }) => [
      agreement.status,
      agreement.inForce,
      agreement.violence,
      agreement.windowMean,
    ]),
    events: each((step) => [...step.events]),
    spoilers: each((step) => [...step.spoilers]),
    restraint: {
      all: each((step) => step.restraint.all),
      actors: Object.fromEntries(
        model.actorIds.map((id, i) => [id, each((step) => step.restraint.actors[i]!)]),
      ),
    },
    causes: Object.fromEntries(
      model.tieIds.map((id, tie) => [
        id,
        each((step) => step.causes[tie]!.map((cause) => [causeName(cause), cause.logOdds])),
      ]),
    ),
  };
}

function causeName({ kind, id }: Cause): string {
  return id === '' ? kind : `${kind === 'event' ? 'evidence' : kind}:${id}`;
}

/** A traced run in the shape of the reference's short trace. */
export function shortTrace(model: Model, run: Run): ShortTrace {
  const { steps } = run;
  const last = steps.length - 1;
  return {
    acts: steps.map((step) => [...step.acts]),
    logOdds: steps.flatMap((step, t) => (t % 5 === 4 || t === last ? [[t, ...step.logOddsAfter]] : [])),
    status: steps.map((step) => step.agreement.status),
    channels: Object.fromEntries(
      model.channelIds.map((id, c) => [id, steps.map((step) => step.channels[c]!.status)]),
    ),
    progress: Object.fromEntries(
      model.channelIds.map((id, c) => [id, steps.map((step) => step.channels[c]!.progress)]),
    ),
    events: steps.map((step) => [...step.events]),
    restraint: steps.map((step) => step.restraint.all),
    end: endInReference(run),
  };
}

/** The reference names the event in the cause of an end. */
export function endInReference({ end }: Run): unknown {
  if (end === null) return null;
  return { at: end.at, cause: end.event === undefined ? end.cause : `event:${end.event}`, by: [...end.by] };
}

/** Ids and central weights of the routes, as a file gives them at its top. */
export function expectSameFrame(
  model: Model,
  weights: { kappa: Float64Array; weightC: Float64Array; weightD: Float64Array },
  file: ReferenceFile,
): void {
  expect(model.actorIds).toEqual(file.actors);
  expect(model.rivalryIds).toEqual(file.rivalries);
  expect(model.tieIds).toEqual(file.ties);
  expect(model.channelIds).toEqual(file.channels);
  const found = Array.from(model.routes.rivalry, (rivalry, route) => ({
    rivalry: model.rivalryIds[rivalry]!,
    observer: model.actorIds[model.routes.observer[route]!]!,
    subject: model.actorIds[model.routes.subject[route]!]!,
    kappa: weights.kappa[route]!,
    wC: weights.weightC[route]!,
    wD: weights.weightD[route]!,
  }));
  expectSame(found, file.routes, 'routes');
}
