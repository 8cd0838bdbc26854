import { useMemo } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { RidgeLanes } from '../../charts/ridge/RidgeLanes.tsx';
import { useWidth } from '../../kit/useWidth.ts';
import { useAnalyses } from './useAnalyses.ts';
import { useLab, useLabLooks } from './useLab.ts';
import styles from './analyses.module.css';

/** Where is the ridge? Margins of all sides, and whether there are one or two basins. */
export function RidgePart() {
  const intl = useIntl();
  const analyses = useAnalyses();
  const looks = useLabLooks();
  const changes = useLab((state) => state.changes);
  const from = useLab((state) => state.from);
  const seed = useLab((state) => state.seed);
  const [ref, width] = useWidth();
  // Worked out anew when the question is another one, not when the page is drawn.
  const ridge = useMemo(() => analyses.ridge({ changes, from, seed }), [analyses, changes, from, seed]);
  const finite = (value: number) => (Number.isFinite(value) ? value : null);
  const look = (id: string) => looks.find((one) => one.id === id) ?? looks[0]!;
  const { radius, margins } = ridge;
  const swings = margins.map(({ swing }) => swing).filter(Number.isFinite);
  return (
    <div ref={ref} className={styles.analysis}>
      <p className={styles.lead}>
        <FormattedMessage id="lab.ridge.lead" />
      </p>
      {width > 0 ? (
        <RidgeLanes
          width={width}
          series={{
            title: intl.formatMessage({ id: 'lab.ridge.title' }),
            sentence: intl.formatMessage(
              { id: radius.value > 1 ? 'lab.ridge.two' : 'lab.ridge.one' },
              { radius: intl.formatNumber(radius.value, { maximumFractionDigits: 2 }) },
            ),
            radius: Number.isFinite(radius.value)
              ? { value: radius.value, low: finite(radius.low), high: finite(radius.high) }
              : null,
            ties: margins.map(({ rivalry, trust, threshold, regime, margin }) => {
              const [of = '', subject = ''] = rivalry.split('/');
              return {
                id: rivalry,
                of: look(of),
                in: look(subject),
                trust: finite(trust),
                threshold: threshold === null || threshold > 1 ? null : threshold,
                regime:
                  threshold !== null && threshold > 1
                    ? 'never'
                    : regime === 'reversed'
                      ? 'threshold'
                      : regime,
                spread: margin && Number.isFinite(margin.low) ? { low: margin.low, high: margin.high } : null,
              };
            }),
          }}
        />
      ) : null}
      {swings.length > 0 ? (
        <p className={styles.cost}>
          <FormattedMessage
            id="lab.ridge.swing"
            values={{
              low: Math.round(Math.min(...swings) * 100),
              high: Math.round(Math.max(...swings) * 100),
            }}
          />
        </p>
      ) : null}
      <p className={styles.cost}>
        <FormattedMessage id="lab.ridge.identified" />
      </p>
    </div>
  );
}
