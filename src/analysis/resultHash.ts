/**
 * FNV-1a (32 bits, 8 hex digits) over a result: plain data and lists of numbers, whether typed or not. Keys of a map count in the
 * order of their code units, those without a value not at all, and numbers by their bits. Equal hashes in the terminal and on
 * the page, on one thread and on many, say that the result is the same to the last bit.
 */
export function resultHash(result: unknown): string {
  let hash = 0x811c9dc5;
  const eight = new DataView(new ArrayBuffer(8));
  const takeByte = (byte: number): void => {
    hash = Math.imul(hash ^ byte, 0x01000193);
  };
  const takeNumber = (number: number): void => {
    // One NaN for all: its bits are not the same everywhere.
    eight.setFloat64(0, number, true);
    takeByte(kind.number);
    for (let i = 0; i < 8; i += 1) takeByte(number === number ? eight.getUint8(i) : 0xff);
  };
  const takeText = (text: string): void => {
    takeByte(kind.text);
    for (let i = 0; i < text.length; i += 1) {
      takeByte(text.charCodeAt(i) & 0xff);
      takeByte(text.charCodeAt(i) >> 8);
    }
    takeByte(kind.end);
  };
  const take = (value: unknown): void => {
    if (typeof value === 'number') takeNumber(value);
    else if (typeof value === 'string') takeText(value);
    else if (typeof value === 'boolean') takeByte(value ? kind.true : kind.false);
    else if (value === null || value === undefined) takeByte(kind.null);
    else if (Array.isArray(value) || ArrayBuffer.isView(value)) {
      takeByte(kind.list);
      (value as readonly unknown[]).forEach(take);
      takeByte(kind.end);
    } else {
      const map = value as Readonly<Record<string, unknown>>;
      takeByte(kind.map);
      for (const key of Object.keys(map).sort()) {
        if (map[key] === undefined) continue;
        takeText(key);
        take(map[key]);
      }
      takeByte(kind.end);
    }
  };
  take(result);
  return (hash >>> 0).toString(16).padStart(8, '0');
}

/** What stands before a value, so that no two values are the same bytes. */
const kind = { null: 0, false: 1, true: 2, number: 3, text: 4, list: 5, map: 6, end: 7 } as const;
