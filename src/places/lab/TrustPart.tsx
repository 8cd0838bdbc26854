import { FormattedMessage, useIntl } from 'react-intl';
import type { Quantiles } from '../../analysis/ensemble.ts';
import { useLast } from '../../kit/useLast.ts';
import { formatDay } from '../../words/dates.ts';
import { useBoundLab, useLab, useLabClock, useLabLooks } from './useLab.ts';
import styles from './results.module.css';

/** Trust of every tie at the chosen date, as lanes with the middle of the runs, beside the unchanged scenario's. */
export function TrustPart() {
  const intl = useIntl();
  const { written } = useBoundLab();
  const clock = useLabClock();
  const looks = useLabLooks();
  const now = useLab((state) => state.shown);
  const shown = useLast(now);
  const base = useLast(useLab((state) => state.base));
  const isChanged = useLab((state) => state.changes.length > 0);
  const date = useLab((state) => state.date);
  const day = formatDay(clock.start + date * clock.stepHours * 3_600_000, intl.locale, clock.zone);
  const short = (id: string | undefined) => looks.find((look) => look.id === id)?.short ?? id ?? '';
  const roleOf = (id: string | undefined) => looks.find((look) => look.id === id)?.role;
  const at = (quantiles: Quantiles | undefined, key: keyof Quantiles) =>
    quantiles?.[key][date - (shown?.ensemble.from ?? 0)] ?? NaN;
  const percent = (share: number) =>
    Number.isFinite(share) ? intl.formatNumber(Math.round(share * 100)) : '–';
  return (
    <section className={styles.trust} aria-labelledby="lab-trust">
      <h3 id="lab-trust" className={styles.chartTitle}>
        <FormattedMessage id="lab.trust" values={{ day }} />
      </h3>
      {shown ? (
        <table className={styles.trustTable} style={{ visibility: now === null ? 'hidden' : 'visible' }}>
          <thead>
            <tr>
              <th scope="col">
                <FormattedMessage id="lab.trustHead" />
              </th>
              <th scope="col" aria-hidden="true" />
              <th scope="col">
                <FormattedMessage id="lab.trustYours" />
              </th>
              {isChanged ? (
                <th scope="col">
                  <FormattedMessage id="lab.trustScenario" />
                </th>
              ) : null}
            </tr>
          </thead>
          <tbody>
            {written.model.tieIds.map((tie, i) => {
              const [of, subject] = tie.split('|');
              const yours = shown.ensemble.trust[i];
              const theirs = base?.ensemble.trust[i];
              const [low, middle, high] = [at(yours, '0.1'), at(yours, '0.5'), at(yours, '0.9')];
              return (
                <tr key={tie}>
                  <th scope="row">
                    <FormattedMessage
                      id="lab.trustOf"
                      values={{
                        of: <span style={{ color: `var(--${roleOf(of)})` }}>{short(of)}</span>,
                        in: short(subject),
                      }}
                    />
                  </th>
                  <td className={styles.laneCell} aria-hidden="true">
                    <svg className={styles.lane} viewBox="0 0 100 10" preserveAspectRatio="none">
                      <line x1={0} x2={100} y1={5} y2={5} className={styles.laneEmpty} />
                      {Number.isFinite(middle) ? (
                        <>
                          <line
                            x1={low * 100}
                            x2={high * 100}
                            y1={5}
                            y2={5}
                            className={styles.laneSpread}
                            style={{ stroke: `var(--${roleOf(of)})` }}
                          />
                          <line
                            x1={middle * 100}
                            x2={middle * 100}
                            y1={0}
                            y2={10}
                            className={styles.laneMiddle}
                          />
                        </>
                      ) : null}
                      {isChanged && theirs ? (
                        <line
                          x1={at(theirs, '0.5') * 100}
                          x2={at(theirs, '0.5') * 100}
                          y1={1}
                          y2={9}
                          className={styles.laneWas}
                        />
                      ) : null}
                    </svg>
                  </td>
                  <td>
                    <b>{percent(middle)}</b> ({percent(low)}–{percent(high)})
                  </td>
                  {isChanged ? <td>{percent(at(theirs, '0.5'))}</td> : null}
                </tr>
              );
            })}
          </tbody>
        </table>
      ) : null}
    </section>
  );
}
