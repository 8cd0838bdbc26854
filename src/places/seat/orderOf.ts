export type OrderName = 'hold' | 'partly' | 'break';

/** Places to keep as the order that the seats know. */
export const orderOf = (keep: number, places: number): OrderName =>
  keep === places ? 'hold' : keep === 0 ? 'break' : 'partly';
