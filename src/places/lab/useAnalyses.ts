import { useMemo } from 'react';
import { useIntl } from 'react-intl';
import type { Quantity } from '../../charts/frame/quantity.ts';
import type { LabAnalyses, OutcomeKind } from '../../stores/labAnalyses.ts';
import { labKnobs, type LabKnob } from '../../stores/labKnobs.ts';
import { formatDay } from '../../words/dates.ts';
import { knobName } from './knobNames.ts';
import { useBoundLab, useLab, useLabClock, useLabLooks } from './useLab.ts';

/** The long questions of the lab; anything of the question that moves renders their parts anew. */
export function useAnalyses(): LabAnalyses {
  useLab((state) => state.changes);
  useLab((state) => state.from);
  useLab((state) => state.date);
  useLab((state) => state.seed);
  return useBoundLab().analyses;
}

/** "Truce in force past 25 September", or "mean restraint". */
export function useOutcome(outcome: OutcomeKind): Quantity {
  const intl = useIntl();
  const clock = useLabClock();
  const date = useLab((state) => state.date);
  const day = formatDay(clock.start + date * clock.stepHours * 3_600_000, intl.locale, clock.zone);
  return outcome === 'inForce'
    ? { name: intl.formatMessage({ id: 'lab.outcome.inForce' }, { day }), kind: 'runs' }
    : { name: intl.formatMessage({ id: 'lab.outcome.restraint' }), kind: 'percent' };
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
  return (id) =>
    named.find(({ knob }) => knob.path === id)?.name ??
    scenario.events[id]?.short ??
    (id === 'accounts' ? intl.formatMessage({ id: 'lab.accounts' }) : id);
}
