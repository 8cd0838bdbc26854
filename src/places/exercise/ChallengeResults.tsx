import { FormattedMessage, useIntl } from 'react-intl';
import { Link } from 'wouter';
import { useStore } from 'zustand';
import { ScoreMark } from '../../charts/scores/ScoreMark.tsx';
import { Button } from '../../kit/Button.tsx';
import { saveFile } from '../../kit/saveFile.ts';
import type { BoundChallenge } from '../../stores/boundChallenge.ts';
import type { Scored } from '../../stores/challenge.ts';
import { submissionHead, submissionRows } from '../../stores/challengeRows.ts';
import { csv } from '../../words/csv.ts';
import { outOfHundred, signed } from '../../words/shares.ts';
import { designWords } from './designWords.ts';
import styles from './ChallengePart.module.css';
import place from './ExercisePlace.module.css';

/** What came of the last try, and of the designs that were handed in. */
export function ChallengeResults({ opened, exercise }: { opened: BoundChallenge; exercise: string }) {
  const { store, spent, labAddress } = opened;
  const { design, practice, submissions } = useStore(store);
  const intl = useIntl();
  const best = Math.max(...submissions.map(({ designed }) => designed.value));
  const save = (): void => {
    const text = csv(submissionHead, submissionRows(exercise, opened, submissions));
    saveFile(`${exercise}-${opened.challenge.id}.csv`, new Blob([text], { type: 'text/csv' }));
  };
  return (
    <>
      <div aria-live="polite">
        {practice === null ? null : (
          <div className={styles.result} data-practice>
            <h4>
              <FormattedMessage id="challenge.practised" values={{ runs: practice.runs }} />
            </h4>
            <Result scored={practice} />
            {JSON.stringify(practice.design) === JSON.stringify(design) ? null : (
              <p>
                <FormattedMessage id="challenge.old" />
              </p>
            )}
          </div>
        )}
        {submissions.length === 0 ? null : (
          <ol className={styles.results}>
            {submissions.map((scored, i) => (
              <li key={scored.seed} className={styles.result} data-submission>
                <h4>
                  <FormattedMessage
                    id="challenge.submission"
                    values={{ n: i + 1, spent: spent(scored.design), runs: scored.runs }}
                  />
                </h4>
                <Result scored={scored} />
                <details>
                  <summary className={styles.bought}>
                    <FormattedMessage id="challenge.bought" values={{ n: i + 1 }} />
                  </summary>
                  <ul className={styles.lines}>
                    {designWords(intl, opened.challenge, scored.design).map((line) => (
                      <li key={line}>{line}</li>
                    ))}
                  </ul>
                </details>
                <p className={styles.facts}>
                  <Link href={labAddress(scored.design, scored.seed)} className={place.link}>
                    <FormattedMessage id="challenge.labOf" values={{ n: i + 1 }} />
                  </Link>
                  {submissions.length > 1 && scored.designed.value === best ? (
                    <strong>
                      <FormattedMessage id="challenge.best" />
                    </strong>
                  ) : null}
                </p>
              </li>
            ))}
          </ol>
        )}
      </div>
      {practice === null && submissions.length === 0 ? null : (
        <p className={styles.note}>
          <FormattedMessage id="challenge.scale" />
        </p>
      )}
      <Button look="link" className={place.link} disabled={submissions.length === 0} onClick={save}>
        <FormattedMessage id="challenge.save" />
      </Button>
    </>
  );
}

function Result({ scored: { base, designed, difference } }: { scored: Scored }) {
  const intl = useIntl();
  const points = (share: number): string => signed(share * 100, intl.locale, 1);
  const isNone = difference.low <= 0 && difference.high >= 0;
  return (
    <>
      <ScoreMark base={base} designed={designed} />
      <p>
        <FormattedMessage
          id={isNone ? 'challenge.noDifference' : 'challenge.result'}
          values={{
            share: outOfHundred(designed.value),
            low: outOfHundred(designed.low),
            high: outOfHundred(designed.high),
            base: outOfHundred(base.value),
            difference: points(difference.value),
            differenceLow: points(difference.low),
            differenceHigh: points(difference.high),
          }}
        />
      </p>
    </>
  );
}
