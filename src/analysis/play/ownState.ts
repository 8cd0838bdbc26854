import { AGREED, START } from '../../engine/codes.ts';
import type { Model } from '../../engine/model.ts';
import type { RunOptions } from '../../engine/options.ts';
import type { State } from '../../engine/state.ts';
import { stateBefore } from '../../engine/weighAt.ts';

const central: RunOptions = { mode: 'model', seed: 0, index: 0, draws: false, from: 0 };

/**
 * A state as one side can know it: its own trust, how far its patrons press it, and what is open to all (agreement, channels,
 * shifts of the numbers). The rest is as before step 0, so that nothing worked out from it can give the truth away.
 */
export function ownState(model: Model, seat: string, state: State): State {
  const own = stateBefore(model, central, 0);
  own.t = state.t;
  own.inForce = state.inForce;
  own.agreement = state.agreement;
  own.channelStatus.set(state.channelStatus);
  own.progress.set(state.progress);
  own.shiftCount = state.shiftCount;
  own.shiftEffect.set(state.shiftEffect);
  own.shiftUntil.set(state.shiftUntil);
  model.tieIds.forEach((id, tie) => {
    if (id.startsWith(`${seat}|`)) own.logOdds[tie] = state.logOdds[tie]!;
  });
  const { via, viaStart } = model.patronages;
  model.patronageIds.forEach((id, p) => {
    if (!id.endsWith(`/${seat}`)) return;
    for (let n = viaStart[p]!; n < viaStart[p + 1]!; n += 1)
      own.propensity[via[n]!] = state.propensity[via[n]!]!;
  });
  return own;
}

/** Whether the agreement is in force in the step after a state, as far as it is announced: agreed, and dated for sure. */
export function isInForceNext({ events, parameters }: Model, { t, inForce, agreement }: State): boolean {
  if (inForce === 1) return true;
  if (agreement !== AGREED) return false;
  const due = events.dated.subarray(events.datedStart[t], events.datedStart[t + 1]);
  return due.some(
    (event) =>
      parameters.central[parameters.at.probability + event]! >= 1 &&
      events.effectKind.subarray(events.effectStart[event], events.effectStart[event + 1]).includes(START),
  );
}
