import { firstThatFits } from '../labels/box.ts';
import type { ChartSetting } from '../frame/setting.ts';
import { Words } from '../frame/ChartFigure.tsx';
import { cut, word } from '../frame/words.ts';

interface ReadoutProps {
  /** The same in fewer and fewer words: the first that fits is shown. */
  wordings: readonly string[];
  /** Whether it says what can be done, not what is read. */
  isHint: boolean;
  top: number;
  setting: ChartSetting;
}

/** What is under the pointer, in words, at a place of its own above the plot. */
export function Readout({ wordings, isHint, top, setting: { sizes, measure, width } }: ReadoutProps) {
  const [face, weight] = isHint ? [sizes.small, 400 as const] : [sizes.value, 600 as const];
  const fits = firstThatFits(wordings, width, { size: face.size, weight }, measure);
  const shown = fits ?? cut(wordings.at(-1) ?? '', width, face, weight, measure);
  return (
    <g data-screen-only="" aria-hidden="true">
      <Words
        texts={[word('readout', shown, { x: 0, top }, face, isHint ? 'scale' : 'ink', measure, weight)]}
      />
    </g>
  );
}
