import { useMemo } from 'react';
import { useIntl } from 'react-intl';
import type { RestraintSeries } from '../../charts/restraint/restraintProps.ts';
import { momentOf } from '../../stores/replayCase.ts';
import { formatDay } from '../../words/dates.ts';
import { restraintSeries, stillSeries } from './chartSeries.ts';
import { useChoices } from './choices.ts';
import { dailySeries } from './dailySeries.ts';
import { useIsAsked, useIsFanKeptBack } from './keptBack.ts';
import { useCase, useLooks, useReplay } from './useReplay.ts';

/**
 * All that the restraint chart and its table draw, from the store, the scenario and the choices.
 * @param isAsked what the model expects is kept back, the fan of its runs as well; absent: while a question waits.
 */
export function useRestraintSeries(isAsked?: boolean): RestraintSeries {
  const intl = useIntl();
  const opened = useCase();
  const looks = useLooks();
  const cursor = useReplay((state) => state.cursor);
  const mode = useReplay((state) => state.mode);
  const seed = useReplay((state) => state.seed);
  const cone = useReplay((state) => state.cone);
  const pinned = useReplay((state) => state.pinned);
  const guesses = useReplay((state) => state.guesses);
  const waits = useIsAsked();
  const unanswered = isAsked ?? waits;
  const byExercise = useIsFanKeptBack();
  const withoutFan = isAsked ?? byExercise;
  const showDeaths = useChoices((choices) => choices.showDeaths);
  const still = useMemo(() => stillSeries(opened, looks, mode), [opened, looks, mode]);
  const deaths = useMemo(
    () => (showDeaths ? dailySeries(opened.scenario) : null),
    [opened.scenario, showDeaths],
  );
  return useMemo(() => {
    const day = pinned
      ? formatDay(momentOf(opened.scenario, pinned.from), intl.locale, opened.scenario.clock.zone)
      : '';
    const label = intl.formatMessage({ id: 'replay.pinnedLabel' }, { day });
    const series = restraintSeries(opened, still, { cursor, mode, seed, cone, pinned }, guesses, label);
    // The model's share would give its answer away.
    const asked = unanswered && series.cone ? { ...series.cone, stillHolding: [] } : series.cone;
    if (withoutFan) return { ...series, cone: null, pinned: null, deaths };
    return { ...series, cone: asked, deaths };
  }, [opened, still, cursor, mode, seed, cone, pinned, guesses, unanswered, withoutFan, deaths, intl]);
}
