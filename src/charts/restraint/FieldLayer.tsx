import { useId } from 'react';
import { TextMark } from '../marks/TextMark.tsx';
import { bandPath, quantilePath } from './coneBands.ts';
import type { RestraintLayout } from './restraintLayout.ts';
import styles from './restraint.module.css';

const sharp = (y: number): number => Math.round(y) + 0.5;

/** What is not known yet: the grey field with the cone, and the grid on both sides of the hinge. */
export function FieldLayer({ layout }: { layout: RestraintLayout }) {
  const { scale, metrics, zeroY, ribbonTop } = layout;
  const bottom = ribbonTop + metrics.ribbonHeight;
  const width = Math.max(0, scale.right - scale.fieldX);
  return (
    <g>
      {width > 0 ? (
        <rect
          x={scale.fieldX}
          y={metrics.field}
          width={width}
          height={bottom - metrics.field}
          fill="var(--field)"
        />
      ) : null}
      {[...layout.grid, zeroY].map((y) => (
        <g key={y} stroke={y === zeroY ? 'var(--line-2)' : 'var(--line)'} strokeWidth={y === zeroY ? 1.5 : 1}>
          {scale.cursorX > scale.left ? (
            <line x1={scale.left} x2={scale.cursorX} y1={sharp(y)} y2={sharp(y)} />
          ) : null}
          {width > 0 ? <line x1={scale.fieldX} x2={scale.right} y1={sharp(y)} y2={sharp(y)} /> : null}
        </g>
      ))}
      <ConeMark layout={layout} />
      <PinnedMark layout={layout} />
      {layout.coneStart ? (
        <circle cx={layout.coneStart.x} cy={layout.coneStart.y} r={3.5} fill="var(--ink)" />
      ) : null}
      {layout.cone?.words.map((text) => (
        <TextMark key={text.key} text={text} className={styles.ink} />
      ))}
    </g>
  );
}

function ConeMark({ layout }: { layout: RestraintLayout }) {
  const { cone, scale, metrics } = layout;
  if (!cone) return null;
  const { points, isCoarse } = cone;
  return (
    <g>
      {isCoarse ? (
        <path d={bandPath(points, 'q10', 'q90')} className={styles.coarse} />
      ) : (
        <g key="full" className={styles.refined}>
          <path d={bandPath(points, 'q025', 'q975')} className={styles.band95} />
          <path d={bandPath(points, 'q10', 'q90')} className={styles.band80} />
          <path d={bandPath(points, 'q25', 'q75')} className={styles.band50} />
          <path d={quantilePath(points, 'q975')} className={styles.edge} />
          <path d={quantilePath(points, 'q025')} className={styles.edge} />
        </g>
      )}
      <path d={quantilePath(points, 'q50')} className={styles.median} />
      {isCoarse ? (
        <line
          x1={scale.fieldX}
          x2={scale.fieldX + (scale.right - scale.fieldX) * cone.progress}
          y1={metrics.field + 0.75}
          y2={metrics.field + 0.75}
          stroke="var(--ink)"
          strokeWidth={1.5}
        />
      ) : null}
    </g>
  );
}

function PinnedMark({ layout }: { layout: RestraintLayout }) {
  const clip = useId();
  const { pinned, scale, metrics } = layout;
  if (!pinned) return null;
  return (
    <g>
      <clipPath id={clip}>
        <rect x={0} y={metrics.field} width={scale.cursorX} height={layout.zeroY - metrics.field + 20} />
      </clipPath>
      {[
        { points: pinned.known, clipPath: `url(#${clip})` },
        { points: pinned.coming, clipPath: undefined },
      ].map(({ points, clipPath }, i) => (
        <g key={i} clipPath={clipPath}>
          <path d={quantilePath(points, 'q975')} className={styles.pinned95} />
          <path d={quantilePath(points, 'q025')} className={styles.pinned95} />
          <path d={quantilePath(points, 'q90')} className={styles.pinned80} />
          <path d={quantilePath(points, 'q10')} className={styles.pinned80} />
        </g>
      ))}
      {pinned.label ? <TextMark text={pinned.label} className={styles.fog} /> : null}
    </g>
  );
}
