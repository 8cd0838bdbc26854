import { likelyNumbers, type LikelyNumbers } from '../analysis/carryOver.ts';
import type { FitOfCase } from '../analysis/plans/fitOfCase.ts';
import { readPlan, type Plan } from '../analysis/plans/studies.ts';
import { readReceipt } from '../analysis/receipt.ts';
import { badInput } from './trouble.ts';

/** The fit of another case: what made it, and the numbers that it found. */
export interface OtherFit {
  readonly fit: FitOfCase;
  readonly numbers: LikelyNumbers;
}

interface FitBody {
  readonly parameters: readonly { readonly path: string }[];
  readonly particles: readonly { readonly weight: number; readonly values: readonly number[] }[];
}

/** Reads what `parley fit --json` wrote. @throws Trouble where the text is something else. */
export function readFit(text: string, name: string): OtherFit {
  const body = parsed(text);
  if (!isFit(body)) throw badInput(`${name} is neither a scenario nor what parley fit --json writes.`);
  const read = readReceipt(text);
  if ('fault' in read || read.receipt.kind !== 'fit')
    throw badInput(`${name} does not say how it was made: write it anew with parley fit --json.`);
  const { kind: _, ...plan } = readPlan(read.receipt) as Plan<'fit'>;
  const { parameters, particles } = body;
  return {
    fit: { scenario: read.receipt.scenario, plan },
    numbers: likelyNumbers({ paths: parameters.map(({ path }) => path), particles }),
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function isFit(body: unknown): body is FitBody {
  if (body === null || typeof body !== 'object') return false;
  const { parameters, particles } = body as Partial<FitBody>;
  return (
    Array.isArray(parameters) &&
    parameters.every((one) => typeof one?.path === 'string') &&
    Array.isArray(particles) &&
    particles.length > 0 &&
    particles.every(
      (one) =>
        typeof one?.weight === 'number' &&
        one.weight >= 0 &&
        Array.isArray(one.values) &&
        one.values.length === parameters.length &&
        one.values.every((value: unknown) => typeof value === 'number'),
    )
  );
}
