import type { ChartSetting } from '../frame/setting.ts';
import { Words } from '../frame/ChartFigure.tsx';
import { cut, word } from '../frame/words.ts';

interface ReadoutProps {
  text: string;
  /** Whether it says what can be done, not what is read. */
  isHint: boolean;
  top: number;
  setting: ChartSetting;
}

/** What is under the pointer, in words, at a place of its own above the plot. */
export function Readout({ text, isHint, top, setting: { sizes, measure, width } }: ReadoutProps) {
  const [face, weight] = isHint ? [sizes.small, 400 as const] : [sizes.value, 600 as const];
  const shown = cut(text, width, face, weight, measure);
  return (
    <g data-screen-only="" aria-hidden="true">
      <Words
        texts={[word('readout', shown, { x: 0, top }, face, isHint ? 'scale' : 'ink', measure, weight)]}
      />
    </g>
  );
}
