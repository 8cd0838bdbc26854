import { finite } from '../frame/finite.ts';
import { placeHead } from '../frame/head.ts';
import { numberScale } from '../frame/numberScale.ts';
import { plotArea } from '../frame/plotArea.ts';
import { figure, scaleName, timesOf } from '../frame/quantity.ts';
import type { ChartSetting } from '../frame/setting.ts';
import { firstFree, type Word, word, wrapped } from '../frame/words.ts';
import type { Box } from '../labels/box.ts';
import { cheapestWith, frontierOf, known } from './frontierOf.ts';
import type { FrontierSeries } from './frontierProps.ts';
import { frontierSays, runs, settingWords } from './frontierWords.ts';

export interface FrontierDot {
  id: string;
  x: number;
  y: number;
  /** Whether no other beats it. */
  onFrontier: boolean;
}

export interface FrontierLayout {
  says: string;
  texts: readonly Word[];
  height: number;
  plot: Box;
  grid: readonly number[];
  /** The best share that each cost can buy, in steps. */
  steps: string;
  dots: readonly FrontierDot[];
  wanted: number;
  /** The cheapest setting that reaches what is wanted, with its interval; null where none does. */
  chosen: { x: number; y: number; low: number | null; high: number | null } | null;
}

const around = (x: number, y: number, reach: number): Box => ({
  left: x - reach,
  right: x + reach,
  top: y - reach,
  bottom: y + reach,
});

/** Places the share of futures against its cost. */
export function frontierLayout(series: FrontierSeries, setting: ChartSetting): FrontierLayout {
  const { width, sizes, measure, intl } = setting;
  const { small, value: face } = sizes;
  const says = frontierSays(series, intl);
  const head = placeHead(series.title, [says], setting);
  const settings = known(series.settings);
  const costs = settings.map(({ cost }) => cost);
  const scales = plotArea(
    {
      x: {
        name: scaleName(series.cost, intl),
        times: timesOf(series.cost),
        scale: (from, to) => numberScale(costs, from, to, 56, { low: Math.min(0, ...costs) }),
      },
      y: {
        name: scaleName({ ...runs, name: series.outcome }, intl),
        times: 100,
        scale: (from, to) => numberScale([], from, to, 40, { low: 0, high: 1 }),
      },
      top: head.bottom,
      tall: { height: Math.round(Math.min(320, Math.max(200, width * 0.36))) },
      right: 12,
      inset: [8, 0],
    },
    setting,
  );
  const { plot, x, y } = scales;
  const { left, right, bottom } = plot;

  const frontier = frontierOf(settings);
  const onFrontier = new Set(frontier.map(({ id }) => id));
  const place = (one: { cost: number; share: number }) => ({ x: x.at(one.cost), y: y.at(one.share) });
  const first = frontier[0] && place(frontier[0]);
  const steps = first
    ? `M${first.x},${first.y}${frontier
        .slice(1)
        .map(place)
        .map((p) => `H${p.x}V${p.y}`)
        .join('')}H${right}`
    : '';
  const wanted = y.at(series.wanted);
  const winner = cheapestWith(settings, series.wanted);
  const best = winner ?? frontier.at(-1) ?? null;

  const texts: Word[] = [...head.texts, ...scales.texts];
  const lines: Box[] = [{ left, right, top: wanted - 1, bottom: wanted + 1 }];
  const corners = frontier.map(place);
  const stepBoxes = corners.flatMap((from, i) => {
    const to = corners[i + 1] ?? { x: right, y: from.y };
    return [
      { left: from.x, right: to.x, top: from.y - 1, bottom: from.y + 1 },
      { left: to.x - 1, right: to.x + 1, top: to.y, bottom: from.y },
    ];
  });
  const taken = [
    ...lines,
    ...stepBoxes,
    ...settings.map(place).map((p) => around(p.x, p.y, 4)),
    // The line down from the chosen setting, and its interval.
    ...(winner
      ? [
          {
            left: x.at(winner.cost) - 2,
            right: x.at(winner.cost) + 2,
            top: y.at(finite(winner.high) ?? winner.share),
            bottom,
          },
        ]
      : []),
  ];
  const put = (candidates: readonly Word[]): boolean => {
    const found = firstFree(candidates, taken, { ...plot, right: width }, 2);
    if (!found) return false;
    texts.push({ ...found, casing: true });
    taken.push(found.box);
    return true;
  };
  const wantedText = intl.formatMessage(
    { id: 'labAnalyses.frontier.wanted' },
    { wanted: figure(series.wanted, runs, 0, intl) },
  );
  const wantedWord = (at: number, upper: number, anchor: 'start' | 'end'): Word =>
    word('wanted', wantedText, { x: at, top: upper, anchor }, small, 'ink', measure, 600);
  put(
    [wanted - small.line - 3, wanted + 4].flatMap((upper) => [
      wantedWord(left + 4, upper, 'start'),
      wantedWord(right, upper, 'end'),
    ]),
  );
  if (best) {
    // The name in one block of lines: all of them find room, or none is written.
    const at = place(best);
    const room = Math.min(260, width * 0.5);
    const name = wrapped(best.name, room, face, measure, { weight: 600, most: 2 });
    const lineTexts: (readonly [string, 400 | 600])[] = [
      ...name.map((text) => [text, 600] as const),
      [settingWords(best, series, intl), 400],
    ];
    const blocks = (['start', 'end'] as const).flatMap((anchor) =>
      [8, 16, 28, 44]
        .flatMap((gap) => [at.y + gap, at.y - lineTexts.length * face.line - gap])
        .map((upper) =>
          lineTexts.map(([text, weight], i) =>
            word(
              `best ${i}`,
              text,
              { x: anchor === 'start' ? at.x + 10 : at.x - 10, top: upper + i * face.line, anchor },
              face,
              'ink',
              measure,
              weight,
            ),
          ),
        ),
    );
    const free = blocks.find((lines) =>
      lines.every((text) => firstFree([text], taken, { ...plot, right: width }, 2) !== null),
    );
    for (const text of free ?? []) {
      texts.push({ ...text, casing: true });
      taken.push(text.box);
    }
  }
  for (const one of frontier) {
    if (one === best || one.id === best?.id) continue;
    const at = place(one);
    // Half a name tells no setting from the next: those that are too long stand in the table alone.
    if (measure(one.name, { size: small.size, weight: 400 }) > Math.min(200, width * 0.4)) continue;
    const set = (px: number, upper: number, anchor: 'start' | 'end'): Word =>
      word(`name ${one.id}`, one.name, { x: px, top: upper, anchor }, small, 'scale', measure);
    put([
      set(at.x + 9, at.y + 5, 'start'),
      set(at.x - 9, at.y - small.line - 5, 'end'),
      set(at.x + 9, at.y - small.line - 5, 'start'),
      set(at.x - 9, at.y + 5, 'end'),
    ]);
  }
  const end = (share: number | null): number | null => {
    const value = finite(share);
    return value === null ? null : y.at(value);
  };
  return {
    says,
    texts,
    height: scales.bottom + 4,
    plot,
    grid: scales.rows,
    steps,
    dots: settings.map((one) => ({ id: one.id, ...place(one), onFrontier: onFrontier.has(one.id) })),
    wanted,
    chosen: winner ? { ...place(winner), low: end(winner.low), high: end(winner.high) } : null,
  };
}
