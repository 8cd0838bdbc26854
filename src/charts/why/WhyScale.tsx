import { useIntl } from 'react-intl';
import type { ColourRole } from '../actorLook.ts';
import type { TypeSizes } from '../typeSizes.ts';
import type { WhyLayout } from './whyLayout.ts';
import type { WhyRow } from './whyProps.ts';
import styles from './WhyTable.module.css';

/** The numbers over the scales. */
export function WhyAxis({ layout, sizes }: { layout: WhyLayout; sizes: TypeSizes }) {
  const intl = useIntl();
  const { line, size } = sizes.small;
  const labelled = layout.ticks.filter((tick) => tick.labelled);
  return (
    <svg
      className={styles.axis}
      width={layout.scaleWidth}
      height={line}
      style={layout.stacked ? { marginInlineStart: 5 } : undefined}
      aria-hidden="true"
    >
      {labelled.map(({ share, x }, i) => {
        const value = intl.formatNumber(share * 100);
        return (
          <text key={share} x={x} y={line * 0.75} textAnchor="middle" fontSize={size}>
            {i === labelled.length - 1 ? intl.formatMessage({ id: 'why.percent' }, { value }) : value}
          </text>
        );
      })}
    </svg>
  );
}

/** One row's scale: trust now, trust before, and what would be just enough. */
export function WhyScale({
  row,
  role,
  layout,
  sizes,
}: {
  row: WhyRow;
  role: ColourRole;
  layout: WhyLayout;
  sizes: TypeSizes;
}) {
  const marks = layout.marks.get(row.id);
  if (!marks) return null;
  const colour = `var(--${role})`;
  const { dot, ring, bar, word } = marks;
  return (
    <svg
      className={styles.svg}
      width={layout.scaleWidth}
      style={layout.stacked ? { marginInlineStart: 5 } : undefined}
      aria-hidden="true"
    >
      {layout.ticks.map(({ share, x }) => (
        <line key={share} className={styles.grid} x1={x} x2={x} y1="0%" y2="100%" />
      ))}
      {bar !== null && <BarAt x={bar} />}
      {Math.abs(ring - dot) >= 1 && (
        <>
          <line className={styles.span} stroke={colour} x1={dot} x2={ring} y1="50%" y2="50%" />
          <circle className={styles.ring} stroke={colour} cx={ring} cy="50%" r={3.5} />
        </>
      )}
      <circle className={styles.dot} fill={colour} cx={dot} cy="50%" r={5} />
      {word?.place === 'scale' && (
        <text
          className={styles.word}
          x={word.x}
          y="50%"
          dy="0.35em"
          textAnchor={word.anchor}
          fontSize={sizes.small.size}
        >
          {`\u2068${word.text}\u2069`}
        </text>
      )}
    </svg>
  );
}

// The nested drawing lets a mark of fixed length stand in the middle of a row of any height.
const BarAt = ({ x }: { x: number }) => (
  <svg x={x} y="50%" overflow="visible">
    <line className={styles.bar} x1={0} x2={0} y1={-8.5} y2={8.5} />
  </svg>
);
