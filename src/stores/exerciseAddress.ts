import type { Check, Show } from '../exercise/exercise.ts';
import { readDifference } from '../scenario/difference.ts';
import type { KeptRun } from './keptRun.ts';
import { pinnedQuestion } from './labPins.ts';
import { writeLabView } from './labView.ts';
import { parseView, plainView, writeView } from './view.ts';

/** The address of a shown place: `/replay/september-2016?t=17`. */
export function addressOf({
  place,
  scenario,
  step,
  date,
  seed,
  mode,
  account,
  event,
  changes,
}: Show): string {
  const withQuery = (path: string, query: string): string => (query === '' ? path : `${path}?${query}`);
  switch (place) {
    case 'replay':
      return withQuery(
        `/replay/${scenario}`,
        writeView({ ...plainView, cursor: step, seed, mode, account, event }),
      );
    case 'lab':
      // Without a query the lab is found as it was left.
      return withQuery(
        `/lab/${scenario}`,
        writeLabView({ difference: { changes, seed, from: step }, date, series: null }) || 'changes=',
      );
    case 'how-it-works':
      return '/how-it-works';
    default:
      return `/replay/${scenario}/${place}`;
  }
}

/** Whether a variant was pinned as a check asks. */
export const isPinned = ({ scenario, done }: Check, runs: readonly KeptRun[]): boolean =>
  done.what === 'pinned' &&
  runs.some((run) => {
    const question = run.kind === 'variant' && run.scenario.id === scenario ? pinnedQuestion(run) : null;
    const { path } = done;
    return (
      question?.changes.some((change) => path === null || ('set' in change && change.set === path)) === true
    );
  });

/** Whether the address of a place shows that something was done there: places write into it what they show. */
export function isDone({ scenario, done }: Check, path: string, search: string): boolean {
  if (done.what === 'reached') {
    return path === `/replay/${scenario}` && (parseView(search).cursor ?? -1) >= done.step;
  }
  if (done.what === 'pinned' || path !== `/lab/${scenario}`) return false;
  return readDifference(search).difference.changes.some((change) =>
    done.what === 'changed'
      ? 'set' in change && change.set === done.path
      : 'without' in change && change.without === done.event,
  );
}
