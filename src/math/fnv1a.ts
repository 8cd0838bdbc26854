const OFFSET = 0x811c9dc5;
const PRIME = 0x01000193;

/** FNV-1a hash of the UTF-8 bytes of a text (Fowler, Noll and Vo 1991), a whole number from 0 to 2^32 - 1. */
export function fnv1a(text: string): number {
  let hash = OFFSET;
  for (const character of text) {
    const code = character.codePointAt(0)!;
    if (code < 0x80) {
      hash = Math.imul(hash ^ code, PRIME);
    } else {
      let shift = code < 0x800 ? 6 : code < 0x10000 ? 12 : 18;
      const lead = shift === 6 ? 0xc0 : shift === 12 ? 0xe0 : 0xf0;
      hash = Math.imul(hash ^ (lead | (code >> shift)), PRIME);
      while (shift > 0) {
        shift -= 6;
        hash = Math.imul(hash ^ (0x80 | ((code >> shift) & 0x3f)), PRIME);
      }
    }
  }
  return hash >>> 0;
}
