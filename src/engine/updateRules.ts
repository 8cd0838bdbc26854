import type { Workspace } from './workspace.ts';

/** Sets the states of all rules to those before the first turn. */
export function startRules(work: Workspace): void {
  const { rule } = work.model.rivalries;
  for (let r = 0; r < rule.length; r += 1) {
    work.views[r]!.turn = 0;
    rule[r]!.start(work.views[r]!);
  }
}

/** Writes the turn into the history of every rule and lets the learners learn, whoever chose the act. */
export function updateRules(work: Workspace): void {
  const { state, model } = work;
  const { rule } = model.rivalries;
  const past = (state.t % model.lookback) * rule.length;
  for (let r = 0; r < rule.length; r += 1) {
    const other = perceivedBack(work, r);
    state.perceivedPast[past + r] = other;
    state.ownIntended[r] = work.intended[r]! >= 0.5 ? 1 : 0;
    state.ownExecuted[r] = work.acts[r]! >= 0.5 ? 1 : 0;
    state.other[r] = other >= 0.5 ? 1 : 0;
    const each = rule[r]!;
    if (each.observe === undefined) continue;
    const view = work.views[r]!;
    view.turn = state.t;
    view.ownIntended = state.ownIntended[r]!;
    view.ownExecuted = state.ownExecuted[r]!;
    view.other = state.other[r]!;
    view.propensity = work.propensity[r]!;
    each.observe(view);
  }
}

/** What came back, as the holder perceived it; as others see it where no route brings it to the holder; 1 if nothing comes back. */
function perceivedBack(work: Workspace, r: number): number {
  const { back, backObserver } = work.model.rivalries;
  const observer = backObserver[r]!;
  if (observer >= 0) return work.perceived[observer]!;
  return back[r]! >= 0 ? work.seen[back[r]!]! : 1;
}
