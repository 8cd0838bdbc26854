import { FormattedMessage, useIntl, type IntlShape } from 'react-intl';
import { ForecastersChart } from '../../charts/forecasters/ForecastersChart.tsx';
import type { ForecasterBin, ForecastersSeries } from '../../charts/forecasters/forecastersLayout.ts';
import { DataTable } from '../../charts/frame/DataTable.tsx';
import { bare } from '../../charts/frame/quantity.ts';
import type { ClassBin, ClassCalibration, SpreadScore } from '../../exercise/classCalibration.ts';
import { useWidth } from '../../kit/useWidth.ts';
import styles from './ClassPlace.module.css';

/** How well the class forecast what came, beside the model on the same events. */
export function CalibrationPart({ calibration }: { calibration: ClassCalibration | null }) {
  return (
    <section aria-labelledby="calibration">
      <h2 id="calibration" className={styles.head}>
        <FormattedMessage id="class.part.calibration" />
      </h2>
      {calibration === null ? (
        <p className={styles.text}>
          <FormattedMessage id="class.calibration.none" />
        </p>
      ) : (
        <Forecasts calibration={calibration} />
      )}
    </section>
  );
}

function Forecasts({ calibration }: { calibration: ClassCalibration }) {
  const intl = useIntl();
  const [ref, width] = useWidth();
  const { events, forecasts, leftOut, bins } = calibration;
  return (
    <>
      <div ref={ref} className={styles.chart}>
        {width > 0 ? (
          <ForecastersChart
            series={{
              ...scoreWords(calibration, intl),
              class: shownBins(bins.class),
              model: shownBins(bins.model),
            }}
            width={width}
          />
        ) : null}
      </div>
      <div className={styles.wide}>
        <ScoreTable calibration={calibration} />
      </div>
      <p className={styles.text}>
        <FormattedMessage id="class.calibration.help" values={{ forecasts, events, leftOut }} />
      </p>
    </>
  );
}

const shownBins = (bins: readonly ClassBin[]): ForecasterBin[] =>
  bins.flatMap(({ cases, forecast, came, interval }) =>
    interval ? [{ forecast, came, ...interval, count: cases }] : [],
  );

/** Both scores, their spread, and what may be said of their difference. */
function scoreWords(
  { events, students, model, difference }: ClassCalibration,
  intl: IntlShape,
): Pick<ForecastersSeries, 'title' | 'says'> {
  const say = (value: number): string => bare(value, 2, intl);
  // A sign stands before its number, whichever way the sentence runs.
  const signed = (value: number): string => `\u2066${say(value)}\u2069`;
  const own = { events, each: say(students.score), low: say(students.low), high: say(students.high) };
  if (!model || !difference)
    return {
      title: intl.formatMessage({ id: 'class.forecasters.titleAlone' }, own),
      says: intl.formatMessage({ id: 'class.forecasters.alone' }, own),
    };
  const both = { ...own, model: say(model.score), modelLow: say(model.low), modelHigh: say(model.high) };
  const { value, low, high, verdict } = difference;
  const judgement = intl.formatMessage(
    { id: 'class.forecasters.verdict' },
    {
      verdict,
      interval: Number.isFinite(low) ? 'given' : 'none',
      difference: signed(value),
      from: signed(low),
      to: signed(high),
    },
  );
  return {
    title: intl.formatMessage({ id: 'class.forecasters.title' }, both),
    says: `${intl.formatMessage({ id: 'class.forecasters.says' }, both)} ${judgement}`,
  };
}

function ScoreTable({ calibration: { students, together, model } }: { calibration: ClassCalibration }) {
  const intl = useIntl();
  const rows: (readonly ['each' | 'together' | 'model', SpreadScore | null])[] = [
    ['each', students],
    ['together', together],
    ['model', model],
  ];
  const cell = (value: number | undefined) => ({
    value,
    quantity: { name: '', kind: 'number' } as const,
    digits: 2,
  });
  return (
    <DataTable
      caption={intl.formatMessage({ id: 'class.brier.caption' })}
      columns={(['who', 'score', 'low', 'high'] as const).map((id) =>
        intl.formatMessage({ id: `class.brier.${id}` }),
      )}
      rows={rows.map(([id, score]) => ({
        id,
        cells: [
          intl.formatMessage({ id: `class.brier.${id}` }),
          cell(score?.score),
          cell(score?.low),
          cell(score?.high),
        ],
      }))}
    />
  );
}
