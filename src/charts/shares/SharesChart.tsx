import { useMemo } from 'react';
import { useIntl } from 'react-intl';
import { signed } from '../../words/shares.ts';
import { ChartSvg } from '../frame/ChartSvg.tsx';
import frame from '../frame/frame.module.css';
import { TextMark } from '../marks/TextMark.tsx';
import { useTypeSizes } from '../typeSizes.ts';
import { useMeasureText } from '../useMeasureText.ts';
import { barHeight, sharesLayout, type SharesRow } from './sharesLayout.ts';
import type { SharesChartProps, SharesSeries } from './sharesProps.ts';
import styles from './shares.module.css';

const leastBar = 1.5;

/** Which event mattered how much: steps that end where all events together end. */
export function SharesChart({ title, width, events, total, unit }: SharesChartProps) {
  const intl = useIntl();
  const measure = useMeasureText();
  const sizes = useTypeSizes();
  const layout = useMemo(
    () => sharesLayout({ events, total, unit }, { width, sizes, measure, intl, title }),
    [events, total, unit, width, sizes, measure, intl, title],
  );
  const { zero, rows } = layout;
  return (
    <ChartSvg
      label={title}
      summary={summaryOf({ events, total, unit }, intl)}
      width={width}
      height={layout.height}
    >
      {layout.title.map((text) => (
        <TextMark key={text.key} text={text} className={frame.ink} />
      ))}
      <line className={frame.zero} x1={zero.x} x2={zero.x} y1={zero.top} y2={zero.bottom} />
      {rows.map((row, i) => (
        <g key={row.key}>
          <title>{row.name}</title>
          {row.label.map((text) => (
            <TextMark key={text.key} text={text} className={frame.ink} />
          ))}
          <Step row={row} next={rows[i + 1]} />
          <TextMark text={row.value} className={frame.ink} />
        </g>
      ))}
      {layout.notes.map((text) => (
        <TextMark key={text.key} text={text} className={frame.ink3} />
      ))}
    </ChartSvg>
  );
}

/** A bar with its interval, and the thin line that hands its end on to the next. */
function Step({ row, next }: { row: SharesRow; next: SharesRow | undefined }) {
  const left = Math.min(row.from, row.to);
  const width = Math.max(leastBar, Math.abs(row.to - row.from));
  const look = row.isTotal ? styles.total : row.raises ? styles.raises : styles.lowers;
  return (
    <>
      {next && <line className={styles.hand} x1={row.to} x2={row.to} y1={row.y} y2={next.y} />}
      <rect className={look} x={left} y={row.y - barHeight / 2} width={width} height={barHeight} />
      {row.spread && (
        <line className={styles.spread} x1={row.spread.left} x2={row.spread.right} y1={row.y} y2={row.y} />
      )}
      {row.interval && (
        <>
          {row.isTotal || row.raises ? (
            <line
              className={styles.casing}
              x1={Math.max(left, row.interval.left)}
              x2={Math.max(left, Math.min(left + width, row.interval.right))}
              y1={row.y}
              y2={row.y}
            />
          ) : null}
          <line
            className={styles.interval}
            x1={row.interval.left}
            x2={row.interval.right}
            y1={row.y}
            y2={row.y}
          />
        </>
      )}
    </>
  );
}

function summaryOf({ events, total }: SharesSeries, intl: ReturnType<typeof useIntl>): string {
  const largest = events.reduce<(typeof events)[number] | null>(
    (most, event) => (Math.abs(event.share.value) > Math.abs(most?.share.value ?? 0) ? event : most),
    null,
  );
  return intl.formatMessage(
    { id: 'labCharts.shares.summary' },
    {
      all: intl.formatMessage({ id: 'labCharts.shares.all' }),
      total: signed(total.value * 100, intl.locale, 0),
      largest: largest?.label ?? 'none',
      share: signed((largest?.share.value ?? 0) * 100, intl.locale, 0),
    },
  );
}
