/** A way out that is made for one mistake, as plain data. */
export type Remedy =
  | { do: 'write'; text: string }
  | { do: 'writeExpected' }
  | { do: 'addOrRemove' }
  | { do: 'unquote'; text: string }
  | { do: 'idsBelow' }
  | { do: 'commas'; ids: readonly string[] }
  | { do: 'pair'; separator: string; example: string }
  | { do: 'tie' }
  | { do: 'correctDay' }
  | { do: 'addTime'; text: string }
  | { do: 'writeLike'; text: string }
  | { do: 'clockRange' }
  | { do: 'correctZone' };

/** How each remedy is said in a language; `expected` is what should stand there, said in it. */
export type RemedyWords = {
  readonly [Do in Remedy['do']]: (remedy: Extract<Remedy, { do: Do }>, expected: string) => string;
};

/** Why a text is no date. */
export type DateReason =
  | { why: 'noMonth'; month: number }
  | { why: 'monthDays'; year: number; month: number; days: number }
  | { why: DateReasonWord };

export type DateReasonWord =
  | 'shortYear'
  | 'notDate'
  | 'noTime'
  | 'timeNotHere'
  | 'noSuchTime'
  | 'noZone'
  | 'notTogether'
  | 'notIso';
