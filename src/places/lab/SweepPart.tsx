import { useState } from 'react';
import type { Plan } from '../../analysis/plans/studies.ts';
import { FormattedMessage, useIntl } from 'react-intl';
import type { SweepResult } from '../../analysis/plans/sweepPlan.ts';
import { HeatMap } from '../../charts/sweep/HeatMap.tsx';
import { SweepLine } from '../../charts/sweep/SweepLine.tsx';
import { useWidth } from '../../kit/useWidth.ts';
import { leadingKnobs } from '../../stores/labKnobs.ts';
import { usualRuns, type LabOutcome } from '../../stores/labPlans.ts';
import { capital } from '../../words/capital.ts';
import { AnalysisFrame } from './AnalysisFrame.tsx';
import { useAnalyses, useLabPlans, useNamedKnobs, useNameOf, useOutcome } from './useAnalyses.ts';
import { useBoundLab } from './useLab.ts';
import { knobUnit } from './knobNames.ts';

/** One parameter as a line, two as a map; a point of either can be loaded. */
export function SweepPart({ outcome }: { outcome: LabOutcome }) {
  const intl = useIntl();
  const analysis = useAnalyses().of.sweep;
  const plans = useLabPlans();
  const opened = analysis.store.getState().plan;
  const { scenario } = useBoundLab();
  const named = useNamedKnobs();
  const first = leadingKnobs(
    scenario,
    named.map(({ knob }) => knob),
  )[0];
  const [paths, setPaths] = useState<readonly [string, string]>(() => {
    const [one, other] = opened?.options.axes ?? [];
    return [one?.path ?? first?.path ?? '', other?.path ?? ''];
  });
  const knobs = paths.flatMap((path) => named.find(({ knob }) => knob.path === path)?.knob ?? []);
  const choose = (at: 0 | 1, path: string) =>
    setPaths(at === 0 ? [path, paths[1] === path ? '' : paths[1]] : [paths[0], path]);
  return (
    <AnalysisFrame
      name="sweep"
      analysis={analysis}
      planOf={(runs) => plans.sweep(outcome, knobs, runs)}
      usualRuns={knobs.length === 1 ? usualRuns.line : usualRuns.field}
      lead={<FormattedMessage id="lab.sweep.lead" />}
      form={
        <>
          {([0, 1] as const).map((at) => (
            <label key={at}>
              <FormattedMessage id={at === 0 ? 'lab.sweep.first' : 'lab.sweep.second'} />{' '}
              <select value={paths[at]} onChange={(event) => choose(at, event.target.value)}>
                {at === 1 ? <option value="">{intl.formatMessage({ id: 'lab.sweep.none' })}</option> : null}
                {named
                  .filter(({ knob }) => at === 0 || knob.path !== paths[0])
                  .map(({ knob, name }) => (
                    <option key={knob.path} value={knob.path}>
                      {name}
                    </option>
                  ))}
              </select>
            </label>
          ))}
        </>
      }
    >
      {(result, { study: { plan } }) => <Swept result={result} plan={plan} />}
    </AnalysisFrame>
  );
}

function Swept({ result: { axes, points }, plan }: { result: SweepResult; plan: Plan }) {
  const intl = useIntl();
  const { store } = useBoundLab();
  const nameOf = useNameOf();
  const named = useNamedKnobs();
  const quantity = useOutcome(plan);
  const [ref, width] = useWidth();
  const knobAt = (axis: number) => named.find(({ knob }) => knob.path === axes[axis]?.path)?.knob;
  const load = (index: number) => {
    points[index]?.at.forEach((value, axis) => {
      const knob = knobAt(axis);
      if (knob) store.getState().change({ set: knob.path, to: value });
    });
    store.getState().settle();
  };
  const parameter = (axis: number) => {
    const knob = knobAt(axis);
    return {
      name: nameOf(axes[axis]?.path ?? ''),
      kind: 'number' as const,
      unit: knob ? knobUnit(intl, knob) : '',
    };
  };
  const [x, y] = axes;
  const title = capital(intl.formatMessage({ id: 'lab.sweep.title' }, { name: quantity.name }), intl.locale);
  if (x && !y) {
    const series = {
      title,
      parameter: parameter(0),
      outcome: quantity,
      points: points.map(({ at, estimates: [estimate] }) => ({
        value: at[0] ?? NaN,
        outcome: estimate?.value ?? null,
        low: estimate?.low ?? null,
        high: estimate?.high ?? null,
      })),
      scenario: knobAt(0)?.written ?? null,
    };
    return (
      <div ref={ref}>{width > 0 ? <SweepLine series={series} onPick={load} width={width} /> : null}</div>
    );
  }
  if (!x || !y) return null;
  // The first parameter goes to the right, the second upward: the list turns the second one fastest.
  const outcomes = y.values.flatMap((_, iy) =>
    x.values.map((__, ix) => points[ix * y.values.length + iy]?.estimates[0]?.value ?? null),
  );
  const series = {
    title,
    outcome: quantity,
    x: { parameter: parameter(0), values: x.values, scenario: knobAt(0)?.written ?? null },
    y: { parameter: parameter(1), values: y.values, scenario: knobAt(1)?.written ?? null },
    outcomes,
  };
  return (
    <div ref={ref}>
      {width > 0 ? (
        <HeatMap series={series} onPick={(ix, iy) => load(ix * y.values.length + iy)} width={width} />
      ) : null}
    </div>
  );
}
