import type { Facts, ProblemCode } from '../scenario/problemWording.ts';
import type { Aside } from '../scenario/wording/aside.ts';
import type { Phrase } from '../scenario/wording/phrase.ts';

/** What a reader is told of a problem: what is wrong, and the way out. */
export interface ProblemWords {
  message: string;
  suggestion?: string | null;
}

/** The sentences of problems in a language, each of the facts of its code. */
export type ProblemTable<Codes extends ProblemCode = ProblemCode> = {
  readonly [C in Codes]: (facts: Facts<C>) => ProblemWords;
};

/** How a language tells problems. */
export interface ProblemLanguage {
  table: ProblemTable;
  phrase: (phrase: Phrase) => string;
  aside: (aside: Aside) => Partial<ProblemWords>;
}
