import { useIntl } from 'react-intl';
import { Words } from '../frame/ChartFigure.tsx';
import frame from '../frame/frame.module.css';
import { momentWords } from '../frame/momentWords.ts';
import type { ChartSetting } from '../frame/setting.ts';
import { datesUnder } from '../frame/timePlot.ts';
import { placeText, plain } from '../labels/box.ts';
import { uprightAround } from '../labels/lineAround.ts';
import type { FanGround, FanLayout } from './fanLayout.ts';
import type { FanSeries } from './fanProps.ts';
import { toldAt } from './fanSentences.ts';

interface FanReadingProps {
  ground: FanGround;
  layout: FanLayout;
  series: FanSeries;
  index: number;
  setting: ChartSetting;
}

/** A line at the step that is read, a dot on each median, and its date among the others, which give way to it. */
export function FanReading({ ground, layout, series, index, setting }: FanReadingProps) {
  const intl = useIntl();
  const told = toldAt(series, index);
  if (!told) return null;
  const { axis, plot, width } = ground;
  const { measure } = setting;
  const x = ground.x(told.step + 1);
  const word = momentWords(series.clock, told.step + 1, intl);
  const half = measure(word, { size: axis.size, weight: 600 }) / 2;
  const date = {
    ...placeText(
      'read',
      plain(word, 600),
      { x: Math.min(Math.max(x, half), width - half), y: axis.y, anchor: 'middle', size: axis.size },
      measure,
    ),
    tone: 'ink' as const,
  };
  return (
    <>
      <Words texts={[...datesUnder(ground, [date.box], setting), date]} />
      <path
        className={frame.cursor}
        d={uprightAround(
          x,
          plot,
          layout.words.map(({ text }) => text.box),
        )}
      />
      {told.other && <circle className={frame.otherDot} cx={x} cy={ground.y(told.other.q50)} r={3.75} />}
      <circle className={frame.dot} cx={x} cy={ground.y(told.own.q50)} r={4.25} />
    </>
  );
}
