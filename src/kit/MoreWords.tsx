import type { ReactNode } from 'react';
import type { MessageId } from '../words/catalog.ts';
import { IntlProvider, useIntl } from 'react-intl';

/** Gives a part of the page words of its own beside those of all places: they are loaded with that part. */
export function MoreWords({
  messages,
  children,
}: {
  messages: Readonly<Partial<Record<MessageId, string>>>;
  children: ReactNode;
}) {
  const intl = useIntl();
  return (
    <IntlProvider
      locale={intl.locale}
      defaultLocale={intl.defaultLocale}
      messages={{ ...(intl.messages as Record<MessageId, string>), ...messages }}
    >
      {children}
    </IntlProvider>
  );
}
