import { useEffect } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { useStore } from 'zustand';
import type { Ridge } from '../../analysis/ridge.ts';
import { RidgeLanes } from '../../charts/ridge/RidgeLanes.tsx';
import { useWidth } from '../../kit/useWidth.ts';
import { aboutOfPlan } from '../../stores/labPlans.ts';
import { ResultFrame } from './AnalysisFrame.tsx';
import { useAnalyses, useLabPlans } from './useAnalyses.ts';
import { useBoundLab, useLabLooks } from './useLab.ts';
import styles from './analyses.module.css';

/** Where is the ridge? Margins of all sides, and whether there are one or two basins. */
export function RidgePart() {
  const analysis = useAnalyses().of.ridge;
  const plans = useLabPlans();
  const { scenario } = useBoundLab();
  const { status, plan: asked, made, reason } = useStore(analysis.store);
  const about = asked === null ? null : aboutOfPlan(scenario, asked);
  const wanted = aboutOfPlan(scenario, plans.ridge());
  // It is soon told: it follows the question by itself.
  useEffect(() => {
    if (about !== wanted) void analysis.run(plans.ridge());
  }, [analysis, plans, about, wanted]);
  return (
    <div className={styles.analysis}>
      <p className={styles.lead}>
        <FormattedMessage id="lab.ridge.lead" />
      </p>
      {status === 'failed' ? (
        <p role="alert">
          <FormattedMessage id="lab.failed" values={{ reason }} />
        </p>
      ) : null}
      {made !== null && about === wanted ? (
        <ResultFrame name="ridge" analysis={analysis}>
          <Margins ridge={made.result} />
        </ResultFrame>
      ) : null}
    </div>
  );
}

function Margins({ ridge }: { ridge: Ridge }) {
  const intl = useIntl();
  const looks = useLabLooks();
  const [ref, width] = useWidth();
  const finite = (value: number) => (Number.isFinite(value) ? value : null);
  const look = (id: string) => looks.find((one) => one.id === id) ?? looks[0]!;
  const { radius, margins } = ridge;
  const swings = margins.map(({ swing }) => swing).filter(Number.isFinite);
  return (
    <div ref={ref}>
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
