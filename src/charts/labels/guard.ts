const rightToLeft = /^(ar|fa|he|ur)\b/;

export const isRightToLeft = (locale: string): boolean => rightToLeft.test(locale);

/** Isolates a string in a left-to-right chart of a right-to-left page: anchors and digits keep their order. */
export const guardOf = (locale: string): ((text: string) => string) =>
  isRightToLeft(locale) ? (text) => `\u2067${text}\u2069` : (text) => text;
