import { useIntl } from 'react-intl';
import type { Departure } from '../../analysis/replayReceipt.ts';
import type { ReceiptCheck } from '../../stores/labReceipt.ts';

/** What came of a receipt that was made again, as sentences. */
export function useReceiptWords() {
  const intl = useIntl();
  const departures = (found: readonly Departure[]): string =>
    found
      .map(({ what, receipt, now }) => intl.formatMessage({ id: `lab.receipt.${what}` }, { receipt, now }))
      .join(' ');
  const check = (found: ReceiptCheck): string => {
    switch (found.kind) {
      case 'same':
        return intl.formatMessage({ id: 'lab.receipt.same' });
      case 'elsewhere':
        return intl.formatMessage({ id: 'lab.receipt.elsewhere' }, { scenario: found.scenario });
      case 'fault':
        return found.message;
      case 'departs':
        return departures(found.departures);
    }
  };
  return { departures, check };
}
