import { useRef, useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { useStore } from 'zustand';
import { Button } from '../../kit/Button.tsx';
import { saveFile } from '../../kit/saveFile.ts';
import type { MessageId } from '../../words/catalog.ts';
import { useBoundLab } from './useLab.ts';
import styles from './results.module.css';

/** All that is kept on this device as one file, and a file taken over. */
export function KeptFiles() {
  const intl = useIntl();
  const kept = useBoundLab().kept.store;
  const count = useStore(kept, (state) => state.runs.length);
  const input = useRef<HTMLInputElement>(null);
  const [said, setSaid] = useState<string | null>(null);
  const take = async (file: File): Promise<void> => {
    const { fault, added, already, refused } = await kept.getState().importRuns(await file.text());
    setSaid(
      fault === null
        ? intl.formatMessage(
            { id: 'lab.kept.taken' },
            { added: added.length, already, refused: refused.length },
          )
        : intl.formatMessage({ id: 'lab.kept.noFile' }, { name: file.name }),
    );
  };
  return (
    <p className={styles.small}>
      <FormattedMessage id="lab.kept.where" />{' '}
      <Button
        look="link"
        disabled={count === 0}
        onClick={() =>
          saveFile('parley-runs.json', new Blob([kept.getState().exportRuns()], { type: 'application/json' }))
        }
      >
        <FormattedMessage id="lab.kept.export" values={{ count }} />
      </Button>{' '}
      <Button look="link" onClick={() => input.current?.click()}>
        <FormattedMessage id="lab.kept.import" />
      </Button>
      <input
        ref={input}
        hidden
        type="file"
        accept=".json,application/json"
        aria-label={intl.formatMessage({ id: 'lab.kept.import' })}
        onChange={(event) => {
          const file = event.target.files?.[0];
          event.target.value = '';
          if (file) void take(file);
        }}
      />{' '}
      <span role="status">{said}</span>
    </p>
  );
}

/** What is wrong with the store of this device, with the one thing that can be done. */
export function KeepTroubleLine() {
  const kept = useBoundLab().kept.store;
  const trouble = useStore(kept, (state) => state.trouble);
  if (trouble === null) return null;
  const act = (): void => {
    const { retry, dismiss, exportRuns } = kept.getState();
    switch (trouble.action) {
      case 'retry':
        void retry();
        return;
      case 'export':
        saveFile('parley-runs.json', new Blob([exportRuns()], { type: 'application/json' }));
        return;
      case 'reload':
        window.location.reload();
        return;
      case 'dismiss':
        dismiss();
    }
  };
  return (
    <p className={styles.trouble} role="alert">
      <FormattedMessage id={troubleWords[trouble.code]} />{' '}
      <Button look="link" onClick={act}>
        <FormattedMessage id={actionWords[trouble.action]} />
      </Button>
    </p>
  );
}

const troubleWords = {
  missing: 'lab.kept.missing',
  full: 'lab.kept.full',
  blocked: 'lab.kept.blocked',
  newer: 'lab.kept.newer',
  differs: 'lab.kept.differs',
  broken: 'lab.kept.broken',
  unreadable: 'lab.kept.unreadable',
  elsewhere: 'lab.kept.elsewhere',
} as const satisfies Record<string, MessageId>;

const actionWords = {
  retry: 'lab.kept.retry',
  export: 'lab.kept.exportNow',
  reload: 'lab.kept.reload',
  dismiss: 'lab.kept.dismiss',
} as const satisfies Record<string, MessageId>;
