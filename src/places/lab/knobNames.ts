import type { IntlShape } from 'react-intl';
import type { ActorLook } from '../../charts/actorLook.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import type { LabKnob } from '../../stores/labKnobs.ts';
import { parameterName, parameterText, parameterUnit } from '../../words/parameterWords.ts';

/** A knob's name in its two parts: whose it is, in the actor's colour, and what. */
export interface KnobName {
  /** Short names: "Government", "Government toward Opposition", "Russia on Government"; empty for one of all. */
  readonly who: string;
  /** Whose colour it has; null for none. */
  readonly actor: string | null;
  readonly what: string;
}

/** Where one actor has the same number toward several rivals, the rival belongs to the name. */
export function knobName(
  intl: IntlShape,
  scenario: Scenario,
  looks: readonly ActorLook[],
  knob: LabKnob,
): KnobName {
  const short = (id: string): string => looks.find((look) => look.id === id)?.short ?? id;
  const label = parameterName(intl, knob.parameter);
  const what = knob.of === null ? label : `${label} (${ofWords(scenario, knob, short)})`;
  const [first = '', second = ''] = knob.owner.split(/[/|]/);
  const two = { first: short(first), second: short(second) };
  switch (knob.part) {
    case 'defaults':
      return { who: intl.formatMessage({ id: 'lab.who.all' }), actor: null, what };
    case 'actors':
      return { who: two.first, actor: first, what };
    case 'rivalries': {
      const alone = Object.keys(scenario.rivalries).filter((id) => id.startsWith(`${first}/`)).length === 1;
      return {
        who: alone ? two.first : intl.formatMessage({ id: 'lab.who.toward' }, two),
        actor: first,
        what,
      };
    }
    case 'ties':
      return { who: intl.formatMessage({ id: 'lab.who.in' }, two), actor: first, what };
    case 'patronages':
      return { who: intl.formatMessage({ id: 'lab.who.on' }, two), actor: first, what };
    case 'channels':
      return { who: scenario.channels[knob.owner]?.name ?? knob.owner, actor: null, what };
    case 'spoilers':
      return { who: scenario.spoilers[knob.owner]?.name ?? knob.owner, actor: null, what };
    case 'agreement':
      return { who: intl.formatMessage({ id: 'lab.who.truce' }), actor: null, what };
  }
}

/** What a knob's number means, in a sentence. */
export const knobText = (intl: IntlShape, { parameter }: LabKnob): string => parameterText(intl, parameter);

/** The unit of a knob's number; empty for a pure one. */
export const knobUnit = (intl: IntlShape, { parameter }: LabKnob): string => parameterUnit(intl, parameter);

function ofWords(scenario: Scenario, { part, owner, of }: LabKnob, short: (id: string) => string): string {
  if (part !== 'channels') return short(of ?? '');
  const [issue = '', party] = (of ?? '').split(' ');
  if (party === undefined) return short(issue);
  return `${scenario.channels[owner]?.issues[issue]?.name ?? issue}, ${short(party)}`;
}
