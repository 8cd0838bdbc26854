import { logistic } from '../../math/logistic.ts';
import { beliefMartingale } from '../../theory/beliefMartingale.ts';
import { betaTrust } from '../../theory/betaTrust.ts';
import { folkThresholds } from '../../theory/folkThresholds.ts';
import { leastIncidentWeight } from '../../theory/incidentMixture.ts';
import { leastCost, leverageNeeded } from '../../theory/leverage.ts';
import { logOddsTrust } from '../../theory/logOddsTrust.ts';
import { evidenceWeights } from '../../theory/oneTie.ts';
import { controlThatDerails, spoilerBelief } from '../../theory/spoilerBelief.ts';
import { controlThatEndsRestraint, trustAfter } from '../../theory/spoilerControl.ts';
import { rawChoice, restrains } from '../../theory/trustThreshold.ts';
import { payoffInputs, type TheoryItem } from './item.ts';

const folk: TheoryItem = {
  inputs: payoffInputs,
  compute(input) {
    const { grim, alternate, titForTat, riskDominance } = folkThresholds(input.payoffs());
    return {
      delta_grim: grim,
      delta_alternate: alternate,
      delta_tft: titForTat,
      delta_risk_dominance: riskDominance,
    };
  },
};

const threshold: TheoryItem = {
  inputs: [...payoffInputs, 'w', 'K', 'b', 'lam'],
  compute(input) {
    const trust = input.number('b');
    const choice = rawChoice(input.payoffs(), input.number('w'), input.number('K', 0), trust);
    const { d0, d1, regime, restraint, violation, formula } = choice;
    const bStar = choice.threshold ?? formula;
    return {
      d0,
      d1,
      regime,
      b_star_formula: Number.isFinite(bStar) ? bStar : null,
      V_C: restraint,
      V_D: violation,
      pi: logistic(input.number('lam', 1) * (restraint - violation)),
      restrains_at_b: restrains(choice),
    };
  },
};

const posterior: TheoryItem = {
  inputs: ['t', 'c', 'a', 'm'],
  compute(input) {
    const [trust, control] = [input.number('t'), input.number('c')];
    const belief = spoilerBelief(trust, control, input.number('a'));
    const least = controlThatDerails(trust, input.number('m'));
    return {
      after_attack: belief.afterAttack,
      after_quiet: belief.afterQuiet,
      p_attack: belief.attackChance,
      c_star: least,
      derails: control > least,
    };
  },
};

const control: TheoryItem = {
  inputs: ['b', 'b_star', 'q', 'control', 'violations', 'restraints'],
  compute(input) {
    const [trust, bStar, q] = [input.number('b'), input.number('b_star'), input.number('q')];
    const [violations, restraints] = [input.whole('violations'), input.whole('restraints')];
    const after = trustAfter(trust, input.number('control'), q, violations, restraints);
    return {
      c_star_one_violation: controlThatEndsRestraint(trust, bStar, q),
      b_after: after,
      below_threshold: after < bStar,
    };
  },
};

const leverage: TheoryItem = {
  inputs: [...payoffInputs, 'w', 'b', 'p_attributed'],
  compute(input) {
    const cost = leastCost(input.payoffs(), input.number('w'), input.number('b'));
    return { K_star: cost, leverage_needed: leverageNeeded(cost, input.number('p_attributed', 1)) };
  },
};

const incident: TheoryItem = {
  inputs: ['s', 'e', 'q'],
  compute(input) {
    const [spoilers, e, q] = [input.number('s'), input.number('e'), input.number('q')];
    const { restraint, violation } = evidenceWeights({ committed: e, uncommitted: q, spoilers });
    return {
      weight_incident: violation,
      weight_quiet: restraint,
      lower_bound: spoilers === 0 ? null : leastIncidentWeight(spoilers, q),
    };
  },
};

const martingale: TheoryItem = {
  inputs: ['b', 'e', 'q'],
  compute(input) {
    const belief = beliefMartingale(input.number('b'), input.number('e'), input.number('q'));
    return {
      p_violation: belief.violation,
      b_after_violation: belief.afterViolation,
      b_after_restraint: belief.afterRestraint,
      expected_b: belief.expected,
    };
  },
};

const counts: TheoryItem = {
  inputs: ['a0', 'b0', 'g', 'seq'],
  compute(input) {
    const prior = { kept: input.number('a0'), broken: input.number('b0') };
    const variant = (towards: 'zero' | 'prior') => {
      const { kept, broken, trust } = betaTrust(prior, input.number('g'), towards, input.acts('seq'));
      return { a: kept, b: broken, trust };
    };
    return { A: variant('zero'), B: variant('prior') };
  },
};

const logOdds: TheoryItem = {
  inputs: ['b0', 'f', 'k', 'e', 'q', 'severity', 'seq'],
  compute(input) {
    const tie = {
      trust: input.number('b0'),
      forgetting: input.number('f'),
      attention: input.number('k'),
      committed: input.number('e'),
      uncommitted: input.number('q'),
    };
    const found = logOddsTrust(tie, input.number('severity', 1), input.acts('seq'));
    return {
      weight_restraint: found.weightRestraint,
      weight_violation: found.weightViolation,
      L: found.logOdds,
      b: found.trust,
      contributions: found.contributions,
      limit_if_always_restrained: found.limit,
      half_life_steps: found.halfLife,
    };
  },
};

/** Patience, trust and what moves it. */
export const trustItems: Readonly<Record<string, TheoryItem>> = {
  'folk-thresholds': folk,
  'trust-threshold': threshold,
  'spoiler-posterior': posterior,
  'spoiler-control': control,
  'leverage-just-enough': leverage,
  'incident-mixture': incident,
  'belief-martingale': martingale,
  'beta-forgetting': counts,
  'logodds-trust': logOdds,
};
