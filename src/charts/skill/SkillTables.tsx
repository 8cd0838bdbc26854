import { useIntl } from 'react-intl';
import { DataTable } from '../frame/DataTable.tsx';
import { ended } from '../frame/ended.ts';
import { ownFull, scaleName } from '../frame/quantity.ts';
import type { CalibrationSeries, SkillSeries } from './skillProps.ts';

const percent = { name: '', kind: 'percent' } as const;

/** Scores, a row a lead time. */
export function SkillTable({ series }: { series: SkillSeries }) {
  const intl = useIntl();
  const leads = [...new Set(series.lines.flatMap(({ points }) => points.map(({ lead }) => lead)))].toSorted(
    (a, b) => a - b,
  );
  return (
    <DataTable
      caption={`${ended(series.title)} ${intl.formatMessage(
        { id: 'labAnalyses.skill.lower' },
        { name: scaleName(series.score, intl) },
      )}`}
      columns={[scaleName(series.lead, intl), ...series.lines.map(({ name }) => name)]}
      rows={leads.map((lead) => ({
        id: String(lead),
        cells: [
          ownFull(lead, series.lead, intl),
          ...series.lines.map(({ points }) => ({
            value: points.find((point) => point.lead === lead)?.score,
            quantity: series.score,
            digits: 3,
          })),
        ],
      }))}
    />
  );
}

/** What was forecast, how often it came, and how many forecasts there were. */
export function CalibrationTable({ series }: { series: CalibrationSeries }) {
  const intl = useIntl();
  const share = (value: number | null) => ({ value, quantity: percent, digits: 0 });
  return (
    <DataTable
      caption={series.title}
      columns={[
        intl.formatMessage({ id: 'labAnalyses.calibration.forecast' }),
        intl.formatMessage({ id: 'labAnalyses.calibration.came' }),
        intl.formatMessage({ id: 'labAnalyses.table.low95' }),
        intl.formatMessage({ id: 'labAnalyses.table.high95' }),
        intl.formatMessage({ id: 'labAnalyses.calibration.number' }),
      ]}
      rows={series.bins.map((bin, i) => ({
        id: String(i),
        cells: [
          share(bin.forecast),
          share(bin.came),
          share(bin.low),
          share(bin.high),
          intl.formatNumber(bin.count),
        ],
      }))}
    />
  );
}
