import { FormattedMessage, useIntl } from 'react-intl';
import type { Challenge } from '../../exercise/exercise.ts';
import { designWords } from './designWords.ts';
import styles from './Sheet.module.css';
import { inSeries } from '../../words/inSeries.ts';

/** A challenge for paper: what can be bought, with boxes to tick and room for the values; with the key, the designs it discusses. */
export function ChallengeOnPaper({ challenge, withKey }: { challenge: Challenge; withKey: boolean }) {
  const intl = useIntl();
  const number = (value: number): string => intl.formatNumber(value, { maximumFractionDigits: 3 });
  const { prompt, budget, knobs, choices, designs } = challenge;
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
          {designs.map((design) => (
            <div key={design.label} className={styles.design}>
              <dt className={styles.keyHead}>{design.label}</dt>
              <dd>{inSeries(designWords(intl, challenge, design), intl.locale)}</dd>
            </div>
          ))}
        </dl>
      ) : null}
    </div>
  );
}
