import { lazy } from 'react';
import type { RefObject } from 'react';
import { useIntl } from 'react-intl';
import { RestraintChart } from '../../charts/restraint/RestraintChart.tsx';
import type { RestraintSize } from '../../charts/restraint/restraintProps.ts';
import { restraintHeight } from '../../charts/restraint/restraintSizes.ts';
import { isOpen } from '../../stores/lessonLocks.ts';
import { Disclosure } from '../../kit/Disclosure.tsx';
import { chartSummary, chartTitle } from './chartWords.ts';
import { pinnedWords } from './pinnedWords.ts';
import { useIsAsked, useIsFanKeptBack } from './keptBack.ts';
import { useCase, useReplay, useToldHistory } from './useReplay.ts';
import { Announcer } from './Announcer.tsx';
import type { Layout } from '../../kit/useLayout.ts';
import { useRestraintSeries } from './useRestraintSeries.ts';
import { useWidth } from '../../kit/useWidth.ts';

const RestraintTable = lazy(async () => ({
  default: (await import('../../charts/restraint/RestraintTable.tsx')).RestraintTable,
}));

const sizeOf = (layout: Layout): RestraintSize => (layout === 'narrow' ? 'projector' : layout);

interface ChartPartProps {
  layout: Layout;
  selectedEvent: string | null;
  chart: RefObject<HTMLDivElement | null>;
}

/** The restraint chart with all that the store knows, and its words. */
export function ChartPart({ layout, selectedEvent, chart }: ChartPartProps) {
  const intl = useIntl();
  const opened = useCase();
  const series = useRestraintSeries();
  const { cursor } = series;
  const goTo = useReplay((state) => state.goTo);
  const canMove = useReplay((state) => isOpen(state.lesson, 'time'));
  const selectEvent = useReplay((state) => state.selectEvent);
  const told = useToldHistory();
  const [ref, width] = useWidth();
  const status = intl.formatMessage({
    id: `replay.status.${told.agreement[cursor - 1] ?? told.agreement[0] ?? 'none'}`,
  });
  const size = sizeOf(layout);
  const account = useReplay((state) => state.account);
  const seed = useReplay((state) => state.seed);
  const asked = useIsAsked();
  const withoutFan = useIsFanKeptBack();
  const pinned = useReplay((state) => state.pinned);
  const title = chartTitle(
    intl,
    {
      scenario: opened.scenario,
      series,
      status,
      account: account === null ? null : (opened.scenario.accounts[account]?.name ?? null),
      runFrom: opened.runFrom,
      seed,
      asked,
      withoutFan,
      pinned: pinnedWords(intl, opened, pinned, cursor),
    },
    size === 'phone',
  );
  const summary = chartSummary(intl, series, title, status);

  const date = title.date[0] ?? '';

  return (
    <>
      <Announcer
        text={summary}
        status={intl.formatMessage({ id: 'replay.announce.status' }, { date, status })}
        statusKey={status}
      />
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
              isFixed={!canMove}
              onCursor={goTo}
              onSelectEvent={selectEvent}
            />
          ) : null}
        </div>
      </div>
    </>
  );
}

/** The same series as the chart's, as a table. */
export function ChartTable() {
  const intl = useIntl();
  return (
    <Disclosure summary={intl.formatMessage({ id: 'replay.table' })}>{() => <OpenChartTable />}</Disclosure>
  );
}

function OpenChartTable() {
  const intl = useIntl();
  return <RestraintTable {...useRestraintSeries()} caption={intl.formatMessage({ id: 'replay.table' })} />;
}
