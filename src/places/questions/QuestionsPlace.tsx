import { useState } from 'react';
import { Link } from 'wouter';
import { FormattedMessage } from 'react-intl';
import { useStore } from 'zustand';
import { Button } from '../../kit/Button.tsx';
import { PlaceFrame, PlaceTitle } from '../../kit/PlaceFrame.tsx';
import { PlaceWords } from '../../kit/PlaceWords.tsx';
import { saveFile } from '../../kit/saveFile.ts';
import { answersFileName, writeAnswers } from '../../stores/answersFile.ts';
import { bankQuestions, bankSheet, type BankRound, type BoundBank } from '../../stores/bank.ts';
import { questionsWordsIn } from '../../words/questionsCatalog.ts';
import { QuestionPart } from './QuestionPart.tsx';
import styles from './QuestionsPlace.module.css';

/** The ten questions, before a lesson or after it. What is right is told once the second round was handed in. */
export function QuestionsPlace({ bank, round }: { bank: BoundBank; round: BankRound }) {
  return (
    <PlaceWords wordsIn={questionsWordsIn}>
      <PlaceFrame
        back={
          <Link href="/classroom">
            <FormattedMessage id="questions.classroom" />
          </Link>
        }
      >
        <PlaceTitle>
          <FormattedMessage id={`app.questions.${round}`} />
        </PlaceTitle>
        <p className={styles.help}>
          <FormattedMessage id={`questions.help.${round}`} />
        </p>
        <Notice bank={bank} round={round} />
        <Who bank={bank} />
        <HandedIn bank={bank} round={round} />
        <ol className={styles.questions}>
          {bankQuestions.map((question) => (
            <QuestionPart key={question.id} bank={bank} round={round} question={question} />
          ))}
        </ol>
        <HandIn bank={bank} round={round} />
        <Tools bank={bank} />
      </PlaceFrame>
    </PlaceWords>
  );
}

interface RoundProps {
  bank: BoundBank;
  round: BankRound;
}

/** What a student should know of the other round. */
function Notice({ bank, round }: RoundProps) {
  const { before, after } = useStore(bank.answers);
  if (round === 'before' && !before.handedIn && after.handedIn)
    return (
      <p className={styles.notice}>
        <FormattedMessage id="questions.tooLate" />
      </p>
    );
  if (round === 'after' && !after.handedIn && !before.handedIn)
    return (
      <p className={styles.notice}>
        <FormattedMessage id="questions.noBefore" />
      </p>
    );
  return null;
}

function Who({ bank }: { bank: BoundBank }) {
  const { name, setName } = useStore(bank.student);
  return (
    <div className={styles.who}>
      <label>
        <FormattedMessage id="questions.who" />
        <input
          autoComplete="off"
          maxLength={80}
          value={name}
          aria-describedby="who-help"
          onChange={(event) => setName(event.target.value)}
        />
      </label>
      <p id="who-help" className={styles.small}>
        <FormattedMessage id="questions.whoHelp" />
      </p>
    </div>
  );
}

function HandIn({ bank, round }: RoundProps) {
  const { [round]: own, after, handIn } = useStore(bank.answers);
  const { answers, handedIn } = own;
  const count = Object.keys(answers).length;
  const left = bankQuestions.length - count;
  if (handedIn) return null;
  return (
    <div className={styles.handIn}>
      <p role="status">
        <FormattedMessage id="questions.answered" values={{ count, all: bankQuestions.length }} />
      </p>
      <Button
        look="primary"
        disabled={count === 0 || (round === 'before' && after.handedIn)}
        onClick={() => {
          handIn(round);
          // What was handed in is told at the top, over the answers that are now explained.
          window.scrollTo(0, 0);
          document.querySelector<HTMLElement>('main')?.focus();
        }}
      >
        <FormattedMessage id={left === 0 ? 'questions.handIn' : 'questions.handInSure'} values={{ left }} />
      </Button>
    </div>
  );
}

/** Where a round was handed in: what comes next, and the file. */
function HandedIn({ bank, round }: RoundProps) {
  const { handedIn } = useStore(bank.answers, (state) => state[round]);
  if (!handedIn) return null;
  const save = async (): Promise<void> => {
    const sheet = await bankSheet(bank, round);
    saveFile(answersFileName(sheet), new Blob([writeAnswers([sheet])], { type: 'text/csv' }));
  };
  return (
    <div className={styles.notice} role="status">
      <p>
        <FormattedMessage id={`questions.handedIn.${round}`} />
      </p>
      <Button look="primary" onClick={() => void save()}>
        <FormattedMessage id="questions.save" />
      </Button>
    </div>
  );
}

function Tools({ bank }: { bank: BoundBank }) {
  const { before, after, forget } = useStore(bank.answers);
  const [sure, setSure] = useState(false);
  const none = [before, after].every(({ answers }) => Object.keys(answers).length === 0);
  return (
    <div className={styles.tools}>
      <Button onClick={() => window.print()}>
        <FormattedMessage id="questions.print" />
      </Button>
      <Button
        held={none}
        onBlur={() => setSure(false)}
        onClick={() => {
          if (sure) forget();
          setSure(!sure);
        }}
      >
        <FormattedMessage id={sure ? 'questions.forgetSure' : 'questions.forget'} />
      </Button>
    </div>
  );
}
