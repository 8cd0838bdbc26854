import { use, type ReactNode } from 'react';
import { useIntl } from 'react-intl';
import type { MessageId } from '../words/catalog.ts';
import { languageOf } from '../words/languages.ts';
import type { WordsIn } from '../words/lazyWords.ts';
import { MoreWords } from './MoreWords.tsx';

/** Gives a place words of its own in the page's language. Waits for them where they are on their way. */
export function PlaceWords({
  wordsIn,
  children,
}: {
  wordsIn: WordsIn<Readonly<Partial<Record<MessageId, string>>>>;
  children: ReactNode;
}) {
  const words = wordsIn(languageOf(useIntl().locale) ?? 'en');
  return <MoreWords messages={words instanceof Promise ? use(words) : words}>{children}</MoreWords>;
}
