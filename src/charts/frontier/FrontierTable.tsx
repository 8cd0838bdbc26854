import { useIntl } from 'react-intl';
import { DataTable } from '../frame/DataTable.tsx';
import { allFinite } from '../frame/finite.ts';
import { digitsOfValues, scaleName } from '../frame/quantity.ts';
import { frontierOf } from './frontierOf.ts';
import type { FrontierSeries } from './frontierProps.ts';
import { runs } from './frontierWords.ts';

/** All settings that were tried, cheapest first. */
export function FrontierTable({ series }: { series: FrontierSeries }) {
  const intl = useIntl();
  const { title, outcome, cost, settings } = series;
  const onFrontier = new Set(frontierOf(settings).map(({ id }) => id));
  const digits = digitsOfValues(allFinite(settings.map((setting) => setting.cost)), cost);
  return (
    <DataTable
      caption={title}
      columns={[
        intl.formatMessage({ id: 'labAnalyses.frontier.column' }),
        scaleName(cost, intl),
        scaleName({ ...runs, name: outcome }, intl),
        intl.formatMessage({ id: 'labAnalyses.table.low95' }),
        intl.formatMessage({ id: 'labAnalyses.table.high95' }),
        intl.formatMessage({ id: 'labAnalyses.frontier.unbeaten' }),
      ]}
      rows={settings
        .toSorted((a, b) => a.cost - b.cost)
        .map((setting) => ({
          id: setting.id,
          cells: [
            setting.name,
            { value: setting.cost, quantity: cost, digits },
            ...[setting.share, setting.low, setting.high].map((value) => ({
              value,
              quantity: runs,
              digits: 0,
            })),
            intl.formatMessage({
              id: onFrontier.has(setting.id) ? 'labAnalyses.yes' : 'labAnalyses.no',
            }),
          ],
        }))}
    />
  );
}
