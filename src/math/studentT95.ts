/** Standard normal quantile of 97.5 %. */
const z = 1.959963984540054;

/**
 * How many standard errors a two-sided 95 % interval reaches with so many degrees of freedom (at least 3): Student's t from
 * the expansion around the normal quantile, within 0.2 % (Abramowitz and Stegun 1964, 26.7.5).
 */
export function studentT95(freedom: number): number {
  const z2 = z * z;
  return (
    z +
    (z * (z2 + 1)) / (4 * freedom) +
    (z * ((5 * z2 + 16) * z2 + 3)) / (96 * freedom ** 2) +
    (z * (((3 * z2 + 19) * z2 + 17) * z2 - 15)) / (384 * freedom ** 3) +
    (z * ((((79 * z2 + 776) * z2 + 1482) * z2 - 1920) * z2 - 945)) / (92160 * freedom ** 4)
  );
}
