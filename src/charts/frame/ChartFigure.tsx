import type { ReactNode } from 'react';
import { ended } from './ended.ts';
import type { Word } from './words.ts';
import styles from './figure.module.css';

interface ChartFigureProps {
  /** Heard instead of the drawing: its title and what it says. */
  title: string;
  description: string;
  width: number;
  height: number;
  /** Whether parts of it answer to a reader. */
  interactive?: boolean;
  texts: readonly Word[];
  children: ReactNode;
  /** Stands under the drawing and is no part of a saved picture. */
  below?: ReactNode;
}

/** A chart of the lab's analyses: one svg that holds its title, its words and what is drawn. */
export function ChartFigure(props: ChartFigureProps) {
  const { title, description, width, height, texts, interactive = false } = props;
  return (
    <figure className={styles.figure}>
      <svg
        className={styles.svg}
        role={interactive ? 'group' : 'img'}
        aria-label={`${ended(title)} ${description}`}
        width={width}
        height={height}
        viewBox={`0 0 ${width} ${height}`}
      >
        {interactive ? (
          <>
            <g aria-hidden="true">
              <Words texts={texts.filter(({ casing }) => !casing)} />
            </g>
            {props.children}
            <g aria-hidden="true" pointerEvents="none">
              <Words texts={texts.filter(({ casing }) => casing)} />
            </g>
          </>
        ) : (
          <>
            <Words texts={texts.filter(({ casing }) => !casing)} />
            {props.children}
            <Words texts={texts.filter(({ casing }) => casing)} />
          </>
        )}
      </svg>
      {props.below}
    </figure>
  );
}

/** Texts where a layout has put them; those over lines have a casing of paper. */
export const Words = ({ texts }: { texts: readonly Word[] }) =>
  texts.map((text) => (
    <text
      key={text.key}
      className={`${styles[text.tone]} ${text.casing ? styles.casing : ''}`}
      x={text.x}
      y={text.y}
      textAnchor={text.anchor}
      fontSize={text.size}
    >
      {text.runs.map((run, i) => (
        <tspan key={i} fontWeight={run.weight}>
          {`\u2068${run.text}\u2069`}
        </tspan>
      ))}
    </text>
  ));
