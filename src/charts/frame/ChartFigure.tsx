import { memo, useId, useMemo, type ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { Disclosure } from '../../kit/Disclosure.tsx';
import { isolated } from '../labels/isolated.ts';
import { TextMark } from '../marks/TextMark.tsx';
import type { Word } from './words.ts';
import styles from './frame.module.css';

interface ChartFigureProps {
  /** The picture's name. */
  title: string;
  /** px. */
  width: number;
  layout: {
    /** One sentence or more that say what the picture says. */
    says: string;
    /** px. */
    height: number;
    /** Those with a casing lie over the drawing, all others under it. */
    texts: readonly Word[];
  };
  /** Whether parts of it answer to a reader: they are told one by one. */
  interactive?: boolean;
  children: ReactNode;
  /** Stands under the drawing and is no part of a saved picture. */
  below?: ReactNode;
  /** The same numbers as a table, which is opened under the drawing. */
  table?: () => ReactNode;
}

/** The frame of every chart of the lab: one svg that holds its name, its words and what is drawn. */
export function ChartFigure(props: ChartFigureProps) {
  const { title, width, interactive = false } = props;
  const { says, height, texts } = props.layout;
  const descriptionId = useId();
  const [under, over] = useMemo(
    () => [texts.filter(({ casing }) => !casing), texts.filter(({ casing }) => casing)],
    [texts],
  );
  // What is drawn in an image is not told; in a group the words would be told twice.
  const silent = interactive ? { 'aria-hidden': true, pointerEvents: 'none' as const } : {};
  return (
    <figure className={styles.figure}>
      <svg
        className={interactive ? `${styles.svg} ${styles.interactive}` : styles.svg}
        role={interactive ? 'group' : 'img'}
        aria-label={title}
        aria-describedby={descriptionId}
        width={width}
        height={height}
        viewBox={`0 0 ${width} ${height}`}
      >
        <desc id={descriptionId}>{says}</desc>
        <g {...silent}>
          <Words texts={under} />
        </g>
        {props.children}
        <g {...silent}>
          <Words texts={over} />
        </g>
      </svg>
      {props.below}
      {props.table && <AsTable title={title}>{props.table}</AsTable>}
    </figure>
  );
}

function AsTable({ title, children }: { title: string; children: () => ReactNode }) {
  const intl = useIntl();
  return (
    <Disclosure
      summary={intl.formatMessage({ id: 'labCharts.asTable' })}
      name={intl.formatMessage({ id: 'labCharts.asTableOf' }, { title })}
    >
      {children}
    </Disclosure>
  );
}

/** Texts where a layout has put them; those over lines have a casing of paper. */
export const Words = memo(function Words({ texts }: { texts: readonly Word[] }) {
  return texts.map((text) => (
    <TextMark
      key={text.key}
      text={{ ...text, runs: isolated(text.runs) }}
      className={styles[text.tone]}
      casing={text.casing}
    />
  ));
});
