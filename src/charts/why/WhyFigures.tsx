import { useId, useState } from 'react';
import { type IntlShape, useIntl } from 'react-intl';
import type { WhyFigure, WhyRow, WhyTableProps } from './whyProps.ts';
import styles from './WhyTable.module.css';

const bold = { b: (parts: readonly React.ReactNode[]) => <b key="b">{parts}</b> };

function figureWords(figure: WhyFigure, row: WhyRow, intl: IntlShape) {
  const whole = (share: number): string => intl.formatNumber(Math.round(share * 100));
  switch (figure) {
    case 'trust':
      return intl.formatMessage({ id: 'why.figure.trust' }, { value: whole(row.trust), ...bold });
    case 'threshold':
      return row.threshold === null
        ? null
        : intl.formatMessage({ id: 'why.figure.threshold' }, { value: whole(row.threshold), ...bold });
    case 'propensity':
      return row.propensity === null
        ? null
        : intl.formatMessage({ id: 'why.figure.propensity' }, { value: whole(row.propensity), ...bold });
    case 'regime':
      return row.regime === null ? null : intl.formatMessage({ id: `why.regime.${row.regime}` }, bold);
  }
}

const figures: readonly WhyFigure[] = ['trust', 'threshold', 'propensity', 'regime'];

/** The selected row's numbers, each a button that opens how it is computed. */
export function WhyFigures({ row, explain }: { row: WhyRow; explain: WhyTableProps['explain'] }) {
  const intl = useIntl();
  const panelId = useId();
  const [open, setOpen] = useState<WhyFigure | null>(null);
  const offered = figures.flatMap((figure) => {
    const words = figureWords(figure, row, intl);
    const content = words === null ? null : explain(figure, row.id);
    return content === null || content === undefined ? [] : [{ figure, words, content }];
  });
  if (offered.length === 0) return null;
  const opened = offered.find(({ figure }) => figure === open);
  return (
    <>
      <div className={styles.figures}>
        <span>{intl.formatMessage({ id: 'why.figures' })}</span>
        {offered.map(({ figure, words }) => (
          <button
            key={figure}
            type="button"
            className={styles.figure}
            aria-expanded={figure === open}
            aria-controls={panelId}
            onClick={() => setOpen(figure === open ? null : figure)}
          >
            {words}
          </button>
        ))}
      </div>
      <div id={panelId} className={opened ? styles.explained : undefined}>
        {opened?.content}
      </div>
    </>
  );
}
