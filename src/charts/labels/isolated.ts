import { openRightToLeft } from './guard.ts';

/** Its first letter is of a script that runs from right to left. */
const beginsRightToLeft = /^\P{L}*[\p{Script=Arabic}\p{Script=Hebrew}]/u;

/** The runs of a line as one isolate: in a left-to-right svg it keeps the direction of its own first letter. */
export const isolated = <Run extends { text: string }>(runs: readonly Run[]): Run[] => {
  const open = beginsRightToLeft.test(runs.map(({ text }) => text).join('')) ? openRightToLeft : '\u2068';
  return runs.map((run, i) => ({
    ...run,
    text: `${i === 0 ? open : ''}${run.text}${i === runs.length - 1 ? '\u2069' : ''}`,
  }));
};
