/** Share of side 1 of a pie with utilities x^r: the weighted Nash solution (Nash 1950). */
export function nashShare(r1: number, r2: number, weight1 = 1, weight2 = 1): number {
  return (weight1 * r1) / (weight1 * r1 + weight2 * r2);
}

/** Utilities of a side for its own offer and the other's, and without agreement. */
export interface OfferUtilities {
  own: number;
  other: number;
  disagreement: number;
}

/** Willingness to risk a conflict rather than accept the other's offer, 1 where there is nothing to lose (Zeuthen 1930). */
export function willingnessToRisk({ own, other, disagreement }: OfferUtilities): number {
  return own === disagreement ? 1 : (own - other) / (own - disagreement);
}

/** Who concedes next, and the product of gains of each offer (Harsanyi 1956). `both` when the limits are equal. */
export function zeuthenStep(one: OfferUtilities, two: OfferUtilities) {
  const risk1 = willingnessToRisk(one);
  const risk2 = willingnessToRisk(two);
  return {
    risk1,
    risk2,
    concedes: risk1 === risk2 ? ('both' as const) : risk1 < risk2 ? (1 as const) : (2 as const),
    productOfOffer1: (one.own - one.disagreement) * (two.other - two.disagreement),
    productOfOffer2: (one.other - one.disagreement) * (two.own - two.disagreement),
  };
}
