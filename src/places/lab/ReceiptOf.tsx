import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import type { Receipt } from '../../analysis/receipt.ts';
import { Button } from '../../kit/Button.tsx';
import { Disclosure } from '../../kit/Disclosure.tsx';
import { departuresOf } from '../../stores/labReceipt.ts';
import { receiptText } from '../../stores/resultFiles.ts';
import { useBoundLab } from './useLab.ts';
import { useReceiptWords } from './useReceiptWords.ts';
import styles from './analyses.module.css';

interface ReceiptOfProps {
  receipt: Receipt;
  /** The receipt by which the result was asked for. */
  asked: Receipt | null;
}

/** The receipt of a finished result; and whether it is what an older receipt says. */
export function ReceiptOf({ receipt, asked }: ReceiptOfProps) {
  const intl = useIntl();
  const words = useReceiptWords();
  const departures = asked === null ? null : departuresOf(asked, receipt);
  return (
    <>
      {departures === null ? null : (
        <p className={styles.cost} role="status">
          {departures.length === 0 ? (
            <FormattedMessage id="lab.receipt.asThen" />
          ) : (
            words.departures(departures)
          )}
        </p>
      )}
      <Disclosure summary={intl.formatMessage({ id: 'lab.receipt.ofThis' })}>
        {() => <ReceiptText receipt={receipt} />}
      </Disclosure>
    </>
  );
}

/** A receipt to be copied, or cited. */
export function ReceiptText({ receipt }: { receipt: Receipt }) {
  const text = receiptText(receipt);
  const { receipts } = useBoundLab();
  const [copied, setCopied] = useState<'receipt' | 'citation' | null>(null);
  const copy = async (written: string, what: 'receipt' | 'citation'): Promise<void> => {
    try {
      await navigator.clipboard.writeText(written);
      setCopied(what);
    } catch {
      setCopied(null);
    }
  };
  return (
    <>
      <pre className={styles.receipt} dir="ltr">
        {text}
      </pre>
      <p className={styles.run}>
        <Button onClick={() => void copy(text, 'receipt')}>
          <FormattedMessage id={copied === 'receipt' ? 'lab.receipt.copied' : 'lab.receipt.copy'} />
        </Button>
        <Button onClick={() => void copy(receipts.cite(receipt), 'citation')}>
          <FormattedMessage id={copied === 'citation' ? 'lab.receipt.copied' : 'lab.receipt.cite'} />
        </Button>
      </p>
    </>
  );
}
