import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { AnalysisFrame } from './AnalysisFrame.tsx';
import { FitForm } from './FitForm.tsx';
import { FitResult } from './FitResult.tsx';
import { useAnalyses } from './useAnalyses.ts';

/** What does the record teach about the numbers? Approximate Bayesian computation. */
export function FitPart() {
  const intl = useIntl();
  const analyses = useAnalyses();
  const [plan, setPlan] = useState(analyses.fitPlan);
  const canFit = analyses.fittable.length > 0;
  const blocked = !canFit ? 'lab.fit.none' : plan.paths.length === 0 ? 'labAnalyses.fit.noNumber' : null;
  return (
    <AnalysisFrame
      name="fit"
      analysis={analyses.fit}
      about={analyses.fitAbout(plan)}
      lead={<FormattedMessage id="lab.fit.lead" />}
      form={canFit ? <FitForm plan={plan} onPlan={setPlan} /> : null}
      cost={canFit ? analyses.fitCost(plan) : { settings: 0, runs: 0 }}
      blocked={blocked === null ? null : intl.formatMessage({ id: blocked })}
      onRun={() => analyses.runFit(plan)}
    >
      {(result) => <FitResult study={result} />}
    </AnalysisFrame>
  );
}
