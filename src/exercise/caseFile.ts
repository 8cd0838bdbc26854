import { nearestWord } from '../math/nearestWord.ts';
import { applyChanges, type Change } from '../scenario/changes.ts';
import { readChanges } from '../scenario/changesText.ts';
import type { Path } from '../scenario/problems.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { stepCount, stepOf, timeOfStep } from '../scenario/stepTimes.ts';
import type { Block } from './readBlock.ts';
import type { Report } from './report.ts';

/** Looks up what the blocks of an exercise name in its scenarios, and tells what is not there. */
export class CaseFile {
  readonly report: Report;
  /** Minutes of the lesson; null where the head has none that can be read. */
  readonly minutes: number | null;
  private readonly listed: readonly string[];
  private readonly scenarios: ReadonlyMap<string, Scenario>;

  constructor(
    { scenarios: listed, minutes }: { scenarios: readonly string[]; minutes: number | null },
    scenarios: ReadonlyMap<string, Scenario>,
    report: Report,
  ) {
    this.minutes = minutes;
    this.listed = listed;
    this.scenarios = scenarios;
    this.report = report;
  }

  /** The scenario of a block: the one that it names, or the first of the exercise. Null where that is told. */
  scenario(block: Block<unknown>, id: string | undefined, path: Path): Scenario | null {
    const named = id ?? this.listed[0] ?? '';
    // With a broken head nothing is listed, and that has been told.
    if (id !== undefined && this.listed.length > 0 && !this.listed.includes(id)) {
      this.report.add('not-listed', block.place(path), { id, ids: this.listed }, name(block, path));
      return null;
    }
    return this.scenarios.get(named) ?? null;
  }

  /** Whether something has this id; told where not. */
  known(block: Block<unknown>, path: Path, kind: string, id: string, map: object): boolean {
    if (Object.hasOwn(map, id)) return true;
    const ids = Object.keys(map);
    const facts = { kind, id, nearest: nearestWord(id, ids), ids };
    this.report.add('not-known', block.place(path), facts, name(block, path));
    return false;
  }

  /** The number of steps that have begun at a moment; null where the scenario has not that moment. */
  step(block: Block<unknown>, path: Path, scenario: Scenario, time: string): number | null {
    const step = Math.round(stepOf(scenario, time));
    const last = stepCount(scenario);
    if (step >= 0 && step <= last) return step;
    const [first, end] = [timeOfStep(scenario, 0), timeOfStep(scenario, last)];
    this.report.add('time-outside', block.place(path), { time, first, last: end }, name(block, path));
    return null;
  }

  /** Changes as links write them, tried in the scenario. */
  changes(block: Block<unknown>, path: Path, scenario: Scenario, written: readonly string[]): Change[] {
    return written.flatMap((text, i) => {
      const { changes, refused } = readChanges(text);
      const reasons = [
        ...refused.map(({ message }) => ({ message, suggestion: null })),
        ...applyChanges(scenario, changes).notes.filter(({ severity }) => severity === 'error'),
      ];
      for (const { message, suggestion } of reasons) {
        const at = block.place([...path, i]);
        this.report.add(
          'change-refused',
          at,
          { change: text, reason: message, suggestion },
          name(block, path),
        );
      }
      return changes;
    });
  }
}

/** A key of a block as problems name it. */
export const name = (block: Block<unknown>, path: Path): string => [block.name, ...path].join('.');
