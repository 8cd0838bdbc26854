import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { Button } from '../../kit/Button.tsx';
import { Disclosure } from '../../kit/Disclosure.tsx';
import type { ReceiptCheck } from '../../stores/labReceipt.ts';
import { ReceiptText } from './ReceiptOf.tsx';
import { useBoundLab, useLab } from './useLab.ts';
import { useReceiptWords } from './useReceiptWords.ts';
import styles from './analyses.module.css';

/** What made the figures, to be made again by anybody; and a receipt that is pasted, made again here. */
export function ReceiptPart() {
  const intl = useIntl();
  return <Disclosure summary={intl.formatMessage({ id: 'lab.receipt' })}>{() => <OpenReceipt />}</Disclosure>;
}

function OpenReceipt() {
  const intl = useIntl();
  const { receipts } = useBoundLab();
  const words = useReceiptWords();
  useLab((state) => state.shown);
  const own = receipts.own();
  const [text, setText] = useState('');
  const [check, setCheck] = useState<ReceiptCheck | 'running' | null>(null);
  const run = async (): Promise<void> => {
    setCheck('running');
    setCheck(await receipts.check(text));
  };
  return (
    <div className={styles.analysis}>
      <p className={styles.lead}>
        <FormattedMessage id="lab.receipt.lead" />
      </p>
      {own === null ? (
        <p className={styles.cost}>
          <FormattedMessage id="lab.receipt.waiting" />
        </p>
      ) : (
        <ReceiptText receipt={own} />
      )}
      <label className={styles.paste}>
        <FormattedMessage id="lab.receipt.paste" />
        <textarea
          rows={4}
          dir="ltr"
          value={text}
          onChange={(event) => {
            setText(event.target.value);
            setCheck(null);
          }}
        />
      </label>
      <p className={styles.run}>
        <Button held={text.trim() === '' || check === 'running'} onClick={() => void run()}>
          <FormattedMessage id="lab.receipt.check" />
        </Button>
        <span role="status">
          {check === null
            ? null
            : check === 'running'
              ? intl.formatMessage({ id: 'lab.receipt.running' })
              : words.check(check)}
        </span>
      </p>
    </div>
  );
}
