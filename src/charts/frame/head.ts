import type { ChartSetting } from './setting.ts';
import { block, type Word, wrapped } from './words.ts';

/** Title and what the chart says, at the top of it. */
export interface Head {
  texts: readonly Word[];
  /** Where the chart itself may begin, px. */
  bottom: number;
}

/** Longest line of a sentence, in sizes of its type: as wide as is read well. */
const measureOfLine = 56;

/**
 * Sets the title and the sentences under it.
 * @param title null: the page has a heading of its own.
 * @param most lines of the title at most.
 */
export function placeHead(
  title: string | null,
  sentences: readonly string[],
  { width, sizes, measure }: ChartSetting,
  most = 3,
): Head {
  const face = sizes.section;
  const lines = title === null ? [] : wrapped(title, width, face, measure, { weight: 600, most });
  const texts = block('title', lines, { x: 0, top: 0 }, face, 'ink', measure, 600);
  let bottom = lines.length * face.line;
  sentences.forEach((sentence, i) => {
    const room = Math.min(width, measureOfLine * sizes.value.size);
    const said = wrapped(sentence, room, sizes.value, measure);
    texts.push(
      ...block(`says ${i}`, said, { x: 0, top: bottom }, sizes.value, i ? 'scale' : 'second', measure),
    );
    bottom += said.length * sizes.value.line;
  });
  return { texts, bottom: bottom === 0 ? 0 : bottom + 10 };
}
