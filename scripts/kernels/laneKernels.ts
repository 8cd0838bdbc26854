import { int, ints, reals, type Value } from './code.ts';
import { drawBlock } from './drawBlock.ts';
import { logisticOf } from './logisticOf.ts';
import { kernel, type IntRow, type RealRow, type Writer } from './writer.ts';

type Reals = Value<'reals'>;

const { add, subtract, multiply, divide } = reals;

const happen = kernel(
  'happen',
  {
    k0: 'number',
    k1: 'number',
    runs: 'intRow',
    t: 'number',
    id: 'number',
    purpose: 'number',
    block: 'number',
    limit0: 'intRow',
    limit1: 'intRow',
    limit2: 'intRow',
    limit3: 'intRow',
    bits: 'intRow',
    act: 'realRow',
    places: 'number',
    count: 'number',
  },
  ({ limit0, limit1, limit2, limit3, bits, act, places, count, ...of }, writer) => {
    const draw = drawBlock(writer, of);
    const most = writer.keep(reals.all(places));
    writer.overFours(count, () => {
      const words = draw();
      // 1 where (word >>> 1) is below the limit, else 0.
      const happens: Value<'ints'>[] = [limit0, limit1, limit2, limit3].map((limit, n) =>
        writer.keep(
          ints.shiftRight(ints.subtract(ints.shiftRight(words[n]!, int.of(1)), limit.load()), int.of(31)),
        ),
      );
      writer.ifElse(
        places,
        () => {
          const kept = writer.keep(happens.reduce(ints.add));
          writer.pairs((pair) => {
            act.store(divide(reals.fromInts(pair === 0 ? kept : ints.upper(kept)), most));
          });
        },
        () => bits.store(happens.map((each, n) => ints.shiftLeft(each, int.of(n))).reduce(ints.or)),
      );
    });
  },
);

const weighDrive = kernel(
  'weighDrive',
  {
    logOdds: 'realRow',
    slope: 'realRow',
    benefit: 'realRow',
    progress: 'realRow',
    exposure: 'realRow',
    cost: 'realRow',
    steepness: 'realRow',
    drive: 'realRow',
    count: 'number',
  },
  ({ logOdds, slope, benefit, progress, exposure, cost, steepness, drive, count }, writer) => {
    const { logisticWithin } = logisticOf(writer);
    writer.overPairs(count, () => {
      const trust = logisticWithin(logOdds.load());
      const rise = add(slope.load(), multiply(benefit.load(), progress.load()));
      drive.store(
        multiply(steepness.load(), add(subtract(multiply(trust, rise), exposure.load()), cost.load())),
      );
    });
  },
);

/** limitOf of happenLanes.ts: 2^31 wraps there, and is the upper half of what has no sign here. */
function limitOf(probability: Reals): Value<'ints'> {
  return reals.toInts(multiply(reals.least(probability, reals.of(1)), reals.of(2147483648)));
}

const leanFreely = kernel(
  'leanFreely',
  { drive: 'realRow', propensity: 'realRow', control: 'realRow', limit: 'intRow', count: 'number' },
  ({ drive, propensity, control, limit, count }, writer) => {
    const { logistic } = logisticOf(writer);
    writer.overPairs(count, () => {
      const share = writer.keep(logistic(drive.load()));
      propensity.store(share);
      limit.storePair(limitOf(multiply(control.load(), share)));
    });
  },
);

const leanProvoked = kernel(
  'leanProvoked',
  {
    drive: 'realRow',
    propensity: 'realRow',
    control: 'realRow',
    provocation: 'realRow',
    received: 'realRow',
    limit: 'intRow',
    count: 'number',
  },
  ({ drive, propensity, control, provocation, received, limit, count }, writer) => {
    const { logistic } = logisticOf(writer);
    const one = writer.keep(reals.of(1));
    writer.overPairs(count, () => {
      const share = writer.keep(logistic(drive.load()));
      propensity.store(share);
      const unharmed = subtract(one, multiply(provocation.load(), subtract(one, received.load())));
      limit.storePair(limitOf(multiply(multiply(control.load(), share), unharmed)));
    });
  },
);

/** What an act on a route is as evidence: a row of the act as seen, and which bit of which row turns it round. */
const route = {
  seen: 'realRow',
  turned: 'intRow',
  bit: 'number',
  weightC: 'realRow',
  weightD: 'realRow',
} as const;

const otherRoute = {
  seenB: 'realRow',
  turnedB: 'intRow',
  bitB: 'number',
  weightCB: 'realRow',
  weightDB: 'realRow',
} as const;

interface Route {
  readonly seen: RealRow;
  readonly turned: IntRow;
  readonly bit: Value<'int'>;
  readonly weightC: RealRow;
  readonly weightD: RealRow;
}

/** The act as its observer sees it. With a flip of 0 or 1, flip + (1 - 2 flip) s is s or 1 - s. */
function perceived(
  writer: Writer,
  one: Reals,
  { seen, turned, bit }: Pick<Route, 'seen' | 'turned' | 'bit'>,
): Reals {
  const bits = ints.and(ints.shiftRight(turned.loadPair(), bit), ints.all(int.of(1)));
  const flip = writer.keep(reals.fromInts(bits));
  return add(flip, multiply(subtract(one, add(flip, flip)), seen.load()));
}

/** The weight of that act as evidence. */
function evidenceOf(writer: Writer, one: Reals, { weightC, weightD, ...route }: Route): Reals {
  const act = writer.keep(perceived(writer, one, route));
  return add(multiply(act, weightC.load()), multiply(subtract(one, act), weightD.load()));
}

/** L0 + kept (L - L0). */
function forgotten(
  writer: Writer,
  { logOdds, prior, kept }: Record<'logOdds' | 'prior' | 'kept', RealRow>,
): Reals {
  const first = writer.keep(prior.load());
  return add(first, multiply(kept.load(), subtract(logOdds.load(), first)));
}

/** Log-odds of trust are kept within 6; within 6/0, which is infinite, where they are not. */
function limiter(writer: Writer, limited: Value<'int'>): (value: Reals) => Reals {
  const limit = writer.keep(divide(reals.of(6), reals.all(limited)));
  return (value) => reals.most(reals.least(value, limit), reals.negate(limit));
}

const forgetting = {
  logOdds: 'realRow',
  prior: 'realRow',
  kept: 'realRow',
  weight: 'realRow',
  kappa: 'realRow',
} as const;

const learnFromOne = kernel(
  'learnFromOne',
  { ...forgetting, ...route, limited: 'number', count: 'number' },
  ({ weight, kappa, limited, count, ...rows }, writer) => {
    const one = writer.keep(reals.of(1));
    const limit = limiter(writer, limited);
    writer.overPairs(count, () => {
      const temper = multiply(weight.load(), kappa.load());
      const after = add(forgotten(writer, rows), multiply(temper, evidenceOf(writer, one, rows)));
      rows.logOdds.store(limit(writer.keep(after)));
    });
  },
);

const learnFromTwo = kernel(
  'learnFromTwo',
  { ...forgetting, ...route, ...otherRoute, limited: 'number', count: 'number' },
  ({ weight, kappa, seenB, turnedB, bitB, weightCB, weightDB, limited, count, ...rows }, writer) => {
    const other = { seen: seenB, turned: turnedB, bit: bitB, weightC: weightCB, weightD: weightDB };
    const one = writer.keep(reals.of(1));
    const limit = limiter(writer, limited);
    writer.overPairs(count, () => {
      const temper = writer.keep(multiply(weight.load(), kappa.load()));
      const first = add(forgotten(writer, rows), multiply(temper, evidenceOf(writer, one, rows)));
      const both = add(first, multiply(temper, evidenceOf(writer, one, other)));
      rows.logOdds.store(limit(writer.keep(both)));
    });
  },
);

const learnFromNext = kernel(
  'learnFromNext',
  { logOdds: 'realRow', weight: 'realRow', kappa: 'realRow', ...route, count: 'number' },
  ({ logOdds, weight, kappa, count, ...rows }, writer) => {
    const one = writer.keep(reals.of(1));
    writer.overPairs(count, () => {
      const temper = multiply(weight.load(), kappa.load());
      logOdds.store(add(logOdds.load(), multiply(temper, evidenceOf(writer, one, rows))));
    });
  },
);

const limitTrust = kernel(
  'limitTrust',
  { logOdds: 'realRow', count: 'number' },
  ({ logOdds, count }, writer) => {
    const limit = limiter(writer, int.of(1));
    writer.overPairs(count, () => logOdds.store(limit(logOdds.load())));
  },
);

const perceive = kernel(
  'perceive',
  { seen: 'realRow', turned: 'intRow', bit: 'number', into: 'realRow', count: 'number' },
  ({ seen, turned, bit, into, count }, writer) => {
    const one = writer.keep(reals.of(1));
    writer.overPairs(count, () => into.store(perceived(writer, one, { seen, turned, bit })));
  },
);

const addRow = kernel(
  'addRow',
  { from: 'realRow', into: 'realRow', count: 'number' },
  ({ from, into, count }, writer) => writer.overPairs(count, () => into.store(add(into.load(), from.load()))),
);

const addRest = kernel(
  'addRest',
  { from: 'realRow', into: 'realRow', count: 'number' },
  ({ from, into, count }, writer) => {
    const one = writer.keep(reals.of(1));
    writer.overPairs(count, () => into.store(add(into.load(), subtract(one, from.load()))));
  },
);

const divideRow = kernel(
  'divideRow',
  { into: 'realRow', by: 'number', count: 'number' },
  ({ into, by, count }, writer) => {
    const divisor = writer.keep(reals.all(by));
    writer.overPairs(count, () => into.store(divide(into.load(), divisor)));
  },
);

const addAndDivide = kernel(
  'addAndDivide',
  { a: 'realRow', b: 'realRow', by: 'number', into: 'realRow', count: 'number' },
  ({ a, b, by, into, count }, writer) => {
    const divisor = writer.keep(reals.all(by));
    writer.overPairs(count, () => into.store(divide(add(a.load(), b.load()), divisor)));
  },
);

const multiplyRows = kernel(
  'multiplyRows',
  { a: 'realRow', b: 'realRow', into: 'realRow', count: 'number' },
  ({ a, b, into, count }, writer) => writer.overPairs(count, () => into.store(multiply(a.load(), b.load()))),
);

const addProduct = kernel(
  'addProduct',
  { a: 'realRow', b: 'realRow', into: 'realRow', count: 'number' },
  ({ a, b, into, count }, writer) =>
    writer.overPairs(count, () => into.store(add(into.load(), multiply(a.load(), b.load())))),
);

/** Exported under their names: `Kernels` of src/engine/lanes/kernels.ts. */
export const laneKernels = [
  happen,
  weighDrive,
  leanFreely,
  leanProvoked,
  learnFromOne,
  learnFromTwo,
  learnFromNext,
  limitTrust,
  perceive,
  addRow,
  addRest,
  divideRow,
  addAndDivide,
  multiplyRows,
  addProduct,
];
