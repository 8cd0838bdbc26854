import type { IntlShape } from 'react-intl';
import type { DiagramTie } from './diagramProps.ts';
import type { BareLane } from './lane.ts';
import { broken, lineWidth, type Line, type Setting, setText, type TextBlock } from './textBlock.ts';

/** 0..1 as a whole number of 100, in the reader's digits. */
export const hundredths = (value: number, intl: IntlShape): string =>
  intl.formatNumber(Math.round(value * 100), { maximumFractionDigits: 0 });

/** What a tie needs: "needs 41", "needs none"; null for a tie that is only seen. */
export function needWord(tie: Pick<DiagramTie, 'regime' | 'threshold'>, intl: IntlShape): string | null {
  if (tie.regime === null) return null;
  if (tie.regime === 'always') return intl.formatMessage({ id: 'diagram.needsNone' });
  if (tie.regime === 'never' || tie.threshold === null)
    return intl.formatMessage({ id: 'diagram.needsMore' });
  const threshold = hundredths(tie.threshold, intl);
  return tie.regime === 'reversed'
    ? intl.formatMessage({ id: 'diagram.needsBelow' }, { threshold })
    : intl.formatMessage({ id: 'diagram.needs' }, { threshold });
}

/** "kept" or "broke"; null where there is no act. */
export const actWord = (tie: Pick<DiagramTie, 'act' | 'kept'>, intl: IntlShape): string | null =>
  tie.act === null ? null : intl.formatMessage({ id: tie.kept ? 'diagram.kept' : 'diagram.broke' });

/** The words of a lane, on one line ("38, needs 41 · kept") and one below the other. */
export interface LaneWords {
  one: Line;
  three: readonly Line[];
}

/** @param limit px that the need may be wide where it has lines of its own; it breaks between words. */
export function laneWords(tie: DiagramTie, { intl, sizes, measure }: Setting, limit = Infinity): LaneWords {
  const trust = { text: hundredths(tie.trust, intl), bold: true, actor: tie.of };
  const need = needWord(tie, intl);
  const act = actWord(tie, intl);
  const actRun = act === null ? null : { text: act, ...(tie.kept ? {} : { bold: true }) };
  return {
    one: [
      trust,
      ...(need === null ? [] : [{ text: `${intl.formatMessage({ id: 'diagram.afterTrust' })}${need}` }]),
      ...(actRun === null ? [] : [{ text: intl.formatMessage({ id: 'diagram.beforeAct' }) }, actRun]),
    ],
    three: [
      [trust],
      ...(need === null ? [] : broken(need, sizes.small, limit, measure)),
      ...(actRun === null ? [] : [[actRun]]),
    ],
  };
}

/**
 * The widest words that this tie can come to have in its regime. Room is kept for them, so that nothing moves when a
 * number or an act changes.
 */
export function widestLaneWords(tie: DiagramTie, setting: Setting, limit = Infinity): LaneWords {
  const { sizes, measure } = setting;
  if (tie.regime === null) return laneWords({ ...tie, trust: Math.max(0.88, tie.trust) }, setting);
  const [kept, broke] = [true, false].map((isKept) =>
    laneWords(
      {
        ...tie,
        trust: Math.max(0.88, tie.trust),
        threshold: tie.threshold === null ? null : Math.max(0.88, tie.threshold),
        act: 1,
        kept: isKept,
      },
      setting,
      limit,
    ),
  ) as [LaneWords, LaneWords];
  const width = (words: LaneWords): number => lineWidth(words.one, sizes.small, measure);
  return width(kept) > width(broke) ? kept : broke;
}

/** The lane's own words in the place that is kept for its widest. */
export const filled = (reserved: TextBlock, lane: BareLane, setting: Setting, limit = Infinity): TextBlock =>
  setText(
    laneWords(lane.tie, setting, limit).three,
    reserved.face,
    reserved.anchor,
    reserved.x,
    reserved.box.top,
    setting.measure,
  );
