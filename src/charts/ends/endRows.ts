import type { IntlShape } from 'react-intl';
import type { EndShare } from '../../analysis/ensemble.ts';
import { formatDay } from '../../words/dates.ts';
import type { ActorLook } from '../actorLook.ts';
import { plain, type TextRun } from '../labels/box.ts';
import { dayOfStep } from '../labels/dayOfStep.ts';
import { marked, markedRuns } from '../labels/markedRuns.ts';
import type { EndCounts, EndsSeries } from './endsProps.ts';

/** One way to end, in both variants. */
export interface EndRow {
  key: string;
  /** The way in words; names of actors in their colours. */
  label: readonly TextRun[];
  /** A token: the actor's where one alone did it, else ink. */
  fill: string;
  /** Share of the runs, 0..1. */
  share: number;
  /** The unchanged scenario's. */
  was: number | null;
}

const order = ['null', 'collapsed', 'renewal', 'event', 'record'];

const keyOf = ({ cause, by, event }: EndShare): string => `${cause}|${by.join(' ')}|${event ?? ''}`;

const shareOf = (counts: EndCounts, end: EndShare): number => {
  const found = counts.ends.find((one) => keyOf(one) === keyOf(end));
  return found && counts.runs > 0 ? found.count / counts.runs : 0;
};

/**
 * The ends of both variants as rows: the order depends on what they are and not on how often, so that a row stays where it
 * is while a number is changed.
 * @param most rows at most: the rarest ends share the last one, so that the sum stays whole.
 */
export function endRows(series: EndsSeries, most: number, intl: IntlShape): EndRow[] {
  const { yours, baseline, actors } = series;
  const ends = [...yours.ends, ...(baseline?.ends ?? [])].filter(
    (end, i, all) => end.count > 0 && all.findIndex((one) => keyOf(one) === keyOf(end)) === i,
  );
  const rows = ends
    .toSorted(
      (a, b) =>
        order.indexOf(String(a.cause)) - order.indexOf(String(b.cause)) ||
        a.by.length - b.by.length ||
        (keyOf(a) < keyOf(b) ? -1 : 1),
    )
    .map((end): EndRow => ({
      key: keyOf(end),
      label: labelOf(end, series, intl),
      fill: fillOf(end, actors),
      share: shareOf(yours, end),
      was: baseline && shareOf(baseline, end),
    }));
  if (rows.length <= most) return rows;
  const weight = (row: EndRow): number => Math.max(row.share, row.was ?? 0);
  const rare = new Set(
    rows.toSorted((a, b) => weight(a) - weight(b)).slice(0, rows.length - Math.max(1, most) + 1),
  );
  const sum = (of: (row: EndRow) => number): number => [...rare].reduce((total, row) => total + of(row), 0);
  return [
    ...rows.filter((row) => !rare.has(row)),
    {
      key: 'other',
      label: plain(intl.formatMessage({ id: 'labCharts.ends.other' }, { count: rare.size })),
      fill: 'var(--ink)',
      share: sum(({ share }) => share),
      was: baseline && sum(({ was }) => was ?? 0),
    },
  ];
}

function fillOf({ by }: EndShare, actors: readonly ActorLook[]): string {
  const actor = by.length === 1 ? actors.find(({ id }) => id === by[0]) : undefined;
  return actor ? `var(--${actor.role})` : 'var(--ink)';
}

function labelOf(end: EndShare, { clock, actors, eventName }: EndsSeries, intl: IntlShape): TextRun[] {
  switch (end.cause) {
    case null: {
      const day = formatDay(dayOfStep(clock, clock.steps - 1), intl.locale, clock.zone);
      return [...plain(intl.formatMessage({ id: 'labCharts.ends.holds' }, { day }))];
    }
    case 'renewal': {
      if (end.by.length === 0) return [...plain(intl.formatMessage({ id: 'labCharts.ends.notRenewed' }))];
      const looks = end.by.map((id) => actors.find((actor) => actor.id === id));
      const names = end.by.map((id, i) => marked(looks[i]?.short ?? id));
      return markedRuns(
        intl.formatMessage(
          { id: 'labCharts.ends.renewal' },
          { names: intl.formatList(names, { type: 'conjunction' }), count: names.length },
        ),
        looks.map((look) => (look ? `var(--${look.role})` : 'var(--ink)')),
      );
    }
    case 'event':
      return [
        ...plain(intl.formatMessage({ id: 'labCharts.ends.event' }, { event: eventName(end.event ?? '') })),
      ];
    case 'collapsed':
      return [...plain(intl.formatMessage({ id: 'labCharts.ends.collapsed' }))];
    case 'record':
      return [...plain(intl.formatMessage({ id: 'labCharts.ends.record' }))];
  }
}

/** A share as a count of 100 that tells few from none: "<1". */
export function perHundred(share: number, intl: IntlShape): string {
  const whole = Math.round(share * 100);
  return share > 0 && whole === 0
    ? intl.formatMessage({ id: 'labCharts.ends.under' })
    : intl.formatNumber(whole);
}
