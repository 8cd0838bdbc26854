import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { useStore } from 'zustand';
import { Button } from '../../kit/Button.tsx';
import type { KeptItem } from '../../stores/labKept.ts';
import { KeepTroubleLine, KeptFiles } from './KeptFiles.tsx';
import { useKindWords } from './useKindWords.ts';
import { useBoundLab } from './useLab.ts';
import { useReceiptWords } from './useReceiptWords.ts';
import styles from './results.module.css';

/** All that is kept of this scenario on this device: variants and results of every kind. */
export function KeptPart() {
  const intl = useIntl();
  const { kept } = useBoundLab();
  const words = useReceiptWords();
  const runs = useStore(kept.store, (state) => state.runs);
  const deleted = useStore(kept.store, (state) => state.deleted.at(-1));
  const trouble = useStore(kept.store, (state) => state.trouble);
  const [said, setSaid] = useState<string | null>(null);
  const items = kept.list(runs);
  const open = async ({ id, name }: KeptItem): Promise<void> => {
    setSaid(intl.formatMessage({ id: 'lab.kept.opening' }, { name }));
    const found = await kept.open(id);
    setSaid(found && intl.formatMessage({ id: 'lab.kept.opened' }, { name, words: words.check(found) }));
  };
  return (
    <section className={styles.kept} aria-labelledby="lab-kept">
      <h2 id="lab-kept" className={styles.sectionTitle}>
        <FormattedMessage id="lab.kept.title" />
      </h2>
      {deleted ? (
        <p className={styles.small} role="status">
          <FormattedMessage id="lab.removed" values={{ name: deleted.name }} />{' '}
          <Button look="link" onClick={() => void kept.store.getState().undo()}>
            <FormattedMessage id="lab.takeBack" />
          </Button>
        </p>
      ) : null}
      {trouble ? <KeepTroubleLine /> : null}
      {items.length === 0 ? (
        <p className={styles.small}>
          <FormattedMessage id="lab.kept.none" />
        </p>
      ) : (
        <ul className={styles.keptList}>
          {items.map((item) => (
            <KeptLine key={item.id} item={item} onOpen={() => void open(item)} />
          ))}
        </ul>
      )}
      <span className={styles.small} role="status">
        {said}
      </span>
      <KeptFiles />
    </section>
  );
}

function KeptLine({ item, onOpen }: { item: KeptItem; onOpen: () => void }) {
  const intl = useIntl();
  const { kept } = useBoundLab();
  const kindWords = useKindWords();
  const [renaming, setRenaming] = useState(false);
  const loose = useStore(kept.store, (state) => state.loose.has(item.id));
  const { rename, duplicate, remove } = kept.store.getState();
  const { id, name, kind, parley, hash, isOther, otherEngine } = item;
  return (
    <li aria-label={name}>
      {renaming ? (
        <input
          className={styles.rename}
          aria-label={intl.formatMessage({ id: 'lab.kept.name' })}
          defaultValue={name}
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- the field takes the place of the button that was pressed
          autoFocus
          onBlur={(event) => {
            void rename(id, event.target.value.trim() || name);
            setRenaming(false);
          }}
          onKeyDown={(event) => {
            if (event.key === 'Enter') event.currentTarget.blur();
            if (event.key === 'Escape') setRenaming(false);
          }}
        />
      ) : (
        <b className={styles.keptName}>{name}</b>
      )}
      <span className={styles.small}>
        <FormattedMessage
          id="lab.kept.about"
          values={{
            kind: kindWords(kind),
            // On the viewer's clock, for it was the viewer who kept it.
            time: intl.formatDate(item.time, { dateStyle: 'medium', timeStyle: 'short' }),
            hash,
            parley,
          }}
        />
        {isOther ? (
          <>
            {' '}
            <FormattedMessage id="lab.kept.otherScenario" />
          </>
        ) : null}
        {otherEngine ? (
          <>
            {' '}
            <FormattedMessage id="lab.kept.otherEngine" />
          </>
        ) : null}
        {loose ? (
          <>
            {' '}
            <FormattedMessage id="lab.kept.loose" />
          </>
        ) : null}
      </span>
      <span className={styles.actions}>
        <Button look="link" onClick={onOpen}>
          <FormattedMessage id="lab.kept.open" />
        </Button>
        <Button look="link" onClick={() => setRenaming(true)}>
          <FormattedMessage id="lab.rename" />
        </Button>
        <Button
          look="link"
          onClick={() => void duplicate(id, intl.formatMessage({ id: 'lab.kept.copyOf' }, { name }))}
        >
          <FormattedMessage id="lab.kept.duplicate" />
        </Button>
        <Button look="link" onClick={() => void remove(id)}>
          <FormattedMessage id="lab.kept.delete" />
        </Button>
      </span>
    </li>
  );
}
