import type { IntlShape } from 'react-intl';
import { looksOf } from '../../charts/lookOf.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { labEvents, labProposals } from '../../stores/labEvents.ts';
import { labKnobs } from '../../stores/labKnobs.ts';
import type { ControlGroup } from '../../stores/lessonLocks.ts';
import { formatDay } from '../../words/dates.ts';
import { knobName } from './knobNames.ts';
import { inSeries } from '../../words/inSeries.ts';

const parts = [
  'rivalries',
  'patronages',
  'actors',
  'ties',
  'spoilers',
  'channels',
  'agreement',
  'defaults',
] as const;

/** What of the lab of a scenario a lesson can open or hold: as `controlOf` names it, events and numbers in groups. */
export function labLessonControls(intl: IntlShape, scenario: Scenario): ControlGroup[] {
  const looks = looksOf(scenario.actors);
  const day = (time: string) => formatDay(Date.parse(time), intl.locale, scenario.clock.zone);
  const general = [
    ...(scenario.record === undefined ? [] : (['from'] as const)),
    'seed',
    'rules',
    ...(Object.keys(scenario.accounts).length > 0 ? (['account'] as const) : []),
    'tools',
  ] as const;
  const named = labKnobs(scenario).map((knob) => {
    const { who, what } = knobName(intl, scenario, looks, knob);
    return {
      part: knob.part,
      id: knob.path,
      name: who ? `${who}: ${what.charAt(0).toLowerCase()}${what.slice(1)}` : what,
    };
  });
  const groups: ControlGroup[] = [
    {
      name: intl.formatMessage({ id: 'lesson.group.general' }),
      controls: general.map((id) => ({ id, name: intl.formatMessage({ id: `lesson.control.${id}` }) })),
    },
    {
      name: intl.formatMessage({ id: 'lesson.group.events' }),
      controls: [
        ...labEvents(scenario, 0)
          .filter(({ fixed }) => fixed === null)
          .map(({ id, event }) => ({
            id: `events.${id}`,
            name:
              event.time === undefined ? event.short : inSeries([event.short, day(event.time)], intl.locale),
          })),
        ...labProposals(scenario, 0).map(({ path, event }) => ({ id: path, name: event.short })),
        ...Object.entries(scenario.agreement.renewals).map(([id, { time }]) => ({
          id: `agreement.renewals.${id}`,
          name: intl.formatMessage({ id: 'lab.renewal' }, { day: day(time) }),
        })),
      ],
    },
    ...parts.map((part) => ({
      name: intl.formatMessage({ id: `lesson.group.${part}` }),
      controls: named.filter((one) => one.part === part),
    })),
  ];
  return groups.filter(({ controls }) => controls.length > 0);
}
