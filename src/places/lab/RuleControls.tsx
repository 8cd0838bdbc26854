import { FormattedMessage, useIntl } from 'react-intl';
import type { MessageId } from '../../words/catalog.ts';
import { Changed } from './Changed.tsx';
import { useBoundLab, useLab, useLabLooks } from './useLab.ts';
import styles from './controls.module.css';

/** The rules that a menu offers; the file format knows more. */
const rules: readonly { name: string; words: MessageId }[] = [
  { name: 'reassurance', words: 'lab.ruleReassurance' },
  { name: 'tit-for-tat', words: 'lab.ruleTitForTat' },
  { name: 'generous-tit-for-tat', words: 'lab.ruleGenerous' },
  { name: 'grim', words: 'lab.ruleGrim' },
  { name: 'win-stay-lose-shift', words: 'lab.ruleWsls' },
  { name: 'bush-mosteller', words: 'lab.ruleBush' },
  { name: 'roth-erev', words: 'lab.ruleRoth' },
  { name: 'cooperator', words: 'lab.ruleCooperator' },
  { name: 'defector', words: 'lab.ruleDefector' },
];

/** Menus of the decision rules, and the switch of the accounts of contested facts. */
export function RuleControls() {
  const intl = useIntl();
  const { scenario, store } = useBoundLab();
  const looks = useLabLooks();
  const changes = useLab((state) => state.changes);
  const { change, reset, settle } = store.getState();
  const accounts = Object.entries(scenario.accounts);
  const told = changes.find((one) => 'account' in one);
  const account = told && 'account' in told ? told.account : '';
  return (
    <>
      <section className={styles.section} aria-labelledby="lab-rules">
        <h2 id="lab-rules" className={styles.sectionTitle}>
          <FormattedMessage id="lab.rules" />
        </h2>
        {looks.map((look) => {
          const path = `actors.${look.id}.rule`;
          const to = changes.find((one) => 'set' in one && one.set === path);
          const name = to && 'set' in to ? String(to.to) : '';
          return (
            <p key={look.id} className={styles.menuRow}>
              <label htmlFor={`rule-${look.id}`} style={{ color: `var(--${look.role})` }}>
                {to ? <Changed /> : null}
                {look.short}
              </label>
              <select
                id={`rule-${look.id}`}
                aria-label={intl.formatMessage({ id: 'lab.rule' }, { actor: look.name })}
                value={name}
                onChange={(event) => {
                  if (event.target.value === '') reset(path);
                  else change({ set: path, to: event.target.value });
                  settle();
                }}
              >
                <option value="">{intl.formatMessage({ id: 'lab.ruleOfScenario' })}</option>
                {rules.map((rule) => (
                  <option key={rule.name} value={rule.name}>
                    {intl.formatMessage({ id: rule.words })}
                  </option>
                ))}
              </select>
            </p>
          );
        })}
      </section>
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
