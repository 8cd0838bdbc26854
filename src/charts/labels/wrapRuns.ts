import type { MeasureText } from '../measureText.ts';
import type { TextRun } from './box.ts';
import { widthOfRuns } from './box.ts';

/**
 * Breaks a text of several weights between words into lines of at most `width` px.
 * @param most lines at most: what does not fit ends with an ellipsis.
 */
export function wrapRuns(
  runs: readonly TextRun[],
  size: number,
  width: number,
  most: number,
  measure: MeasureText,
): TextRun[][] {
  const fits = (line: readonly TextRun[]): boolean => widthOfRuns(line, size, measure) <= width;
  const words = wordsOf(runs);
  const lines: TextRun[][] = [[]];
  words.forEach((word) => {
    const line = lines.at(-1) ?? [];
    if (line.length === 0 || fits([...line, word])) line.push(line.length === 0 ? bare(word) : word);
    else if (lines.length < most) lines.push([bare(word)]);
    else line.push(word);
  });
  return lines.map((line) => joined(fits(line) ? line : cut(line, fits)));
}

/** Each word with the space before it, wherever one run ends and the next begins. */
function wordsOf(runs: readonly TextRun[]): TextRun[] {
  const words: TextRun[] = [];
  let space = '';
  for (const run of runs) {
    for (const part of run.text.split(/( +)/)) {
      if (part.trim() === '') space += part;
      else {
        words.push({ ...run, text: `${space === '' ? '' : ' '}${part}` });
        space = '';
      }
    }
  }
  return words;
}

const bare = (word: TextRun): TextRun => ({ ...word, text: word.text.trimStart() });

function cut(line: readonly TextRun[], fits: (line: readonly TextRun[]) => boolean): TextRun[] {
  const rest = [...line];
  for (let last = rest.pop(); last; last = rest.pop()) {
    for (let n = last.text.length - 1; n > (rest.length > 0 ? 1 : 0); n -= 1) {
      const shorter = [...rest, { ...last, text: `${last.text.slice(0, n).trimEnd()}…` }];
      if (fits(shorter)) return shorter;
    }
  }
  return [];
}

/** Neighbours that look alike as one run. */
function joined(line: readonly TextRun[]): TextRun[] {
  const out: TextRun[] = [];
  for (const run of line) {
    const last = out.at(-1);
    if (last && last.weight === run.weight && last.fill === run.fill)
      out[out.length - 1] = { ...last, text: last.text + run.text };
    else out.push(run);
  }
  return out;
}
