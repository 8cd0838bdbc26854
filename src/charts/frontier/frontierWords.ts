import type { IntlShape } from 'react-intl';
import { finite } from '../frame/finite.ts';
import { figure, inFull, ownFull } from '../frame/quantity.ts';
import { cheapestWith, frontierOf, type KnownSetting } from './frontierOf.ts';
import type { FrontierSeries } from './frontierProps.ts';

export const runs = { name: '', kind: 'runs' } as const;

/** A setting's result in words: "62 of 100 runs at cost 3". */
export const settingWords = (setting: KnownSetting, { cost }: FrontierSeries, intl: IntlShape): string =>
  intl.formatMessage(
    { id: 'labAnalyses.frontier.setting' },
    { share: inFull(setting.share, runs, 0, intl), cost: ownFull(setting.cost, cost, intl) },
  );

/** What the frontier says: the cheapest setting that reaches what is wanted, or that none does. */
export function frontierSays(series: FrontierSeries, intl: IntlShape): string {
  const wanted = inFull(series.wanted, runs, 0, intl);
  const best = frontierOf(series.settings).at(-1);
  if (!best) return intl.formatMessage({ id: 'labAnalyses.nothingYet' });
  const chosen = cheapestWith(series.settings, series.wanted);
  if (!chosen)
    return intl.formatMessage(
      { id: 'labAnalyses.frontier.none' },
      {
        wanted,
        name: best.name,
        best: figure(best.share, runs, 0, intl),
        cost: ownFull(best.cost, series.cost, intl),
      },
    );
  const [low, high] = [finite(chosen.low), finite(chosen.high)];
  const said = intl.formatMessage(
    { id: 'labAnalyses.frontier.says' },
    { wanted, name: chosen.name, cost: ownFull(chosen.cost, series.cost, intl) },
  );
  if (low === null || high === null) return said;
  const interval = intl.formatMessage(
    { id: low < series.wanted ? 'labAnalyses.frontier.narrowly' : 'labAnalyses.frontier.surely' },
    {
      share: figure(chosen.share, runs, 0, intl),
      low: figure(low, runs, 0, intl),
      high: figure(high, runs, 0, intl),
    },
  );
  return `${said} ${interval}`;
}
