import { useMemo } from 'react';
import { useIntl } from 'react-intl';
import type { LineQuestion } from '../../exercise/exercise.ts';
import { formatDay } from '../../words/dates.ts';

/** What the chart of a line is told in words. */
export function useLineWords({ clock, days, from }: LineQuestion) {
  const intl = useIntl();
  return useMemo(() => {
    const { start, stepHours, zone } = clock;
    const dayNames = days.map(({ first }) =>
      formatDay(start + (first - from) * stepHours * 3_600_000, intl.locale, zone),
    );
    const percent = (value: number): string =>
      intl.formatMessage({ id: 'line.value' }, { value: Math.round(value * 100) });
    return {
      dayNames,
      percent,
      first: dayNames[0]!,
      last: dayNames.at(-1)!,
      names: {
        you: intl.formatMessage({ id: 'line.you' }),
        model: intl.formatMessage({ id: 'line.model' }),
        record: intl.formatMessage({ id: 'line.record' }),
      },
    };
  }, [intl, clock, days, from]);
}
