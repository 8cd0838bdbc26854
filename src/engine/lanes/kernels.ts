/**
 * The loops over lanes that take most of a step, in one of two makes that give the same bits: WebAssembly's, or those of
 * scriptKernels.ts, which say what they do. A row is given by the place of its first lane (`Rows`), `count` is a multiple
 * of four, and rows are as long. Where rows do not say otherwise they hold reals.
 */
export interface Kernels {
  /**
   * One block of Threefry for every lane, its four words compared with four rows of limits. Bits go to `bits`; with
   * `places` above 0 the share that is set of so many goes to `act` instead. `runs`, limits and bits are whole numbers.
   */
  happen(
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
    places: number,
    count: number,
  ): void;

  /** lambda x from log-odds of trust within 708. */
  weighDrive(
    logOdds: number,
    slope: number,
    benefit: number,
    progress: number,
    exposure: number,
    cost: number,
    steepness: number,
    drive: number,
    count: number,
  ): void;

  /** pi, and the limit of a place's draw, a whole number. */
  leanFreely(drive: number, propensity: number, control: number, limit: number, count: number): void;

  /** The same under fire. */
  leanProvoked(
    drive: number,
    propensity: number,
    control: number,
    provocation: number,
    received: number,
    limit: number,
    count: number,
  ): void;

  /**
   * Forgetting, then evidence on a tie's first route. Bit `bit` of `turned`, whole numbers, turns the act as seen round.
   * With `limited` 1 and not 0 log-odds are kept within 6.
   */
  learnFromOne(
    logOdds: number,
    prior: number,
    kept: number,
    weight: number,
    kappa: number,
    seen: number,
    turned: number,
    bit: number,
    weightC: number,
    weightD: number,
    limited: number,
    count: number,
  ): void;

  /** Forgetting, then evidence on a tie's first two routes. */
  learnFromTwo(
    logOdds: number,
    prior: number,
    kept: number,
    weight: number,
    kappa: number,
    seenA: number,
    turnedA: number,
    bitA: number,
    weightCA: number,
    weightDA: number,
    seenB: number,
    turnedB: number,
    bitB: number,
    weightCB: number,
    weightDB: number,
    limited: number,
    count: number,
  ): void;

  /** Evidence on one more route. */
  learnFromNext(
    logOdds: number,
    weight: number,
    kappa: number,
    seen: number,
    turned: number,
    bit: number,
    weightC: number,
    weightD: number,
    count: number,
  ): void;

  /** Keeps log-odds of trust within 6. */
  limitTrust(logOdds: number, count: number): void;

  /** The act as seen, turned round where bit `bit` of `turned`, whole numbers, says so. */
  perceive(seen: number, turned: number, bit: number, into: number, count: number): void;

  addRow(from: number, into: number, count: number): void;

  /** Adds 1 - from. */
  addRest(from: number, into: number, count: number): void;

  /** `by` is a whole number, here and below. */
  divideRow(into: number, by: number, count: number): void;

  /** Sum of two rows over a number: a mean of two parts needs one pass. */
  addAndDivide(a: number, b: number, by: number, into: number, count: number): void;

  multiplyRows(a: number, b: number, into: number, count: number): void;

  addProduct(a: number, b: number, into: number, count: number): void;
}
