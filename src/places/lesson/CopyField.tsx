import { useId, useState } from 'react';
import { FormattedMessage } from 'react-intl';
import { Button } from '../../kit/Button.tsx';
import type { MessageId } from '../../words/catalog.ts';
import styles from './LessonForm.module.css';

interface CopyFieldProps {
  label: MessageId;
  copy: MessageId;
  text: string;
  isMain?: boolean;
}

/** A text to take along: by a button, or selected by hand where the browser does not allow that. */
export function CopyField({ label, copy, text, isMain = false }: CopyFieldProps) {
  const id = useId();
  const [said, setSaid] = useState<{ text: string; words: MessageId } | null>(null);
  const take = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      setSaid({ text, words: 'lesson.copied' });
    } catch {
      setSaid({ text, words: 'lesson.copyFailed' });
    }
  };
  return (
    <div className={styles.field}>
      <label htmlFor={id}>
        <FormattedMessage id={label} />
      </label>
      <textarea
        id={id}
        className={styles.code}
        rows={3}
        dir="ltr"
        readOnly
        value={text}
        onFocus={(event) => event.target.select()}
      />
      <p className={styles.row}>
        <Button look={isMain ? 'primary' : 'plain'} onClick={() => void take()}>
          <FormattedMessage id={copy} />
        </Button>
        <span role="status" className={styles.help}>
          {said?.text === text ? <FormattedMessage id={said.words} /> : null}
        </span>
      </p>
    </div>
  );
}
