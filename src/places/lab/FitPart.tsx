import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { usualRuns } from '../../stores/labPlans.ts';
import { fitChoiceOf } from '../../stores/labRecord.ts';
import { AnalysisFrame } from './AnalysisFrame.tsx';
import { FitForm } from './FitForm.tsx';
import { FitResult } from './FitResult.tsx';
import { useAnalyses, useLabPlans } from './useAnalyses.ts';
import { useBoundLab } from './useLab.ts';

/** What does the record teach about the numbers? Approximate Bayesian computation. */
export function FitPart() {
  const intl = useIntl();
  const { of, record } = useAnalyses();
  const plans = useLabPlans();
  const { scenario } = useBoundLab();
  const [choice, setChoice] = useState(() => {
    const { plan } = of.fit.store.getState();
    return plan === null ? record.usualFit('smc') : fitChoiceOf(scenario, plan);
  });
  const canFit = record.fittable.length > 0;
  const blocked = !canFit ? 'lab.fit.none' : choice.paths.length === 0 ? 'labAnalyses.fit.noNumber' : null;
  return (
    <AnalysisFrame
      name="fit"
      analysis={of.fit}
      planOf={(runs) => (record.series && canFit ? plans.fit(record.series, choice, runs) : null)}
      usualRuns={usualRuns.fit}
      lead={<FormattedMessage id="lab.fit.lead" />}
      form={canFit ? <FitForm choice={choice} onChoice={setChoice} /> : null}
      blocked={blocked === null ? null : intl.formatMessage({ id: blocked })}
    >
      {(result) => <FitResult study={result} />}
    </AnalysisFrame>
  );
}
