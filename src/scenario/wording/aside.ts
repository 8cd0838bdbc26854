/** What is said of a problem beside its own words. */
export type Aside =
  /** It is so on more lines, of which some are named. */
  | { aside: 'lines'; lines: readonly number[]; count: number }
  /** A mark that cannot be seen stands in what was found: `U+200B`. */
  | { aside: 'invisible'; mark: string }
  /** What was meant as a value stands behind #. */
  | { aside: 'comment' };

/** What an aside adds to the message, and the remedy that it has in place of the problem's own. */
export interface AsideWords {
  message?: string;
  suggestion?: string;
}

/** An aside in English. */
export function asideWords(aside: Aside): AsideWords {
  if (aside.aside === 'lines') {
    const { lines, count } = aside;
    return {
      message: `The same holds for ${count === 1 ? 'line' : 'lines'} ${lines.join(', ')}${count > lines.length ? ', …' : ''}.`,
    };
  }
  if (aside.aside === 'invisible')
    return {
      message: `A mark that cannot be seen stands in it (${aside.mark}).`,
      suggestion: 'Delete the word and type it anew.',
    };
  return {
    suggestion: 'Behind # stands a comment: put a text that begins with # between quotation marks.',
  };
}
