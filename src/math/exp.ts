// Port of e_exp.c of fdlibm 5.3. The notice of the original:
// ====================================================
// Copyright (C) 2004 by Sun Microsystems, Inc. All rights reserved.
//
// Permission to use, copy, modify, and distribute this
// software is freely granted, provided that this notice
// is preserved.
// ====================================================

const LN2_HIGH = 6.9314718036912381649e-1;
const LN2_LOW = 1.90821492927058770002e-10;
const INVERSE_LN2 = 1.4426950408889634;
const P1 = 1.66666666666666019037e-1;
const P2 = -2.77777777770155933842e-3;
const P3 = 6.61375632143793436117e-5;
const P4 = -1.6533902205465251539e-6;
const P5 = 4.13813679705723846039e-8;

const LOWEST_POWER = -1022;

/** 2^k at k + 1022, for k from -1022 to 1023. */
const powersOfTwo = new Float64Array(2046);
powersOfTwo[-LOWEST_POWER] = 1;
for (let k = 1; k <= 1023; k += 1) powersOfTwo[k - LOWEST_POWER] = 2 * powersOfTwo[k - 1 - LOWEST_POWER]!;
for (let k = -1; k >= LOWEST_POWER; k -= 1)
  powersOfTwo[k - LOWEST_POWER] = 0.5 * powersOfTwo[k + 1 - LOWEST_POWER]!;

/**
 * e^x with the same bits everywhere, within one unit in the last place: fdlibm's polynomial (Sun Microsystems, 1993) after
 * a reduction by k = floor(x/ln 2 + 1/2). Infinity above 709, 0 below -708, NaN for NaN. There is no special case at 1, so
 * exp(1) is one unit above what platforms that have it return.
 */
export function exp(x: number): number {
  if (x !== x) return x;
  if (x > 709) return Infinity;
  if (x < -708) return 0;
  return expWithin(x);
}

/** The same for x from -708 to 709 only; without branches, so that loops over many numbers run faster. */
export function expWithin(x: number): number {
  const k = Math.floor(x * INVERSE_LN2 + 0.5);
  const high = x - k * LN2_HIGH;
  const low = k * LN2_LOW;
  const r = high - low;
  const t = r * r;
  const c = r - t * (P1 + t * (P2 + t * (P3 + t * (P4 + t * P5))));
  return (1 - (low - (r * c) / (2 - c) - high)) * powersOfTwo[k - LOWEST_POWER]!;
}
