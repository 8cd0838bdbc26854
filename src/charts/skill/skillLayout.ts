import { area, line } from 'd3';
import { lyingAxis, standingAxis } from '../frame/axis.ts';
import { allFinite, finite } from '../frame/finite.ts';
import { placeHead } from '../frame/head.ts';
import { numberScale } from '../frame/numberScale.ts';
import { scaleName, timesOf } from '../frame/quantity.ts';
import type { ChartSetting } from '../frame/setting.ts';
import { cut, kept, type Word, word } from '../frame/words.ts';
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
  const { small, name: face } = sizes;
  const says = skillSays(series, intl);
  const head = placeHead(series.title, [says], setting);
  const top = head.bottom + small.line + 8;
  const bottom = top + Math.round(Math.min(280, Math.max(180, width * 0.3)));
  const times = timesOf(series.score);
  const all = series.lines.flatMap(({ points }) => points);
  const y = numberScale(
    allFinite(all.flatMap(({ score, low, high }) => [score, low, high])),
    bottom,
    top,
    36,
    { low: 0 },
  );
  const probe = standingAxis(y, 0, setting, times);
  const left = Math.ceil(probe.texts.reduce((most, { box }) => Math.max(most, -box.left), 0)) + 8;
  const shown = series.lines.filter(({ points }) =>
    points.some(({ lead, score }) => finite(lead) !== null && finite(score) !== null),
  );
  const names = shown.map((one) => cut(one.name, width * 0.32, face, 600, measure));
  const nameWidth = names.reduce(
    (most, text) => Math.max(most, measure(text, { size: face.size, weight: 600 })),
    0,
  );
  const right = Math.floor(width - nameWidth - 22);
  const standing = standingAxis(y, left - 8, setting, times);
  const x = numberScale(allFinite(all.map(({ lead }) => lead)), left + 6, right - 4, 48, { round: false });
  const lying = lyingAxis(x, bottom + 6, setting, timesOf(series.lead));

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
      word(
        'score',
        cut(
          intl.formatMessage({ id: 'labAnalyses.skill.lower' }, { name: scaleName(series.score, intl) }),
          width,
          small,
          400,
          measure,
        ),
        { x: 0, top: head.bottom },
        small,
        'scale',
        measure,
      ),
      ...standing.texts,
      ...lying.texts,
      kept(
        word(
          'lead',
          cut(scaleName(series.lead, intl), width, sizes.value, 400, measure),
          { x: Math.max(right, 0), top: bottom + 8 + small.line, anchor: 'end' },
          sizes.value,
          'ink',
          measure,
        ),
        0,
        width,
      ),
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
    height: bottom + 12 + small.line + sizes.value.line,
    plot: { left, right, top, bottom },
    grid: standing.lines,
    lines: placed.map(({ id, line: path, band, dots, end }, i) => ({
      id,
      line: path,
      band,
      dots,
      leader: end ? `M${end.x + 5},${end.y}L${right + 8},${heights[i]}H${right + 17}` : '',
    })),
  };
}
