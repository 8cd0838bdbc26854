import { FormattedMessage, useIntl } from 'react-intl';
import type { TurnSayings, TurnView } from '../../stores/turnView.ts';
import { ChoiceCards } from './ChoiceCards.tsx';
import styles from './seat.module.css';

/** Whether to sign, where the truce is to be renewed in the turn. */
export function RenewalCards({ view, say }: { view: TurnView; say: TurnSayings }) {
  const intl = useIntl();
  const { renew } = view;
  const { renewal } = view.briefing;
  if (renewal === null) return null;
  return (
    <>
      <h3 className={styles.third}>
        <FormattedMessage id="seat.renewal" />
      </h3>
      <ChoiceCards
        label={intl.formatMessage({ id: 'seat.renewal' })}
        options={[
          { value: 'sign', label: intl.formatMessage({ id: 'seat.sign' }) },
          { value: 'refuse', label: intl.formatMessage({ id: 'seat.refuse' }) },
        ]}
        value={renew === null ? null : renew ? 'sign' : 'refuse'}
        onChange={(choice) => say.decide({ renew: choice === 'sign' }, renewal)}
      />
    </>
  );
}
