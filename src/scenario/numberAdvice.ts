const WORDS: Record<string, number> = {
  zero: 0,
  none: 0,
  nil: 0,
  quarter: 0.25,
  'a quarter': 0.25,
  third: 0.33,
  'a third': 0.33,
  half: 0.5,
  'a half': 0.5,
  'two thirds': 0.67,
  'three quarters': 0.75,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  twelve: 12,
  twenty: 20,
  'twenty-four': 24,
};

/** With the digits, points and minus signs that the reader knows: Arabic and Persian ones, and those of a word processor, are not. */
const inAscii = (text: string): string =>
  text
    .replaceAll(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 15))
    .replaceAll('\u066b', '.')
    .replaceAll('\u066a', '%')
    .replaceAll(/[\u2212\u2013]/g, '-');

/** The number that a text most likely means: `half`, `35 %`, `0,35`, `1/3`; null where none can be guessed. */
export function numberAdvice(found: string): string | null {
  const text = inAscii(found).trim().toLowerCase();
  if (Object.hasOwn(WORDS, text)) return String(WORDS[text]);
  const percent = /^(-?\d{1,3}(?:[.,]\d+)?) ?(?:%|per cent|percent)$/.exec(text);
  if (percent !== null) return String(Number((Number(percent[1]!.replace(',', '.')) / 100).toFixed(6)));
  const fraction = /^(\d{1,3}) ?\/ ?(\d{1,3})$/.exec(text);
  if (fraction !== null && Number(fraction[2]) > 0) {
    return String(Number((Number(fraction[1]) / Number(fraction[2])).toFixed(4)));
  }
  const plain = text.replace(/^["']+|["']+$/g, '').replace(',', '.');
  return /^[+-]?(\d+\.?\d*|\.\d+)$/.test(plain) ? String(Number(plain)) : null;
}

const HOURS: Record<string, number> = { h: 1, hour: 1, d: 24, day: 24, w: 168, week: 168 };

/** The hours that a span in words means: `20 days`, `36 h`; null where it is none. */
export function hoursAdvice(found: string): string | null {
  const [, count = '', unit = ''] =
    /^(\d+(?:[.,]\d+)?) ?([a-z]+?)s?$/.exec(inAscii(found).trim().toLowerCase()) ?? [];
  const hours = Object.hasOwn(HOURS, unit) ? HOURS[unit]! * Number(count.replace(',', '.')) : null;
  return hours === null ? null : String(hours);
}
