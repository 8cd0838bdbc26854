import { memo, useDeferredValue, useMemo } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { useStore } from 'zustand';
import { Segmented } from '../../kit/Segmented.tsx';
import type { LabQuestionKind } from '../../stores/labAnalyses.ts';
import { lastStepsOfDays } from '../../stores/labCase.ts';
import type { LabOutcome } from '../../stores/labPlans.ts';
import { formatDay } from '../../words/dates.ts';
import type { MessageId } from '../../words/catalog.ts';
import { FitPart } from './FitPart.tsx';
import { PairPart } from './PairPart.tsx';
import { RidgePart } from './RidgePart.tsx';
import { RobustnessPart } from './RobustnessPart.tsx';
import { ScorePart } from './ScorePart.tsx';
import { SeekPart } from './SeekPart.tsx';
import { SensitivityPart } from './SensitivityPart.tsx';
import { SharesPart } from './SharesPart.tsx';
import { SweepPart } from './SweepPart.tsx';
import { DatedQuestionContext, useAnalyses } from './useAnalyses.ts';
import { useBoundLab, useLab, useLabClock } from './useLab.ts';
import styles from './analyses.module.css';

const questions = [
  { id: 'attribute', words: 'lab.ask.shares', Part: SharesPart },
  { id: 'sweep', words: 'lab.ask.sweep', Part: SweepPart },
  { id: 'sensitivity', words: 'lab.ask.sensitivity', Part: SensitivityPart },
  { id: 'seek', words: 'lab.ask.seek', Part: SeekPart },
  { id: 'robustness', words: 'lab.ask.robustness', Part: RobustnessPart },
  { id: 'pair', words: 'lab.ask.pair', Part: PairPart },
  { id: 'ridge', words: 'lab.ask.ridge', Part: RidgePart },
  { id: 'score', words: 'lab.ask.score', Part: ScorePart },
  { id: 'fit', words: 'lab.ask.fit', Part: FitPart },
] as const satisfies readonly {
  id: LabQuestionKind;
  words: MessageId;
  Part: (props: { outcome: LabOutcome }) => React.ReactNode;
}[];

/** Told of the question by its context alone: nothing in it is drawn anew in the frame of a slider. */
const OpenPart = memo(function OpenPart({ kind, outcome }: { kind: LabQuestionKind; outcome: LabOutcome }) {
  const { Part } = questions.find(({ id }) => id === kind) ?? questions[0];
  return <Part outcome={outcome} />;
});

/** The long questions, one open at a time. */
export function AnalysesPart() {
  const intl = useIntl();
  const clock = useLabClock();
  const date = useLab((state) => state.date);
  const { asked } = useAnalyses();
  const { kind: open, outcome, turn } = useStore(asked);
  const from = useLab((state) => state.from);
  const { scenario, store } = useBoundLab();
  const changes = useLab((state) => state.changes);
  const seed = useLab((state) => state.seed);
  const question = useDeferredValue(
    useMemo(() => ({ changes, from, seed, date }), [changes, from, seed, date]),
  );
  const dayOf = (step: number) =>
    formatDay(clock.start + step * clock.stepHours * 3_600_000, intl.locale, clock.zone);
  const asksOutcome = !['pair', 'ridge', 'score', 'fit'].includes(open);
  return (
    <section className={styles.analyses} aria-labelledby="lab-analyses">
      <h2 id="lab-analyses" className={styles.title}>
        <FormattedMessage id="lab.ask" />
      </h2>
      <div className={styles.questions}>
        <Segmented
          label={intl.formatMessage({ id: 'lab.ask' })}
          value={open}
          onChange={(kind) => asked.setState({ kind })}
          options={questions.map(({ id, words }) => ({
            value: id,
            label: intl.formatMessage({ id: words }),
          }))}
        />
      </div>
      {asksOutcome ? (
        <p className={styles.choice}>
          <label htmlFor="lab-outcome">
            <FormattedMessage id="lab.outcome" />
          </label>
          <select
            id="lab-outcome"
            value={outcome}
            onChange={(event) => asked.setState({ outcome: event.target.value })}
          >
            <option value="inForce">{intl.formatMessage({ id: 'lab.outcome.past' })}</option>
            <option value="restraint">{intl.formatMessage({ id: 'lab.outcome.restraint' })}</option>
            {outcome === 'inForce' || outcome === 'restraint' ? null : (
              <option value={outcome}>{outcome}</option>
            )}
          </select>
          {outcome === 'inForce' ? (
            <select
              aria-label={intl.formatMessage({ id: 'lab.outcome.date' })}
              value={date}
              onChange={(event) => store.getState().setDate(Number(event.target.value))}
            >
              {lastStepsOfDays(scenario, from).map((step) => (
                <option key={step} value={step}>
                  {dayOf(step)}
                </option>
              ))}
            </select>
          ) : null}
        </p>
      ) : null}
      <DatedQuestionContext value={question}>
        <OpenPart key={`${open} ${turn}`} kind={open} outcome={outcome} />
      </DatedQuestionContext>
    </section>
  );
}
