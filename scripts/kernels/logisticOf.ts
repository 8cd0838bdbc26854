import { int, reals, type Value } from './code.ts';
import type { Writer } from './writer.ts';

type Reals = Value<'reals'>;

const { add, subtract, multiply, divide, negate, floor, least, most, isBelow, unless } = reals;

/** 1.5 * 2^52: a whole number added to it stands in its low bits. */
const shifter = 6755399441055744;

/**
 * `logistic` and `logisticWithin` of src/math/logistic.ts, operation by operation. Call it before the loop: the constants of
 * fdlibm's polynomial are laid out there.
 */
export function logisticOf(writer: Writer): { logistic(x: Reals): Reals; logisticWithin(x: Reals): Reals } {
  const kept = (value: Reals) => writer.keep(value);
  const constant = (x: number) => writer.keep(reals.of(x));
  const one = constant(1);
  const two = constant(2);
  const half = constant(0.5);
  const ln2High = constant(6.9314718036912381649e-1);
  const ln2Low = constant(1.90821492927058770002e-10);
  const inverseLn2 = constant(1.4426950408889634);
  const p1 = constant(1.66666666666666019037e-1);
  const p2 = constant(-2.77777777770155933842e-3);
  const p3 = constant(6.61375632143793436117e-5);
  const p4 = constant(-1.6533902205465251539e-6);
  const p5 = constant(4.13813679705723846039e-8);
  const lowBits = constant(shifter);

  /** The bits of k + 1023, the exponent of 2^k, in the place of an exponent. */
  const powerOfTwo = (k: Reals) => reals.addBits(reals.shiftBits(add(k, lowBits), int.of(52)), one);

  const expWithin = (x: Reals) => {
    const k = kept(floor(add(multiply(x, inverseLn2), half)));
    const high = kept(subtract(x, multiply(k, ln2High)));
    const low = kept(multiply(k, ln2Low));
    const r = kept(subtract(high, low));
    const t = kept(multiply(r, r));
    const tail = [p4, p3, p2, p1].reduce<Reals>((sum, p) => add(p, multiply(t, sum)), p5);
    const c = kept(subtract(r, multiply(t, tail)));
    const quotient = divide(multiply(r, c), subtract(two, c));
    return multiply(subtract(one, subtract(subtract(low, quotient), high)), powerOfTwo(k));
  };

  const logisticWithin = (x: Reals) => divide(one, add(one, expWithin(kept(negate(x)))));

  return {
    logisticWithin,
    logistic: (x) => {
      const within = kept(x);
      const share = divide(
        one,
        add(one, expWithin(kept(most(least(negate(within), reals.of(709)), reals.of(-708))))),
      );
      return unless(share, isBelow(within, reals.of(-709)));
    },
  };
}
