/** What P is compared with: something of probability P happens iff (word >>> 1) is below it; 2^31 wraps, as it may. */
export function limitOf(probability: number): number {
  return (Math.max(0, Math.min(1, probability)) * 2147483648) | 0;
}

/**
 * One block of Threefry4x32-20 (Salmon et al. 2011; see math/threefry.ts) for each of `count` runs, two runs side by side
 * so that the rounds of one fill the waits of the other, and its four words compared with four limits a lane: bit i of
 * what a lane gets is set where its word i says that what has limit i happens.
 *
 * In `ints` stand the numbers of the runs from `runs` on and the limits from `limit0` to `limit3` on. The bits go there
 * from `bits` on; where `act` is not negative, `levels[bits]` goes to `reals` from `act` on in their place. `count` must
 * be even. A limit of 0 never happens and one of 2^31 always does, so that a draw which nothing asked for does no harm.
 */
export function happenLanes(
  reals: Float64Array,
  ints: Int32Array,
  levels: Float64Array,
  k0: number,
  k1: number,
  runs: number,
  t: number,
  id: number,
  purpose: number,
  block: number,
  limit0: number,
  limit1: number,
  limit2: number,
  limit3: number,
  bits: number,
  act: number,
  count: number,
): void {
  const parity = 0x1bd11bda ^ k0 ^ k1;
  // What of round 1 does not depend on the run.
  const start1 = (id + k1) | 0;
  const first0 = (t + k0 + start1) | 0;
  const first1 = ((start1 << 10) | (start1 >>> 22)) ^ first0;
  const first2 = (purpose + block) | 0;
  const turned3 = (block << 26) | (block >>> 6);

  for (let lane = 0; lane < count; lane += 2) {
    const aRun = ints[runs + lane]!;
    const bRun = ints[runs + lane + 1]!;
    const aParity = parity ^ aRun;
    const bParity = parity ^ bRun;

    // Rounds 1 to 4.
    let a0 = first0;
    let b0 = first0;
    let a1 = first1;
    let b1 = first1;
    let a2 = (first2 + aRun) | 0;
    let b2 = (first2 + bRun) | 0;
    let a3 = turned3 ^ a2;
    let b3 = turned3 ^ b2;
    a0 = (a0 + a3) | 0;
    b0 = (b0 + b3) | 0;
    a3 = ((a3 << 11) | (a3 >>> 21)) ^ a0;
    b3 = ((b3 << 11) | (b3 >>> 21)) ^ b0;
    a2 = (a2 + a1) | 0;
    b2 = (b2 + b1) | 0;
    a1 = ((a1 << 21) | (a1 >>> 11)) ^ a2;
    b1 = ((b1 << 21) | (b1 >>> 11)) ^ b2;
    a0 = (a0 + a1) | 0;
    b0 = (b0 + b1) | 0;
    a1 = ((a1 << 13) | (a1 >>> 19)) ^ a0;
    b1 = ((b1 << 13) | (b1 >>> 19)) ^ b0;
    a2 = (a2 + a3) | 0;
    b2 = (b2 + b3) | 0;
    a3 = ((a3 << 27) | (a3 >>> 5)) ^ a2;
    b3 = ((b3 << 27) | (b3 >>> 5)) ^ b2;
    a0 = (a0 + a3) | 0;
    b0 = (b0 + b3) | 0;
    a3 = ((a3 << 23) | (a3 >>> 9)) ^ a0;
    b3 = ((b3 << 23) | (b3 >>> 9)) ^ b0;
    a2 = (a2 + a1) | 0;
    b2 = (b2 + b1) | 0;
    a1 = ((a1 << 5) | (a1 >>> 27)) ^ a2;
    b1 = ((b1 << 5) | (b1 >>> 27)) ^ b2;
    a0 = (a0 + k1) | 0;
    b0 = (b0 + k1) | 0;
    a1 = (a1 + aRun) | 0;
    b1 = (b1 + bRun) | 0;
    a3 = (a3 + aParity + 1) | 0;
    b3 = (b3 + bParity + 1) | 0;

    // Rounds 5 to 8.
    a0 = (a0 + a1) | 0;
    b0 = (b0 + b1) | 0;
    a1 = ((a1 << 6) | (a1 >>> 26)) ^ a0;
    b1 = ((b1 << 6) | (b1 >>> 26)) ^ b0;
    a2 = (a2 + a3) | 0;
    b2 = (b2 + b3) | 0;
    a3 = ((a3 << 20) | (a3 >>> 12)) ^ a2;
    b3 = ((b3 << 20) | (b3 >>> 12)) ^ b2;
    a0 = (a0 + a3) | 0;
    b0 = (b0 + b3) | 0;
    a3 = ((a3 << 17) | (a3 >>> 15)) ^ a0;
    b3 = ((b3 << 17) | (b3 >>> 15)) ^ b0;
    a2 = (a2 + a1) | 0;
    b2 = (b2 + b1) | 0;
    a1 = ((a1 << 11) | (a1 >>> 21)) ^ a2;
    b1 = ((b1 << 11) | (b1 >>> 21)) ^ b2;
    a0 = (a0 + a1) | 0;
    b0 = (b0 + b1) | 0;
    a1 = ((a1 << 25) | (a1 >>> 7)) ^ a0;
    b1 = ((b1 << 25) | (b1 >>> 7)) ^ b0;
    a2 = (a2 + a3) | 0;
    b2 = (b2 + b3) | 0;
    a3 = ((a3 << 10) | (a3 >>> 22)) ^ a2;
    b3 = ((b3 << 10) | (b3 >>> 22)) ^ b2;
    a0 = (a0 + a3) | 0;
    b0 = (b0 + b3) | 0;
    a3 = ((a3 << 18) | (a3 >>> 14)) ^ a0;
    b3 = ((b3 << 18) | (b3 >>> 14)) ^ b0;
    a2 = (a2 + a1) | 0;
    b2 = (b2 + b1) | 0;
    a1 = ((a1 << 20) | (a1 >>> 12)) ^ a2;
    b1 = ((b1 << 20) | (b1 >>> 12)) ^ b2;
    a0 = (a0 + aRun) | 0;
    b0 = (b0 + bRun) | 0;
    a2 = (a2 + aParity) | 0;
    b2 = (b2 + bParity) | 0;
    a3 = (a3 + k0 + 2) | 0;
    b3 = (b3 + k0 + 2) | 0;

    // Rounds 9 to 12.
    a0 = (a0 + a1) | 0;
    b0 = (b0 + b1) | 0;
    a1 = ((a1 << 10) | (a1 >>> 22)) ^ a0;
    b1 = ((b1 << 10) | (b1 >>> 22)) ^ b0;
    a2 = (a2 + a3) | 0;
    b2 = (b2 + b3) | 0;
    a3 = ((a3 << 26) | (a3 >>> 6)) ^ a2;
    b3 = ((b3 << 26) | (b3 >>> 6)) ^ b2;
    a0 = (a0 + a3) | 0;
    b0 = (b0 + b3) | 0;
    a3 = ((a3 << 11) | (a3 >>> 21)) ^ a0;
    b3 = ((b3 << 11) | (b3 >>> 21)) ^ b0;
    a2 = (a2 + a1) | 0;
    b2 = (b2 + b1) | 0;
    a1 = ((a1 << 21) | (a1 >>> 11)) ^ a2;
    b1 = ((b1 << 21) | (b1 >>> 11)) ^ b2;
    a0 = (a0 + a1) | 0;
    b0 = (b0 + b1) | 0;
    a1 = ((a1 << 13) | (a1 >>> 19)) ^ a0;
    b1 = ((b1 << 13) | (b1 >>> 19)) ^ b0;
    a2 = (a2 + a3) | 0;
    b2 = (b2 + b3) | 0;
    a3 = ((a3 << 27) | (a3 >>> 5)) ^ a2;
    b3 = ((b3 << 27) | (b3 >>> 5)) ^ b2;
    a0 = (a0 + a3) | 0;
    b0 = (b0 + b3) | 0;
    a3 = ((a3 << 23) | (a3 >>> 9)) ^ a0;
    b3 = ((b3 << 23) | (b3 >>> 9)) ^ b0;
    a2 = (a2 + a1) | 0;
    b2 = (b2 + b1) | 0;
    a1 = ((a1 << 5) | (a1 >>> 27)) ^ a2;
    b1 = ((b1 << 5) | (b1 >>> 27)) ^ b2;
    a1 = (a1 + aParity) | 0;
    b1 = (b1 + bParity) | 0;
    a2 = (a2 + k0) | 0;
    b2 = (b2 + k0) | 0;
    a3 = (a3 + k1 + 3) | 0;
    b3 = (b3 + k1 + 3) | 0;

    // Rounds 13 to 16.
    a0 = (a0 + a1) | 0;
    b0 = (b0 + b1) | 0;
    a1 = ((a1 << 6) | (a1 >>> 26)) ^ a0;
    b1 = ((b1 << 6) | (b1 >>> 26)) ^ b0;
    a2 = (a2 + a3) | 0;
    b2 = (b2 + b3) | 0;
    a3 = ((a3 << 20) | (a3 >>> 12)) ^ a2;
    b3 = ((b3 << 20) | (b3 >>> 12)) ^ b2;
    a0 = (a0 + a3) | 0;
    b0 = (b0 + b3) | 0;
    a3 = ((a3 << 17) | (a3 >>> 15)) ^ a0;
    b3 = ((b3 << 17) | (b3 >>> 15)) ^ b0;
    a2 = (a2 + a1) | 0;
    b2 = (b2 + b1) | 0;
    a1 = ((a1 << 11) | (a1 >>> 21)) ^ a2;
    b1 = ((b1 << 11) | (b1 >>> 21)) ^ b2;
    a0 = (a0 + a1) | 0;
    b0 = (b0 + b1) | 0;
    a1 = ((a1 << 25) | (a1 >>> 7)) ^ a0;
    b1 = ((b1 << 25) | (b1 >>> 7)) ^ b0;
    a2 = (a2 + a3) | 0;
    b2 = (b2 + b3) | 0;
    a3 = ((a3 << 10) | (a3 >>> 22)) ^ a2;
    b3 = ((b3 << 10) | (b3 >>> 22)) ^ b2;
    a0 = (a0 + a3) | 0;
    b0 = (b0 + b3) | 0;
    a3 = ((a3 << 18) | (a3 >>> 14)) ^ a0;
    b3 = ((b3 << 18) | (b3 >>> 14)) ^ b0;
    a2 = (a2 + a1) | 0;
    b2 = (b2 + b1) | 0;
    a1 = ((a1 << 20) | (a1 >>> 12)) ^ a2;
    b1 = ((b1 << 20) | (b1 >>> 12)) ^ b2;
    a0 = (a0 + aParity) | 0;
    b0 = (b0 + bParity) | 0;
    a1 = (a1 + k0) | 0;
    b1 = (b1 + k0) | 0;
    a2 = (a2 + k1) | 0;
    b2 = (b2 + k1) | 0;
    a3 = (a3 + aRun + 4) | 0;
    b3 = (b3 + bRun + 4) | 0;

    // Rounds 17 to 20.
    a0 = (a0 + a1) | 0;
    b0 = (b0 + b1) | 0;
    a1 = ((a1 << 10) | (a1 >>> 22)) ^ a0;
    b1 = ((b1 << 10) | (b1 >>> 22)) ^ b0;
    a2 = (a2 + a3) | 0;
    b2 = (b2 + b3) | 0;
    a3 = ((a3 << 26) | (a3 >>> 6)) ^ a2;
    b3 = ((b3 << 26) | (b3 >>> 6)) ^ b2;
    a0 = (a0 + a3) | 0;
    b0 = (b0 + b3) | 0;
    a3 = ((a3 << 11) | (a3 >>> 21)) ^ a0;
    b3 = ((b3 << 11) | (b3 >>> 21)) ^ b0;
    a2 = (a2 + a1) | 0;
    b2 = (b2 + b1) | 0;
    a1 = ((a1 << 21) | (a1 >>> 11)) ^ a2;
    b1 = ((b1 << 21) | (b1 >>> 11)) ^ b2;
    a0 = (a0 + a1) | 0;
    b0 = (b0 + b1) | 0;
    a1 = ((a1 << 13) | (a1 >>> 19)) ^ a0;
    b1 = ((b1 << 13) | (b1 >>> 19)) ^ b0;
    a2 = (a2 + a3) | 0;
    b2 = (b2 + b3) | 0;
    a3 = ((a3 << 27) | (a3 >>> 5)) ^ a2;
    b3 = ((b3 << 27) | (b3 >>> 5)) ^ b2;
    a0 = (a0 + a3) | 0;
    b0 = (b0 + b3) | 0;
    a3 = ((a3 << 23) | (a3 >>> 9)) ^ a0;
    b3 = ((b3 << 23) | (b3 >>> 9)) ^ b0;
    a2 = (a2 + a1) | 0;
    b2 = (b2 + b1) | 0;
    a1 = ((a1 << 5) | (a1 >>> 27)) ^ a2;
    b1 = ((b1 << 5) | (b1 >>> 27)) ^ b2;
    a0 = (a0 + k0) | 0;
    b0 = (b0 + k0) | 0;
    a1 = (a1 + k1) | 0;
    b1 = (b1 + k1) | 0;
    a2 = (a2 + aRun) | 0;
    b2 = (b2 + bRun) | 0;
    a3 = (a3 + 5) | 0;
    b3 = (b3 + 5) | 0;

    const aBits =
      (((a0 >>> 1) - ints[limit0 + lane]!) >>> 31) |
      ((((a1 >>> 1) - ints[limit1 + lane]!) >>> 31) << 1) |
      ((((a2 >>> 1) - ints[limit2 + lane]!) >>> 31) << 2) |
      ((((a3 >>> 1) - ints[limit3 + lane]!) >>> 31) << 3);
    const bBits =
      (((b0 >>> 1) - ints[limit0 + lane + 1]!) >>> 31) |
      ((((b1 >>> 1) - ints[limit1 + lane + 1]!) >>> 31) << 1) |
      ((((b2 >>> 1) - ints[limit2 + lane + 1]!) >>> 31) << 2) |
      ((((b3 >>> 1) - ints[limit3 + lane + 1]!) >>> 31) << 3);
    if (act < 0) {
      ints[bits + lane] = aBits;
      ints[bits + lane + 1] = bBits;
    } else {
      reals[act + lane] = levels[aBits]!;
      reals[act + lane + 1] = levels[bBits]!;
    }
  }
}
