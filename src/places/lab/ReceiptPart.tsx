import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { Button } from '../../kit/Button.tsx';
import { Disclosure } from '../../kit/Disclosure.tsx';
import type { ReceiptCheck } from '../../stores/labReceipt.ts';
import { useBoundLab, useLab } from './useLab.ts';
import styles from './analyses.module.css';

/** What made the figures, to be made again by anybody; and a receipt that is pasted, made again here. */
export function ReceiptPart() {
  const intl = useIntl();
  return <Disclosure summary={intl.formatMessage({ id: 'lab.receipt' })}>{() => <OpenReceipt />}</Disclosure>;
}

function OpenReceipt() {
  const intl = useIntl();
  const { receipts } = useBoundLab();
  useLab((state) => state.shown);
  const own = receipts.own();
  const [text, setText] = useState('');
  const [check, setCheck] = useState<ReceiptCheck | 'running' | null>(null);
  const [copied, setCopied] = useState<'receipt' | 'citation' | null>(null);
  const copy = async (written: string, what: 'receipt' | 'citation'): Promise<void> => {
    try {
      await navigator.clipboard.writeText(written);
      setCopied(what);
    } catch {
      setCopied(null);
    }
  };
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
        <>
          <pre className={styles.receipt} dir="ltr">
            {own}
          </pre>
          <p className={styles.run}>
            <Button onClick={() => void copy(own, 'receipt')}>
              <FormattedMessage id={copied === 'receipt' ? 'lab.receipt.copied' : 'lab.receipt.copy'} />
            </Button>
            <Button onClick={() => void copy(receipts.cite(own), 'citation')}>
              <FormattedMessage id={copied === 'citation' ? 'lab.receipt.copied' : 'lab.receipt.cite'} />
            </Button>
          </p>
        </>
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
        <Button disabled={text.trim() === '' || check === 'running'} onClick={() => void run()}>
          <FormattedMessage id="lab.receipt.check" />
        </Button>
        <span role="status">{check === null ? null : words(check)}</span>
      </p>
    </div>
  );

  function words(found: ReceiptCheck | 'running'): string {
    if (found === 'running') return intl.formatMessage({ id: 'lab.receipt.running' });
    switch (found.kind) {
      case 'same':
        return intl.formatMessage({ id: 'lab.receipt.same' });
      case 'elsewhere':
        return intl.formatMessage({ id: 'lab.receipt.elsewhere' }, { scenario: found.scenario });
      case 'fault':
        return found.message;
      case 'departs':
        return intl.formatList(
          found.departures.map(({ what, receipt, now }) =>
            intl.formatMessage({ id: `lab.receipt.${what}` }, { receipt, now }),
          ),
        );
    }
  }
}
