import { useIntl } from 'react-intl';
import { useStore } from 'zustand';
import type { Debrief } from '../../analysis/play/debrief.ts';
import type { PlayCase } from '../../analysis/play/playCase.ts';
import { roadsCompared } from '../../stores/debrief.ts';
import type { DebriefFutures } from '../../stores/gameFutures.ts';
import type { RoadStore } from '../../stores/road.ts';
import { intervalWords } from '../../words/intervalWords.ts';
import { percent, signed } from '../../words/shares.ts';
import { changeWords } from './changeWords.ts';
import { useSeat } from './useSeat.ts';

export interface RoadWords {
  /** "hold back toward Russia"; none while nothing is changed. */
  readonly changes: readonly string[];
  /** Both roads compared; null until their runs are done or stopped. */
  readonly says: string | null;
}

/** What the road that is looked at decides otherwise, and what comes of it. */
export function useRoadWords(
  play: PlayCase,
  debrief: Debrief | null,
  futures: DebriefFutures,
  store: RoadStore,
): RoadWords {
  const intl = useIntl();
  const { named, scenario, moment } = useSeat();
  const { road, changes } = useStore(store);
  const decided = useStore(futures.decided.store);
  const other = useStore(futures.other.store);
  const words = changes.map((change) =>
    changeWords(intl, change, { named, scenario, places: play.model.places }),
  );
  const isOver = [decided, other].every(({ status }) => status === 'done' || status === 'stopped');
  const compared =
    debrief && road && isOver ? roadsCompared(debrief, road.step, decided.futures, other.futures) : null;
  if (road === null || compared === null) return { changes: words, says: null };
  const { base, variant, difference } = compared;
  return {
    changes: words,
    says: intl.formatMessage(
      { id: 'road.says' },
      {
        verdict: difference.low > 0 ? 'more' : difference.high < 0 ? 'less' : 'unclear',
        time: moment(road.step, intl),
        other: percent(variant.value, intl.locale),
        was: percent(base.value, intl.locale),
        difference: signed(difference.value * 100, intl.locale, 1),
        interval: intervalWords(intl, difference.low, difference.high),
        runs: Math.min(decided.runs, other.runs),
      },
    ),
  };
}
