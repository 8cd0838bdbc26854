import type { Estimate } from '../../analysis/comparison.ts';

/** What one event adds to the outcome, on average over all orders in which events could be let happen. */
export interface EventShare {
  id: string;
  /** In words, already translated: "Strike near Deir ez-Zor". */
  label: string;
  /** In runs of one: 0.14 is 14 more runs in 100. */
  share: Estimate;
  /** Least and greatest of what it adds over the orders. */
  spread?: { readonly low: number; readonly high: number } | null;
}

export interface SharesSeries {
  /** In the order in which they are drawn. */
  events: readonly EventShare[];
  /** What all of them add together: the sum of the shares. */
  total: Estimate;
  /** What is counted, as a sentence, already translated: "More collapses per 100 runs." */
  unit: string;
}

export interface SharesChartProps extends SharesSeries {
  /** Drawn over the rows, and the picture's name: "Which event mattered for collapse by 25 September?". */
  title: string;
  width: number;
}
