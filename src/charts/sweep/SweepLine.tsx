import { type MouseEvent, useMemo, useState } from 'react';
import { useIntl } from 'react-intl';
import { ChartFigure } from '../frame/ChartFigure.tsx';
import { SweepLineTable } from './SweepTables.tsx';
import frame from '../frame/frame.module.css';
import { PlotGrid } from '../frame/PlotGrid.tsx';
import { useChartSetting } from '../frame/setting.ts';
import { useRovingFocus } from '../useRovingFocus.ts';
import { LoadButton } from './LoadButton.tsx';
import { Readout } from './Readout.tsx';
import { sweepLineLayout } from './sweepLineLayout.ts';
import type { SweepLineProps } from './sweepProps.ts';
import { pointWords } from './sweepLineWords.ts';
import { isTouch } from './isTouch.ts';
import styles from './sweep.module.css';

/** What comes of each value of one parameter: a line in its 95 % band; a point can be loaded. */
export function SweepLine({ series, onPick, picked = null, width }: SweepLineProps) {
  const intl = useIntl();
  const setting = useChartSetting(width);
  const layout = useMemo(() => sweepLineLayout(series, setting), [series, setting]);
  const [pointed, setPointed] = useState<number | null>(null);
  const [focused, setFocused] = useState<number | null>(null);
  const read = pointed ?? focused;
  const { plot } = layout;
  const rovingItem = useRovingFocus(
    layout.points.map(({ index }) => String(index)),
    picked === null ? null : String(picked),
  );
  const pick = (index: number) => (event: MouseEvent) => {
    // A finger reads first: its second touch loads.
    if (isTouch(event) && read !== index) setPointed(index);
    else onPick?.(index);
  };
  const said = read === null ? null : pointWords(series, read, intl);
  return (
    <ChartFigure
      title={series.title}
      width={width}
      layout={layout}
      interactive={onPick !== undefined}
      table={() => <SweepLineTable series={series} />}
      below={onPick && <LoadButton onLoad={read === null ? null : () => onPick(read)} />}
    >
      <g aria-hidden="true">
        <PlotGrid plot={plot} rows={layout.grid} />
        <path className={frame.modelBand} d={layout.band} />
        {layout.scenario !== null && (
          <>
            <line
              className={frame.scenario}
              x1={layout.scenario}
              x2={layout.scenario}
              y1={plot.top}
              y2={plot.bottom}
            />
            <line
              className={styles.tick}
              x1={layout.scenario}
              x2={layout.scenario}
              y1={plot.bottom}
              y2={plot.bottom + 6}
            />
          </>
        )}
        <path className={frame.modelLine} d={layout.line} />
      </g>
      <Readout
        wordings={[said ?? (onPick ? intl.formatMessage({ id: 'labAnalyses.sweep.hint' }) : '')]}
        isHint={said === null}
        top={layout.readout.top}
        setting={setting}
      />
      {layout.points.map((point) => {
        const marked = point.index === read || point.index === picked;
        const y = point.y ?? plot.bottom;
        const mark = (
          <>
            <rect
              className={styles.area}
              x={point.left}
              y={plot.top}
              width={Math.max(0, point.right - point.left)}
              height={plot.bottom - plot.top}
            />
            {point.index === read && (
              <line
                className={styles.reader}
                data-screen-only=""
                x1={point.x}
                x2={point.x}
                y1={plot.top}
                y2={plot.bottom}
              />
            )}
            {point.y === null ? (
              <circle className={styles.awaited} cx={point.x} cy={y} r={3} />
            ) : (
              <circle
                className={marked ? styles.marked : frame.modelDot}
                cx={point.x}
                cy={y}
                r={marked ? 6 : 4}
              />
            )}
            <circle className={styles.ring} data-screen-only="" cx={point.x} cy={y} r={10} />
          </>
        );
        const reading = {
          onPointerEnter: (event: { pointerType: string }) => {
            if (event.pointerType !== 'touch') setPointed(point.index);
          },
          onPointerLeave: (event: { pointerType: string }) => {
            if (event.pointerType !== 'touch') setPointed(null);
          },
        };
        if (!onPick)
          return (
            <g key={point.index} {...reading}>
              {mark}
            </g>
          );
        const item = rovingItem(String(point.index));
        return (
          <g
            key={point.index}
            {...reading}
            {...item}
            role="button"
            className={styles.target}
            aria-label={pointWords(series, point.index, intl)}
            aria-pressed={point.index === picked}
            onFocus={(event) => {
              item.onFocus();
              if (!event.currentTarget.matches(':focus-visible')) return;
              // A mouse that rests somewhere does not hide what the keys reach.
              setPointed(null);
              setFocused(point.index);
            }}
            onBlur={() => setFocused(null)}
            onClick={pick(point.index)}
            onKeyDown={(event) => {
              item.onKeyDown(event);
              if (event.key !== 'Enter' && event.key !== ' ') return;
              event.preventDefault();
              onPick(point.index);
            }}
          >
            {mark}
          </g>
        );
      })}
    </ChartFigure>
  );
}
