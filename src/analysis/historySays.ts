import type { History } from './history.ts';
import type { Outcome } from './outcome.ts';

/** Whether an outcome came about in a history that has run past it. @throws RangeError for a channel or name it does not know. */
export function historySays(history: History, outcome: Outcome): boolean {
  switch (outcome.kind) {
    case 'inForce':
      return history.inForce[outcome.at] === true;
    case 'channel': {
      const status = history.channels[outcome.at]?.[history.model.channelIds.indexOf(outcome.channel)];
      if (status === undefined)
        throw new RangeError(`There is no channel ${outcome.channel} at step ${outcome.at}.`);
      return outcome.is.includes(status);
    }
    case 'restraint': {
      const at = restraintAt(history, outcome.of);
      let sum = 0;
      for (let t = outcome.fromStep; t <= outcome.toStep; t += 1) sum += at(t);
      return sum / (outcome.toStep - outcome.fromStep + 1) >= outcome.atLeast;
    }
  }
}

function restraintAt({ model, restraint, actorRestraint, acts }: History, of: string): (t: number) => number {
  if (of === 'all') return (t) => restraint[t] ?? NaN;
  const actor = model.actorIds.indexOf(of);
  if (actor >= 0) return (t) => actorRestraint[t * model.actorIds.length + actor] ?? NaN;
  const rivalry = model.rivalryIds.indexOf(of);
  if (rivalry >= 0) return (t) => acts[t * model.rivalryIds.length + rivalry] ?? NaN;
  throw new RangeError(`There is no actor and no rivalry ${of}.`);
}
