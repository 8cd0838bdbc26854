import type { IntlShape } from 'react-intl';
import type { Word } from '../frame/words.ts';
import { plain } from '../labels/box.ts';
import { fanValues } from './fanPoints.ts';
import type { FanSeries } from './fanProps.ts';
import { sayer } from './fanSayer.ts';
import type { FanWord } from './fanWords.ts';

/** A word of the fan; while a step is read, its values stand in the word's place. */
export function toldWord(word: FanWord, series: FanSeries, index: number | null, intl: IntlShape): Word {
  const tone = word.key === 'scenario' || word.key === 'dashed' ? 'second' : 'ink';
  const of = word.key === 'scenario' ? series.baseline : series.quantiles;
  const values = index === null || !of ? null : fanValues(of, index);
  if (!values || !word.reads) return { ...word.text, tone };
  const [low, high] = word.reads;
  const say = sayer(intl);
  const said =
    low === high
      ? say.named(word.name ?? '', values[low])
      : word.name === null
        ? say.range(values[low], values[high])
        : say.band(word.name, values[low], values[high]);
  return { ...word.text, runs: plain(said, word.text.runs[0]?.weight ?? 400), tone };
}
