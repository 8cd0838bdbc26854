import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import type { EnsembleRequest } from '../src/analysis/ensemble.ts';
import { tallyRuns } from '../src/analysis/tallyRuns.ts';
import { compile } from '../src/engine/compile.ts';
import { loadKernels, preferKernels, type KernelMake } from '../src/engine/lanes/laneMemory.ts';
import type { Model } from '../src/engine/model.ts';
import { runPlain } from '../src/engine/run.ts';
import type { Setup } from '../src/engine/setup.ts';
import { createWorkspace } from '../src/engine/workspace.ts';
import { createConeSource } from '../src/pool/cone.ts';
import { laneKernelBytes } from '../src/pool/laneKernelBytes.ts';
import { nodePort } from '../src/pool/nodePort.ts';
import { createPool } from '../src/pool/pool.ts';
import { parseScenario } from '../src/scenario/parseScenario.ts';
import { toSetup } from '../src/scenario/toSetup.ts';
import type { countRuns } from './countRuns.ts';
import { runFloor } from './floor.ts';
import { bestMilliseconds, growth, rise, type Figure } from './measure.ts';
import { plainestRun } from './plainest.ts';
import { studyFigures } from './studyFigures.ts';
import { syntheticSetup } from './syntheticSetup.ts';

/** What the bench needs from outside this bundle. */
export interface BenchParts {
  /** From the bundle in which the engine counts. */
  countRuns: typeof countRuns;
  /** The built worker of the pool. */
  worker: URL;
  /** Called with the name of each part before it is measured. */
  say: (part: string) => void;
}

/** All figures that need no browser. */
export async function engineFigures(parts: BenchParts): Promise<Figure[]> {
  loadKernels(laneKernelBytes());
  const september = setupOf('scenarios/september-2016.yaml');
  const stranger = setupOf('tests/fixtures/stranger.yaml');
  const figures: Figure[] = [];
  parts.say('the engine run by run');
  figures.push(...runByRun(september));
  parts.say('runs side by side, and the floor');
  figures.push(...sideBySide(september, parts));
  parts.say('all threads');
  figures.push(...(await onAllThreads(september, parts)));
  parts.say('how time grows');
  figures.push(...slopes());
  parts.say('cones');
  figures.push(...(await coneFigures('September', september, parts, { coarse: '16', full: '60' })));
  figures.push(...(await coneFigures('stranger', stranger, parts, { coarse: '100', full: '2,000' })));
  parts.say('the analyses of the lab');
  figures.push(...(await studyFigures(parts.worker)));
  // Last, because calls that have met both kinds of loops are a little slower from then on.
  parts.say('runs side by side without WebAssembly');
  figures.push(...byMake(september));
  return figures;
}

function setupOf(file: string): Setup {
  const { scenario, problems } = parseScenario(readFileSync(file, 'utf8'), { file });
  if (scenario === null) throw new Error(problems.map(({ message }) => message).join('\n'));
  return toSetup(scenario);
}

function requestOf(draws: boolean, from = 0): EnsembleRequest {
  return { seed: 1, from, draws, endogenous: false, outcomes: [], want: { actors: false, trust: false } };
}

/** Milliseconds a run of the engine without trace; each try takes runs that it has not seen. */
function plainMilliseconds(model: Model, draws: boolean, runs: number, seconds?: number): number {
  const work = createWorkspace(model);
  let index = 0;
  const took = bestMilliseconds(() => {
    for (let n = 0; n < runs; n += 1) {
      runPlain(work, { mode: 'model', seed: 1, index, draws, from: 0 }, {});
      index += 1;
    }
  }, seconds);
  return took / runs;
}

/** Milliseconds a run side by side, tallied as for a cone. */
function laneMilliseconds(model: Model, draws: boolean, runs: number, seconds?: number): number {
  let first = 0;
  const took = bestMilliseconds(() => {
    tallyRuns(model, requestOf(draws), first, runs);
    first += runs;
  }, seconds);
  return took / runs;
}

function runByRun(setup: Setup): Figure[] {
  const model = compile(setup);
  const decisions = model.steps * model.rivalryIds.length;
  const perDecision = (milliseconds: number) => (1e6 * milliseconds) / decisions;
  let index = 0;
  const plainest = bestMilliseconds(() => {
    for (let n = 0; n < 4; n += 1)
      plainestRun(setup, { mode: 'model', seed: 1, index: index++, draws: true, from: 0 });
  });
  return [
    { name: 'steps of a September run', value: model.steps, unit: '' },
    { name: 'decisions of a September run', value: decisions, unit: '' },
    {
      name: 'engine without trace, central numbers',
      value: perDecision(plainMilliseconds(model, false, 30)),
      unit: 'ns a decision',
    },
    {
      name: 'engine without trace, numbers drawn',
      value: perDecision(plainMilliseconds(model, true, 30)),
      unit: 'ns a decision',
    },
    { name: 'plainest version of the model', value: perDecision(plainest / 4), unit: 'ns a decision' },
  ];
}

function sideBySide(setup: Setup, { countRuns: count }: BenchParts): Figure[] {
  const model = compile(setup);
  const decisions = model.steps * model.rivalryIds.length;
  return [false, true].flatMap((draws) => {
    const words = draws ? 'numbers drawn' : 'central numbers';
    const needed = count(setup, { mode: 'model', seed: 1, draws, from: 0 }, 1024);
    const done = runFloor(needed);
    for (const part of ['blocks', 'logistics', 'routes'] as const) {
      if (done[part] !== needed[part])
        throw new Error(`The floor did ${done[part]} ${part}, not ${needed[part]}.`);
    }
    const lanes = laneMilliseconds(model, draws, 256, 4);
    const floor = bestMilliseconds(() => runFloor(needed), 3) / needed.runs;
    return [
      { name: `side by side, ${words}`, value: (1e6 * lanes) / decisions, unit: 'ns a decision' },
      {
        name: `September runs a second, 1 thread, ${words}`,
        value: 1000 / lanes,
        unit: 'runs/s',
        ...(draws ? { wanted: 'at least 35,000' } : {}),
      },
      { name: `floor, ${words}: Threefry blocks`, value: needed.blocks / needed.steps, unit: 'a step' },
      { name: `floor, ${words}: logistics`, value: needed.logistics / needed.steps, unit: 'a step' },
      { name: `floor, ${words}: route additions`, value: needed.routes / needed.steps, unit: 'a step' },
      { name: `floor, ${words}`, value: 1000 / floor, unit: 'runs/s' },
      {
        name: `engine as a multiple of the floor, ${words}`,
        value: lanes / floor,
        unit: 'times',
        wanted: 'at most 2',
      },
    ];
  });
}

/** The loops of WebAssembly and those of JavaScript in turn, so that whatever else the machine does is shared out. */
function byMake(setup: Setup): Figure[] {
  const models = { wasm: compile(setup), script: compile(setup) };
  return [false, true].flatMap((draws) => {
    const words = draws ? 'numbers drawn' : 'central numbers';
    const best = { wasm: Infinity, script: Infinity };
    for (let tries = 0; tries < 3; tries += 1) {
      for (const make of ['wasm', 'script'] satisfies KernelMake[]) {
        preferKernels(make);
        best[make] = Math.min(best[make], laneMilliseconds(models[make], draws, 256, 1));
      }
    }
    preferKernels('wasm');
    return [
      {
        name: `September runs a second, without WebAssembly, ${words}`,
        value: 1000 / best.script,
        unit: 'runs/s',
      },
      { name: `speed with WebAssembly, ${words}`, value: best.script / best.wasm, unit: 'times' },
    ];
  });
}

async function onAllThreads(setup: Setup, { worker }: BenchParts): Promise<Figure[]> {
  const threads = availableParallelism();
  const pool = createPool({ threads, open: () => nodePort(worker) });
  const figures: Figure[] = [{ name: 'threads', value: threads, unit: '' }];
  for (const draws of [false, true]) {
    let first = 0;
    let best = Infinity;
    const count = 10_000 * threads;
    for (let tries = 0; tries < 6; tries += 1) {
      const start = performance.now();
      await pool.ensemble({ setup, request: requestOf(draws), first, count }).done;
      best = Math.min(best, performance.now() - start);
      first += count;
    }
    const words = draws ? 'numbers drawn' : 'central numbers';
    figures.push({
      name: `September runs a second, all threads, ${words}`,
      value: (1000 * count) / best,
      unit: 'runs/s',
    });
  }
  pool.close();
  return figures;
}

/** Exponents near 1 say that time grows in proportion. */
function slopes(): Figure[] {
  const both = (
    name: string,
    sizes: readonly Parameters<typeof syntheticSetup>[0][],
    x: (m: Model) => number,
  ) =>
    [
      ['engine without trace', (model: Model) => plainMilliseconds(model, false, 8, 0.3)] as const,
      ['side by side', (model: Model) => laneMilliseconds(model, false, 64, 0.5)] as const,
    ].map(([engine, time]): Figure => {
      const points = sizes.map((size) => {
        const model = compile(syntheticSetup(size));
        return [x(model), time(model)] as const;
      });
      return { name: `growth with ${name}, ${engine}`, value: growth(points), unit: 'exponent' };
    });
  const eventSizes = [0, 100, 200, 400].map((events) => ({ actors: 4, steps: 400, events }));
  const perEvent = (time: (model: Model) => number) =>
    1000 * rise(eventSizes.map((size) => [size.events, time(compile(syntheticSetup(size)))]));
  const runsModel = compile(syntheticSetup({ actors: 3, steps: 50, events: 0 }));
  const runCounts = [128, 256, 512, 1024, 2048];
  return [
    ...both(
      'steps',
      [50, 100, 200, 400, 800].map((steps) => ({ actors: 3, steps, events: 0 })),
      (model) => model.steps,
    ),
    ...both(
      'ties',
      [2, 3, 4, 6, 8].map((actors) => ({ actors, steps: 100, events: 0 })),
      (model) => model.tieIds.length,
    ),
    {
      name: 'one more event, engine without trace',
      value: perEvent((model) => plainMilliseconds(model, false, 8, 0.5)),
      unit: 'us a run',
    },
    {
      name: 'one more event, side by side',
      value: perEvent((model) => laneMilliseconds(model, false, 64, 0.5)),
      unit: 'us a run',
    },
    {
      name: 'growth with runs, side by side',
      value: growth(runCounts.map((runs) => [runs, runs * laneMilliseconds(runsModel, false, runs, 0.5)])),
      unit: 'exponent',
    },
  ];
}

async function coneFigures(
  name: string,
  setup: Setup,
  { worker }: BenchParts,
  wanted: { coarse: string; full: string },
): Promise<Figure[]> {
  const threads = availableParallelism();
  const pool = createPool({ threads, open: () => nodePort(worker) });
  const cones = createConeSource(pool);
  const middle = Math.floor(setup.steps / 4);
  const ask = (from: number) =>
    new Promise<{ coarse: number; full: number }>((resolve, reject) => {
      const start = performance.now();
      let coarse = 0;
      cones.request(setup, requestOf(true, from), {
        onCoarse: () => {
          coarse = performance.now() - start;
        },
        onFull: () => resolve({ coarse, full: performance.now() - start }),
        onError: reject,
      });
    });
  const cold = await ask(middle);
  const warm: { coarse: number; full: number }[] = [];
  for (const step of [1, 2, 3, 0, 4, 5, 1, 2, 3, 6, 7, 0]) warm.push(await ask(middle + step));
  pool.close();
  const least = (key: 'coarse' | 'full') => Math.min(...warm.map((times) => times[key]));
  return [
    { name: `first coarse cone of ${name} on cold threads`, value: cold.coarse, unit: 'ms' },
    { name: `first full cone of ${name} on cold threads`, value: cold.full, unit: 'ms' },
    {
      name: `coarse cone of ${name}, warm`,
      value: least('coarse'),
      unit: 'ms',
      wanted: `at most ${wanted.coarse}`,
    },
    {
      name: `full cone of ${name}, warm`,
      value: least('full'),
      unit: 'ms',
      wanted: `at most ${wanted.full}`,
    },
  ];
}
