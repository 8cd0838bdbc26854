import { bit, type Strategy } from '../strategy.ts';

const content = 0;
const provoked = 1;
const contrite = 2;

/**
 * Contrite tit for tat by standing (Sugden 1986; Boyd 1989; Wu & Axelrod 1995): content until a defection of one side
 * alone makes the victim provoked and the defector contrite. Provoked plays D until the other cooperates; contrite plays C
 * until it has cooperated. Not the library's ContriteTitForTat. State: content, provoked or contrite.
 */
export const contriteByStanding: Strategy = {
  name: 'CTFT-standing',
  stochastic: false,
  memory: 'state',
  start: [content],
  chance: ([standing]) => bit(standing !== provoked),
  next: ([standing = content], { own, other }) => {
    if (standing === provoked) return [other ? content : provoked];
    if (standing === contrite) return [own ? content : contrite];
    return [own === other ? content : own ? provoked : contrite];
  },
};
