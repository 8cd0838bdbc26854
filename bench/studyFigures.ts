import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { attribute, causesOf } from '../src/analysis/attribution.ts';
import { numberInput } from '../src/analysis/input.ts';
import { measureOfName } from '../src/analysis/measureName.ts';
import { sobolSensitivity } from '../src/analysis/sensitivity.ts';
import type { Evaluate } from '../src/analysis/study.ts';
import { compareVariants } from '../src/analysis/variants.ts';
import { nodePort } from '../src/pool/nodePort.ts';
import { createPool, type Pool } from '../src/pool/pool.ts';
import { parseScenario } from '../src/scenario/parseScenario.ts';
import type { Scenario } from '../src/scenario/scenario.ts';
import type { Figure } from './measure.ts';

const september = 'scenarios/september-2016.yaml';
const strike = '2016-09-17-deir-ez-zor-strike';

/** Numbers that the Sobol figure varies. */
const inputs: readonly (readonly [path: string, low: number, high: number])[] = [
  ['rivalries.assad/opposition.patience', 0.7, 0.9],
  ['rivalries.opposition/assad.patience', 0.7, 0.9],
  ['rivalries.russia/opposition.patience', 0.7, 0.9],
  ['patronages.russia/assad.leverage', 0.05, 0.4],
  ['patronages.us/opposition.leverage', 0.05, 0.4],
  ['actors.opposition.control', 0.65, 0.85],
  ['rivalries.assad/opposition.trust', 0.25, 0.45],
  ['spoilers.jfs.rate', 0.02, 0.15],
];

/** What the analyses of the lab cost on all threads, as the page and the terminal run them. */
export async function studyFigures(worker: URL): Promise<Figure[]> {
  const { scenario } = parseScenario(readFileSync(september, 'utf8'), { file: september });
  if (scenario === null) throw new Error(`${september} has problems.`);
  const pool = createPool({ threads: availableParallelism(), open: () => nodePort(worker) });
  const evaluate = evaluator(pool, scenario);
  const measure = measureOfName(scenario, 'in-force@2016-09-25', 7);
  const request = { seed: 1, from: 7, draws: true, endogenous: false, measures: [measure.measure] };
  try {
    const [sobol] = await timed(() =>
      sobolSensitivity(evaluate, {
        inputs: inputs.map(([path, low, high]) => numberInput(scenario, path, low, high)),
        request,
        runs: 20,
        base: 512,
      }),
    );
    const causes = causesOf(scenario, 7, false);
    let runs = 500;
    let [shapley, result] = await timed(() => attribute(evaluate, { causes, request, runs, orders: 100 }));
    const errorOf = (found: typeof result) =>
      Math.max(...found.shares.map(({ low, high }) => (high - low) / 2 / 1.959964));
    if (errorOf(result) > 0.02) {
      runs = Math.ceil(runs * (errorOf(result) / 0.02) ** 2);
      [shapley, result] = await timed(() => attribute(evaluate, { causes, request, runs, orders: 100 }));
    }
    const compare = (count: number) =>
      compareVariants(evaluate, {
        variants: [[{ without: strike }]],
        measures: [measure],
        request,
        runs: count,
      });
    const [, [paired]] = await timed(() => compare(10_000));
    globalThis.gc?.();
    const few = process.memoryUsage().rss;
    await compare(1_000_000);
    const many = process.memoryUsage().rss;
    return [
      {
        name: 'Sobol analysis of 8 numbers, N = 512, 20 runs each',
        value: sobol / 1000,
        unit: 's',
        wanted: 'under 10',
      },
      {
        name: 'Shapley shares of September, standard error of 2 in 100 at the most',
        value: shapley / 1000,
        unit: 's',
        wanted: 'under 10',
      },
      { name: 'settings of these shares', value: result.points, unit: `settings of ${runs} runs` },
      {
        name: 'variance of an unpaired difference (no strike) as a multiple of the paired one',
        value: paired!.comparisons[0]!.unpairedWidth ** 2,
        unit: 'times',
      },
      {
        name: 'memory of a comparison of 1,000,000 runs more than one of 10,000',
        value: (many - few) / 1e6,
        unit: 'MB',
      },
    ];
  } finally {
    pool.close();
  }
}

function evaluator(pool: Pool, scenario: Scenario): Evaluate {
  return async (points, request, runs, first = 0) => {
    const size = request.measures.length;
    const results = points.map(() => new Float64Array(size * runs));
    await pool.study({
      scenario,
      request,
      points,
      first,
      runs,
      onRuns(point, from, values) {
        const count = values.length / size;
        for (let m = 0; m < size; m += 1)
          results[point]!.set(values.subarray(m * count, (m + 1) * count), m * runs + from - first);
      },
    }).done;
    return results;
  };
}

async function timed<Result>(work: () => Promise<Result>): Promise<[milliseconds: number, Result]> {
  const start = performance.now();
  const result = await work();
  return [performance.now() - start, result];
}
