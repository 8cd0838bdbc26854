type AnyMap = Readonly<Record<string, unknown>>;

/**
 * A map with the value at a path replaced, or taken out where it is null. Maps on the way that are not there are made; a
 * number on the way becomes the `default` of a map by observer.
 */
export function setPath(map: AnyMap, segments: readonly string[], value: unknown): AnyMap {
  const [first, ...rest] = segments;
  if (first === undefined) return map;
  const copy: Record<string, unknown> = { ...map };
  if (rest.length > 0) copy[first] = setPath(mapAt(map, first), rest, value);
  else if (value === null) delete copy[first];
  else copy[first] = value;
  return copy;
}

function mapAt(map: AnyMap, key: string): AnyMap {
  const below = Object.hasOwn(map, key) ? map[key] : undefined;
  if (typeof below === 'number') return { default: below };
  if (below === null || typeof below !== 'object') return {};
  return 'low' in below ? { default: below } : (below as AnyMap);
}

/** What stands at a path; undefined where nothing does. */
export function getPath(map: unknown, segments: readonly string[]): unknown {
  let value = map;
  for (const segment of segments) {
    if (value === null || typeof value !== 'object' || !Object.hasOwn(value, segment)) return undefined;
    value = (value as AnyMap)[segment];
  }
  return value;
}
