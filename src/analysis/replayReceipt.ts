import { scenarioHash } from '../scenario/hash.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Receipt } from './receipt.ts';

/**
 * Makes the result of a receipt again, from the scenario before its changes, and gives the hash of what came out.
 * @throws RangeError, in a sentence, for what this kind cannot do.
 */
export type Replay = (receipt: Receipt, scenario: Scenario) => Promise<string>;

/** How each kind of result is made again. */
export type Replays = Readonly<Record<string, Replay>>;

/** Something that is not as the receipt says. */
export interface Departure {
  readonly what: 'scenario' | 'parley' | 'engine' | 'outcome';
  readonly receipt: string;
  readonly now: string;
}

export interface Verdict {
  /** The outcome is the same to the last bit. */
  readonly same: boolean;
  readonly departures: readonly Departure[];
}

/**
 * Makes the result of a receipt again and says what is not as it was.
 * @param here version and fingerprint of this Parley.
 * @throws RangeError for a kind that has no replay, and whatever the replay throws.
 */
export async function replayReceipt(
  receipt: Receipt,
  scenario: Scenario,
  replays: Replays,
  here: Pick<Receipt, 'parley' | 'engine'>,
): Promise<Verdict> {
  const replay = Object.hasOwn(replays, receipt.kind) ? replays[receipt.kind] : undefined;
  if (replay === undefined) {
    const known = Object.keys(replays).join(', ');
    throw new RangeError(
      `This Parley, ${here.parley}, cannot make a result of the kind "${receipt.kind}" again. It can: ${known}.`,
    );
  }
  const outcome = await replay(receipt, scenario);
  return compareReceipts(receipt, { ...here, scenario: { hash: scenarioHash(scenario) }, outcome });
}

/** What of a receipt is not as it is now. */
export function compareReceipts(
  receipt: Receipt,
  now: Pick<Receipt, 'parley' | 'engine' | 'outcome'> & { readonly scenario: { readonly hash: string } },
): Verdict {
  const pairs: [Departure['what'], string, string][] = [
    ['scenario', receipt.scenario.hash, now.scenario.hash],
    ['parley', receipt.parley, now.parley],
    ['engine', receipt.engine, now.engine],
    ['outcome', receipt.outcome, now.outcome],
  ];
  return {
    same: now.outcome === receipt.outcome,
    departures: pairs
      .filter(([, then, after]) => then !== after)
      .map(([what, then, after]) => ({ what, receipt: then, now: after })),
  };
}
