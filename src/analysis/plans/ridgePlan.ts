import { compile } from '../../engine/compile.ts';
import { toSetup } from '../../scenario/toSetup.ts';
import { ridgeAt, type Ridge, type Spread } from '../ridge.ts';
import { readAllOptions } from './optionReader.ts';
import type { StudyDefinition } from './planCase.ts';
import { finite } from './table.ts';

const spreadDocument = ({ value, low, high }: Spread) => ({
  value: finite(value),
  low: finite(low),
  high: finite(high),
});

/** How near a case stands to the ridge between its basins; the runs of its plan are the draws that tell a spread. */
export const ridgePlan: StudyDefinition<Readonly<Record<string, never>>, Ridge> = {
  measures: [0, 0],
  readOptions: (given) => readAllOptions(given, () => ({})),
  prepare: ({ scenario, seed, from, draws, runs }) => ({
    settings: 0,
    run: async () => ridgeAt(compile(toSetup(scenario)), { seed, from, draws, endogenous: false }, runs),
  }),
  document: (_, __, { radius, margins }) => ({
    radius: spreadDocument(radius),
    margins: margins.map(({ rivalry, trust, threshold, regime, margin, always, swing }) => ({
      rivalry,
      trust,
      threshold,
      regime,
      margin: margin === null ? null : spreadDocument(margin),
      always: finite(always),
      swing: finite(swing),
    })),
  }),
  table: (_, __, { radius, margins }) => ({
    head: ['rivalry', 'trust', 'threshold', 'regime', 'margin', 'low', 'high', 'always', 'swing', 'radius'],
    rows: margins.map(({ rivalry, trust, threshold, regime, margin, always, swing }) => [
      rivalry,
      trust,
      threshold,
      regime,
      margin?.value ?? null,
      margin?.low ?? null,
      margin?.high ?? null,
      always,
      swing,
      radius.value,
    ]),
  }),
};
