import type { Model } from '../model.ts';

/**
 * Where everything of a group of runs stands. A run is a lane; a row holds one quantity of all lanes, `width` numbers long,
 * and a block is a row for each tie, rivalry, ... in the model's order. All numbers here are places of a block's first row
 * in one of two views of the same memory: reals stand in its first part, whole numbers behind them.
 */
export interface Rows {
  readonly width: number;

  /** Reals. By slot of the parameter vector. */
  readonly value: number;
  /** By shiftable slot: its value without shifts. */
  readonly unshifted: number;
  /** What `derive` makes of the parameters, see `Derived`. */
  readonly prior: number;
  readonly kept: number;
  readonly slope: number;
  readonly exposure: number;
  readonly steepness: number;
  readonly kappa: number;
  readonly weightC: number;
  readonly weightD: number;
  /** L by tie. */
  readonly logOdds: number;
  /** pi by rivalry, lambda x, K. */
  readonly propensity: number;
  readonly drive: number;
  readonly cost: number;
  /** m by patronage. */
  readonly pressure: number;
  /** Progress by channel, G by actor. */
  readonly progress: number;
  readonly progressOf: number;
  /** By rivalry. */
  readonly act: number;
  readonly seen: number;
  /** a' by rivalry: what came back in the last 12 hours. */
  readonly received: number;
  /** 1 in force, else 0; and the weight of evidence of acts: 1 in force, else outside. */
  readonly force: number;
  readonly weight: number;
  /** Sum of v over the last full window, as of the step `Lanes.windowSumAt`; v of step s at s mod window. */
  readonly windowSum: number;
  readonly violencePast: number;
  /** Acts of provoking rivalries as perceived: step s of number n at (s mod lookback) * provoked + n. */
  readonly perceivedPast: number;
  /** Acts of watched rivalries: step s of number n at (s mod longestWindow) * watched + n. */
  readonly actsPast: number;
  /** Mean act by actor, and over the actors that have a rivalry. */
  readonly restraint: number;
  readonly restraintOfAll: number;
  readonly ruleState: number;
  readonly scratch: number;

  /** Whole numbers. Number of the run. */
  readonly run: number;
  /** A limit that nothing passes, one row for any other, noise by actor, acts by rivalry. */
  readonly never: number;
  readonly limit: number;
  readonly noise: number;
  readonly limits: number;
  /** What a draw gave; and for each four observers of an act, whether their picture is turned round. */
  readonly bits: number;
  readonly turned: number;
  readonly inForce: number;
  readonly violenceCount: number;
  readonly endAt: number;
  readonly endCause: number;
  readonly endBy: number;
  /** By channel, issue, party; see `State`. */
  readonly channelStatus: number;
  readonly openedAt: number;
  readonly missed: number;
  readonly settled: number;
  readonly meetingsUnder: number;
  /** By uncertain event: whether it happens in this step, and when it last did. */
  readonly fires: number;
  readonly firedAt: number;
  /** By rivalry, see `State`. */
  readonly ownIntended: number;
  readonly ownExecuted: number;
  readonly other: number;

  /** How much memory the rows take, and what of it is reals. */
  readonly bytes: number;
  readonly bytesOfReals: number;
}

/** How many of some things a model has that lanes keep rows of. */
export interface RowCounts {
  readonly shiftable: number;
  readonly provoked: number;
  readonly watched: number;
  readonly turned: number;
  readonly uncertain: number;
}

/** Width is a multiple of four. */
export function layRows(model: Model, counts: RowCounts, width: number): Rows {
  let reals = 0;
  const real = (rows: number) => {
    const at = reals;
    reals += rows * width;
    return at;
  };
  const rivalries = model.rivalryIds.length;
  const ties = model.tieIds.length;
  const routes = model.routes.tie.length;
  const channels = model.channelIds.length;
  const realRows = {
    logOdds: real(ties),
    prior: real(ties),
    kept: real(ties),
    propensity: real(rivalries),
    drive: real(rivalries),
    cost: real(rivalries),
    slope: real(rivalries),
    exposure: real(rivalries),
    steepness: real(rivalries),
    act: real(rivalries),
    seen: real(rivalries),
    received: real(rivalries),
    kappa: real(routes),
    weightC: real(routes),
    weightD: real(routes),
    pressure: real(model.patronageIds.length),
    progress: real(channels),
    progressOf: real(model.actorIds.length),
    force: real(1),
    weight: real(1),
    windowSum: real(1),
    scratch: real(1),
    restraint: real(model.actorIds.length),
    restraintOfAll: real(1),
    violencePast: real(model.agreement.window),
    perceivedPast: real(model.lookback * counts.provoked),
    actsPast: real(model.channels.longestWindow * counts.watched),
    ruleState: real(model.rivalries.ruleStateStart[rivalries]!),
    value: real(model.parameters.central.length),
    unshifted: real(counts.shiftable),
  };
  let ints = 2 * reals;
  const int = (rows: number) => {
    const at = ints;
    ints += rows * width;
    return at;
  };
  const intRows = {
    run: int(1),
    never: int(1),
    limit: int(1),
    bits: int(1),
    noise: int(model.actorIds.length),
    limits: int(rivalries),
    turned: int(counts.turned),
    inForce: int(1),
    violenceCount: int(1),
    endAt: int(1),
    endCause: int(1),
    endBy: int(1),
    channelStatus: int(channels),
    openedAt: int(channels),
    missed: int(channels),
    settled: int(model.channels.issueIds.length),
    meetingsUnder: int(model.channels.partyActor.length),
    fires: int(counts.uncertain),
    firedAt: int(counts.uncertain),
    ownIntended: int(rivalries),
    ownExecuted: int(rivalries),
    other: int(rivalries),
  };
  return { width, ...realRows, ...intRows, bytes: 4 * ints, bytesOfReals: 8 * reals };
}
