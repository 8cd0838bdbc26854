import type { WhyFigure } from '../../charts/why/whyProps.ts';
import type { StepTrace } from '../../engine/trace.ts';
import { logit } from '../../math/logistic.ts';
import type { ReplayCase } from '../../stores/replayCase.ts';
import { percent, signed } from '../../words/shares.ts';
import type { TieView } from './tieViews.ts';
import type { Wording } from '../../words/wording.ts';

/** 2 ln 9: over `width` restraint goes from 10 % to 90 % likely; and the least slope that it is divided by. */
const steepness = 4.394449154672439;
const leastSlope = 0.05;

/** How a figure of the why table is computed, with the numbers of this very moment. */
export function explainFigure(
  intl: Wording,
  { setup, model }: ReplayCase,
  trace: StepTrace,
  tie: TieView,
  figure: WhyFigure,
): string | null {
  const number = (value: number): string =>
    new Intl.NumberFormat(intl.locale, { maximumFractionDigits: 3 }).format(value);
  if (figure === 'trust') {
    return intl.formatMessage(
      { id: 'explain.trust' },
      { trust: percent(tie.trust, intl.locale), logOdds: signed(logit(tie.trust), intl.locale) },
    );
  }
  const rivalry = `${tie.of}/${tie.in}`;
  const r = model.rivalryIds.indexOf(rivalry);
  if (r < 0) return null;
  const own = { ...setup.defaults, ...setup.rivalries[rivalry] };
  const actor = { ...setup.defaults, ...setup.actors[tie.of] };
  const { gain: g = 1, loss: l = 1.5, patience: w = 0.8, width = 0.6 } = own;
  const slope = w - (1 - w) * g + (1 - w) * l;
  const served = model.channelIds.flatMap((id, c) => {
    const serves = setup.channels[id]?.serves;
    return !serves || serves.includes(tie.of) ? [trace.channels[c]?.progress ?? 0] : [];
  });
  const progress = served.length > 0 ? served.reduce((a, b) => a + b, 0) / served.length : 0;
  if (figure === 'threshold') {
    if (tie.threshold === null) return null;
    return intl.formatMessage(
      { id: 'explain.threshold' },
      {
        threshold: percent(tie.threshold, intl.locale),
        patience: number(w),
        loss: number(l),
        cost: number(trace.cost[r] ?? 0),
        benefit: number((actor.benefit ?? 0) * progress),
        d: number(slope),
      },
    );
  }
  if (figure === 'propensity') {
    return tie.propensity === null
      ? null
      : intl.formatMessage(
          { id: 'explain.propensity' },
          {
            propensity: percent(tie.propensity, intl.locale),
            control: percent(actor.control ?? 1, intl.locale),
            lambda: number(steepness / (width * Math.max(Math.abs(slope), leastSlope))),
            worth: number(
              tie.trust * (slope + (actor.benefit ?? 0) * progress) - (1 - w) * l + (trace.cost[r] ?? 0),
            ),
          },
        );
  }
  return tie.regime === null || tie.regime === 'threshold'
    ? null
    : intl.formatMessage({ id: `explain.regime.${tie.regime}` });
}
