/** A share of the model's runs with its 95 % interval, all 0..1. */
export interface ModelShare {
  share: number;
  low: number;
  high: number;
}

/** What the scale is about: a line of its own, already translated, or the id of a heading over it that says so. */
type ScaleName = { label: string; labelledBy?: undefined } | { label?: undefined; labelledBy: string };

export type ProbabilityScaleProps = ScaleName & {
  /** The viewer's guess, 0..1 in steps of 0.01; null: not moved yet (the circle stands dashed at 50). */
  guess: number | null;
  /** Without it the guess can no longer be changed. */
  onGuess?: (guess: number) => void;
  /** Shown once the viewer has answered. */
  model?: ModelShare | null;
  /** What the record says; null: replay has not got there. */
  record?: boolean | null;
  width: number;
};
