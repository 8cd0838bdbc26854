import { actorPath } from '../marks/actorPath.ts';
import type { PlacedLine, PlacedPoint } from './placeLines.ts';
import type { RestraintLayout } from './restraintLayout.ts';
import type { RestraintActor } from './restraintProps.ts';
import styles from './restraint.module.css';

interface RecordLayerProps {
  layout: RestraintLayout;
  actors: readonly RestraintActor[];
  /** Id of the line that stands out; the others step back. */
  emphasised: string | null;
  /** The coded point whose reading is shown. */
  reading: PlacedPoint | null;
  yOf: (value: number) => number;
}

/** px of paper on both sides of a line. */
const casing = 2.5;

/** What is known: a crisp line for each actor with a point for each coded day, and the thick line of all. */
export function RecordLayer({ layout, actors, emphasised, reading, yOf }: RecordLayerProps) {
  const { metrics, lines } = layout;
  const isDense = lines.some((l) => l.points.length > 45);
  return (
    <g>
      {lines.map((placed) => (
        <LineMark
          key={placed.line.id}
          placed={placed}
          actors={actors}
          width={placed.line.kind === 'all' ? metrics.allLine : metrics.actorLine}
          point={isDense ? metrics.point * 0.75 : metrics.point}
          isMuted={emphasised !== null && emphasised !== placed.line.id}
        />
      ))}
      {reading ? <CodingRange reading={reading} yOf={yOf} /> : null}
    </g>
  );
}

interface LineMarkProps {
  placed: PlacedLine;
  actors: readonly RestraintActor[];
  width: number;
  point: number;
  isMuted: boolean;
}

export const colourOf = (placed: PlacedLine['line'], actors: readonly RestraintActor[]): string => {
  if (placed.kind === 'run' || (placed.kind === 'all' && placed.isModel)) return 'var(--fog)';
  const actor = actors[placed.actor];
  return actor ? `var(--${actor.role})` : 'var(--ink)';
};

function LineMark({ placed, actors, width, point, isMuted }: LineMarkProps) {
  const colour = colourOf(placed.line, actors);
  const shape = actors[placed.line.actor]?.shape;
  const isThin = placed.line.isModel && placed.line.kind === 'actor';
  const stroke = placed.line.kind === 'run' ? 2 : isThin ? width * 0.75 : width;
  return (
    <g className={isMuted ? styles.muted : undefined}>
      <path
        d={placed.path}
        fill="none"
        stroke="var(--paper)"
        strokeWidth={stroke + casing}
        strokeLinejoin="round"
      />
      <path d={placed.path} fill="none" stroke={colour} strokeWidth={stroke} strokeLinejoin="round" />
      {shape
        ? placed.points.map((p) => (
            <path
              key={p.coded.step}
              d={actorPath(shape, point)}
              transform={`translate(${p.x.toFixed(2)},${p.y.toFixed(2)})`}
              fill={colour}
              stroke="var(--paper)"
              strokeWidth={point < 2 ? 0.5 : 0.8}
              paintOrder="stroke"
            />
          ))
        : null}
    </g>
  );
}

/** How differently a contested day can be read. */
function CodingRange({ reading, yOf }: { reading: PlacedPoint; yOf: (value: number) => number }) {
  // The readings are of the level; an account moves the act by as much, and so does the bar.
  const { act, level, ...read } = reading.coded;
  const low = Math.max(0, act - (level - read.low));
  const high = Math.min(1, act + (read.high - level));
  return (
    <g>
      {high > low ? (
        <g stroke="var(--ink)" strokeWidth={1.5}>
          <line x1={reading.x} x2={reading.x} y1={yOf(low)} y2={yOf(high)} />
          <line x1={reading.x - 3} x2={reading.x + 3} y1={yOf(low)} y2={yOf(low)} />
          <line x1={reading.x - 3} x2={reading.x + 3} y1={yOf(high)} y2={yOf(high)} />
        </g>
      ) : null}
      <circle cx={reading.x} cy={reading.y} r={5.5} fill="none" stroke="var(--ink)" strokeWidth={1.5} />
    </g>
  );
}
