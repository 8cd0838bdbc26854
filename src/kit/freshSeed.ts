/** A seed that no one has chosen; the only luck on the page, and it is written into the address. */
export const freshSeed = (): number => crypto.getRandomValues(new Uint32Array(1))[0] ?? 0;
