import { useMemo, useState, type RefObject } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { RestraintChart } from '../../charts/restraint/RestraintChart.tsx';
import { RestraintTable } from '../../charts/restraint/RestraintTable.tsx';
import type { RestraintSeries, RestraintSize } from '../../charts/restraint/restraintProps.ts';
import { restraintHeight } from '../../charts/restraint/restraintSizes.ts';
import { useChoices } from './choices.ts';
import { formatDay } from '../../words/dates.ts';
import { momentOf } from '../../stores/replayCase.ts';
import { chartSummary, chartTitle } from './chartWords.ts';
import { restraintSeries, stillSeries } from './chartSeries.ts';
import { dailySeries } from './dailySeries.ts';
import { useCase, useLooks, useReplay, useToldHistory } from './useReplay.ts';
import { useWidth } from './useWidth.ts';
import styles from './ReplayPlace.module.css';

const sizeOf = (page: number): RestraintSize => (page >= 1280 ? 'wide' : page >= 640 ? 'projector' : 'phone');

interface ChartPartProps {
  /** Width of the page in px. */
  page: number;
  selectedEvent: string | null;
  chart: RefObject<HTMLDivElement | null>;
}

/** The restraint chart with all that the store knows, its words, and its table. */
function useSeries(): RestraintSeries {
  const intl = useIntl();
  const opened = useCase();
  const looks = useLooks();
  const cursor = useReplay((state) => state.cursor);
  const mode = useReplay((state) => state.mode);
  const seed = useReplay((state) => state.seed);
  const cone = useReplay((state) => state.cone);
  const pinned = useReplay((state) => state.pinned);
  const guesses = useReplay((state) => state.guesses);
  const showDeaths = useChoices((choices) => choices.showDeaths);
  const still = useMemo(() => stillSeries(opened, looks), [opened, looks]);
  const deaths = useMemo(
    () => (showDeaths ? dailySeries(opened.scenario) : null),
    [opened.scenario, showDeaths],
  );
  return useMemo(() => {
    const day = pinned
      ? formatDay(momentOf(opened.scenario, pinned.from), intl.locale, opened.scenario.clock.zone)
      : '';
    const label = intl.formatMessage({ id: 'replay.pinnedLabel' }, { day });
    return {
      ...restraintSeries(opened, still, { cursor, mode, seed, cone, pinned }, guesses, label),
      deaths,
    };
  }, [opened, still, cursor, mode, seed, cone, pinned, guesses, deaths, intl]);
}

/** The same series as the chart's, as a table. */
export function ChartTable() {
  const intl = useIntl();
  const [open, setOpen] = useState(false);
  const series = useSeries();
  return (
    <details className={styles.table} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <FormattedMessage id="replay.table" />
      </summary>
      {open ? (
        <div>
          <RestraintTable {...series} caption={intl.formatMessage({ id: 'replay.table' })} />
        </div>
      ) : null}
    </details>
  );
}

export function ChartPart({ page, selectedEvent, chart }: ChartPartProps) {
  const intl = useIntl();
  const opened = useCase();
  const series = useSeries();
  const { cursor } = series;
  const goTo = useReplay((state) => state.goTo);
  const selectEvent = useReplay((state) => state.selectEvent);
  const told = useToldHistory();
  const [ref, width] = useWidth();
  const status = intl.formatMessage({
    id: `replay.status.${told.agreement[cursor - 1] ?? told.agreement[0] ?? 'none'}`,
  });
  const size = sizeOf(page);
  const account = useReplay((state) => state.account);
  const title = chartTitle(
    intl,
    {
      scenario: opened.scenario,
      series,
      status,
      account: account === null ? null : (opened.scenario.accounts[account]?.name ?? null),
      runFrom: opened.runFrom,
    },
    size === 'phone',
  );
  const summary = chartSummary(intl, series, title, status);

  return (
    <div ref={ref} style={{ minBlockSize: restraintHeight(size, { deaths: Boolean(series.deaths) }) }}>
      <div ref={chart}>
        {width > 0 ? (
          <RestraintChart
            {...series}
            width={width}
            size={size}
            title={title}
            summary={summary}
            selectedEvent={selectedEvent}
            onCursor={goTo}
            onSelectEvent={selectEvent}
          />
        ) : null}
      </div>
    </div>
  );
}
