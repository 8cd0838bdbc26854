import { type ChartSetting, titleFace } from './setting.ts';
import { block, type Word, wrapped } from './words.ts';

/** Title and what the chart says, at the top of it. */
export interface Head {
  texts: readonly Word[];
  /** Where the chart itself may begin, px. */
  bottom: number;
}

/** Longest line of a sentence, in sizes of its type: as wide as is read well. */
const measureOfLine = 56;

/** Sets the title and the sentences under it. */
export function placeHead(
  title: string,
  sentences: readonly string[],
  { width, sizes, measure }: ChartSetting,
): Head {
  const face = titleFace(sizes);
  const lines = wrapped(title, width, face, measure, { weight: 600, most: 3 });
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
  return { texts, bottom: bottom + 10 };
}
