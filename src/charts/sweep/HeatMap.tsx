import {
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  useId,
  useMemo,
  useRef,
  useState,
} from 'react';
import { useIntl } from 'react-intl';
import { ChartFigure } from '../frame/ChartFigure.tsx';
import { HeatMapTable } from './SweepTables.tsx';
import { useChartSetting } from '../frame/setting.ts';
import type { Box } from '../labels/box.ts';
import { heatMapLayout } from './heatMapLayout.ts';
import { cellFigures, cellWords } from './heatWords.ts';
import { isTouch } from './isTouch.ts';
import { LoadButton } from './LoadButton.tsx';
import { Readout } from './Readout.tsx';
import type { HeatMapProps } from './sweepProps.ts';
import styles from './sweep.module.css';

const rectOf = ({ left, top, right, bottom }: Box, inset = 0) => ({
  x: left + inset,
  y: top + inset,
  width: Math.max(0, right - left - 2 * inset),
  height: Math.max(0, bottom - top - 2 * inset),
});

/** What comes of each pair of values of two parameters: steps of fog with contour lines; a cell can be loaded. */
export function HeatMap({ series, onPick, picked = null, width }: HeatMapProps) {
  const intl = useIntl();
  const clip = useId();
  const setting = useChartSetting(width);
  const layout = useMemo(() => heatMapLayout(series, setting), [series, setting]);
  const [columns, rows] = [series.x.values.length, series.y.values.length];
  const [pointed, setPointed] = useState<readonly [number, number] | null>(null);
  const [focused, setFocused] = useState<readonly [number, number] | null>(null);
  const read = pointed ?? focused;
  const [visited, setVisited] = useState<readonly [number, number]>(picked ?? [0, 0]);
  const stop = [Math.min(visited[0], columns - 1), Math.min(visited[1], rows - 1)] as const;
  const elements = useRef(new Map<string, SVGGElement>());
  const key = (ix: number, iy: number): string => `${ix} ${iy}`;
  const go = (ix: number, iy: number): void => {
    elements.current
      .get(key(Math.min(columns - 1, Math.max(0, ix)), Math.min(rows - 1, Math.max(0, iy))))
      ?.focus();
  };
  const onKeyDown = (ix: number, iy: number) => (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === 'ArrowRight') go(ix + 1, iy);
    else if (event.key === 'ArrowLeft') go(ix - 1, iy);
    else if (event.key === 'ArrowUp') go(ix, iy + 1);
    else if (event.key === 'ArrowDown') go(ix, iy - 1);
    else if (event.key === 'Home') go(0, iy);
    else if (event.key === 'End') go(columns - 1, iy);
    else if (event.key === 'Enter' || event.key === ' ') onPick?.(ix, iy);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const pick = (ix: number, iy: number) => (event: MouseEvent) => {
    // A finger reads first: its second touch loads.
    if (isTouch(event) && !(read?.[0] === ix && read[1] === iy)) setPointed([ix, iy]);
    else onPick?.(ix, iy);
  };
  const said = read === null ? null : [cellWords(series, ...read, intl), cellFigures(series, ...read, intl)];
  const byRow = Array.from({ length: rows }, (_, j) => layout.cells.slice(j * columns, (j + 1) * columns));
  const pickedCell = picked && layout.cells[picked[1] * columns + picked[0]];
  return (
    <ChartFigure
      title={series.title}
      width={width}
      layout={layout}
      interactive={onPick !== undefined}
      table={() => <HeatMapTable series={series} />}
      below={onPick && <LoadButton onLoad={read === null ? null : () => onPick(read[0], read[1])} />}
    >
      <defs>
        <clipPath id={clip}>
          <rect {...rectOf(layout.plot)} />
        </clipPath>
      </defs>
      <Readout
        wordings={said ?? [onPick ? intl.formatMessage({ id: 'labAnalyses.heat.hint' }) : '']}
        isHint={said === null}
        top={layout.readout.top}
        setting={setting}
      />
      <g {...(onPick ? { role: 'grid', 'aria-label': series.title } : {})}>
        {byRow.map((cells, j) => (
          <g key={cells[0]?.iy ?? j} {...(onPick ? { role: 'row' } : {})}>
            {cells.map(({ ix, iy, box, fog }) => (
              <g
                key={ix}
                className={onPick ? styles.target : undefined}
                onPointerEnter={(event) => {
                  if (event.pointerType !== 'touch') setPointed([ix, iy]);
                }}
                onPointerLeave={(event) => {
                  if (event.pointerType !== 'touch') setPointed(null);
                }}
                {...(onPick
                  ? {
                      role: 'gridcell',
                      tabIndex: ix === stop[0] && iy === stop[1] ? 0 : -1,
                      'aria-label': cellWords(series, ix, iy, intl),
                      'aria-selected': picked?.[0] === ix && picked[1] === iy,
                      ref: (element: SVGGElement | null) => {
                        if (element) elements.current.set(key(ix, iy), element);
                        else elements.current.delete(key(ix, iy));
                      },
                      onFocus: (event: FocusEvent) => {
                        setVisited([ix, iy]);
                        if (!event.currentTarget.matches(':focus-visible')) return;
                        // A mouse that rests somewhere does not hide what the keys reach.
                        setPointed(null);
                        setFocused([ix, iy]);
                      },
                      onBlur: () => setFocused(null),
                      onClick: pick(ix, iy),
                      onKeyDown: onKeyDown(ix, iy),
                    }
                  : {})}
              >
                <rect
                  className={fog === null ? styles.empty : layout.isFine ? styles.fineCell : styles.cell}
                  fillOpacity={fog ?? 1}
                  {...rectOf(box)}
                />
              </g>
            ))}
          </g>
        ))}
      </g>
      <g aria-hidden="true" pointerEvents="none">
        <g clipPath={`url(#${clip})`}>
          {layout.contours.map(({ path }) => (
            <path key={path} className={styles.contourCasing} d={path} />
          ))}
          {layout.contours.map(({ path }) => (
            <path key={path} className={styles.contour} d={path} />
          ))}
        </g>
        {layout.scenario && (
          <>
            <rect className={styles.boxCasing} {...rectOf(layout.scenario, 1)} />
            <rect className={styles.scenarioBox} {...rectOf(layout.scenario, 1)} />
          </>
        )}
        {pickedCell && <rect className={styles.box} {...rectOf(pickedCell.box, 1)} />}
        {read && (
          <g data-screen-only="">
            <rect className={styles.boxCasing} {...rectOf(cellBox(layout.cells, columns, read))} />
            <rect className={styles.box} {...rectOf(cellBox(layout.cells, columns, read))} />
          </g>
        )}
        {layout.key.boxes.map(({ box, fog }) => (
          <rect key={fog} className={styles.cell} fillOpacity={fog} {...rectOf(box)} />
        ))}
      </g>
    </ChartFigure>
  );
}

const nowhere: Box = { left: 0, right: 0, top: 0, bottom: 0 };

const cellBox = (cells: readonly { box: Box }[], columns: number, [ix, iy]: readonly [number, number]): Box =>
  cells[iy * columns + ix]?.box ?? nowhere;
