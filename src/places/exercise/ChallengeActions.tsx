import { useState } from 'react';
import { FormattedMessage } from 'react-intl';
import { Link } from 'wouter';
import { useStore } from 'zustand';
import { Button } from '../../kit/Button.tsx';
import { practiceSeed, type BoundChallenge } from '../../stores/boundChallenge.ts';
import type { Design } from '../../exercise/exercise.ts';
import styles from './ChallengePart.module.css';
import place from './ExercisePlace.module.css';

/** What can be done with a design. */
export function ChallengeActions({ opened }: { opened: BoundChallenge }) {
  const { challenge, spent, store, study, practise, submit, labAddress } = opened;
  const { design, past, submissions, running, failed, undo } = useStore(store);
  const { measured, total } = useStore(study);
  /** The design for which handing in was asked once: a change of it asks anew. */
  const [sure, setSure] = useState<Design | null>(null);
  const left = challenge.submissions - submissions.length;
  const isFree = running === null && spent(design) <= challenge.budget;
  const isChanged = Object.keys(design.turns).length + design.chosen.length > 0;
  return (
    <>
      <div className={styles.actions}>
        <Button
          look="link"
          className={place.link}
          held={past.length === 0 || running !== null}
          onClick={undo}
        >
          <FormattedMessage id="challenge.undo" />
        </Button>
        <Button look="link" className={place.link} held={!isFree} onClick={() => void practise()}>
          <FormattedMessage id="challenge.practise" values={{ runs: challenge.practiceRuns }} />
        </Button>
        <Button
          look="primary"
          held={!isFree || !isChanged || left <= 0}
          onClick={() => {
            setSure(sure === design ? null : design);
            if (sure === design) void submit();
          }}
        >
          {left <= 0 ? (
            <FormattedMessage id="challenge.noneLeft" />
          ) : sure === design ? (
            <FormattedMessage id="challenge.sure" />
          ) : (
            <FormattedMessage id="challenge.submit" values={{ left }} />
          )}
        </Button>
        <Link href={labAddress(design, practiceSeed)} className={place.link}>
          <FormattedMessage id="challenge.lab" />
        </Link>
      </div>
      <div role="status">
        {running === null ? null : (
          <FormattedMessage id="challenge.running" values={{ done: measured, total }} />
        )}
      </div>
      {failed ? (
        <p role="alert">
          <FormattedMessage id="challenge.failed" />
        </p>
      ) : null}
    </>
  );
}
