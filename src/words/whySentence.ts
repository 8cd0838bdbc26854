import type { Regime } from '../engine/trace.ts';
import { capital } from './capital.ts';
import { percent } from './shares.ts';
import type { Wording } from './wording.ts';

interface WhyNumbers {
  /** Inside a sentence: "the opposition". */
  holder: string;
  other: string;
  /** 0..1. */
  trust: number;
  threshold: number | null;
  /** null: a tie that is only seen. */
  regime: Regime | null;
}

/** One plain sentence that says why the holder acts as it does toward the other. */
export function whySentence(intl: Wording, numbers: WhyNumbers): string {
  return capital(sentenceOf(intl, numbers), intl.locale);
}

function sentenceOf(intl: Wording, { holder, other, trust, threshold, regime }: WhyNumbers): string {
  const values = {
    holder,
    other,
    trust: percent(trust, intl.locale),
    needed: threshold === null ? '' : percent(threshold, intl.locale),
  };
  switch (regime) {
    case null:
      return intl.formatMessage({ id: 'sentence.seen' }, values);
    case 'always':
      return intl.formatMessage({ id: 'sentence.always' }, values);
    case 'never':
      return intl.formatMessage({ id: 'sentence.never' }, values);
    case 'reversed':
      return intl.formatMessage({ id: 'sentence.reversed' }, values);
    case 'threshold': {
      const same = values.trust === values.needed;
      const above = threshold !== null && trust >= threshold;
      return intl.formatMessage(
        {
          id: same
            ? 'sentence.threshold.same'
            : above
              ? 'sentence.threshold.above'
              : 'sentence.threshold.below',
        },
        values,
      );
    }
  }
}
