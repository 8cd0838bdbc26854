import { useMemo, useRef, useState, type ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { useStore } from 'zustand';
import type { Plan, ResultOf, StudyKind } from '../../analysis/plans/studies.ts';
import { Button } from '../../kit/Button.tsx';
import { NumberInput } from '../../kit/NumberInput.tsx';
import { ProgressBar } from '../../kit/ProgressBar.tsx';
import type { Change } from '../../scenario/changes.ts';
import { aboutOfPlan, questionOfPlan } from '../../stores/labPlans.ts';
import type { Analysis, MadeStudy } from '../../stores/analysis.ts';
import { studyFiles } from '../../stores/resultFiles.ts';
import { KeepResult } from './KeepResult.tsx';
import { ReceiptOf } from './ReceiptOf.tsx';
import { SaveResult } from './SaveResult.tsx';
import { useChangeWords } from './useChangeWords.ts';
import { useCost } from './useAnalyses.ts';
import { useBoundLab } from './useLab.ts';
import styles from './analyses.module.css';

interface AnalysisFrameProps<Kind extends StudyKind> {
  /** Part of the name of what is saved. */
  name: string;
  analysis: Analysis<Kind>;
  /** The plan of the choices as they stand, with so many runs of each setting; null: there is nothing to ask. */
  planOf: (runs: number) => Plan<Kind> | null;
  /** Runs of each setting unless the viewer chooses others. */
  usualRuns: number;
  /** What it is for, in a sentence. */
  lead: ReactNode;
  /** What can be chosen. */
  form?: ReactNode;
  /** Why it cannot be run; null where it can. */
  blocked?: string | null;
  children: (result: ResultOf<Kind>, made: MadeStudy<Kind>) => ReactNode;
}

/** Runs of a setting that a page can be asked for, at least 2 so that there is a spread. */
const mostRuns = 100_000;

/** A long analysis: its choices, what it costs, its progress, and its result with the question that it answers. */
export function AnalysisFrame<Kind extends StudyKind>(props: AnalysisFrameProps<Kind>) {
  const { name, analysis, planOf, usualRuns, lead, form, blocked = null, children } = props;
  const intl = useIntl();
  const { scenario } = useBoundLab();
  const [chosen, setChosen] = useState<number | null>(() => {
    const last = analysis.store.getState().plan?.runs ?? usualRuns;
    return last === usualRuns ? null : last;
  });
  const runs = chosen ?? usualRuns;
  const plan = planOf(runs);
  const cost = useCost(plan);
  const { status, measured, total, made, reason } = useStore(analysis.store);
  const isRunning = status === 'running';
  const isOld =
    made !== null && plan !== null && aboutOfPlan(scenario, made.study.plan) !== aboutOfPlan(scenario, plan);
  const why = blocked ?? (cost !== null && 'fault' in cost ? cost.fault : null);
  return (
    <div className={styles.analysis}>
      <p className={styles.lead}>{lead}</p>
      <div className={styles.form}>
        {form}
        <NumberInput
          words={<FormattedMessage id="lab.runsOfEach" />}
          value={runs}
          min={2}
          max={mostRuns}
          isWhole
          isLive
          onCommit={setChosen}
        />
      </div>
      <p className={styles.run}>
        {isRunning ? (
          <Button onClick={analysis.stop}>
            <FormattedMessage id="lab.stop" />
          </Button>
        ) : (
          <Button
            look="primary"
            disabled={why !== null || plan === null}
            onClick={() => plan && void analysis.run(plan)}
          >
            <FormattedMessage id="lab.run" />
          </Button>
        )}
        <span className={styles.cost} role="status">
          {why ??
            (isRunning ? (
              <FormattedMessage
                id="lab.measured"
                values={{ done: intl.formatNumber(measured), total: intl.formatNumber(total) }}
              />
            ) : (
              <FormattedMessage
                id={status === 'stopped' ? 'lab.goOn' : 'lab.cost'}
                values={{
                  settings: intl.formatNumber(cost !== null && 'settings' in cost ? cost.settings : 0),
                  runs: intl.formatNumber(runs),
                  done: intl.formatNumber(measured),
                }}
              />
            ))}
        </span>
      </p>
      {isRunning ? (
        <ProgressBar value={measured} total={total} label={intl.formatMessage({ id: 'lab.progressOf' })} />
      ) : null}
      {status === 'failed' ? (
        <p role="alert">
          <FormattedMessage id="lab.failed" values={{ reason }} />
        </p>
      ) : null}
      {made !== null && !isRunning ? (
        <ResultFrame name={name} analysis={analysis}>
          <Asked changes={questionOfPlan(made.study.plan).changes} isOld={isOld} />
          {children(made.result, made)}
        </ResultFrame>
      ) : null}
    </div>
  );
}

/** Of what a result is: nobody should have to remember what was on the screen when it was asked for. */
function Asked({ changes, isOld }: { changes: readonly Change[]; isOld: boolean }) {
  const words = useChangeWords();
  const values = { count: changes.length, changes: words(changes) };
  const id = isOld ? 'lab.askedBefore' : changes.length === 0 ? 'lab.askedUnchanged' : 'lab.asked';
  return (
    <p className={styles.cost}>
      <FormattedMessage id={id} values={values} />
    </p>
  );
}

interface ResultFrameProps<Kind extends StudyKind> {
  name: string;
  analysis: Analysis<Kind>;
  children: ReactNode;
}

/** A finished result, with all that can be done with it: taken along, kept, made again. */
export function ResultFrame<Kind extends StudyKind>({ name, analysis, children }: ResultFrameProps<Kind>) {
  const { scenario } = useBoundLab();
  const shown = useRef<HTMLDivElement>(null);
  const { made, receipt } = useStore(analysis.store);
  const files = useMemo(() => (made === null ? null : studyFiles(made)), [made]);
  return (
    <div ref={shown} className={styles.result}>
      {children}
      {made !== null && files !== null ? (
        <div className={styles.after}>
          <SaveResult
            name={`${scenario.id}-${name}`}
            receipt={files.receipt}
            json={files.json}
            csv={files.csv}
            within={shown}
          />
          <KeepResult key={files.receipt.outcome} made={made} />
          <ReceiptOf receipt={files.receipt} asked={receipt} />
        </div>
      ) : null}
    </div>
  );
}
