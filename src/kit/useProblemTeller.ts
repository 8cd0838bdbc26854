import { use } from 'react';
import { useIntl } from 'react-intl';
import { languageOf } from '../words/languages.ts';
import { problemTellerIn, type ProblemTeller } from '../words/problemWords.ts';

/** What tells problems of a scenario in the page's language. Waits for its words where they are on their way. */
export function useProblemTeller(): ProblemTeller {
  const teller = problemTellerIn(languageOf(useIntl().locale) ?? 'en');
  return teller instanceof Promise ? use(teller) : teller;
}
