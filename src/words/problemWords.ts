import type { ProblemCode } from '../scenario/problemWording.ts';
import type { Aside } from '../scenario/wording/aside.ts';
import type { Phrase } from '../scenario/wording/phrase.ts';
import { byLanguage } from './lazyWords.ts';
import type { ProblemLanguage, ProblemWords } from './problemTable.ts';

/** A problem, with its English words, and the facts of which other languages make theirs. */
export interface ToldProblem extends ProblemWords {
  code: ProblemCode;
  facts: object;
  asides?: readonly Aside[];
}

/** What should stand somewhere, and the same in English. */
export interface Expected {
  phrase: Phrase;
  english: string;
}

/** Tells what is wrong with a scenario, in one language. */
export interface ProblemTeller {
  problem: (problem: ToldProblem) => ProblemWords;
  expected: (expected: Expected) => string;
}

const english: ProblemTeller = {
  problem: ({ message, suggestion }) => ({ message, suggestion: suggestion ?? null }),
  expected: (expected) => expected.english,
};

/** A teller that makes its sentences of the facts. */
export function tellerOf({ table, phrase, aside }: ProblemLanguage): ProblemTeller {
  return {
    problem: ({ code, facts, asides = [] }) => {
      const own = (table[code] as (facts: object) => ProblemWords)(facts);
      return asides.reduce<ProblemWords>((told, one) => {
        const { message, suggestion } = aside(one);
        return {
          message: message === undefined ? told.message : `${told.message} ${message}`,
          suggestion: suggestion ?? told.suggestion ?? null,
        };
      }, own);
    },
    expected: (expected) => phrase(expected.phrase),
  };
}

/** What tells problems in a language; in English they bring their words with them. */
export const problemTellerIn = byLanguage<ProblemTeller>(english, {
  ar: async () => tellerOf((await import('./ar/problems.ts')).problems),
  ru: async () => tellerOf((await import('./ru/problems.ts')).problems),
});
