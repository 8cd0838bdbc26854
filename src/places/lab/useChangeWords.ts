import { useIntl } from 'react-intl';
import type { Change } from '../../scenario/changes.ts';
import { changedTo } from '../../stores/labKnobs.ts';
import { formatDay } from '../../words/dates.ts';
import { eventOf } from '../../words/eventOf.ts';
import { useNamedKnobs } from './useAnalyses.ts';
import { useBoundLab, useLabLooks } from './useLab.ts';
import { inSeries } from '../../words/inSeries.ts';

/** Changes as a list in words: "without Strike near Deir ez-Zor, Government: patience 0.9". */
export function useChangeWords(): (changes: readonly Change[]) => string {
  const intl = useIntl();
  const { scenario } = useBoundLab();
  const looks = useLabLooks();
  const named = useNamedKnobs();
  const number = (value: number) =>
    intl.formatNumber(value, { maximumFractionDigits: 3, useGrouping: false });

  const wordsOf = (change: Change): string => {
    if ('account' in change) return scenario.accounts[change.account]?.name ?? change.account;
    if ('without' in change)
      return intl.formatMessage(
        { id: 'lab.change.without' },
        { event: eventOf(scenario, change.without)?.short ?? change.without },
      );
    const { set, to } = change;
    const knob = named.find((one) => one.knob.path === set);
    if (knob) return `${knob.name} ${number(changedTo([change], knob.knob) ?? NaN)}`;
    const [part = '', id = '', ...rest] = set.split('.');
    const look = looks.find((one) => one.id === id);
    if (part === 'actors' && rest[0] === 'rule' && look)
      return `${look.short}: ${typeof to === 'string' ? to : String((to as { name?: unknown } | null)?.name)}`;
    if (part === 'agreement' && to === null)
      return intl.formatMessage(
        { id: 'lab.change.without' },
        {
          event: intl.formatMessage(
            { id: 'lab.renewal' },
            {
              day: formatDay(
                Date.parse(scenario.agreement.renewals[rest[0] ?? '']?.time ?? ''),
                intl.locale,
                scenario.clock.zone,
              ),
            },
          ),
        },
      );
    const event = eventOf(scenario, id)?.short;
    if (part === 'proposals' && event)
      return intl.formatMessage({ id: to === true ? 'lab.change.with' : 'lab.change.without' }, { event });
    if (part === 'events' && event)
      return intl.formatMessage(
        { id: rest[0] === 'time' ? 'lab.change.moved' : 'lab.change.strength' },
        { event, to: typeof to === 'number' ? number(to) : String(to) },
      );
    return `${set} ${typeof to === 'number' ? number(to) : JSON.stringify(to)}`;
  };

  return (changes) => inSeries(changes.map(wordsOf), intl.locale);
}
