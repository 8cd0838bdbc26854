import type { Plan } from '../../analysis/plans/studies.ts';
import { FormattedMessage, useIntl } from 'react-intl';
import { SharesChart } from '../../charts/shares/SharesChart.tsx';
import type { Attribution } from '../../analysis/attribution.ts';
import { useWidth } from '../../kit/useWidth.ts';
import { usualRuns, type LabOutcome } from '../../stores/labPlans.ts';
import { formatDay } from '../../words/dates.ts';
import { AnalysisFrame } from './AnalysisFrame.tsx';
import { useAnalyses, useLabPlans, useOutcome } from './useAnalyses.ts';
import { useBoundLab } from './useLab.ts';

/** Which event mattered? Fair shares that add up. */
export function SharesPart({ outcome }: { outcome: LabOutcome }) {
  const analysis = useAnalyses().of.attribute;
  const plans = useLabPlans();
  return (
    <AnalysisFrame
      name="shares"
      analysis={analysis}
      planOf={(runs) => plans.attribute(outcome, runs)}
      usualRuns={usualRuns.attribute}
      lead={<FormattedMessage id="lab.shares.lead" />}
    >
      {(result, { study: { plan } }) => <Shares result={result} plan={plan} />}
    </AnalysisFrame>
  );
}

function Shares({ result, plan }: { result: Attribution; plan: Plan }) {
  const intl = useIntl();
  const { scenario } = useBoundLab();
  const { name, kind } = useOutcome(plan);
  const [ref, width] = useWidth();
  const day = (time: string | undefined) =>
    time === undefined ? '' : `, ${formatDay(Date.parse(time), intl.locale, scenario.clock.zone)}`;
  const events = result.shares
    .toSorted((a, b) => Math.abs(b.value) - Math.abs(a.value))
    .map(({ cause, least, most, ...share }) => ({
      id: cause.id,
      label:
        cause.kind === 'event'
          ? `${scenario.events[cause.id]?.short ?? cause.id}${day(scenario.events[cause.id]?.time)}`
          : intl.formatMessage(
              { id: 'lab.renewal' },
              {
                day: formatDay(
                  Date.parse(scenario.agreement.renewals[cause.id]?.time ?? ''),
                  intl.locale,
                  scenario.clock.zone,
                ),
              },
            ),
      share,
      spread: { low: least, high: most },
    }));
  const series = {
    events,
    total: result.total,
    unit: intl.formatMessage({
      id: kind === 'runs' ? 'lab.shares.unitRuns' : 'lab.shares.unitRestraint',
    }),
  };
  return (
    <div ref={ref}>
      {width > 0 ? (
        <SharesChart
          {...series}
          title={intl.formatMessage({ id: 'lab.shares.title' }, { name })}
          width={width}
        />
      ) : null}
      <p>
        <FormattedMessage
          id={result.isExact ? 'lab.shares.exact' : 'lab.shares.sampled'}
          values={{
            points: result.points,
            none: Math.round(result.none * 100),
            all: Math.round(result.all * 100),
          }}
        />
      </p>
    </div>
  );
}
