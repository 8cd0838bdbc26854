import { useIntl } from 'react-intl';
import { useProblemTeller } from '../../../kit/useProblemTeller.ts';
import type { Expected } from '../../../words/problemWords.ts';

/** Says what a field needs: "This needs a date, such as 2016-09-12." */
export function useNeeds(): (expected: Expected) => string {
  const intl = useIntl();
  const teller = useProblemTeller();
  return (expected) =>
    intl.formatMessage({ id: 'editor.form.needs' }, { expected: teller.expected(expected) });
}
