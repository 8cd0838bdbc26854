import { FormattedMessage, useIntl, type IntlShape } from 'react-intl';
import { ForecastersChart } from '../../charts/forecasters/ForecastersChart.tsx';
import type { ForecasterBin } from '../../charts/forecasters/forecastersLayout.ts';
import { DataTable } from '../../charts/frame/DataTable.tsx';
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
              title: intl.formatMessage({ id: 'class.forecasters.title' }),
              says: scoreWords(calibration, intl),
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

const two = { minimumFractionDigits: 2, maximumFractionDigits: 2 } as const;

/** Both scores with their spread, and what may be said of their difference. */
function scoreWords({ events, students, model, difference }: ClassCalibration, intl: IntlShape): string {
  const say = (value: number): string => intl.formatNumber(value, two);
  const own = { events, each: say(students.score), low: say(students.low), high: say(students.high) };
  if (!model || !difference) return intl.formatMessage({ id: 'class.forecasters.alone' }, own);
  const signed = (value: number): string => intl.formatNumber(value, { ...two, signDisplay: 'exceptZero' });
  const { value, low, high, verdict } = difference;
  return [
    intl.formatMessage(
      { id: 'class.forecasters.says' },
      { ...own, model: say(model.score), modelLow: say(model.low), modelHigh: say(model.high) },
    ),
    intl.formatMessage(
      { id: 'class.forecasters.verdict' },
      {
        verdict,
        interval: Number.isFinite(low) ? 'given' : 'none',
        difference: signed(value),
        from: signed(low),
        to: signed(high),
      },
    ),
  ].join(' ');
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
