import type { Estimate } from '../../analysis/comparison.ts';
import type { Face } from '../typeSizes.ts';
import type { VariantsLayout } from './variantsLayout.ts';
import styles from './variants.module.css';

const height = 28;

/** A dot with its 95 % bar on the common scale; without a difference the scale alone. */
export function DifferenceMark({
  layout,
  difference,
}: {
  layout: VariantsLayout;
  difference: Estimate | null;
}) {
  const { x, ticks, columns, isStacked } = layout;
  return (
    <svg className={styles.svg} width={columns.difference} height={height} aria-hidden="true">
      {ticks.map((tick) => (
        <line
          key={tick.value}
          className={tick.value === 0 ? styles.zero : styles.grid}
          x1={tick.x}
          x2={tick.x}
          y1={isStacked ? 0 : -6}
          y2={isStacked ? height : height + 6}
        />
      ))}
      {difference && Number.isFinite(difference.value) && (
        <>
          {Number.isFinite(difference.low) && Number.isFinite(difference.high) && (
            <line
              className={styles.bar}
              x1={x(difference.low)}
              x2={x(difference.high)}
              y1={height / 2}
              y2={height / 2}
            />
          )}
          <circle className={styles.dot} cx={x(difference.value)} cy={height / 2} r={4} />
        </>
      )}
    </svg>
  );
}

/** The common scale's numbers. */
export function DifferenceAxis({ layout, small }: { layout: VariantsLayout; small: Face }) {
  return (
    <svg className={styles.svg} width={layout.columns.difference} height={small.line} aria-hidden="true">
      {layout.ticks.map((tick) =>
        tick.hasRoom ? (
          <text
            key={tick.value}
            className={styles.tick}
            x={tick.x}
            y={small.line - 4}
            textAnchor="middle"
            fontSize={small.size}
          >
            {tick.text}
          </text>
        ) : null,
      )}
    </svg>
  );
}
