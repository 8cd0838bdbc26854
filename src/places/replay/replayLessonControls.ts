import type { IntlShape } from 'react-intl';
import type { Scenario } from '../../scenario/scenario.ts';
import { replayControls, type ControlGroup } from '../../stores/lessonLocks.ts';

/** What of the replay of a scenario a lesson can open or hold. */
export function replayLessonControls(intl: IntlShape, scenario: Scenario): ControlGroup[] {
  const has = {
    time: true,
    mode: scenario.record !== undefined,
    account: Object.keys(scenario.accounts).length > 0,
    seed: true,
  };
  return [
    {
      name: intl.formatMessage({ id: 'lesson.group.general' }),
      controls: replayControls
        .filter((id) => has[id])
        .map((id) => ({ id, name: intl.formatMessage({ id: `lesson.control.${id}` }) })),
    },
  ];
}
