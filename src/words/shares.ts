/**
 * Shares of runs and probabilities as numbers to print.
 * The page writes its own odds as "40 of 100 runs", never as bare per cent, and whole numbers only.
 */

/** A share 0..1 as a count of 100; 0 and 100 are kept for "none" and "all". */
export function outOfHundred(share: number): number {
  if (share <= 0) return 0;
  if (share >= 1) return 100;
  return Math.min(99, Math.max(1, Math.round(share * 100)));
}

/** A share 0..1 as a count of 10, for the first few runs of a cone. */
export const outOfTen = (share: number): number => Math.round(share * 10);

const kept = new Map<string, Intl.NumberFormat>();

/** Making a formatter costs more than using it a hundred times. */
function fixed(locale: string, digits: number): Intl.NumberFormat {
  const key = `${locale}|${digits}`;
  let format = kept.get(key);
  if (!format) {
    format = new Intl.NumberFormat(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits });
    kept.set(key, format);
  }
  return format;
}

/** A true minus sign, two decimals and a plus: "−0.81", "+0.04". */
export function signed(value: number, locale: string, digits = 2): string {
  const text = fixed(locale, digits).format(Math.abs(value));
  const isZero = Number(Math.abs(value).toFixed(digits)) === 0;
  return `${isZero ? '' : value < 0 ? '−' : '+'}${text}`;
}

/** 0..1 as "38 %" with a no-break space, and the locale's own sign. */
export function percent(value: number, locale: string): string {
  return `${fixed(locale, 0).format(value * 100)}\u00a0${percentSign(locale)}`;
}

const percentSign = (locale: string): string => (locale.startsWith('ar') ? '٪' : '%');
