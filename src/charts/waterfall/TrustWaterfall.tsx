import { type CSSProperties, useId, useState } from 'react';
import { useIntl } from 'react-intl';
import { percent } from '../../words/shares.ts';
import { useTypeSizes } from '../typeSizes.ts';
import { useMeasureText } from '../useMeasureText.ts';
import { waterfallLayout, type WaterfallRow } from './waterfallLayout.ts';
import type { TrustWaterfallProps } from './waterfallProps.ts';
import { WaterfallScale } from './WaterfallScale.tsx';
import styles from './TrustWaterfall.module.css';

/** Why one trust moved in one step: from what it was to what it is, cause by cause, on a scale on which causes add up. */
export function TrustWaterfall({
  onCause,
  selectedCause = null,
  title,
  beforeWord,
  most = 6,
  width,
  ...series
}: TrustWaterfallProps) {
  const intl = useIntl();
  const measure = useMeasureText();
  const sizes = useTypeSizes();
  const titleId = useId();
  const [whole, setWhole] = useState<string | null>(null);
  // What this picture tells; when it changes, the bars build again.
  const story = `${series.tieId} ${series.before} ${series.now}`;
  const shownMost = whole === series.tieId ? Infinity : most;
  const firstWord = beforeWord ?? intl.formatMessage({ id: 'waterfall.before' });
  const layout = waterfallLayout(series, {
    width,
    sizes,
    measure,
    intl,
    beforeWord: firstWord,
    most: shownMost,
  });
  const foldable = series.causes.length > most;

  return (
    <figure className={styles.figure} aria-labelledby={titleId}>
      <h3 className={styles.title} id={titleId}>
        {title ?? <BuiltTitle {...series} />}
      </h3>
      <div
        className={layout.narrow ? `${styles.chart} ${styles.narrow}` : styles.chart}
        style={{ height: layout.height }}
      >
        <div className={styles.head} style={{ height: layout.headHeight }}>
          {intl.formatMessage({ id: 'waterfall.logOdds' })}
        </div>
        <div className={styles.scale} style={{ insetInlineStart: layout.scaleStart }}>
          <WaterfallScale key={story} layout={layout} role={series.of.role} sizes={sizes} />
        </div>
        <ol className={styles.rows}>
          {layout.rows.map((row) => (
            <li
              key={row.id}
              className={row.id === selectedCause ? `${styles.row} ${styles.chosen}` : styles.row}
              style={{ height: row.height }}
            >
              <RowLabel
                row={row}
                labelWidth={layout.labelWidth}
                onCause={onCause}
                onWhole={() => setWhole(series.tieId)}
              />
              {row.bar ? (
                <span className={styles.value} style={valueStyle(layout.narrow, row)}>
                  {row.value}
                </span>
              ) : (
                <span className={styles.hidden}>
                  {percent(row.id === ' now' ? series.now : series.before, intl.locale)}
                </span>
              )}
            </li>
          ))}
        </ol>
      </div>
      {series.causes.length === 0 && (
        <p className={styles.quiet}>{intl.formatMessage({ id: 'waterfall.quiet' })}</p>
      )}
      {foldable && whole === series.tieId && (
        <button type="button" className={styles.fewer} onClick={() => setWhole(null)}>
          {intl.formatMessage({ id: 'waterfall.fewer' })}
        </button>
      )}
    </figure>
  );
}

/** On a narrow page the number stands beside its bar, not beside the words above it. */
const valueStyle = (narrow: boolean, row: WaterfallRow): CSSProperties | undefined =>
  narrow ? { marginTop: row.y - row.top - row.height / 2 } : undefined;

function BuiltTitle({
  of: holder,
  in: subject,
  before,
  now,
}: Pick<TrustWaterfallProps, 'of' | 'in' | 'before' | 'now'>) {
  const intl = useIntl();
  const whole = (share: number): string => intl.formatNumber(Math.round(share * 100));
  const [was, is] = [whole(before), whole(now)];
  return intl.formatMessage(
    { id: was === is ? 'waterfall.stayed' : now < before ? 'waterfall.fell' : 'waterfall.rose' },
    {
      in: subject.short,
      before: was,
      now: is,
      holder: holder.short,
      of: (parts) => (
        <bdi key="of" style={{ color: `var(--${holder.role})` }}>
          {parts}
        </bdi>
      ),
    },
  );
}

function RowLabel({
  row,
  labelWidth,
  onCause,
  onWhole,
}: {
  row: WaterfallRow;
  labelWidth: number;
  onCause: (causeId: string) => void;
  onWhole: () => void;
}) {
  const intl = useIntl();
  const style = { maxInlineSize: labelWidth };
  const cause = row.bar?.cause;
  if (!cause)
    return (
      <span className={`${styles.label} ${styles.end}`} style={style}>
        {row.label}
      </span>
    );
  if ('merged' in cause)
    return (
      <button
        type="button"
        className={`${styles.label} ${styles.link}`}
        style={style}
        aria-label={intl.formatMessage({ id: 'waterfall.showSmaller' }, { count: cause.merged })}
        onClick={onWhole}
      >
        {row.label}
      </button>
    );
  return cause.linked ? (
    <button
      type="button"
      className={`${styles.label} ${styles.link}`}
      style={style}
      onClick={() => onCause(cause.id)}
    >
      {row.label}
    </button>
  ) : (
    <span className={styles.label} style={style}>
      {row.label}
    </span>
  );
}
