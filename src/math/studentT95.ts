/** Standard normal quantile of 97.5 %. */
const z = 1.959963984540054;

/**
 * How many standard errors a two-sided 95 % interval reaches with so many degrees of freedom (at least 3): Student's t from
 * the expansion around the normal quantile, within 0.2 % (Abramowitz and Stegun 1964, 26.7.5).
 */
export function studentT95(freedom: number): number {
  const z2 = z * z;
  const n = 1 / freedom;
  const terms = [
    z,
    (z * (z2 + 1)) / 4,
    (z * ((5 * z2 + 16) * z2 + 3)) / 96,
    (z * (((3 * z2 + 19) * z2 + 17) * z2 - 15)) / 384,
    (z * ((((79 * z2 + 776) * z2 + 1482) * z2 - 1920) * z2 - 945)) / 92160,
  ];
  return terms.reduceRight((sum, term) => sum * n + term, 0);
}
