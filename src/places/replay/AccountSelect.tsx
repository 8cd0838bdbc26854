import { FormattedMessage, useIntl } from 'react-intl';
import styles from './EventCard.module.css';

interface AccountSelectProps {
  accounts: readonly { id: string; name: string }[];
  account: string | null;
  onAccount: (account: string | null) => void;
}

/** The same days as one side tells them: acts, trust and futures follow. */
export function AccountSelect({ accounts, account, onAccount }: AccountSelectProps) {
  const intl = useIntl();
  return (
    <label className={styles.account}>
      <FormattedMessage id="replay.account" />
      <select
        value={account ?? ''}
        title={intl.formatMessage({ id: 'replay.account.help' })}
        onChange={(event) => onAccount(event.target.value || null)}
      >
        <option value="">{intl.formatMessage({ id: 'replay.account.middle' })}</option>
        {accounts.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
