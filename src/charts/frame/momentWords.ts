import type { IntlShape } from 'react-intl';
import { formatDayOf, formatTime } from '../../words/dates.ts';
import { momentOf } from '../restraint/localDays.ts';
import type { RestraintClock } from '../restraint/restraintProps.ts';

/** Day and time of a moment, in steps: "25 September, 19:00". */
export const momentWords = (clock: RestraintClock, at: number, intl: IntlShape): string => {
  const time = momentOf(clock, at);
  return intl.formatMessage(
    { id: 'restraint.moment' },
    {
      day: formatDayOf(time, intl.locale, clock.zone, clock.steps * clock.stepHours),
      time: formatTime(time, intl.locale, clock.zone),
    },
  );
};
