import type { MessageId } from './catalog.ts';

/** What words need of a message formatter: the page's and the terminal's both have it. */
export interface Wording {
  locale: string;
  formatMessage: (message: { id: MessageId }, values?: Record<string, string | number>) => string;
}
