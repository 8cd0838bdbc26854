import { memo } from 'react';
import { EventMark } from '../marks/EventMark.tsx';
import { TextMark } from '../marks/TextMark.tsx';
import { eventLook } from './eventLook.ts';
import type { RestraintLayout } from './restraintLayout.ts';
import type { RestraintActor, RestraintEvent } from './restraintProps.ts';
import styles from './restraint.module.css';

interface EventLayerProps {
  layout: RestraintLayout;
  actors: readonly RestraintActor[];
  selected: string | null;
  /** The event under the pointer or the keyboard. */
  pointed: string | null;
  leftHalf: string;
}

/** Columns of marks under the plot with the words that found room, the key in the hinge, and grey dots for what is to come. */
export function EventLayer({ layout, actors, selected, pointed, leftHalf }: EventLayerProps) {
  const { metrics } = layout;
  return (
    <g>
      {layout.words.map(({ event, text, leader, isSelected }) => (
        <g key={event.id}>
          <line
            x1={leader.x}
            x2={leader.x}
            y1={leader.top}
            y2={leader.bottom}
            stroke="var(--line-2)"
            strokeWidth={1}
          />
          <TextMark text={text} className={isSelected ? styles.ink : styles.ink2} />
        </g>
      ))}
      {layout.columns.map((column) => (
        <g key={column.key}>
          {column.marks.map(({ event, x, y }) => (
            <PlacedMark
              key={event.id}
              event={event}
              x={x}
              y={y}
              ring={event.id === selected ? 'selected' : event.id === pointed ? 'pointed' : 'none'}
              actors={actors}
              size={metrics.mark}
              leftHalf={leftHalf}
            />
          ))}
        </g>
      ))}
      {layout.more.map((more) =>
        'runs' in more ? (
          <TextMark key={more.key} text={more} className={styles.ink2} />
        ) : (
          <path
            key={more.key}
            d="M-3,0H3M0,-3V3"
            transform={`translate(${more.x.toFixed(2)},${more.y.toFixed(2)})`}
            stroke="var(--ink-2)"
            strokeWidth={1.25}
          />
        ),
      )}
      {layout.coming.dots.map(({ x, y }) => (
        <circle key={`${x}-${y}`} cx={x} cy={y} r={1.6} fill="var(--ink-3)" />
      ))}
    </g>
  );
}

interface PlacedMarkProps {
  event: RestraintEvent;
  x: number;
  y: number;
  ring: 'selected' | 'pointed' | 'none';
  actors: readonly RestraintActor[];
  size: number;
  leftHalf: string;
}

/** Kept while nothing about it changes: a drag moves the cursor, hardly ever a mark. */
const PlacedMark = memo(function PlacedMark({ event, x, y, ring, actors, size, leftHalf }: PlacedMarkProps) {
  return (
    <g transform={`translate(${x.toFixed(2)},${y.toFixed(2)})`}>
      {ring === 'selected' ? (
        <circle r={size + 2.6} fill="var(--paper)" stroke="var(--ink)" strokeWidth={1.75} />
      ) : ring === 'pointed' ? (
        <circle r={size + 2.6} fill="none" stroke="var(--line-2)" strokeWidth={1.25} />
      ) : null}
      <EventMark
        {...eventLook(event, actors)}
        direction={event.direction}
        contested={event.contested}
        size={size}
        leftHalf={leftHalf}
      />
    </g>
  );
});

/** The three pills that explain a mark's filling. */
export function EventKey({ layout, leftHalf }: { layout: RestraintLayout; leftHalf: string }) {
  return (
    <g>
      {layout.keys.map(({ kind, x, y, text }) => (
        <g key={kind}>
          <g transform={`translate(${x + 7},${y})`}>
            <rect
              x={-6.5}
              y={-3.5}
              width={13}
              height={7}
              rx={3.5}
              fill={kind === 'against' ? 'var(--ink-3)' : 'var(--paper)'}
              stroke="var(--ink-3)"
              strokeWidth={1.2}
            />
            {kind === 'contested' ? (
              <rect
                x={-6.5}
                y={-3.5}
                width={13}
                height={7}
                rx={3.5}
                fill="var(--ink-3)"
                clipPath={`url(#${leftHalf})`}
              />
            ) : null}
          </g>
          <TextMark text={text} className={styles.ink3} />
        </g>
      ))}
    </g>
  );
}
