import type { Change } from '../scenario/changes.ts';
import { meanOfRuns, type Estimate } from './comparison.ts';
import type { NamedMeasure } from './measureName.ts';
import type { Evaluate, Point, StudyRequest } from './study.ts';
import { evenly, plainNumber, settingsOf } from './sweep.ts';

/** A number that may be turned, and what the whole way from low to high costs. */
export interface Knob {
  readonly path: string;
  readonly low: number;
  readonly high: number;
  /** What stands in the scenario: it costs nothing. */
  readonly now: number;
  readonly cost: number;
}

/** What a search is for. */
export interface SeekDesign {
  readonly knobs: readonly Knob[];
  readonly measure: NamedMeasure;
  /** At least so much of the measure is wanted, 0..1. */
  readonly share: number;
  readonly request: StudyRequest;
  /** Of each setting that is tried. */
  readonly runs: number;
}

/** A setting of the knobs. */
export interface Setting {
  readonly at: readonly number[];
  readonly cost: number;
  readonly reached: Estimate;
}

export interface Sought {
  /** What the scenario reaches as it is. */
  readonly now: Setting;
  /** The cheapest setting found that reaches the share on runs that the search did not see, as they say it; null: none does. */
  readonly cheapest: Setting | null;
  /** The best that any setting reaches. */
  readonly best: Setting;
  /** Settings that nothing cheaper beats, by cost: share against cost. */
  readonly frontier: readonly Setting[];
  /** Settings that were measured. */
  readonly points: number;
}

/** Most knobs that are turned at once. */
export const mostKnobs = 3;

/** Values a knob that are tried at first, by number of knobs. */
const gridSizes = [0, 33, 13, 7];

/** How often the neighbourhood of the cheapest setting is searched more finely. */
const refinements = 4;

/** With how many times the runs of the search a setting is confirmed. */
const confirmingRuns = 10;

/** Settings that a search measures, about. */
export const seekCost = (knobs: number): number => gridSizes[knobs]! ** knobs + refinements * 3 ** knobs + 2;

/**
 * What would it take? Tries a grid of settings, all with the same luck, then ever finer steps around the cheapest one that
 * reaches the share. The cost of a setting is how far each knob was turned, as a share of its range, times its cost.
 */
export async function seek(evaluate: Evaluate, design: SeekDesign): Promise<Sought> {
  const { knobs, request, share } = design;
  const tried = new Map<string, Setting>();
  const measureAll = async (settings: readonly (readonly number[])[]) => {
    const fresh = settings.filter((at) => !tried.has(at.join(' ')));
    for (const setting of await measure(evaluate, design, fresh, request))
      tried.set(setting.at.join(' '), setting);
  };
  const size = gridSizes[knobs.length]!;
  const grid = knobs.map(({ low, high, now }) => ({
    values: [...new Set([...evenly(low, high, size), now])].filter((v) => v >= low && v <= high),
  }));
  await measureAll([knobs.map(({ now }) => now), ...settingsOf(grid)]);
  const cheapest = () => cheapestOf([...tried.values()], share);
  let step = 1 / (size - 1);
  for (let round = 0; round < refinements && cheapest() !== null; round += 1) {
    step /= 2;
    const around = cheapest()!.at;
    const near = knobs.map(({ low, high }, k) => ({
      values: [-1, 0, 1].map((d) =>
        Math.max(low, Math.min(high, plainNumber(around[k]! + d * step * (high - low)))),
      ),
    }));
    await measureAll(settingsOf(near));
  }
  const all = [...tried.values()];
  const frontier = frontierOf(all);
  const again = await confirm(
    evaluate,
    design,
    frontier.filter(({ reached }) => reached.value >= share),
  );
  return {
    now: tried.get(knobs.map(({ now }) => now).join(' '))!,
    cheapest: again.cheapest,
    best: all.reduce((best, one) => (one.reached.value > best.reached.value ? one : best)),
    frontier,
    points: tried.size + again.measured,
  };
}

/**
 * The cheapest of these settings, which ascend in cost and in what they reach, that reaches the share again with other luck
 * and ten times the runs, found by halving: the cheapest of many that were tried has been lucky, and falls short as often as
 * not.
 */
async function confirm(
  evaluate: Evaluate,
  design: SeekDesign,
  settings: readonly Setting[],
): Promise<{ cheapest: Setting | null; measured: number }> {
  const request = { ...design.request, seed: design.request.seed + 1 };
  const thorough = { ...design, runs: design.runs * confirmingRuns };
  let cheapest: Setting | null = null;
  let measured = 0;
  let [first, end] = [0, settings.length];
  while (first < end) {
    const middle = (first + end) >> 1;
    const [setting] = await measure(evaluate, thorough, [settings[middle]!.at], request);
    measured += 1;
    if (setting!.reached.value >= design.share) [cheapest, end] = [setting!, middle];
    else first = middle + 1;
  }
  return { cheapest, measured };
}

async function measure(
  evaluate: Evaluate,
  { knobs, measure: { isShare }, runs }: SeekDesign,
  settings: readonly (readonly number[])[],
  request: StudyRequest,
): Promise<Setting[]> {
  if (settings.length === 0) return [];
  const points = settings.map((at): Point => ({
    changes: at.map((to, k): Change => ({ set: knobs[k]!.path, to })),
  }));
  const values = await evaluate(points, request, runs);
  return settings.map((at, n) => ({
    at,
    cost: costOf(knobs, at),
    reached: meanOfRuns(values[n]!.subarray(0, runs), isShare),
  }));
}

const costOf = (knobs: readonly Knob[], at: readonly number[]): number =>
  knobs.reduce((sum, { low, high, now, cost }, k) => sum + (cost * Math.abs(at[k]! - now)) / (high - low), 0);

function cheapestOf(settings: readonly Setting[], share: number): Setting | null {
  return settings
    .filter(({ reached }) => reached.value >= share)
    .reduce<Setting | null>((best, one) => (best === null || isCheaper(one, best) ? one : best), null);
}

const isCheaper = (a: Setting, b: Setting): boolean =>
  a.cost < b.cost || (a.cost === b.cost && a.reached.value > b.reached.value);

/** Settings for which no cheaper or equally cheap one reaches as much, by cost. */
function frontierOf(settings: readonly Setting[]): Setting[] {
  const frontier: Setting[] = [];
  for (const setting of [...settings].sort((a, b) => (isCheaper(a, b) ? -1 : 1))) {
    if (setting.reached.value > (frontier.at(-1)?.reached.value ?? -1)) frontier.push(setting);
  }
  return frontier;
}
