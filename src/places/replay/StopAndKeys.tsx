import { FormattedMessage } from 'react-intl';
import { Button } from '../../kit/Button.tsx';
import { isOpen } from '../../stores/lessonLocks.ts';
import { useChoices } from './choices.ts';
import styles from './Transport.module.css';
import { useCase, useReplay } from './useReplay.ts';

/** Whether replay stops at questions, and the list of keys: beside the transport where there is room, else below. */
export function StopAndKeys({ onKeys }: { onKeys: () => void }) {
  const { facts } = useCase();
  const stopAtQuestions = useChoices((choices) => choices.stopAtQuestions);
  const canMove = useReplay((state) => isOpen(state.lesson, 'time'));
  const choose = useChoices((choices) => choices.choose);
  return (
    <>
      {canMove && facts.questions.some(({ step }) => facts.hasRecord || step === facts.runFrom) ? (
        <label className={styles.check}>
          <input
            type="checkbox"
            checked={stopAtQuestions}
            onChange={(event) => choose({ stopAtQuestions: event.target.checked })}
          />
          <FormattedMessage id="replay.stopAtQuestions" />
        </label>
      ) : null}
      <Button onClick={onKeys} aria-haspopup="dialog">
        <FormattedMessage id="replay.keys" />
      </Button>
    </>
  );
}
