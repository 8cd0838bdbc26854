import { FormattedMessage, useIntl } from 'react-intl';
import { PlaceWords } from '../../kit/PlaceWords.tsx';
import { Sheet } from '../../kit/Sheet.tsx';
import type { MessageId } from '../../words/catalog.ts';
import { keysWordsIn } from '../../words/keysCatalog.ts';
import { useChoices } from './choices.ts';
import styles from './KeysSheet.module.css';

const keys: readonly [key: MessageId, what: MessageId][] = [
  ['replay.key.space', 'replay.keys.space'],
  ['replay.key.arrows', 'replay.keys.arrows'],
  ['replay.key.ends', 'replay.keys.ends'],
  ['replay.key.brackets', 'replay.keys.brackets'],
  ['replay.key.seed', 'replay.keys.seed'],
  ['replay.key.mode', 'replay.keys.mode'],
  ['replay.key.pin', 'replay.keys.pin'],
  ['replay.key.help', 'replay.keys.help'],
];

/** What each key does; opened by `?` and by the word Keys. */
export function KeysSheet(props: { open: boolean; onClose: () => void }) {
  return (
    <PlaceWords wordsIn={keysWordsIn}>
      <Keys {...props} />
    </PlaceWords>
  );
}

function Keys({ open, onClose }: { open: boolean; onClose: () => void }) {
  const intl = useIntl();
  const letterKeys = useChoices((choices) => choices.letterKeys);
  const choose = useChoices((choices) => choices.choose);
  return (
    <Sheet
      open={open}
      onClose={onClose}
      title={intl.formatMessage({ id: 'replay.keys.title' })}
      closeLabel={intl.formatMessage({ id: 'app.close' })}
    >
      <dl className={styles.list}>
        {keys.map(([key, what]) => (
          <div key={key} className={styles.row}>
            <dt>
              <kbd>
                <FormattedMessage id={key} />
              </kbd>
            </dt>
            <dd>
              <FormattedMessage id={what} />
            </dd>
          </div>
        ))}
      </dl>
      <p>
        <FormattedMessage id="replay.keys.handle" />
      </p>
      <label className={styles.letters}>
        <input
          type="checkbox"
          checked={letterKeys}
          onChange={(event) => choose({ letterKeys: event.target.checked })}
        />
        <FormattedMessage id="replay.keys.letters" />
      </label>
    </Sheet>
  );
}
