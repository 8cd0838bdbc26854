import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import type { StudyKind } from '../../analysis/plans/studies.ts';
import { Button } from '../../kit/Button.tsx';
import type { MadeStudy } from '../../stores/analysis.ts';
import { useKindWords } from './useKindWords.ts';
import { useBoundLab } from './useLab.ts';
import styles from './analyses.module.css';

/** Keeps a result on this device, under a name. */
export function KeepResult<Kind extends StudyKind>({ made }: { made: MadeStudy<Kind> }) {
  const intl = useIntl();
  const { kept } = useBoundLab();
  const kindWords = useKindWords();
  const [name, setName] = useState<string | null>(null);
  const [done, setDone] = useState<string | null>(null);
  const keep = async (): Promise<void> => {
    const given = name?.trim() || kindWords(made.study.plan.kind);
    setName(null);
    await kept.keep(given, made);
    setDone(given);
  };
  return (
    <p className={styles.run}>
      {name === null ? (
        <Button look="link" onClick={() => setName('')}>
          <FormattedMessage id="lab.kept.keep" />
        </Button>
      ) : (
        <form
          className={styles.keepForm}
          onSubmit={(event) => {
            event.preventDefault();
            void keep();
          }}
        >
          <input
            aria-label={intl.formatMessage({ id: 'lab.kept.name' })}
            placeholder={intl.formatMessage({ id: 'lab.kept.name' })}
            value={name}
            // oxlint-disable-next-line jsx-a11y/no-autofocus -- the field takes the place of the button that was pressed
            autoFocus
            onChange={(event) => setName(event.target.value)}
          />
          <Button type="submit">
            <FormattedMessage id="lab.kept.keep" />
          </Button>
          <Button look="link" onClick={() => setName(null)}>
            <FormattedMessage id="lab.cancel" />
          </Button>
        </form>
      )}
      <span role="status" className={styles.cost}>
        {done === null ? null : <FormattedMessage id="lab.kept.done" values={{ name: done }} />}
      </span>
    </p>
  );
}
