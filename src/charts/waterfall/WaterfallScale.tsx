import type { CSSProperties } from 'react';
import { useIntl } from 'react-intl';
import type { ColourRole } from '../actorLook.ts';
import type { TypeSizes } from '../typeSizes.ts';
import { barHeight, type DotLabel, type WaterfallLayout } from './waterfallLayout.ts';
import styles from './TrustWaterfall.module.css';

const nth = (n: number): CSSProperties => ({ '--nth': n }) as CSSProperties;
const leastBar = 1.5;

/** The drawn part of a waterfall; its words for a screen reader are the list beside it. */
export function WaterfallScale({
  layout,
  role,
  sizes,
}: {
  layout: WaterfallLayout;
  role: ColourRole;
  sizes: TypeSizes;
}) {
  const intl = useIntl();
  const colour = `var(--${role})`;
  const { scale, headHeight, rowsEnd, rows, threshold, before, now, note } = layout;
  const last = scale.ticks.length - 1;
  return (
    <svg className={styles.svg} width={layout.scaleWidth} height={layout.height} aria-hidden="true">
      {scale.ticks.map((tick, i) => (
        <g key={tick.share}>
          <line className={styles.grid} x1={tick.x} x2={tick.x} y1={headHeight} y2={rowsEnd} />
          <text
            className={styles.tick}
            x={tick.x}
            y={sizes.small.line * 0.75}
            textAnchor="middle"
            fontSize={sizes.small.size}
          >
            {tickText(tick.share, i === last, intl)}
          </text>
        </g>
      ))}
      {rows.map((row, i) => {
        if (!row.bar) return null;
        const start = scale.x(row.bar.from);
        const end = scale.x(row.bar.to);
        const width = Math.max(leastBar, Math.abs(end - start));
        const lowers = row.bar.logOdds < 0;
        return (
          <g key={row.id}>
            <line
              className={styles.connector}
              style={nth(i - 1)}
              stroke={colour}
              x1={start}
              x2={start}
              y1={rows[i - 1]?.y ?? before.y}
              y2={row.y}
            />
            <rect
              className={`${styles.bar} ${lowers ? styles.lowers : styles.raises}`}
              style={nth(i - 1)}
              {...(lowers ? { fill: colour } : {})}
              stroke={colour}
              x={Math.min(start, end)}
              y={row.y - barHeight / 2}
              width={width}
              height={barHeight}
            />
          </g>
        );
      })}
      <line
        className={styles.connector}
        style={nth(rows.length - 2)}
        stroke={colour}
        x1={now.x}
        x2={now.x}
        y1={rows.at(-2)?.y ?? before.y}
        y2={now.y}
      />
      {threshold !== null && (
        <line className={styles.threshold} x1={threshold} x2={threshold} y1={headHeight} y2={rowsEnd} />
      )}
      <circle fill={colour} cx={before.x} cy={before.y} r={4.75} />
      <AtDot label={before.label} colour={colour} size={sizes.name.size} />
      <g className={styles.last} style={nth(rows.length - 2)}>
        <circle fill={colour} cx={now.x} cy={now.y} r={4.75} />
        <AtDot label={now.label} colour={colour} size={sizes.name.size} />
      </g>
      {note && (
        <text
          className={styles.note}
          x={(note.box.left + note.box.right) / 2}
          y={note.box.bottom - sizes.small.line * 0.25}
          textAnchor="middle"
          fontSize={sizes.small.size}
        >
          {`\u2068${note.text}\u2069`}
        </text>
      )}
    </svg>
  );
}

function AtDot({ label, colour, size }: { label: DotLabel; colour: string; size: number }) {
  return (
    <text
      className={styles.dotLabel}
      fill={colour}
      x={label.x}
      y={label.y + size * 0.35}
      textAnchor={label.anchor}
      fontSize={size}
    >
      {label.text}
    </text>
  );
}

/** Whole per cent, with a decimal where shares are that small; the last with its sign. */
function tickText(share: number, isLast: boolean, intl: ReturnType<typeof useIntl>): string {
  const value = intl.formatNumber(share * 100, { maximumFractionDigits: 1 });
  return isLast ? intl.formatMessage({ id: 'waterfall.percent' }, { value }) : value;
}
