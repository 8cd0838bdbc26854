import { FormattedMessage, useIntl } from 'react-intl';
import { DataTable } from '../../charts/frame/DataTable.tsx';
import { Calibration } from '../../charts/skill/Calibration.tsx';
import type { CalibrationSeries } from '../../charts/skill/skillProps.ts';
import type { ClassBin, ClassCalibration } from '../../exercise/classCalibration.ts';
import { useWidth } from '../../kit/useWidth.ts';
import styles from './ClassPlace.module.css';

/** How well the class forecast what came, beside the model on the same questions. */
export function CalibrationPart({ calibration }: { calibration: ClassCalibration | null }) {
  const intl = useIntl();
  const [ref, width] = useWidth();
  const score = { name: '', kind: 'number' } as const;
  const two = (value: number): string =>
    intl.formatNumber(value, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
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
        <>
          <p className={styles.text}>
            <FormattedMessage
              id="class.calibration.help"
              values={{ forecasts: calibration.forecasts, events: calibration.events }}
            />
          </p>
          <div className={styles.wide}>
            <DataTable
              caption={intl.formatMessage({ id: 'class.brier.caption' })}
              columns={[
                intl.formatMessage({ id: 'class.brier.who' }),
                intl.formatMessage({ id: 'class.brier.score' }),
              ]}
              rows={[
                {
                  id: 'each',
                  cells: [
                    intl.formatMessage(
                      { id: 'class.brier.each' },
                      { low: two(calibration.students.low), high: two(calibration.students.high) },
                    ),
                    { value: calibration.brier.each, quantity: score, digits: 2 },
                  ],
                },
                {
                  id: 'together',
                  cells: [
                    intl.formatMessage({ id: 'class.brier.together' }),
                    { value: calibration.brier.together, quantity: score, digits: 2 },
                  ],
                },
                {
                  id: 'model',
                  cells: [
                    intl.formatMessage({ id: 'class.brier.model' }),
                    { value: calibration.brier.model, quantity: score, digits: 2 },
                  ],
                },
              ]}
            />
          </div>
          <div className={styles.pair}>
            <div ref={ref}>
              {width > 0 ? (
                <Calibration
                  series={seriesOf('class.calibration.ofClass', calibration.class)}
                  width={width}
                />
              ) : null}
            </div>
            <div>
              {width > 0 ? (
                <Calibration
                  series={seriesOf('class.calibration.ofModel', calibration.model)}
                  width={width}
                />
              ) : null}
            </div>
          </div>
        </>
      )}
    </section>
  );

  function seriesOf(
    id: 'class.calibration.ofClass' | 'class.calibration.ofModel',
    bins: readonly ClassBin[],
  ): CalibrationSeries {
    return {
      title: intl.formatMessage({ id }),
      bins: bins.flatMap(({ cases, forecast, came, interval }) =>
        cases === 0
          ? []
          : [{ forecast, came, low: interval?.low ?? null, high: interval?.high ?? null, count: cases }],
      ),
    };
  }
}
