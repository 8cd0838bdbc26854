import type { IntlShape } from 'react-intl';
import type { RestraintSeries, RestraintTitle } from '../../charts/restraint/restraintProps.ts';
import { survivalDates } from '../../charts/restraint/survivalDates.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { momentOf } from '../../stores/replayCase.ts';
import { formatDayOf, formatTime, formatWeekday } from '../../words/dates.ts';
import { outOfHundred, outOfTen, percent } from '../../words/shares.ts';
import { inSeries } from '../../words/inSeries.ts';

interface Told {
  scenario: Scenario;
  series: RestraintSeries;
  /** Status of the agreement in words. */
  status: string;
  /** Name of the account by which contested facts are told; null: the middle. */
  account: string | null;
  /** Step from which the model's own run goes on. */
  runFrom: number;
  seed: number;
  /** A question waits for the viewer's answer: the model's is not given away. */
  asked: boolean;
  /** An exercise asks: the fan comes with its answer. */
  withoutFan: boolean;
  /** How the record did against the pinned cone, in words; null without one. */
  pinned: string | null;
}

/** The words above the chart: date and moment at the cursor, what could follow. */
export function chartTitle(
  intl: IntlShape,
  { scenario, series, status, account, runFrom, seed, asked, withoutFan, pinned }: Told,
  phone: boolean,
): RestraintTitle {
  const { zone, place } = scenario.clock;
  const now = momentOf(scenario, series.cursor);
  const weekday = formatWeekday(now, intl.locale, zone);
  const time = formatTime(now, intl.locale, zone);
  const short = place
    ? intl.formatMessage({ id: 'replay.weekday' }, { weekday, time, place })
    : intl.formatMessage({ id: 'replay.timeUtc' }, { weekday, time, zone });
  const run =
    series.mode === 'model' ? intl.formatMessage({ id: 'replay.when.run' }, { seed: String(seed) }) : null;
  const toldBy = [run, account].flatMap((part) => (part === null ? [] : [` · ${part}`])).join('');
  const when = phone
    ? [
        `${intl.formatMessage({ id: 'replay.weekdayStatus' }, { weekday, time, place: place ?? zone, status })}${toldBy}`,
      ]
    : [];
  return {
    date: [formatDayOf(now, intl.locale, zone, scenario.clock.horizon)],
    when: [...when, `${short}${toldBy}`, short, `${weekday}, ${time}`],
    ...(asked
      ? {
          takeaway: [intl.formatMessage({ id: 'replay.follow.answerFirst' })],
          sub: withoutFan ? [intl.formatMessage({ id: 'replay.follow.withAnswer' })] : [],
        }
      : followWords(intl, scenario, series, runFrom, pinned)),
  };
}

function followWords(
  intl: IntlShape,
  scenario: Scenario,
  { cone, clock, cursor, mode, status }: RestraintSeries,
  runFrom: number,
  pinned: string | null,
): Pick<RestraintTitle, 'takeaway' | 'sub'> {
  const plain = intl.formatMessage({ id: 'replay.follow' });
  if (cursor >= clock.steps) {
    return { takeaway: [], sub: [intl.formatMessage({ id: 'replay.follow.none' })] };
  }
  if (!cone) return { takeaway: [plain], sub: [] };
  const coarse = cone.runs < cone.total;
  const runDay = formatDayOf(
    momentOf(scenario, runFrom),
    intl.locale,
    scenario.clock.zone,
    scenario.clock.horizon,
  );
  const main = survivalDates(clock, cursor).find((date) => date.main);
  const share = main && cone.stillHolding[main.step - cursor];
  const takeaway: string[] = [];
  if (main && share !== undefined && !Number.isNaN(share)) {
    const day = formatDayOf(main.time, intl.locale, scenario.clock.zone, scenario.clock.horizon);
    const over = status[cursor - 1] === 'collapsed' || status[cursor - 1] === 'ended';
    if (over && share === 0) {
      takeaway.push(
        intl.formatMessage({ id: 'replay.follow.over' }),
        intl.formatMessage({ id: 'replay.follow.overShort' }),
      );
    } else if (coarse) {
      takeaway.push(
        intl.formatMessage({ id: 'replay.follow.about' }, { share: outOfTen(share), day }),
        intl.formatMessage({ id: 'replay.follow.aboutMiddle' }, { share: outOfTen(share), day }),
        intl.formatMessage({ id: 'replay.follow.aboutShort' }, { share: outOfTen(share), day }),
      );
    } else {
      takeaway.push(
        intl.formatMessage({ id: 'replay.follow.share' }, { share: outOfHundred(share), day }),
        intl.formatMessage({ id: 'replay.follow.shareMiddle' }, { share: outOfHundred(share), day }),
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
              day: formatDayOf(
                momentOf(scenario, runFrom),
                intl.locale,
                scenario.clock.zone,
                scenario.clock.horizon,
              ),
            },
          ),
        ]
      : [intl.formatMessage({ id: 'replay.follow.runs' }, { runs: cone.total })];
  return {
    takeaway: [...takeaway, plain],
    sub: [
      ...(pinned === null ? [] : [pinned]),
      ...sub,
      mode === 'model'
        ? intl.formatMessage({ id: 'replay.follow.runsModelShort' }, { runs: cone.total, day: runDay })
        : intl.formatMessage({ id: 'replay.follow.runsShort' }, { runs: cone.total }),
    ],
  };
}

/** What the picture says, in words for those who do not see it. */
export function chartSummary(
  intl: IntlShape,
  { record, run, mode, actors, cursor }: RestraintSeries,
  title: RestraintTitle,
  status: string,
): string {
  const values = mode === 'model' ? run : record;
  const at = cursor - 1;
  const named =
    values && at >= 0
      ? inSeries(
          actors.map((actor, a) => `${actor.name} ${percent(values.actors[a]?.[at] ?? NaN, intl.locale)}`),
          intl.locale,
        )
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
