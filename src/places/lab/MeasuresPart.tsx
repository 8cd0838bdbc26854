import { FormattedMessage, useIntl } from 'react-intl';
import type { Estimate } from '../../analysis/comparison.ts';
import type { LabAnswer } from '../../stores/labAnswer.ts';
import { ResultTable } from './ResultTable.tsx';
import styles from './results.module.css';

/** A variant with its answer; null: there are no runs yet. */
export interface MeasuredVariant {
  readonly id: string;
  readonly name: string;
  readonly answer: LabAnswer | null;
}

/** Every measure of every variant, with its paired difference to the unchanged scenario: as a table, and in a sentence each. */
export function MeasuresPart({ variants, day }: { variants: readonly MeasuredVariant[]; day: string }) {
  const intl = useIntl();
  const hundred = (share: number) =>
    intl
      .formatNumber(share * 100, {
        minimumFractionDigits: 1,
        maximumFractionDigits: 1,
        signDisplay: 'negative',
      })
      .replace('-', '−');
  const withInterval = ({ value, low, high }: Estimate) =>
    `${hundred(value)} (${intl.formatMessage({ id: 'labAnalyses.range' }, { low: hundred(low), high: hundred(high) })})`;
  const told = variants.flatMap(({ id, name, answer }) => (answer ? [{ id, name, answer }] : []));
  return (
    <div className={styles.sideBySide}>
      <ResultTable
        caption={intl.formatMessage({ id: 'lab.measures' })}
        columns={[
          intl.formatMessage({ id: 'labCharts.variants.variant' }),
          intl.formatMessage({ id: 'lab.shareHead' }, { day }),
          intl.formatMessage({ id: 'lab.measures.difference' }, { of: 1 }),
          intl.formatMessage({ id: 'lab.outcome.restraint' }),
          intl.formatMessage({ id: 'lab.measures.difference' }, { of: 2 }),
          intl.formatMessage({ id: 'lab.measures.otherEnd' }),
        ]}
        rows={told.map(({ id, name, answer: { comparison, restraint, otherEnd } }) => ({
          id,
          cells: [
            name,
            hundred(comparison.variant.value),
            withInterval(comparison.difference),
            hundred(restraint.variant.value),
            withInterval(restraint.difference),
            hundred(otherEnd),
          ],
        }))}
      />
      <ul className={styles.small}>
        {told.map(({ id, name, answer: { comparison, restraint, otherEnd } }) => (
          <li key={id}>
            <FormattedMessage
              id="lab.measures.says"
              values={{
                name,
                day,
                share: hundred(comparison.variant.value),
                before: hundred(comparison.base.value),
                difference: hundred(comparison.difference.value),
                low: hundred(comparison.difference.low),
                high: hundred(comparison.difference.high),
                other: hundred(otherEnd),
                restraint: hundred(restraint.variant.value),
                restraintBefore: hundred(restraint.base.value),
              }}
            />
          </li>
        ))}
      </ul>
    </div>
  );
}
