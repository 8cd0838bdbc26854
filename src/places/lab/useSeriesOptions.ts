import { useIntl } from 'react-intl';
import { useBoundLab, useLabLooks } from './useLab.ts';

/** Whose restraint can be shown: of all, or of one that keeps or breaks the truce towards somebody. */
export function useSeriesOptions(): readonly { value: string; label: string }[] {
  const intl = useIntl();
  const { written } = useBoundLab();
  const looks = useLabLooks();
  const { rivalryStart } = written.model.actors;
  return [
    { value: 'all', label: intl.formatMessage({ id: 'lab.seriesAll' }, { count: looks.length }) },
    ...looks
      .filter((_, a) => rivalryStart[a + 1] !== rivalryStart[a])
      .map(({ id, short }) => ({ value: id, label: short })),
  ];
}
