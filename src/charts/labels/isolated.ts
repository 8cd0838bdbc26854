/** The runs of a line as one isolate: in a left-to-right svg it keeps the direction of its own first letter. */
export const isolated = <Run extends { text: string }>(runs: readonly Run[]): Run[] =>
  runs.map((run, i) => ({
    ...run,
    text: `${i === 0 ? '\u2068' : ''}${run.text}${i === runs.length - 1 ? '\u2069' : ''}`,
  }));
