import { scenarioHash } from '../../scenario/hash.ts';
import type { PlainValue } from '../../scenario/plainValue.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import type { LikelyNumbers } from '../carryOver.ts';
import { changedScenario, stepBeginning } from '../changedScenario.ts';
import { engineFingerprint } from '../engineFingerprint.ts';
import { measureOfName } from '../measureName.ts';
import { isMap, isText } from '../plainChecks.ts';
import { receiptDocument, type Receipt } from '../receipt.ts';
import { resultHash } from '../resultHash.ts';
import { attributePlan } from './attributePlan.ts';
import { comparePlan } from './comparePlan.ts';
import { fitPlan } from './fitPlan.ts';
import type { PlanCase, PlanHead, ReadyStudy, StudyDefinition } from './planCase.ts';
import { readHead } from './readHead.ts';
import { ridgePlan } from './ridgePlan.ts';
import { robustnessPlan } from './robustnessPlan.ts';
import { scorePlan } from './scorePlan.ts';
import { seekPlan } from './seekPlan.ts';
import { sensitivityPlan } from './sensitivityPlan.ts';
import { sweepPlan } from './sweepPlan.ts';
import type { Table } from './table.ts';

const definitions = {
  compare: comparePlan,
  robustness: robustnessPlan,
  sweep: sweepPlan,
  sensitivity: sensitivityPlan,
  attribute: attributePlan,
  seek: seekPlan,
  ridge: ridgePlan,
  score: scorePlan,
  fit: fitPlan,
} as const;

/** Kinds of studies; a receipt of one bears its name. */
export type StudyKind = keyof typeof definitions;
export const studyKinds = Object.keys(definitions) as readonly StudyKind[];

export type OptionsOf<Kind extends StudyKind> = ReturnType<(typeof definitions)[Kind]['readOptions']>;
/** What a study of a kind gives. */
export type ResultOf<Kind extends StudyKind> = Awaited<
  ReturnType<ReturnType<(typeof definitions)[Kind]['prepare']>['run']>
>;

/** What is asked of a scenario: plain data, from which its cost, its result, its receipt and its replay follow. */
export interface Plan<Kind extends StudyKind = StudyKind> extends PlanHead {
  readonly kind: Kind;
  readonly options: OptionsOf<Kind>;
}

/** A plan put to its scenario. */
export interface Study<Kind extends StudyKind> extends ReadyStudy<ResultOf<Kind>> {
  readonly plan: Plan<Kind>;
  /** `scenario` is what `run` has measured: with the changes of the plan. */
  readonly case: PlanCase;
  /** What made a result, and its hash. `parley`: version of this Parley. */
  readonly receipt: (result: ResultOf<Kind>, parley: string) => Receipt;
  /** The body of a result's JSON document, its receipt at the end. */
  readonly document: (result: ResultOf<Kind>, parley: string) => Record<string, unknown>;
  readonly table: (result: ResultOf<Kind>) => Table;
}

/** More settings than any study can want: what asks for more is a mistake, or meant to harm. */
const mostSettings = 10_000_000;

const isStudyKind = (kind: unknown): kind is StudyKind => isText(kind) && Object.hasOwn(definitions, kind);

const definitionOf = <Kind extends StudyKind>(kind: Kind) =>
  definitions[kind] as unknown as StudyDefinition<OptionsOf<Kind>, ResultOf<Kind>>;

/** A plan out of a receipt, a store or a file, which is hostile until checked. @throws RangeError, in a sentence. */
export function readPlan(given: unknown): Plan {
  if (!isMap(given)) throw new RangeError('This is no plan of a study.');
  const { kind, options } = given;
  if (!isStudyKind(kind))
    throw new RangeError(`This Parley knows no study of this kind. It knows: ${studyKinds.join(', ')}.`);
  const { measures, readOptions } = definitionOf(kind);
  return {
    kind,
    ...readHead(given, measures),
    options: readOptions(isMap(options) ? options : {}),
  };
}

/**
 * Puts a plan to a scenario as it is written.
 * @param fitted numbers of the fit that a score takes over
 * @throws RangeError, in a sentence, for what makes no sense in the scenario.
 */
export function openStudyPlan<Kind extends StudyKind>(
  plan: Plan<Kind>,
  written: Scenario,
  fitted: LikelyNumbers | null = null,
): Study<Kind> {
  const { kind, changes, seed, runs, draws, options } = plan;
  const definition = definitionOf(kind);
  const from = stepBeginning(written, plan.from);
  const scenario = changedScenario(written, changes, from);
  const measures = plan.measures.map((name) => measureOfName(scenario, name, from));
  const request = { seed, from, draws, endogenous: false, measures: measures.map(({ measure }) => measure) };
  const study: PlanCase = { scenario, changes, seed, from, runs, draws, measures, request, fitted };
  const ready = definition.prepare(study, options);
  if (ready.settings > mostSettings)
    throw new RangeError(`This study would measure ${ready.settings} settings: that is too many.`);
  const receipt = (result: ResultOf<Kind>, parley: string) => receiptOf(plan, written, result, parley);
  return {
    ...ready,
    plan,
    case: study,
    receipt,
    document: (result, parley) => ({
      ...headOf(study, plan),
      ...definition.document(study, options, result),
      receipt: receiptDocument(receipt(result, parley)),
    }),
    table: (result) => definition.table(study, options, result),
  };
}

function receiptOf(plan: Plan, written: Scenario, result: unknown, parley: string): Receipt {
  const { kind, options, ...head } = plan;
  const said = Object.entries(options).filter(([, value]) => value !== null && value !== false);
  return {
    kind,
    scenario: { id: written.id, hash: scenarioHash(written) },
    ...head,
    options: Object.fromEntries(said) as Record<string, PlainValue>,
    parley,
    engine: engineFingerprint,
    outcome: resultHash(result),
  };
}

/** The first keys of every study's document: what was run. The hash is that of the scenario with its changes. */
function headOf({ scenario }: PlanCase, { changes, seed, runs, draws, from }: Plan) {
  const account = changes.flatMap((change) => ('account' in change ? [change.account] : [])).at(-1);
  return {
    scenario: { id: scenario.id, hash: scenarioHash(scenario) },
    seed,
    runs,
    draws: draws ? 'all' : 'none',
    account: account ?? null,
    from,
  };
}
