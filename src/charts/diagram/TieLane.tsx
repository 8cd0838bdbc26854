import type { CSSProperties } from 'react';
import type { ActorLook } from '../actorLook.ts';
import type { Box } from '../labels/box.ts';
import type { RovingItem } from '../useRovingFocus.ts';
import { grown, type Point } from './geometry.ts';
import { atTrust, barHalf, type Lane } from './lane.ts';
import { SvgButton } from './SvgButton.tsx';
import { SetText } from './SetText.tsx';
import styles from './ActorsDiagram.module.css';

/** What the lane and its words cover: the ground of a selected tie, and the frame of a focused one. */
export function groundOf(lane: Lane, numberOnly: boolean): { strip: readonly Point[]; words: Box } {
  const { from, to } = { from: lane.scale.from, to: lane.mark };
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  const ux = ((to.x - from.x) / length) * 7;
  const uy = ((to.y - from.y) / length) * 7;
  const at = (point: Point, forth: number, aside: number): Point => ({
    x: point.x + ux * forth + lane.across.x * aside,
    y: point.y + uy * forth + lane.across.y * aside,
  });
  const strip = [at(from, -0.6, -4), at(to, 1.2, -4), at(to, 1.2, 8.5), at(from, -0.6, 8.5)];
  const words = grown(lane.words.box, 3);
  const isStraight = Math.abs(lane.across.x) < 0.01 || Math.abs(lane.across.y) < 0.01;
  if (numberOnly || !isStraight) return { strip, words };
  const xs = [...strip.map(({ x }) => x), words.left, words.right];
  const ys = [...strip.map(({ y }) => y), words.top, words.bottom];
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const corners = [
    { x: left, y: top },
    { x: right, y: top },
    { x: right, y: bottom },
    { x: left, y: bottom },
  ];
  return { strip: corners, words };
}

export const pointsOf = (points: readonly Point[]): string =>
  points.map(({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`).join(' ');

/** One tie: how far trust runs, what would be enough, what it did last. A button. */
export function TieLane({
  lane,
  actors,
  label,
  selected,
  step,
  travels,
  numberOnly,
  roving,
  onSelect,
}: {
  lane: Lane;
  actors: readonly ActorLook[];
  label: string;
  selected: boolean;
  step: number;
  travels: boolean;
  /** Whether the words are the trust alone, away from the lane's middle. */
  numberOnly: boolean;
  roving: RovingItem;
  onSelect: () => void;
}) {
  const { tie, scale, mark, across } = lane;
  const role = actors.find((actor) => actor.id === tie.of)?.role ?? 'a1';
  const colour = `var(--${role})`;
  const now = atTrust(lane, tie.trust);
  const before = atTrust(lane, tie.trustBefore);
  const bar = tie.threshold === null || tie.regime === null ? null : atTrust(lane, tie.threshold);
  const ground = groundOf(lane, numberOnly);
  return (
    <SvgButton className={styles.tie} label={label} pressed={selected} roving={roving} onPress={onSelect}>
      <polygon className={styles.focus} points={pointsOf(ground.strip)} />
      <polygon className={styles.hit} points={pointsOf(lane.hit)} />
      <line
        className={styles.lane}
        stroke="var(--line)"
        x1={scale.from.x}
        y1={scale.from.y}
        x2={scale.to.x}
        y2={scale.to.y}
      />
      {tie.trustBefore > tie.trust && (
        <line
          className={`${styles.lane} ${styles.pale}`}
          stroke={colour}
          x1={now.x}
          y1={now.y}
          x2={before.x}
          y2={before.y}
        />
      )}
      <line
        className={styles.lane}
        stroke={colour}
        x1={scale.from.x}
        y1={scale.from.y}
        x2={now.x}
        y2={now.y}
      />
      {bar && (
        <line
          className={styles.bar}
          x1={bar.x - across.x * barHalf}
          y1={bar.y - across.y * barHalf}
          x2={bar.x + across.x * barHalf}
          y2={bar.y + across.y * barHalf}
        />
      )}
      {tie.act !== null && (
        <g
          key={step}
          className={travels ? styles.travels : undefined}
          style={
            {
              '--from-x': `${(scale.from.x - mark.x).toFixed(1)}px`,
              '--from-y': `${(scale.from.y - mark.y).toFixed(1)}px`,
            } as CSSProperties
          }
        >
          {tie.kept ? (
            <circle className={styles.ring} stroke={colour} cx={mark.x} cy={mark.y} r={4.4} />
          ) : (
            <path
              className={styles.cross}
              stroke={colour}
              d={`M${mark.x - 3.6},${mark.y - 3.6}l7.2,7.2m0,-7.2l-7.2,7.2`}
            />
          )}
        </g>
      )}
      <SetText block={lane.words} actors={actors} className={selected ? styles.onField : undefined} />
    </SvgButton>
  );
}
