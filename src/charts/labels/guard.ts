const rightToLeft = /^(ar|fa|he|ur)\b/;

export const isRightToLeft = (locale: string): boolean => rightToLeft.test(locale);

/**
 * Opens a right-to-left isolate. The mark after it is for Chromium, which in an svg tears the first digit off a text that
 * follows an isolate's opening at once.
 */
export const openRightToLeft = '\u2067\u200f';

/** Isolates a string in a left-to-right chart of a right-to-left page: anchors and digits keep their order. */
export const guardOf = (locale: string): ((text: string) => string) =>
  isRightToLeft(locale) ? (text) => `${openRightToLeft}${text}\u2069` : (text) => text;
