import { useState } from 'react';
import type { Plan } from '../../analysis/plans/studies.ts';
import { FormattedMessage, useIntl } from 'react-intl';
import type { SensitivityResult } from '../../analysis/plans/sensitivityPlan.ts';
import { MorrisBars } from '../../charts/sensitivity/MorrisBars.tsx';
import { SobolBars } from '../../charts/sensitivity/SobolBars.tsx';
import { Segmented } from '../../kit/Segmented.tsx';
import { useWidth } from '../../kit/useWidth.ts';
import { labEvents } from '../../stores/labEvents.ts';
import { leadingKnobs } from '../../stores/labKnobs.ts';
import { labInputs, usualRuns, type LabOutcome } from '../../stores/labPlans.ts';
import { AnalysisFrame } from './AnalysisFrame.tsx';
import { useAnalyses, useLabPlans, useNamedKnobs, useNameOf, useOutcome } from './useAnalyses.ts';
import { useBoundLab, useLab } from './useLab.ts';

/** A whole number, and one that must stay above what control leaves: neither can be drawn freely between two ends. */
const wholeOrBound: ReadonlySet<string> = new Set(['breachRate', 'meetingsToLeave']);

const chosenKinds = ['patience', 'leading', 'all'] as const;
type Chosen = (typeof chosenKinds)[number];

/** Which numbers, events, accounts and rules the outcome depends on. */
export function SensitivityPart({ outcome }: { outcome: LabOutcome }) {
  const intl = useIntl();
  const analysis = useAnalyses().of.sensitivity;
  const plans = useLabPlans();
  const opened = analysis.store.getState().plan?.options;
  const { scenario } = useBoundLab();
  const from = useLab((state) => state.from);
  const changes = useLab((state) => state.changes);
  const named = useNamedKnobs();
  const [method, setMethod] = useState<'morris' | 'sobol'>(opened?.method ?? 'sobol');
  const all = named.map(({ knob }) => knob);
  const inputsOf = (which: Chosen, switches: boolean) => {
    const knobs = {
      leading: () => leadingKnobs(scenario, all),
      patience: () =>
        all.filter(({ part, parameter: { key } }) => part === 'rivalries' && key === 'patience'),
      all: () => all.filter(({ parameter: { key } }) => !wholeOrBound.has(key)),
    }[which]();
    const events = labEvents(scenario, from).flatMap(({ id, fixed }) => (fixed === null ? [id] : []));
    const accounts = Object.keys(scenario.accounts).length > 0;
    return labInputs(scenario, changes, knobs, {
      events: switches ? events : [],
      accounts: switches && accounts,
      rules: switches,
    });
  };
  // The choices that give the inputs of a plan that was opened, where there are some.
  const [{ chosen, withSwitches }, choose] = useState(() => {
    const wanted = JSON.stringify(opened?.inputs);
    const found = chosenKinds
      .flatMap((which) => [false, true].map((switches) => ({ chosen: which, withSwitches: switches })))
      .find((one) => opened && JSON.stringify(inputsOf(one.chosen, one.withSwitches)) === wanted);
    return found ?? { chosen: 'patience' as Chosen, withSwitches: false };
  });
  const inputs = inputsOf(chosen, withSwitches);
  return (
    <AnalysisFrame
      name="sensitivity"
      analysis={analysis}
      planOf={(runs) => plans.sensitivity(outcome, method, inputs, runs)}
      usualRuns={usualRuns[method]}
      lead={<FormattedMessage id={method === 'sobol' ? 'lab.sensitivity.sobol' : 'lab.sensitivity.morris'} />}
      form={
        <>
          <Segmented
            label={intl.formatMessage({ id: 'lab.sensitivity.method' })}
            value={method}
            onChange={setMethod}
            options={[
              { value: 'sobol', label: intl.formatMessage({ id: 'lab.sensitivity.shares' }) },
              { value: 'morris', label: intl.formatMessage({ id: 'lab.sensitivity.screen' }) },
            ]}
          />
          <label>
            <FormattedMessage id="lab.sensitivity.of" />{' '}
            <select
              value={chosen}
              onChange={(event) => choose({ chosen: event.target.value as Chosen, withSwitches })}
            >
              {chosenKinds.map((value) => (
                <option key={value} value={value}>
                  {intl.formatMessage({ id: `lab.sensitivity.${value}` })}
                </option>
              ))}
            </select>
          </label>
          <label>
            <input
              type="checkbox"
              checked={withSwitches}
              onChange={(event) => choose({ chosen, withSwitches: event.target.checked })}
            />{' '}
            <FormattedMessage id="lab.sensitivity.switches" />
          </label>
        </>
      }
    >
      {(result, { study: { plan } }) => <Moved answer={result} plan={plan} />}
    </AnalysisFrame>
  );
}

function Moved({ answer, plan }: { answer: SensitivityResult; plan: Plan }) {
  const intl = useIntl();
  const nameOf = useNameOf();
  const quantity = useOutcome(plan);
  const [ref, width] = useWidth();
  const { inputs, result } = answer;
  const title = intl.formatMessage({ id: 'lab.sensitivity.title' }, { name: quantity.name });
  const finite = (value: number | undefined) =>
    value !== undefined && Number.isFinite(value) ? value : null;
  return (
    <div ref={ref}>
      {width === 0 ? null : result.method === 'sobol' ? (
        <SobolBars
          width={width}
          series={{
            title,
            inputs: inputs.map(({ name }, i) => ({
              id: name,
              name: nameOf(name),
              first: estimateOf(result.first[i]),
              total: estimateOf(result.total[i]),
            })),
          }}
        />
      ) : (
        <MorrisBars
          width={width}
          series={{
            title,
            outcome: quantity,
            inputs: inputs.map(({ name }, i) => ({
              id: name,
              name: nameOf(name),
              muStar: finite(result.muStar[i]?.value),
              sigma: finite(result.sigma[i]),
            })),
          }}
        />
      )}
    </div>
  );
}

function estimateOf(estimate: { value: number; low: number; high: number } | undefined) {
  const finite = (value: number | undefined) =>
    value !== undefined && Number.isFinite(value) ? value : null;
  return { value: finite(estimate?.value), low: finite(estimate?.low), high: finite(estimate?.high) };
}
