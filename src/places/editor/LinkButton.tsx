import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { Button } from '../../kit/Button.tsx';

interface LinkButtonProps {
  text: string;
  linkOf: (text: string) => Promise<string>;
  longest: number;
}

/** Copies a link that holds the whole text; of one that is too long it says so, and offers the file. */
export function LinkButton({ text, linkOf, longest }: LinkButtonProps) {
  const intl = useIntl();
  const [said, setSaid] = useState<string | null>(null);
  const copy = async (): Promise<void> => {
    const link = await linkOf(text);
    const length = intl.formatNumber(link.length);
    if (link.length > longest) {
      setSaid(intl.formatMessage({ id: 'editor.linkLong' }, { length, most: intl.formatNumber(longest) }));
      return;
    }
    try {
      await navigator.clipboard.writeText(link);
      setSaid(intl.formatMessage({ id: 'editor.linkCopied' }, { length }));
    } catch {
      setSaid(link);
    }
  };
  return (
    <>
      <Button look="link" onClick={() => void copy()}>
        <FormattedMessage id="editor.link" />
      </Button>
      <span role="status">{said}</span>
    </>
  );
}
