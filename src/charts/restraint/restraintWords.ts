import type { IntlShape } from 'react-intl';
import type { AgreementStatus } from '../../engine/setup.ts';
import type { MessageId } from '../../words/catalog.ts';
import { outOfHundred, outOfTen } from '../../words/shares.ts';
import { plain } from '../labels/box.ts';
import { guardOf, isRightToLeft } from '../labels/guard.ts';
import type { TextRun } from '../labels/box.ts';

/** Every word that the picture itself can hold, ready for the layout. Lists are wordings, the longest first. */
export interface RestraintWords {
  all: (count: number) => string;
  run: string;
  full: readonly string[];
  axis: readonly string[];
  /** 0..1 as whole per cent without the sign. */
  whole: (value: number) => string;
  percent: (value: number) => string;
  band95: readonly string[];
  band80: readonly string[];
  half: readonly string[];
  coarse: readonly string[];
  median: readonly string[];
  /** A share 0..1 that still holds. */
  holds: (share: number, how: 'long' | 'middle' | 'short' | 'coarse') => readonly TextRun[];
  over: readonly string[];
  status: Record<AgreementStatus, string>;
  key: { against: string; for: string; contested: string };
  more: (count: number) => string;
  dayOfMonth: (ms: number) => string;
  month: (ms: number) => string;
  year: (ms: number) => string;
  time: (ms: number) => string;
  /** Guards a text from outside the catalog (names, event words) for a right-to-left page. */
  guard: (text: string) => string;
  /** The same for a text of several runs. */
  guardRuns: (runs: readonly TextRun[]) => readonly TextRun[];
}

/** Stands for the edges of <b>; no message holds it. */
const bold = '\u0001';

/** A drag asks for the same days over and over, and formatting one takes longer than looking it up. */
function remembered(format: (ms: number) => string): (ms: number) => string {
  const kept = new Map<number, string>();
  return (ms) => {
    let text = kept.get(ms);
    if (text === undefined) {
      text = format(ms);
      kept.set(ms, text);
    }
    return text;
  };
}

/** The words of the picture in the page's language. */
export function restraintWords(intl: IntlShape, zone: string): RestraintWords {
  // In a right-to-left language each string in the left-to-right chart is isolated: anchors and digits keep their order.
  const isMirrored = isRightToLeft(intl.locale);
  const guard = guardOf(intl.locale);
  const guardRuns = (list: readonly TextRun[]): readonly TextRun[] =>
    isMirrored ? [...plain('\u2067'), ...list, ...plain('\u2069')] : list;
  const say = (id: MessageId, values?: Record<string, string | number>) =>
    guard(intl.formatMessage({ id }, values));
  const whole = new Intl.NumberFormat(intl.locale, { maximumFractionDigits: 0 });
  const day = new Intl.DateTimeFormat(intl.locale, { day: 'numeric', timeZone: zone });
  const month = new Intl.DateTimeFormat(intl.locale, { month: 'short', timeZone: zone });
  const year = new Intl.DateTimeFormat(intl.locale, { year: 'numeric', timeZone: zone });
  const time = new Intl.DateTimeFormat(intl.locale, {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: zone,
  });

  const holdIds = {
    long: 'restraint.holds.long',
    middle: 'restraint.holds.middle',
    short: 'restraint.holds',
    coarse: 'restraint.holds.coarse',
  } as const;
  const runs = (id: (typeof holdIds)[keyof typeof holdIds], count: number): readonly TextRun[] => {
    const text = intl.formatMessage(
      { id },
      { count: whole.format(count), b: (chunks: string[]) => `${bold}${chunks.join('')}${bold}` },
    );
    const list = text
      .split(bold)
      .map((part, i): TextRun => ({ text: part, weight: i % 2 ? 600 : 400 }))
      .filter((part) => part.text !== '');
    return guardRuns(list);
  };

  return {
    all: (count) => say('restraint.all', { count }),
    run: say('restraint.run'),
    full: [say('restraint.full'), say('restraint.full.short')],
    axis: [say('restraint.axis'), say('restraint.axis.short')],
    whole: (value) => whole.format(Math.round(value * 100)),
    percent: (value) => say('restraint.percent', { value: whole.format(Math.round(value * 100)) }),
    band95: [say('restraint.band.95'), say('restraint.band.95.short')],
    band80: [say('restraint.band.80')],
    half: [say('restraint.band.50')],
    coarse: [say('restraint.band.coarse')],
    median: [say('restraint.median')],
    holds: (share, how) => runs(holdIds[how], how === 'coarse' ? outOfTen(share) : outOfHundred(share)),
    over: [say('restraint.over'), say('restraint.over.short'), say('restraint.over.shortest')],
    status: {
      none: say('restraint.status.none'),
      agreed: say('restraint.status.agreed'),
      holding: say('restraint.status.holding'),
      strained: say('restraint.status.strained'),
      collapsed: say('restraint.status.collapsed'),
      ended: say('restraint.status.ended'),
    },
    key: {
      against: say('restraint.key.against'),
      for: say('restraint.key.for'),
      contested: say('restraint.key.contested'),
    },
    more: (count) => say('restraint.more', { count }),
    dayOfMonth: remembered((ms) => day.format(ms)),
    month: remembered((ms) => guard(month.format(ms))),
    year: remembered((ms) => guard(year.format(ms))),
    time: (ms) => time.format(ms),
    guard,
    guardRuns,
  };
}
