/** The documents of the terminal, as docs and other programs take them. */
export interface RunDocument {
  format: number;
  scenario: { id: string; hash: string };
  mode: string;
  account: string | null;
  start: string;
  stepHours: number;
  steps: StepDocument[];
  outcome: { endedAt: string | null; cause: string | null; by: string[] };
}

export interface StepDocument {
  t: number;
  time: string;
  acts: {
    from: string;
    to: string;
    act: number;
    kept: boolean;
    seen: { by: string; act: number }[];
    propensity: number;
    threshold: number | null;
    regime: string;
    cost: number;
  }[];
  trust: {
    of: string;
    in: string;
    before: number;
    after: number;
    logOddsBefore: number;
    logOddsAfter: number;
    causes: { cause: string; kind: string; logOdds: number }[];
  }[];
  agreement: { status: string; inForce: boolean; violence: number };
  channels: { id: string; status: string; attended: string[]; settled: string[]; progress: number }[];
  events: string[];
  restraint: { all: number; actors: Record<string, number> };
}

export type QuantileDocument = Record<
  'mean' | '0.025' | '0.1' | '0.25' | '0.5' | '0.75' | '0.9' | '0.975',
  number[]
>;

export interface EnsembleDocument {
  scenario: { id: string; hash: string };
  seed: number;
  runs: number;
  draws: string;
  account: string | null;
  from: string;
  times: string[];
  survival: (number | null)[];
  restraint: { all: QuantileDocument; actors: Record<string, QuantileDocument> };
  trust: Record<string, QuantileDocument>;
  ends: { cause: string | null; by: string[]; count: number }[];
}
