import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { MorrisBars } from '../../charts/sensitivity/MorrisBars.tsx';
import { SobolBars } from '../../charts/sensitivity/SobolBars.tsx';
import { Segmented } from '../../kit/Segmented.tsx';
import { useWidth } from '../../kit/useWidth.ts';
import type { OutcomeKind, SensitivityAnswer } from '../../stores/labAnalyses.ts';
import { labEvents } from '../../stores/labEvents.ts';
import { leadingKnobs } from '../../stores/labKnobs.ts';
import { AnalysisFrame } from './AnalysisFrame.tsx';
import { useAnalyses, useNamedKnobs, useNameOf, useOutcome } from './useAnalyses.ts';
import { useBoundLab, useLab } from './useLab.ts';

/** A whole number, and one that must stay above what control leaves: neither can be drawn freely between two ends. */
const wholeOrBound: ReadonlySet<string> = new Set(['breachRate', 'meetingsToLeave']);

type Chosen = 'leading' | 'patience' | 'all';

/** Which numbers, events and accounts the outcome depends on. */
export function SensitivityPart({ outcome }: { outcome: OutcomeKind }) {
  const intl = useIntl();
  const analyses = useAnalyses();
  const { scenario } = useBoundLab();
  const from = useLab((state) => state.from);
  const named = useNamedKnobs();
  const [method, setMethod] = useState<'morris' | 'sobol'>('sobol');
  const [chosen, setChosen] = useState<Chosen>('patience');
  const [withSwitches, setWithSwitches] = useState(false);
  const all = named.map(({ knob }) => knob);
  const knobs =
    chosen === 'leading'
      ? leadingKnobs(scenario, all)
      : chosen === 'patience'
        ? all.filter(({ part, parameter: { key } }) => part === 'rivalries' && key === 'patience')
        : all.filter(({ parameter: { key } }) => !wholeOrBound.has(key));
  const events = withSwitches
    ? labEvents(scenario, from)
        .filter(({ fixed }) => fixed === null)
        .map(({ id }) => id)
    : [];
  const inputs = analyses.inputsOf(knobs, events, withSwitches && Object.keys(scenario.accounts).length > 0);
  return (
    <AnalysisFrame
      name="sensitivity"
      analysis={analyses.sensitivity}
      about={analyses.aboutNow(outcome)}
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
            <select value={chosen} onChange={(event) => setChosen(event.target.value as Chosen)}>
              {(['patience', 'leading', 'all'] as const).map((value) => (
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
              onChange={(event) => setWithSwitches(event.target.checked)}
            />{' '}
            <FormattedMessage id="lab.sensitivity.switches" />
          </label>
        </>
      }
      cost={analyses.sensitivityCost(method, inputs.length)}
      onRun={() => analyses.runSensitivity(outcome, method, inputs)}
    >
      {(result) => <SensitivityResult answer={result} outcome={outcome} />}
    </AnalysisFrame>
  );
}

function SensitivityResult({ answer, outcome }: { answer: SensitivityAnswer; outcome: OutcomeKind }) {
  const intl = useIntl();
  const nameOf = useNameOf();
  const quantity = useOutcome(outcome);
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
