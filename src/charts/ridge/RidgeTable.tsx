import { useIntl } from 'react-intl';
import { DataTable } from '../frame/DataTable.tsx';
import { ended } from '../frame/ended.ts';
import { finite } from '../frame/finite.ts';
import type { RidgeSeries } from './ridgeProps.ts';
import { byMargin, marginOf, tieName } from './ridgeWords.ts';

const share = { name: '', kind: 'percent' } as const;

/** Trust, threshold and margin of each tie, in per cent. */
export function RidgeTable({ series }: { series: RidgeSeries }) {
  const intl = useIntl();
  const cell = (value: number | null | undefined) => ({ value, quantity: share, digits: 0 });
  return (
    <DataTable
      caption={intl.formatMessage({ id: 'labAnalyses.ridge.caption' }, { title: ended(series.title) })}
      columns={[
        intl.formatMessage({ id: 'labAnalyses.ridge.column' }),
        intl.formatMessage({ id: 'labAnalyses.ridge.keyTrust' }),
        intl.formatMessage({ id: 'labAnalyses.ridge.keyEnough' }),
        intl.formatMessage({ id: 'labAnalyses.ridge.margin' }),
        intl.formatMessage({ id: 'labAnalyses.ridge.low' }),
        intl.formatMessage({ id: 'labAnalyses.table.high95' }),
      ]}
      rows={byMargin(series.ties).map((tie) => ({
        id: tie.id,
        cells: [
          tieName(tie, intl),
          cell(tie.trust),
          tie.regime === 'threshold'
            ? cell(tie.threshold)
            : intl.formatMessage({ id: `labAnalyses.ridge.word.${tie.regime}` }),
          tie.regime === 'threshold' ? cell(marginOf(tie)) : '',
          finite(tie.spread?.low) === null ? '' : cell(tie.spread?.low),
          finite(tie.spread?.high) === null ? '' : cell(tie.spread?.high),
        ],
      }))}
    />
  );
}
