import { attribute, attributionCost, causesOf, type Attribution } from '../attribution.ts';
import { isWhole } from '../plainChecks.ts';
import { readAllOptions } from './optionReader.ts';
import type { StudyDefinition } from './planCase.ts';
import { estimateCells, estimateDocument } from './table.ts';

interface AttributeOptions {
  /** Orders that are tried where there are more than `exactCauses`; at least 2. */
  readonly orders: number;
}

/** Each event's and each renewal's fair share of what all of them together change. */
export const attributePlan: StudyDefinition<AttributeOptions, Attribution> = {
  measures: [1, 1],
  readOptions: (given) => readAllOptions(given, ({ take }) => ({ orders: take('orders', isWhole) })),
  prepare: ({ scenario, from, request, runs }, { orders }) => {
    if (orders < 2) throw new RangeError('Fair shares need 2 orders at least.');
    const causes = causesOf(scenario, from, false);
    if (causes.length === 0)
      throw new RangeError('No event or renewal from this moment on can matter to a run.');
    return {
      settings: attributionCost(causes.length, orders),
      run: (evaluate) => attribute(evaluate, { causes, request, runs, orders }),
    };
  },
  document: ({ measures: [measure] }, _, result) => ({
    outcome: measure!.name,
    exact: result.isExact,
    settings: result.points,
    none: result.none,
    all: result.all,
    total: estimateDocument(result.total),
    shares: result.shares.map(({ cause, least, most, ...share }) => ({
      kind: cause.kind,
      id: cause.id,
      share: estimateDocument(share),
      least,
      most,
    })),
  }),
  table: (_, __, { shares, total }) => ({
    head: ['cause', 'id', 'share', 'low', 'high', 'least', 'most'],
    rows: [
      ...shares.map(({ cause, least, most, ...share }) => [
        cause.kind,
        cause.id,
        ...estimateCells(share),
        least,
        most,
      ]),
      ['all', '', ...estimateCells(total), null, null],
    ],
  }),
};
