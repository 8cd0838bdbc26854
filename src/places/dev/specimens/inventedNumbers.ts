import type { Cone, Quantiles } from '../../../charts/restraint/restraintProps.ts';

/** Numbers in 0..1 that are the same at every call: pictures must not change by chance (Park and Miller 1988). */
export function repeatable(seed: number): () => number {
  let state = (seed * 48271 + 11) % 2147483647;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}

const clamp = (value: number) => Math.min(1, Math.max(0, value));

/** A cone that opens from a value and sinks toward another; invented, for pictures only. */
export function inventedCone(
  {
    from,
    steps,
    perDay,
    start,
    end,
    width,
  }: { from: number; steps: number; perDay: number; start: number; end: number; width: number },
  runs = 1000,
  total = 1000,
): Cone {
  const random = repeatable(from + 7);
  const quantiles: Record<keyof Quantiles, number[]> = {
    q025: [],
    q10: [],
    q25: [],
    q50: [],
    q75: [],
    q90: [],
    q975: [],
  };
  const reach = { q025: -1, q10: -0.68, q25: -0.36, q50: 0, q75: 0.4, q90: 0.74, q975: 1.05 };
  const stillHolding: number[] = [];
  const noise = runs < total ? 0.02 : 0.006;
  for (let i = 0; i < steps - from; i++) {
    const days = (i + 1) / perDay;
    const middle = end + (start - end) * Math.exp(-days / 7);
    const open = width * Math.sqrt(1 - Math.exp(-days / 3.5));
    for (const [name, share] of Object.entries(reach)) {
      const jitter = name === 'q50' ? 0.3 : 1;
      quantiles[name as keyof Quantiles].push(
        clamp(middle + share * open + (random() - 0.5) * noise * jitter),
      );
    }
    stillHolding.push(clamp(Math.exp(-days / 9) + (random() - 0.5) * noise));
  }
  return { from, runs, total, quantiles, stillHolding };
}
