import { StatusBar } from '../marks/StatusBar.tsx';
import { TextMark } from '../marks/TextMark.tsx';
import type { RestraintLayout } from './restraintLayout.ts';
import styles from './restraint.module.css';

/** The agreement's status up to the cursor, the share of futures in which it still holds after it, and the dates. */
export function RibbonLayer({ layout, hatch }: { layout: RestraintLayout; hatch: string }) {
  const { scale, metrics, ribbonTop, future } = layout;
  const bottom = ribbonTop + metrics.ribbonHeight;
  return (
    <g>
      {layout.segments.map((segment) => (
        <StatusBar
          key={segment.left}
          status={segment.status}
          left={segment.left}
          right={segment.right}
          top={ribbonTop}
          height={metrics.ribbonHeight}
          hatch={hatch}
        />
      ))}
      {layout.statusWords.map((text) => (
        <TextMark key={text.key} text={text} className={styles.ink} />
      ))}
      {scale.right > scale.fieldX ? (
        <g strokeWidth={1}>
          <line
            x1={scale.fieldX}
            x2={scale.right}
            y1={ribbonTop + 0.5}
            y2={ribbonTop + 0.5}
            stroke="var(--line)"
          />
          <line
            x1={scale.fieldX}
            x2={scale.right}
            y1={bottom - 0.5}
            y2={bottom - 0.5}
            stroke="var(--line-2)"
          />
        </g>
      ) : null}
      {future ? (
        <g>
          <path d={future.path} className={styles.survival} />
          {future.strokes.map(({ x, date }) => (
            <line
              key={date.time}
              x1={x}
              x2={x}
              y1={ribbonTop - 1}
              y2={bottom}
              stroke="var(--ink)"
              strokeWidth={1.25}
            />
          ))}
          {future.texts.map((text) => (
            <TextMark key={text.key} text={text} className={styles.ink} />
          ))}
        </g>
      ) : null}
      {layout.dates.map((text) => (
        <TextMark
          key={text.key}
          text={text}
          className={text.runs.some((r) => r.weight === 600) ? styles.ink : styles.ink3}
        />
      ))}
      {layout.questions.map((question) => (
        <g key={question.id} transform={`translate(${question.x.toFixed(2)},${question.y})`}>
          <circle r={4.25} fill={question.isKnown ? 'var(--paper)' : 'var(--field)'} />
          <circle
            r={2.75}
            fill={question.asked ? 'var(--ink)' : 'var(--paper)'}
            stroke={question.isKnown ? 'var(--ink)' : 'var(--ink-3)'}
            strokeWidth={1.25}
          />
        </g>
      ))}
    </g>
  );
}

/** Bars of the daily series with its own scale. */
export function DailyLayer({ layout }: { layout: RestraintLayout }) {
  const { daily, scale } = layout;
  if (!daily) return null;
  return (
    <g>
      {[daily.top, daily.zero].map((y, i) => (
        <line
          key={y}
          x1={scale.left}
          x2={Math.max(scale.left, scale.cursorX)}
          y1={Math.round(y) + 0.5}
          y2={Math.round(y) + 0.5}
          stroke={i === 0 ? 'var(--line)' : 'var(--line-2)'}
          strokeWidth={1}
        />
      ))}
      {daily.bars.map((bar) => (
        <rect key={bar.key} x={bar.x} y={bar.top} width={bar.width} height={bar.height} fill="var(--ink-3)" />
      ))}
      {daily.texts.map((text) => (
        <TextMark key={text.key} text={text} className={styles.ink3} />
      ))}
    </g>
  );
}
