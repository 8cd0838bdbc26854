import type { DailySeries } from '../../charts/restraint/restraintProps.ts';
import type { Scenario } from '../../scenario/scenario.ts';

/** The scenario's first reported series, with its source in one line; null where it has none. */
export function dailySeries(scenario: Scenario): DailySeries | null {
  const [series] = Object.values(scenario.series);
  if (!series) return null;
  const sources = series.source.map((id) => scenario.meta.sources[id]?.text ?? id).join('; ');
  return {
    name: series.name,
    unit: series.unit,
    days: Object.entries(series.days).sort(([a], [b]) => (a < b ? -1 : 1)),
    source: sources,
  };
}
