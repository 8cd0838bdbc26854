import { createContext, use, useMemo } from 'react';
import { useIntl } from 'react-intl';
import type { Plan } from '../../analysis/plans/studies.ts';
import type { Quantity } from '../../charts/frame/quantity.ts';
import type { LabAnalyses } from '../../stores/labAnalyses.ts';
import { labKnobs, type LabKnob } from '../../stores/labKnobs.ts';
import { labPlans, measureNamed, type DatedQuestion } from '../../stores/labPlans.ts';
import { formatDay } from '../../words/dates.ts';
import { knobName } from './knobNames.ts';
import { useBoundLab, useLab, useLabLooks } from './useLab.ts';

/** The long questions of the lab. */
export const useAnalyses = (): LabAnalyses => useBoundLab().analyses;

/** The lab's question as its long questions see it: they follow a slider when the hand gives them time. */
export const DatedQuestionContext = createContext<DatedQuestion | null>(null);

/** Plans of the long questions, of the lab's question as it stands. */
export function useLabPlans(): ReturnType<typeof labPlans> {
  const { scenario } = useBoundLab();
  const question = use(DatedQuestionContext);
  if (!question) throw new Error('A long question stands outside of its part of the lab.');
  return useMemo(() => labPlans(scenario, question), [scenario, question]);
}

/** What a plan would cost, or why it makes no sense; worked out anew when it is another one, not when the page is drawn. */
export function useCost(plan: Plan | null): ReturnType<LabAnalyses['costOf']> | null {
  return useCostOfKey(plan === null ? null : JSON.stringify(plan));
}

function useCostOfKey(key: string | null): ReturnType<LabAnalyses['costOf']> | null {
  const { costOf } = useAnalyses();
  return useMemo(() => (key === null ? null : costOf(JSON.parse(key) as Plan)), [costOf, key]);
}

/** What a plan counts: "truce in force past 25 September", "mean restraint to the end", or another measure by its name. */
export function useOutcome({ measures: [measure = ''] }: Pick<Plan, 'measures'>): Quantity {
  const intl = useIntl();
  const { scenario } = useBoundLab();
  const from = useLab((state) => state.from);
  const time = /^in-force@(.+)$/.exec(measure)?.[1];
  if (time !== undefined) {
    const day = formatDay(Date.parse(time), intl.locale, scenario.clock.zone);
    return { name: intl.formatMessage({ id: 'lab.outcome.inForce' }, { day }), kind: 'runs' };
  }
  const actor = /^restraint:(.+)$/.exec(measure)?.[1];
  if (actor !== undefined) {
    const name = scenario.actors[actor]?.name ?? actor;
    return { name: intl.formatMessage({ id: 'lab.outcome.restraintOf' }, { name }), kind: 'percent' };
  }
  return {
    name: measure === 'restraint' ? intl.formatMessage({ id: 'lab.outcome.restraint' }) : measure,
    kind: measureNamed(scenario, measure, from)?.isShare === true ? 'runs' : 'percent',
  };
}

/** Every knob with its whole name, sorted by it. */
export function useNamedKnobs(): readonly { knob: LabKnob; name: string }[] {
  const intl = useIntl();
  const { scenario } = useBoundLab();
  const looks = useLabLooks();
  return useMemo(
    () =>
      labKnobs(scenario)
        .map((knob) => {
          const { who, what } = knobName(intl, scenario, looks, knob);
          return { knob, name: who ? `${who}: ${what.charAt(0).toLowerCase()}${what.slice(1)}` : what };
        })
        .sort((a, b) => a.name.localeCompare(b.name, intl.locale)),
    [intl, scenario, looks],
  );
}

/** The name of what stands at a path, or of an event. */
export function useNameOf(): (id: string) => string {
  const { scenario } = useBoundLab();
  const intl = useIntl();
  const named = useNamedKnobs();
  const ruleName = (id: string): string | null => {
    const actor = /^actors\.(.+)\.rule$/.exec(id)?.[1];
    return actor === undefined
      ? null
      : intl.formatMessage({ id: 'lab.rule' }, { actor: scenario.actors[actor]?.name ?? actor });
  };
  return (id) =>
    named.find(({ knob }) => knob.path === id)?.name ??
    scenario.events[id.replace(/^events\./, '')]?.short ??
    (id === 'accounts' ? intl.formatMessage({ id: 'lab.accounts' }) : null) ??
    ruleName(id) ??
    id;
}
