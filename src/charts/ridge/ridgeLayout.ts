import type { ActorShapeName, ColourRole } from '../actorLook.ts';
import { lyingAxis } from '../frame/axis.ts';
import { finite } from '../frame/finite.ts';
import { placeHead } from '../frame/head.ts';
import { type NamedRows, namedRows } from '../frame/namedRows.ts';
import { numberScale } from '../frame/numberScale.ts';
import { type PlacedKey, placeKey } from '../frame/placeKey.ts';
import type { ChartSetting } from '../frame/setting.ts';
import type { Word } from '../frame/words.ts';
import { type RadiusScale, radiusScale } from './radiusScale.ts';
import type { RidgeSeries } from './ridgeProps.ts';
import { byMargin, ridgeFigures, ridgeSays, tieName } from './ridgeWords.ts';

/** Height of a lane with its bar and its spread, px. */
export const ridgeMark = 26;

export interface RidgeLane {
  id: string;
  y: number;
  role: ColourRole;
  shape: ActorShapeName;
  /** Middle of the shape before the name. */
  shapeAt: { x: number; y: number };
  trust: number | null;
  threshold: number | null;
  spread: { low: number; high: number } | null;
}

export interface RidgeLayout {
  says: string;
  texts: readonly Word[];
  height: number;
  lanes: readonly RidgeLane[];
  placed: NamedRows;
  grid: readonly number[];
  gridTop: number;
  left: number;
  right: number;
  key: PlacedKey;
  radius: RadiusScale | null;
}

/** Places a lane a tie, and over them the sentence and the scale of the spectral radius. */
export function ridgeLayout(series: RidgeSeries, setting: ChartSetting): RidgeLayout {
  const { sizes, intl } = setting;
  const ties = byMargin(series.ties);
  const says = [series.sentence, ridgeSays(ties, intl)].filter((part) => part !== '').join(' ');
  const head = placeHead(series.title, [says], setting);
  const radius = series.radius ? radiusScale(series.radius, head.bottom, setting) : null;
  const hasSpread = ties.some(({ spread }) => finite(spread?.low) !== null && finite(spread?.high) !== null);
  const key = placeKey(
    [
      ['trust', intl.formatMessage({ id: 'labAnalyses.ridge.keyTrust' })],
      ['enough', intl.formatMessage({ id: 'labAnalyses.ridge.keyEnough' })],
      ['spare', intl.formatMessage({ id: 'labAnalyses.ridge.keySpare' })],
      ['short', intl.formatMessage({ id: 'labAnalyses.ridge.keyShort' })],
      ...(hasSpread ? [['spread', intl.formatMessage({ id: 'labAnalyses.ridge.keySpread' })] as const] : []),
    ],
    radius?.bottom ?? head.bottom,
    setting,
  );
  const axisTop = key.bottom + 6;
  const rowsTop = axisTop + sizes.small.line + 4;
  const placed = namedRows(
    ties.map((tie) => ({ id: tie.id, name: tieName(tie, intl), figures: ridgeFigures(tie, intl) })),
    rowsTop,
    ridgeMark,
    setting,
    16,
  );
  const scale = numberScale([], placed.left, placed.right, 40, { low: 0, high: 1 });
  const axis = lyingAxis(scale, axisTop, setting, 100);
  return {
    says,
    texts: [...head.texts, ...(radius?.texts ?? []), ...key.texts, ...axis.texts, ...placed.texts],
    height: placed.bottom + 4,
    lanes: ties.map((tie, i) => {
      const row = placed.rows[i];
      const [trust, threshold] = [finite(tie.trust), finite(tie.threshold)];
      const [low, high] = [finite(tie.spread?.low), finite(tie.spread?.high)];
      return {
        id: tie.id,
        y: row?.y ?? 0,
        role: tie.of.role,
        shape: tie.of.shape,
        shapeAt: { x: 6, y: row?.nameY ?? 0 },
        trust: trust === null ? null : scale.at(trust),
        threshold: threshold === null || tie.regime !== 'threshold' ? null : scale.at(threshold),
        spread:
          trust === null || threshold === null || low === null || high === null
            ? null
            : { low: scale.at(threshold + low), high: scale.at(threshold + high) },
      };
    }),
    placed,
    grid: axis.lines,
    gridTop: rowsTop - 2,
    left: placed.left,
    right: placed.right,
    key,
    radius,
  };
}
