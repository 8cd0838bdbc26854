import { useMemo } from 'react';
import { useIntl } from 'react-intl';
import { ChartSvg } from '../frame/ChartSvg.tsx';
import frame from '../frame/frame.module.css';
import { TextMark } from '../marks/TextMark.tsx';
import { useTypeSizes } from '../typeSizes.ts';
import { useMeasureText } from '../useMeasureText.ts';
import { endRows, perHundred, type EndRow } from './endRows.ts';
import { endsLayout } from './endsLayout.ts';
import type { EndsChartProps } from './endsProps.ts';
import styles from './ends.module.css';

/** How the runs end: a solid bar for the variant, a dashed box behind it for the unchanged scenario. */
export function EndsChart({
  clock,
  yours,
  baseline,
  actors,
  eventName,
  title,
  most = 8,
  width,
}: EndsChartProps) {
  const intl = useIntl();
  const measure = useMeasureText();
  const sizes = useTypeSizes();
  const rows = useMemo(
    () => endRows({ clock, yours, baseline, actors, eventName }, most, intl),
    [clock, yours, baseline, actors, eventName, most, intl],
  );
  const layout = useMemo(
    () => endsLayout(rows, { width, sizes, measure, intl, title: title ?? null }),
    [rows, width, sizes, measure, intl, title],
  );
  return (
    <ChartSvg
      label={title ?? intl.formatMessage({ id: 'labCharts.ends.title' })}
      summary={
        rows.map((row) => rowSentence(row, intl)).join('; ') || intl.formatMessage({ id: 'labCharts.empty' })
      }
      width={width}
      height={layout.height}
    >
      {layout.title.map((text) => (
        <TextMark key={text.key} text={text} className={frame.ink} />
      ))}
      {layout.rows.map(({ row, label, bar, box, value }) => (
        <g key={row.key}>
          <title>{rowSentence(row, intl)}</title>
          {label.map((text) => (
            <TextMark key={text.key} text={text} className={frame.ink} />
          ))}
          {box && box.width > 0 && (
            <rect className={styles.box} x={box.x} y={box.y - 2} width={box.width} height={box.height + 4} />
          )}
          {bar.width > 0 && <rect {...bar} fill={row.fill} />}
          {box && box.width > 0 && box.width < bar.width - 3 && (
            <line
              className={styles.boxEnd}
              x1={box.x + box.width}
              x2={box.x + box.width}
              y1={bar.y}
              y2={bar.y + bar.height}
            />
          )}
          <TextMark text={value} className={frame.ink} />
        </g>
      ))}
      {layout.zero.map(({ x, top, bottom }) => (
        <line key={top} className={frame.zero} x1={x} x2={x} y1={top} y2={bottom} />
      ))}
      {layout.notes.map((text) => (
        <TextMark key={text.key} text={text} className={frame.ink3} />
      ))}
    </ChartSvg>
  );
}

function rowSentence({ label, share, was }: EndRow, intl: ReturnType<typeof useIntl>): string {
  return intl.formatMessage(
    { id: 'labCharts.ends.row' },
    {
      end: label.map(({ text }) => text).join(''),
      share: perHundred(share, intl),
      hasWas: was === null ? 'no' : 'yes',
      was: perHundred(was ?? 0, intl),
    },
  );
}
