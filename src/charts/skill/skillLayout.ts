import { area, line } from 'd3';
import { allFinite, finite } from '../frame/finite.ts';
import { placeHead } from '../frame/head.ts';
import { numberScale } from '../frame/numberScale.ts';
import { plotArea } from '../frame/plotArea.ts';
import { scaleName, timesOf } from '../frame/quantity.ts';
import type { ChartSetting } from '../frame/setting.ts';
import { cut, type Word, word } from '../frame/words.ts';
import type { Box } from '../labels/box.ts';
import { spreadLabels } from '../labels/spreadLabels.ts';
import type { SkillLine, SkillSeries } from './skillProps.ts';
import { skillSays } from './skillWords.ts';

export interface PlacedSkillLine {
  id: SkillLine['id'];
  line: string;
  band: string;
  /** Of the model every point; of a baseline only those that no line joins. */
  dots: readonly { x: number; y: number }[];
  /** From the line's end to its name. */
  leader: string;
}

export interface SkillLayout {
  says: string;
  texts: readonly Word[];
  height: number;
  plot: Box;
  grid: readonly number[];
  lines: readonly PlacedSkillLine[];
}

/** Places scores by lead time, each line with its name at its end. */
export function skillLayout(series: SkillSeries, setting: ChartSetting): SkillLayout {
  const { width, sizes, measure, intl } = setting;
  const { name: face } = sizes;
  const says = skillSays(series, intl);
  const head = placeHead(series.title, [says], setting);
  const all = series.lines.flatMap(({ points }) => points);
  const shown = series.lines.filter(({ points }) =>
    points.some(({ lead, score }) => finite(lead) !== null && finite(score) !== null),
  );
  const names = shown.map((one) => cut(one.name, width * 0.32, face, 600, measure));
  const nameWidth = names.reduce(
    (most, text) => Math.max(most, measure(text, { size: face.size, weight: 600 })),
    0,
  );
  const scales = plotArea(
    {
      x: {
        name: scaleName(series.lead, intl),
        times: timesOf(series.lead),
        scale: (from, to) =>
          numberScale(allFinite(all.map(({ lead }) => lead)), from, to, 48, { round: false }),
      },
      y: {
        name: intl.formatMessage({ id: 'labAnalyses.skill.lower' }, { name: scaleName(series.score, intl) }),
        times: timesOf(series.score),
        scale: (from, to) =>
          numberScale(allFinite(all.flatMap(({ score, low, high }) => [score, low, high])), from, to, 36, {
            low: 0,
          }),
      },
      top: head.bottom,
      tall: { height: Math.round(Math.min(280, Math.max(180, width * 0.3))) },
      right: nameWidth + 22,
      inset: [6, 4],
    },
    setting,
  );
  const { plot, x, y } = scales;
  const { right, top, bottom } = plot;

  const placed = shown.map((one) => {
    const points = one.points
      .flatMap((point) => {
        const lead = finite(point.lead);
        const [score, low, high] = [finite(point.score), finite(point.low), finite(point.high)];
        return lead === null
          ? []
          : [
              {
                lead,
                x: x.at(lead),
                y: score === null ? null : y.at(score),
                low: low === null ? null : y.at(low),
                high: high === null ? null : y.at(high),
              },
            ];
      })
      .toSorted((a, b) => a.lead - b.lead);
    type Point = (typeof points)[number];
    const path = line<Point>()
      .defined((p) => p.y !== null)
      .x((p) => p.x)
      .y((p) => p.y ?? 0);
    const band = area<Point>()
      .defined((p) => p.low !== null && p.high !== null)
      .x((p) => p.x)
      .y0((p) => p.low ?? 0)
      .y1((p) => p.high ?? 0);
    const known = points.flatMap((p) => (p.y === null ? [] : [{ x: p.x, y: p.y }]));
    const dots =
      one.id === 'model'
        ? known
        : points.flatMap((p, i) => {
            const isAlone = (points[i - 1]?.y ?? null) === null && (points[i + 1]?.y ?? null) === null;
            return p.y !== null && isAlone ? [{ x: p.x, y: p.y }] : [];
          });
    return { id: one.id, line: path(points) ?? '', band: band(points) ?? '', dots, end: known.at(-1) };
  });
  const heights = spreadLabels(
    placed.map(({ end }) => end?.y ?? bottom),
    face.line,
    top,
    bottom,
  );
  return {
    says,
    texts: [
      ...head.texts,
      ...scales.texts,
      ...placed.map(({ id }, i) =>
        word(
          `line ${id}`,
          names[i] ?? '',
          { x: right + 20, top: (heights[i] ?? bottom) - face.line / 2 },
          face,
          id === 'model' ? 'model' : 'second',
          measure,
          id === 'model' ? 600 : 400,
        ),
      ),
    ],
    height: scales.bottom + 4,
    plot,
    grid: scales.rows,
    lines: placed.map(({ id, line: path, band, dots, end }, i) => ({
      id,
      line: path,
      band,
      dots,
      leader: end ? `M${end.x + 5},${end.y}L${right + 8},${heights[i]}H${right + 17}` : '',
    })),
  };
}
