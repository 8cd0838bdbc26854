import type { Point, StudyRequest } from '../analysis/study.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { stepCount } from '../scenario/stepTimes.ts';
import { chunkPoints, chunkRuns, chunkSize } from './chunkRuns.ts';
import { contentKey } from './contentKey.ts';
import type { StudyJob } from './job.ts';
import type { Assign } from './pool.ts';

/** Points of a scenario to be measured: runs `first` to `first + runs - 1` of each. */
export interface StudyWork {
  readonly scenario: Scenario;
  readonly request: StudyRequest;
  readonly points: readonly Point[];
  /** First run (0). */
  readonly first?: number;
  /** Of each point. */
  readonly runs: number;
  readonly urgent?: boolean;
  /**
   * Told of some runs of a point as they come, in whatever order: value of measure m of run `first + i` at
   * m * count + i.
   */
  onRuns(point: number, first: number, values: Float64Array): void;
}

export interface StudyTask {
  readonly id: number;
  /** True once all points are measured; false when cancelled. */
  readonly done: Promise<boolean>;
  /** Share of the work that is done, 0..1. */
  share(): number;
  cancel(): void;
}

/** Runs of a point that are not divided further. */
const together = 512;

/** Measures points: many of few runs in one job, or one of many runs in many jobs. */
export function askStudy(assign: Assign, work: StudyWork): StudyTask {
  const { scenario, request, points, first = 0, runs, onRuns } = work;
  const sized = { rivalries: scenario.rivalries as never, steps: stepCount(scenario) };
  const size = Math.max(together, chunkSize(sized));
  const perJob = runs > size ? 1 : chunkPoints(sized, runs);
  const jobs: (StudyJob & { at: number })[] = [];
  for (const chunk of chunkRuns(first, runs, size)) {
    for (let at = 0; at < points.length; at += perJob) {
      jobs.push({ kind: 'study', request, points: points.slice(at, at + perJob), ...chunk, at });
    }
  }
  let measured = 0;
  const assigned = assign({
    about: { key: contentKey(scenario), scenario },
    jobs: jobs.map(({ at: _, ...job }) => job),
    urgent: work.urgent === true,
    keep(number, { values }) {
      const job = jobs[number]!;
      const length = request.measures.length * job.count;
      job.points.forEach((_, p) => {
        onRuns(job.at + p, job.first, values.subarray(p * length, (p + 1) * length));
      });
      measured += job.points.length * job.count;
    },
  });
  return {
    id: assigned.id,
    done: assigned.done,
    share: () => (points.length * runs === 0 ? 1 : measured / (points.length * runs)),
    cancel: assigned.cancel,
  };
}
