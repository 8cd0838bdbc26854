/** Zero of the digits in use beside the Latin ones: Arabic, and Persian. */
const zeros = [0x0660, 0x06f0];

const latin = (digit: string): string => {
  const code = digit.charCodeAt(0);
  return String(code - zeros.findLast((zero) => zero <= code)!);
};

/**
 * A number as somebody types it, in whichever language the page is in: with Latin, Arabic or Persian digits, and a point,
 * a comma or an Arabic comma before the fraction. Null for anything else.
 */
export function readNumber(text: string): number | null {
  const plain = text
    // Marks of direction are written into numbers by the page itself, and copied along.
    .replaceAll(/[\u061c\u200e\u200f]/g, '')
    .trim()
    .replaceAll(/[٠-٩۰-۹]/g, latin)
    .replace(/[,٫،]/, '.')
    .replace('−', '-');
  return /^[+-]?(?:\d+\.?\d*|\.\d+)$/.test(plain) ? Number(plain) : null;
}
