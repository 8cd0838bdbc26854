import { useRef, type ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { useStore } from 'zustand';
import { Button } from '../../kit/Button.tsx';
import type { Analysis } from '../../stores/analysis.ts';
import { resultJson } from '../../stores/resultJson.ts';
import type { Cost } from '../../stores/labAnalyses.ts';
import { SaveResult } from './SaveResult.tsx';
import { useBoundLab } from './useLab.ts';
import styles from './analyses.module.css';

interface AnalysisFrameProps<Result> {
  /** Part of the name of what is saved. */
  name: string;
  analysis: Analysis<Result>;
  /** The question as it stands: a result of another one is not shown. */
  about: string;
  /** What it is for, in a sentence. */
  lead: ReactNode;
  /** What can be chosen. */
  form?: ReactNode;
  cost: Cost;
  /** Why it cannot be run; null where it can. */
  blocked?: string | null;
  onRun: () => void;
  children: (result: Result) => ReactNode;
}

/** A long analysis: its choices, what it costs, its progress, and its result as long as the question is the same. */
export function AnalysisFrame<Result>(props: AnalysisFrameProps<Result>) {
  const { name, analysis, about, lead, form, cost, blocked = null, onRun, children } = props;
  const intl = useIntl();
  const { scenario } = useBoundLab();
  const shown = useRef<HTMLDivElement>(null);
  const { status, measured, total, result, about: asked, reason } = useStore(analysis.store);
  const isRunning = status === 'running';
  const isOld = asked !== null && asked !== about;
  return (
    <div className={styles.analysis}>
      <p className={styles.lead}>{lead}</p>
      {form ? <div className={styles.form}>{form}</div> : null}
      <p className={styles.run}>
        {isRunning ? (
          <Button onClick={analysis.stop}>
            <FormattedMessage id="lab.stop" />
          </Button>
        ) : (
          <Button look="primary" disabled={blocked !== null} onClick={onRun}>
            <FormattedMessage id="lab.run" />
          </Button>
        )}
        <span className={styles.cost} role="status">
          {blocked ??
            (isRunning ? (
              <FormattedMessage
                id="lab.measured"
                values={{ done: intl.formatNumber(measured), total: intl.formatNumber(total) }}
              />
            ) : (
              <FormattedMessage
                id={status === 'stopped' ? 'lab.goOn' : 'lab.cost'}
                values={{
                  settings: intl.formatNumber(cost.settings),
                  runs: intl.formatNumber(cost.runs),
                  done: intl.formatNumber(measured),
                }}
              />
            ))}
        </span>
      </p>
      {isRunning ? (
        <progress
          className={styles.progress}
          max={Math.max(1, total)}
          value={Math.min(measured, total)}
          aria-label={intl.formatMessage({ id: 'lab.progressOf' })}
        />
      ) : null}
      {status === 'failed' ? (
        <p role="alert">
          <FormattedMessage id="lab.failed" values={{ reason }} />
        </p>
      ) : null}
      {result !== null && isOld ? (
        <p className={styles.cost}>
          <FormattedMessage id="lab.outOfDate" />
        </p>
      ) : null}
      {result !== null && !isOld ? (
        <div ref={shown} className={styles.result}>
          {children(result)}
          <SaveResult
            name={`${scenario.id}-${name}`}
            numbers={() => resultJson(scenario, asked ?? '', result)}
            within={shown}
          />
        </div>
      ) : null}
    </div>
  );
}
