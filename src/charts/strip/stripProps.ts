/** Answers of one round. */
export interface StripRow {
  id: string;
  /** Already translated: "before the lesson". */
  name: string;
  /** Within `low` and `high`. */
  values: readonly number[];
}

/** What a class said to a question with a number for an answer. */
export interface StripSeries {
  title: string;
  /** `probability`: 0..1, read as of 100. */
  kind: 'probability' | 'number';
  /** Ends of the scale. */
  low: number;
  high: number;
  rows: readonly StripRow[];
  /** Share of the model's runs with its 95 % interval. */
  model: { readonly share: number; readonly low: number; readonly high: number } | null;
  /** Whether it came; null: not known. */
  record: boolean | null;
}
