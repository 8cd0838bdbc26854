import { FORCE, PURPOSE } from '../codes.ts';
import { limitOf } from './happenLanes.ts';
import { draw } from './laneDraws.ts';
import type { Lanes } from './lanes.ts';
import { perceivedBack } from './perceivedRows.ts';

/** Acts of a rivalry whose holder goes by a rule of its own, lane by lane; as `chooseActs` has it. */
export function chooseByRule(lanes: Lanes, r: number): void {
  const { model, rows, reals, ints, count, view } = lanes;
  const { width } = rows;
  const rule = model.rivalries.rule[r]!;
  const act = rows.act + r * width;
  const intended = rows.ownIntended + r * width;
  for (let lane = 0; lane < count; lane += 1) {
    // A rule is not asked in a turn that a force decides: its memory stays as it is.
    const chosen = isForced(lanes, r, lane) ? 0 : askRule(lanes, r, lane);
    reals[act + lane] = chosen;
    ints[rows.limit + lane] = limitOf(chosen);
    if (rule.choice === 'listed') ints[intended + lane] = chosen >= 0.5 ? 1 : 0;
  }
  view.state = noNumbers;
  view.numbers = noNumbers;
  if (rule.choice === 'intention') executeIntention(lanes, r, act, intended);
}

/** The turn as each holder knows it, and what learners make of it; as `updateRules` has it. */
export function updateLaneRules(lanes: Lanes): void {
  const { plan, model, rows, reals, ints, count } = lanes;
  const { width } = rows;
  for (const r of plan.ruled) {
    const act = rows.act + r * width;
    const executed = rows.ownExecuted + r * width;
    const other = rows.other + r * width;
    perceivedBack(lanes, r, rows.scratch);
    for (let lane = 0; lane < count; lane += 1) {
      const done = reals[act + lane]! >= 0.5 ? 1 : 0;
      ints[executed + lane] = done;
      ints[other + lane] = reals[rows.scratch + lane]! >= 0.5 ? 1 : 0;
      if (lanes.recordStep || isForced(lanes, r, lane)) ints[rows.ownIntended + r * width + lane] = done;
    }
    const { observe } = model.rivalries.rule[r]!;
    if (observe === undefined) continue;
    for (let lane = 0; lane < count; lane += 1) {
      lookAt(lanes, r, lane);
      observe(lanes.view);
      keepRuleState(lanes, r, lane);
    }
  }
}

/** Sets the states of all rules to those before the first turn. */
export function startLaneRules(lanes: Lanes): void {
  const { plan, model, rows, ints, count } = lanes;
  for (const r of plan.ruled) {
    for (const block of [rows.ownIntended, rows.ownExecuted, rows.other]) {
      ints.fill(1, block + r * rows.width, block + r * rows.width + count);
    }
    for (let lane = 0; lane < count; lane += 1) {
      lookAt(lanes, r, lane);
      lanes.view.turn = 0;
      model.rivalries.rule[r]!.start(lanes.view);
      keepRuleState(lanes, r, lane);
    }
  }
}

const noNumbers = new Float64Array(0);

function askRule(lanes: Lanes, r: number, lane: number): number {
  lookAt(lanes, r, lane);
  const chosen = lanes.model.rivalries.rule[r]!.decide(lanes.view);
  keepRuleState(lanes, r, lane);
  return chosen;
}

/** An intended C passes through control, an intended D is D; then the whole act may lapse. */
function executeIntention(lanes: Lanes, r: number, act: number, intended: number): void {
  const { model, plan, rows, reals, ints, count } = lanes;
  const { at } = model.parameters;
  const { width, limit, bits } = rows;
  const holder = model.rivalries.from[r]!;
  const control = rows.value + (at.control + holder) * width;
  const lapse = rows.value + (at.lapse + holder) * width;
  const hash = model.rivalries.hash[r]!;

  draw(lanes, hash, PURPOSE.rule, 0, limit, limit, limit, limit, bits);
  for (let lane = 0; lane < count; lane += 1) {
    const restrains = ints[bits + lane]! & 1;
    ints[intended + lane] = restrains;
    ints[limit + lane] = restrains === 1 ? limitOf(reals[control + lane]!) : 0;
  }
  draw(lanes, hash, PURPOSE.act, 0, limit, limit, limit, limit, bits);
  for (let lane = 0; lane < count; lane += 1) {
    reals[act + lane] = plan.levels[ints[bits + lane]! & 15]!;
    ints[limit + lane] = limitOf(reals[lapse + lane]!);
  }
  draw(lanes, hash, PURPOSE.lapse, 0, limit, limit, limit, limit, bits);
  for (let lane = 0; lane < count; lane += 1) {
    if ((ints[bits + lane]! & 1) === 1) reals[act + lane] = 1 - reals[act + lane]!;
  }
}

function isForced({ model, forces }: Lanes, r: number, lane: number): boolean {
  const { effectKind, effectTarget } = model.events;
  return forces.some(
    ({ effect, lanes }) =>
      effectKind[effect] === FORCE && effectTarget[effect] === r && (lanes === null || lanes[lane] === 1),
  );
}

/** Shows the rule of a rivalry what its holder knows in one lane. */
function lookAt(lanes: Lanes, r: number, lane: number): void {
  const { model, rows, reals, ints, view } = lanes;
  const { width } = rows;
  const { ruleNumbersStart, ruleStateStart } = model.rivalries;
  view.turn = lanes.t;
  view.ownIntended = ints[rows.ownIntended + r * width + lane]!;
  view.ownExecuted = ints[rows.ownExecuted + r * width + lane]!;
  view.other = ints[rows.other + r * width + lane]!;
  view.propensity = reals[rows.propensity + r * width + lane]!;
  view.numbers = lanes.ruleNumbers.subarray(ruleNumbersStart[r]!, ruleNumbersStart[r + 1]!);
  const first = rows.value + model.parameters.at.rule * width + lane;
  for (let n = ruleNumbersStart[r]!; n < ruleNumbersStart[r + 1]!; n += 1) {
    lanes.ruleNumbers[n] = reals[first + n * width]!;
  }
  view.state = lanes.ruleState.subarray(ruleStateStart[r]!, ruleStateStart[r + 1]!);
  for (let n = ruleStateStart[r]!; n < ruleStateStart[r + 1]!; n += 1) {
    lanes.ruleState[n] = reals[rows.ruleState + n * width + lane]!;
  }
}

function keepRuleState({ model, rows, reals, ruleState }: Lanes, r: number, lane: number): void {
  const { ruleStateStart } = model.rivalries;
  for (let n = ruleStateStart[r]!; n < ruleStateStart[r + 1]!; n += 1) {
    reals[rows.ruleState + n * rows.width + lane] = ruleState[n]!;
  }
}
