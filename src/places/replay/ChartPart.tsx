import { useMemo, useState, type RefObject } from 'react';
import { FormattedMessage, useIntl, type IntlShape } from 'react-intl';
import { RestraintChart } from '../../charts/restraint/RestraintChart.tsx';
import { RestraintTable } from '../../charts/restraint/RestraintTable.tsx';
import type {
  RestraintSeries,
  RestraintSize,
  RestraintTitle,
} from '../../charts/restraint/restraintProps.ts';
import { restraintHeight } from '../../charts/restraint/restraintSizes.ts';
import { survivalDates } from '../../charts/restraint/survivalDates.ts';
import { useChoices } from './choices.ts';
import { formatDay, formatTime, formatWeekday } from '../../words/dates.ts';
import { outOfHundred, outOfTen, percent } from '../../words/shares.ts';
import type { Scenario } from '../../scenario/scenario.ts';
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
          <RestraintTable
            {...series}
            locale={intl.locale}
            caption={intl.formatMessage({ id: 'replay.table' })}
          />
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
  const title = chartTitle(intl, opened.scenario, series, status, size === 'phone', opened.runFrom);
  const summary = chartSummary(intl, series, title, status);

  return (
    <div ref={ref} style={{ minBlockSize: restraintHeight(size, { deaths: Boolean(series.deaths) }) }}>
      <div ref={chart}>
        {width > 0 ? (
          <RestraintChart
            {...series}
            width={width}
            size={size}
            locale={intl.locale}
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

/** Milliseconds of a cursor's moment. */
export const momentOf = (scenario: Scenario, cursor: number): number =>
  Date.parse(scenario.clock.start) + cursor * scenario.clock.step * 3_600_000;

function chartTitle(
  intl: IntlShape,
  scenario: Scenario,
  series: RestraintSeries,
  status: string,
  phone: boolean,
  runFrom: number,
): RestraintTitle {
  const { zone, place } = scenario.clock;
  const now = momentOf(scenario, series.cursor);
  const weekday = formatWeekday(now, intl.locale, zone);
  const time = formatTime(now, intl.locale, zone);
  const short = place
    ? intl.formatMessage({ id: 'replay.weekday' }, { weekday, time, place })
    : intl.formatMessage({ id: 'replay.timeUtc' }, { weekday, time, zone });
  const when = phone
    ? [
        intl.formatMessage({ id: 'replay.weekdayStatus' }, { weekday, time, place: place ?? zone, status }),
        short,
      ]
    : [short];
  return {
    date: [formatDay(now, intl.locale, zone)],
    when: [...when, `${weekday}, ${time}`],
    ...followWords(intl, scenario, series, runFrom),
  };
}

function followWords(
  intl: IntlShape,
  scenario: Scenario,
  { cone, clock, cursor, mode, status }: RestraintSeries,
  runFrom: number,
): Pick<RestraintTitle, 'takeaway' | 'sub'> {
  const plain = intl.formatMessage({ id: 'replay.follow' });
  if (cursor >= clock.steps) {
    return { takeaway: [], sub: [intl.formatMessage({ id: 'replay.follow.none' })] };
  }
  if (!cone) return { takeaway: [plain], sub: [] };
  const coarse = cone.runs < cone.total;
  const main = survivalDates(clock, cursor).find((date) => date.main);
  const share = main && cone.stillHolding[main.step - cursor];
  const takeaway: string[] = [];
  if (main && share !== undefined && !Number.isNaN(share)) {
    const day = formatDay(main.time, intl.locale, scenario.clock.zone);
    const over = status[cursor - 1] === 'collapsed' || status[cursor - 1] === 'ended';
    if (over && share === 0) {
      takeaway.push(
        intl.formatMessage({ id: 'replay.follow.over' }),
        intl.formatMessage({ id: 'replay.follow.overShort' }),
      );
    } else if (coarse) {
      takeaway.push(
        intl.formatMessage({ id: 'replay.follow.about' }, { share: outOfTen(share), day }),
        intl.formatMessage({ id: 'replay.follow.aboutShort' }, { share: outOfTen(share), day }),
      );
    } else {
      takeaway.push(
        intl.formatMessage({ id: 'replay.follow.share' }, { share: outOfHundred(share), day }),
        intl.formatMessage({ id: 'replay.follow.shareShort' }, { share: outOfHundred(share), day }),
      );
    }
  }
  const sub = coarse
    ? [intl.formatMessage({ id: 'replay.follow.coarse' }, { runs: cone.runs, total: cone.total })]
    : mode === 'model'
      ? [
          intl.formatMessage(
            { id: 'replay.follow.runsModel' },
            {
              runs: cone.total,
              day: formatDay(momentOf(scenario, runFrom), intl.locale, scenario.clock.zone),
            },
          ),
        ]
      : [intl.formatMessage({ id: 'replay.follow.runs' }, { runs: cone.total })];
  return {
    takeaway: [...takeaway, plain],
    sub: [...sub, intl.formatMessage({ id: 'replay.follow.runsShort' }, { runs: cone.total })],
  };
}

/** What the picture says, in words for those who do not see it. */
function chartSummary(
  intl: IntlShape,
  { record, run, mode, actors, cursor }: RestraintSeries,
  title: RestraintTitle,
  status: string,
): string {
  const values = mode === 'model' ? run : record;
  const at = cursor - 1;
  const named =
    values && at >= 0
      ? actors
          .map((actor, a) => `${actor.name} ${percent(values.actors[a]?.[at] ?? NaN, intl.locale)}`)
          .join(', ')
      : '';
  return intl.formatMessage(
    { id: 'replay.summary' },
    {
      date: title.date[0] ?? '',
      status,
      values: named,
      known: named ? 'yes' : 'no',
      follow: title.takeaway[0] ?? '',
    },
  );
}
