import { FormattedMessage, useIntl } from 'react-intl';
import { isOpen } from '../../stores/lessonLocks.ts';
import { Changed } from './Changed.tsx';
import { RuleMenu } from './RuleMenu.tsx';
import { useBoundLab, useLab, useLabLooks } from './useLab.ts';
import styles from './controls.module.css';

/** Menus of the decision rules, and the switch of the accounts of contested facts. */
export function RuleControls() {
  const intl = useIntl();
  const { scenario, store } = useBoundLab();
  const looks = useLabLooks();
  const changes = useLab((state) => state.changes);
  const { change, reset, settle } = store.getState();
  const lesson = useLab((state) => state.lesson);
  const accounts = isOpen(lesson, 'account') ? Object.entries(scenario.accounts) : [];
  const told = changes.find((one) => 'account' in one);
  const account = told && 'account' in told ? told.account : '';
  return (
    <>
      {isOpen(lesson, 'rules') ? (
        <section className={styles.section} aria-labelledby="lab-rules">
          <h2 id="lab-rules" className={styles.sectionTitle}>
            <FormattedMessage id="lab.rules" />
          </h2>
          {looks.map((look) => (
            <RuleMenu key={look.id} look={look} />
          ))}
        </section>
      ) : null}
      {accounts.length > 0 ? (
        <section className={styles.section} aria-labelledby="lab-accounts">
          <h2 id="lab-accounts" className={styles.sectionTitle}>
            <FormattedMessage id="lab.accounts" />
          </h2>
          <p className={styles.menuRow}>
            <label htmlFor="lab-account">
              {account ? <Changed /> : null}
              <FormattedMessage id="lab.accountLabel" />
            </label>
            <select
              id="lab-account"
              value={account}
              onChange={(event) => {
                if (event.target.value === '') reset('account');
                else change({ account: event.target.value });
                settle();
              }}
            >
              <option value="">{intl.formatMessage({ id: 'lab.accountMiddle' })}</option>
              {accounts.map(([id, { name }]) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          </p>
        </section>
      ) : null}
    </>
  );
}
