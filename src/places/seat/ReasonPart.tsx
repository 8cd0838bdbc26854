import { FormattedMessage, useIntl } from 'react-intl';
import type { Debrief, Order } from '../../analysis/play/debrief.ts';
import type { PlayCase } from '../../analysis/play/playCase.ts';
import { TrustWaterfall } from '../../charts/waterfall/TrustWaterfall.tsx';
import { WaterfallTable } from '../../charts/waterfall/WaterfallTable.tsx';
import type { WaterfallSeries } from '../../charts/waterfall/waterfallProps.ts';
import type { Cause, StepTrace } from '../../engine/trace.ts';
import { Disclosure } from '../../kit/Disclosure.tsx';
import { logistic } from '../../math/logistic.ts';
import { causeWords } from '../../words/causeWords.ts';
import { percent } from '../../words/shares.ts';
import { whySentence } from '../../words/whySentence.ts';
import { useSeat } from './useSeat.ts';

interface ReasonProps {
  play: PlayCase;
  debrief: Debrief;
  order: Order;
  width: number;
}

/** What the model would have made of the moment of a decision, and why trust stood where it stood. */
export function ReasonPart({ play, debrief, order, width }: ReasonProps) {
  const intl = useIntl();
  const { named } = useSeat();
  const { seat, step, rivalry, trust, threshold, regime, intended, act } = order;
  const [, rival = ''] = rivalry.split('/');
  const series = useWaterfall(play, debrief, order);
  const sentence = whySentence(intl, {
    holder: named(seat),
    other: named(rival),
    trust,
    threshold,
    regime,
  });
  return (
    <>
      <p>
        {sentence}{' '}
        <FormattedMessage
          id="seat.debrief.reason"
          values={{ intended: percent(intended, intl.locale), act: percent(act, intl.locale) }}
        />
      </p>
      {series && width > 0 ? (
        <>
          <TrustWaterfall key={`${rivalry} ${step}`} {...series} width={width} onCause={() => undefined} />
          <Disclosure summary={intl.formatMessage({ id: 'replay.table.waterfall' })}>
            {() => <WaterfallTable {...series} />}
          </Disclosure>
        </>
      ) : null}
    </>
  );
}

/** How the step before the decision moved the trust that it was taken on; null where there was none. */
function useWaterfall(
  { model }: PlayCase,
  { steps }: Debrief,
  { seat, step, rivalry, threshold, regime }: Order,
): WaterfallSeries | null {
  const intl = useIntl();
  const { scenario, look, named } = useSeat();
  const before = steps[step - 1];
  const [, rival = ''] = rivalry.split('/');
  const tie = model.tieIds.indexOf(`${seat}|${rival}`);
  if (!before || tie < 0) return null;
  const label = (cause: Cause): string => {
    const [from = '', toward] = cause.id.split('/');
    return cause.kind === 'incident' && toward !== undefined
      ? intl.formatMessage({ id: 'seat.cause.gesture' }, { from: named(from), toward: named(toward) })
      : causeWords(intl, scenario, cause, (id) => perceivedBy(before, model.rivalryIds.indexOf(id), seat));
  };
  return {
    tieId: `${seat}|${rival}`,
    past: true,
    of: look(seat),
    in: look(rival),
    before: logistic(before.logOddsBefore[tie]!),
    now: logistic(before.logOddsAfter[tie]!),
    threshold,
    regime,
    causes: (before.causes[tie] ?? []).map((cause, n) => ({
      id: `${n}:${cause.id}`,
      label: label(cause),
      logOdds: cause.logOdds,
      linked: false,
    })),
  };
}

/** Trust moves by what was perceived, not by what was done. */
const perceivedBy = ({ perceived, acts }: StepTrace, r: number, seat: string): number =>
  perceived[r]?.[seat] ?? acts[r] ?? NaN;
