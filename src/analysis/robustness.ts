import type { Change } from '../scenario/changes.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { compareRuns, type MeasureComparison } from './comparison.ts';
import type { NamedMeasure } from './measureName.ts';
import type { Evaluate, Point, StudyRequest } from './study.ts';

/** Assumptions under which a what-if is asked again. */
export interface Assumption {
  readonly kind: 'rule' | 'account';
  /** Name of the rule or id of the account; `as written` for the scenario's own. */
  readonly name: string;
  readonly changes: readonly Change[];
}

/** What-if and assumptions to be tried together. */
export interface RobustnessDesign {
  /** The what-if. */
  readonly variant: readonly Change[];
  readonly assumptions: readonly Assumption[];
  readonly measure: NamedMeasure;
  readonly request: StudyRequest;
  readonly runs: number;
}

export interface AssumptionResult {
  readonly assumption: Assumption;
  readonly comparison: MeasureComparison;
}

/** The decision rules under which conclusions are tried (docs/model.md): one of each family. */
const RULES: readonly { readonly name: string; readonly to: unknown }[] = [
  { name: 'reassurance', to: 'reassurance' },
  { name: 'tit-for-tat', to: 'tit-for-tat' },
  { name: 'bush-mosteller', to: 'bush-mosteller' },
  // Win-stay, lose-shift that errs one time in twenty (Nowak & Sigmund 1993).
  { name: 'memory-one', to: { name: 'memory-one', vector: [0.95, 0.05, 0.05, 0.95] } },
];

/** Every rule for all actors but the one that all of them have, then every account of contested facts. */
export function assumptionsOf(scenario: Scenario): Assumption[] {
  const actors = Object.keys(scenario.actors).sort();
  return [
    { kind: 'rule', name: 'as written', changes: [] },
    ...RULES.filter(({ name }) => !hasThroughout(scenario, name)).map(({ name, to }): Assumption => ({
      kind: 'rule',
      name,
      changes: actors.map((actor) => ({ set: `actors.${actor}.rule`, to })),
    })),
    ...Object.keys(scenario.accounts)
      .sort()
      .map((account): Assumption => ({ kind: 'account', name: account, changes: [{ account }] })),
  ];
}

const hasThroughout = ({ actors, rivalries }: Scenario, name: string): boolean =>
  Object.values(actors).every(({ rule }) => (rule?.name ?? 'reassurance') === name) &&
  Object.values(rivalries).every(({ rule }) => rule === undefined || rule.name === name);

/** The difference that the what-if makes under each assumption. */
export async function robustness(evaluate: Evaluate, design: RobustnessDesign): Promise<AssumptionResult[]> {
  const { assumptions, variant, measure, request, runs } = design;
  const points = assumptions.flatMap(({ changes: assumed }): Point[] => [
    { changes: assumed },
    { changes: [...assumed, ...variant] },
  ]);
  const values = await evaluate(points, request, runs);
  return assumptions.map((assumption, n) => ({
    assumption,
    comparison: compareRuns(
      values[2 * n]!.subarray(0, runs),
      values[2 * n + 1]!.subarray(0, runs),
      measure.isShare,
    ),
  }));
}
