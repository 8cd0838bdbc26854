import { FormattedMessage, useIntl } from 'react-intl';
import type { Challenge } from '../../exercise/exercise.ts';
import styles from './Sheet.module.css';
import { inSeries } from '../../words/inSeries.ts';

/** A challenge for paper: what can be bought, with boxes to tick and room for the values; with the key, the designs it discusses. */
export function ChallengeOnPaper({ challenge, withKey }: { challenge: Challenge; withKey: boolean }) {
  const intl = useIntl();
  const number = (value: number): string => intl.formatNumber(value, { maximumFractionDigits: 3 });
  const { prompt, budget, knobs, choices, designs } = challenge;
  const nameOf = (id: string): string => choices.find((one) => one.id === id)?.label ?? id;
  const labelOf = (path: string): string => knobs.find((one) => one.path === path)?.label ?? path;
  return (
    <div className={styles.ask}>
      <h3 className={styles.prompt}>{prompt}</h3>
      <p>
        <FormattedMessage id="challenge.paperBudget" values={{ budget }} />
      </p>
      <ul>
        {knobs.map(({ path, label, low, high, cost }) => (
          <li key={path} className={styles.option}>
            <span className={styles.blank}>
              <FormattedMessage id="challenge.paperValue" />
            </span>
            <span>
              {label} (
              <FormattedMessage id="challenge.paperTo" values={{ low: number(low), high: number(high) }} />
              {'; '}
              <FormattedMessage id="challenge.perStep" values={{ cost }} />)
            </span>
          </li>
        ))}
        {choices.map(({ id, label, cost }) => (
          <li key={id} className={styles.option}>
            <span className={styles.box} />
            <span>
              {label} (<FormattedMessage id="challenge.cost" values={{ cost }} />)
            </span>
          </li>
        ))}
      </ul>
      {withKey && designs.length > 0 ? (
        <dl>
          {designs.map(({ label, turns, chosen }) => (
            <div key={label} className={styles.design}>
              <dt className={styles.keyHead}>{label}</dt>
              <dd>
                {inSeries(
                  [
                    ...Object.entries(turns).map(([path, value]) => `${labelOf(path)}: ${number(value)}`),
                    ...chosen.map(nameOf),
                  ],
                  intl.locale,
                )}
              </dd>
            </div>
          ))}
        </dl>
      ) : null}
    </div>
  );
}
