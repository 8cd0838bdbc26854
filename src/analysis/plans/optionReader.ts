/** Options of a plan as somebody wrote them, read one by one. */
export interface OptionReader {
  /** @throws RangeError for an option that is missing or does not pass. */
  take: <Value>(name: string, passes: (value: unknown) => value is Value) => Value;
  /** One that may be left out. @throws RangeError for one that does not pass. */
  maybe: <Value>(name: string, passes: (value: unknown) => value is Value) => Value | null;
}

/**
 * Reads all options of a plan.
 * @throws RangeError where one is missing, does not pass, or is unknown.
 */
export function readAllOptions<Options>(
  given: Readonly<Record<string, unknown>>,
  read: (reader: OptionReader) => Options,
): Options {
  const taken = new Set<string>();
  const maybe: OptionReader['maybe'] = (name, passes) => {
    taken.add(name);
    const value = given[name];
    if (value === undefined || value === null) return null;
    if (!passes(value)) throw new RangeError(`"${name}" among the options of this plan cannot be read.`);
    return value;
  };
  const options = read({
    maybe,
    take: (name, passes) => {
      const value = maybe(name, passes);
      if (value === null) throw new RangeError(`The options of this plan do not say "${name}".`);
      return value;
    },
  });
  const stranger = Object.keys(given).find((name) => !taken.has(name));
  if (stranger !== undefined)
    throw new RangeError(`This Parley does not know the option "${stranger}" of this plan.`);
  return options;
}

/** One of a few words. */
export const isOneOf =
  <Word extends string>(...words: readonly Word[]) =>
  (value: unknown): value is Word =>
    words.includes(value as Word);

export const isFlag = (value: unknown): value is boolean => typeof value === 'boolean';
