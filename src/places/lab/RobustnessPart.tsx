import { FormattedMessage, useIntl } from 'react-intl';
import type { AssumptionResult } from '../../analysis/robustness.ts';
import { usualRuns, type LabOutcome } from '../../stores/labPlans.ts';
import type { MessageId } from '../../words/catalog.ts';
import { AnalysisFrame } from './AnalysisFrame.tsx';
import { useAnalyses, useLabPlans } from './useAnalyses.ts';
import { useBoundLab, useLab } from './useLab.ts';
import styles from './analyses.module.css';

const ruleWords: Readonly<Record<string, MessageId>> = {
  'as written': 'lab.ruleOfScenario',
  reassurance: 'lab.ruleReassurance',
  'tit-for-tat': 'lab.ruleTitForTat',
  'bush-mosteller': 'lab.ruleBush',
  'memory-one': 'lab.ruleMemoryOne',
};

/** Does it survive another rule? The same difference under each decision rule and each account. */
export function RobustnessPart({ outcome }: { outcome: LabOutcome }) {
  const intl = useIntl();
  const analysis = useAnalyses().of.robustness;
  const plans = useLabPlans();
  const changes = useLab((state) => state.changes.length);
  return (
    <AnalysisFrame
      name="assumptions"
      analysis={analysis}
      planOf={(runs) => plans.robustness(outcome, runs)}
      usualRuns={usualRuns.robustness}
      lead={<FormattedMessage id="lab.robustness.lead" />}
      blocked={changes === 0 ? intl.formatMessage({ id: 'lab.robustness.nothing' }) : null}
    >
      {(results) => <Assumptions results={results} />}
    </AnalysisFrame>
  );
}

function Assumptions({ results }: { results: readonly AssumptionResult[] }) {
  const intl = useIntl();
  const { scenario } = useBoundLab();
  const hundred = (value: number) =>
    intl
      .formatNumber(value * 100, {
        minimumFractionDigits: 1,
        maximumFractionDigits: 1,
        signDisplay: 'negative',
      })
      .replace('-', '−');
  const up = results.filter(({ comparison }) => comparison.difference.low > 0).length;
  const down = results.filter(({ comparison }) => comparison.difference.high < 0).length;
  const all = results.length;
  const verdict: MessageId =
    up === all || down === all
      ? 'lab.robustness.holds'
      : up > 0 && down > 0
        ? 'lab.robustness.turns'
        : 'lab.robustness.some';
  return (
    <>
      <p className={styles.answer}>
        <FormattedMessage
          id={verdict}
          values={{ all, most: Math.max(up, down), up, down, way: down > up ? 'down' : 'up' }}
        />
      </p>
      <div className={styles.scroll}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">
                <FormattedMessage id="lab.robustness.under" />
              </th>
              <th scope="col">
                <FormattedMessage id="lab.robustness.without" />
              </th>
              <th scope="col">
                <FormattedMessage id="lab.robustness.with" />
              </th>
              <th scope="col">
                <FormattedMessage id="lab.robustness.difference" />
              </th>
            </tr>
          </thead>
          <tbody>
            {results.map(({ assumption: { kind, name }, comparison: { base, variant, difference } }) => (
              <tr key={`${kind} ${name}`}>
                <th scope="row">
                  {kind === 'account' ? (
                    (scenario.accounts[name]?.name ?? name)
                  ) : ruleWords[name] ? (
                    <FormattedMessage id={ruleWords[name]} />
                  ) : (
                    name
                  )}
                </th>
                <td>{hundred(base.value)}</td>
                <td>{hundred(variant.value)}</td>
                <td>
                  <b>{hundred(difference.value)}</b> (
                  <FormattedMessage
                    id="labAnalyses.range"
                    values={{ low: hundred(difference.low), high: hundred(difference.high) }}
                  />
                  )
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
