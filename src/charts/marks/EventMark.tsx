import type { ActorShapeName } from '../actorLook.ts';
import { actorPath } from './actorPath.ts';

export interface EventMarkProps {
  /** Null: its author is disputed, a question mark. */
  shape: ActorShapeName | null;
  colour: string;
  direction: 'against' | 'for' | 'neutral';
  contested: boolean;
  /** Half the mark's width, px. */
  size: number;
  /** Id of a clip path that keeps what lies left of a mark's middle. */
  leftHalf: string;
}

const outline = 1.4;

/** One event, centred on 0,0: filled against the truce, open for it, a short bar for neither; half filled or dotted if contested. */
export function EventMark({ shape, colour, direction, contested, size, leftHalf }: EventMarkProps) {
  if (shape === null) return <DisputedMark size={size} />;
  if (direction === 'neutral') {
    const bar = { x: -size, y: -1.5, width: 2 * size, height: 3 };
    return contested ? (
      <>
        <rect {...bar} fill="var(--paper)" stroke={colour} strokeWidth={1} />
        <rect {...bar} fill={colour} clipPath={`url(#${leftHalf})`} />
      </>
    ) : (
      <rect {...bar} fill={colour} />
    );
  }
  if (direction === 'against' && !contested) return <path d={actorPath(shape, size)} fill={colour} />;
  const open = actorPath(shape, size - outline / 2);
  return (
    <>
      <path d={open} fill="var(--paper)" stroke={colour} strokeWidth={outline} strokeLinejoin="miter" />
      {contested && direction === 'against' ? (
        <path d={open} fill={colour} clipPath={`url(#${leftHalf})`} />
      ) : null}
      {contested && direction === 'for' ? (
        <circle r={1.15} cy={shape === 'triangle' ? size * 0.25 : 0} fill={colour} />
      ) : null}
    </>
  );
}

/** A question mark, drawn as text so that it is one in every font. */
const DisputedMark = ({ size }: { size: number }) => (
  <text y={size * 1.15} textAnchor="middle" fontSize={size * 3.2} fontWeight={600} fill="var(--ink)">
    ?
  </text>
);
