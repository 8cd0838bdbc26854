/** What a kept run holds: plain JSON, and lists of numbers as the analyses make them. Not to be changed once it is kept. */
export type Payload =
  | null
  | boolean
  | number
  | string
  | NumberList
  | readonly Payload[]
  | { readonly [key: string]: Payload };

type NumberList = Float64Array | Float32Array | Uint32Array | Int32Array | Uint16Array | Uint8Array;

const listKinds = { Float64Array, Float32Array, Uint32Array, Int32Array, Uint16Array, Uint8Array } as const;
type ListKind = keyof typeof listKinds;

/** Maps and lists may stand in one another so deep. */
const deepest = 64;

const kindOf = (value: unknown): ListKind | null => {
  const found = Object.entries(listKinds).find(([, kind]) => value instanceof kind);
  return found ? (found[0] as ListKind) : null;
};

const isPlainMap = (value: unknown): value is Readonly<Record<string, unknown>> => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  // Another window's map has another Object.prototype, which has none of its own.
  return prototype === null || Object.getPrototypeOf(prototype) === null;
};

/** Whether a stranger's value is one that can be kept. */
export function isPayload(value: unknown, depth = 0): value is Payload {
  if (value === null || ['boolean', 'number', 'string'].includes(typeof value)) return true;
  if (depth >= deepest) return false;
  if (kindOf(value) !== null) return true;
  if (Array.isArray(value)) return value.every((one) => isPayload(one, depth + 1));
  return isPlainMap(value) && Object.values(value).every((one) => isPayload(one, depth + 1));
}

/** Whether two are the same to the last bit; the order of keys does not matter. */
export function samePayload(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const kind = kindOf(a);
  if (kind !== kindOf(b)) return false;
  if (kind !== null || Array.isArray(a)) {
    const [one, other] = [a as ArrayLike<unknown>, b as ArrayLike<unknown>];
    if (Array.isArray(a) !== Array.isArray(b) || one.length !== other.length) return false;
    for (let i = 0; i < one.length; i += 1) if (!samePayload(one[i], other[i])) return false;
    return true;
  }
  const [one, other] = [a, b].map((map) => map as Readonly<Record<string, unknown>>) as [
    Readonly<Record<string, unknown>>,
    Readonly<Record<string, unknown>>,
  ];
  const keys = Object.keys(one);
  return (
    !Array.isArray(b) &&
    keys.length === Object.keys(other).length &&
    keys.every((key) => Object.hasOwn(other, key) && samePayload(one[key], other[key]))
  );
}

/**
 * As JSON can hold it: a list of numbers becomes `{ "$Float64Array": base64 }`, little end first, a number that JSON does not
 * know `{ "$number": "NaN" }`, and a key that begins with `$` gets another one.
 */
export function payloadToJson(payload: Payload): unknown {
  if (typeof payload === 'number') {
    const known = Number.isFinite(payload) && !Object.is(payload, -0);
    return known ? payload : { $number: Object.is(payload, -0) ? '-0' : String(payload) };
  }
  if (payload === null || typeof payload !== 'object') return payload;
  const kind = kindOf(payload);
  if (kind !== null) return { [`$${kind}`]: toBase64(payload as NumberList) };
  if (Array.isArray(payload)) return payload.map((one: Payload) => payloadToJson(one));
  return Object.fromEntries(
    Object.entries(payload as Readonly<Record<string, Payload>>).map(([key, value]) => [
      key.startsWith('$') ? `$${key}` : key,
      payloadToJson(value),
    ]),
  );
}

/** Reads what `payloadToJson` wrote; undefined for what it cannot have written. */
export function payloadFromJson(json: unknown, depth = 0): Payload | undefined {
  if (json === null || typeof json === 'boolean' || typeof json === 'string' || typeof json === 'number')
    return json;
  if (typeof json !== 'object' || depth >= deepest) return undefined;
  if (Array.isArray(json)) {
    const list = json.map((one) => payloadFromJson(one, depth + 1));
    return list.includes(undefined) ? undefined : (list as Payload[]);
  }
  const entries = Object.entries(json);
  const [key = '', value] = entries[0] ?? [];
  if (entries.length === 1 && /^\$[A-Za-z]/.test(key)) return tagged(key.slice(1), value);
  const read: [string, Payload][] = [];
  for (const [name, one] of entries) {
    const payload = payloadFromJson(one, depth + 1);
    if (payload === undefined || /^\$(?!\$)/.test(name)) return undefined;
    read.push([name.startsWith('$') ? name.slice(1) : name, payload]);
  }
  // Not by assignment: a key "__proto__" would be one no more.
  return Object.fromEntries(read);
}

function tagged(tag: string, value: unknown): Payload | undefined {
  if (typeof value !== 'string') return undefined;
  if (tag === 'number')
    return ['NaN', 'Infinity', '-Infinity', '-0'].includes(value) ? Number(value) : undefined;
  if (!Object.hasOwn(listKinds, tag)) return undefined;
  const kind = listKinds[tag as ListKind];
  const bytes = fromBase64(value);
  return bytes === null || bytes.length % kind.BYTES_PER_ELEMENT !== 0 ? undefined : new kind(bytes.buffer);
}

/** Bytes of a piece that is turned at once: whole groups of three, and few enough for the arguments of a function. */
const piece = 3 * 8192;

function toBase64(list: NumberList): string {
  // Every platform that runs a browser has the little end first.
  const bytes = new Uint8Array(list.buffer, list.byteOffset, list.byteLength);
  let text = '';
  for (let at = 0; at < bytes.length; at += piece)
    text += btoa(String.fromCharCode(...bytes.subarray(at, at + piece)));
  return text;
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> | null {
  try {
    const letters = atob(text);
    const bytes = new Uint8Array(letters.length);
    for (let i = 0; i < letters.length; i += 1) bytes[i] = letters.charCodeAt(i);
    return bytes;
  } catch {
    return null;
  }
}
