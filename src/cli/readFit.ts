import { likelyNumbers, type CaseNumbers } from '../analysis/carryOver.ts';
import { readText } from './scenarioCase.ts';
import type { Terminal } from './terminal.ts';
import { badInput } from './trouble.ts';

/** What a document of `parley fit` is read for. */
export interface ReadFit {
  /** The case that was fitted. */
  readonly scenario: { readonly id: string; readonly hash: string };
  /** Moment up to which its record was used. */
  readonly until: string;
  readonly numbers: CaseNumbers;
}

interface FitBody {
  readonly scenario: { readonly id: string; readonly hash: string };
  readonly until: string;
  readonly parameters: readonly { readonly path: string }[];
  readonly particles: readonly { readonly weight: number; readonly values: readonly number[] }[];
}

/**
 * Reads what `parley fit --json` wrote, and draws equally likely numbers from its particles. A scenario is fitted first,
 * with `fitted`, which gives such a document.
 * @throws Trouble where the file is something else.
 */
export async function readFit(
  terminal: Terminal,
  path: string,
  fitted: (path: string) => Promise<string>,
): Promise<ReadFit> {
  const isScenario = /\.ya?ml$/i.test(path);
  const body = parsed(isScenario ? await fitted(path) : await readText(terminal, path));
  if (!isFit(body)) throw badInput(`${path} is neither a scenario nor what parley fit --json writes.`);
  const { scenario, until, parameters, particles } = body;
  return {
    scenario: { id: scenario.id, hash: scenario.hash },
    until,
    numbers: likelyNumbers({ paths: parameters.map((one) => one.path), particles }),
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
  const { scenario, until, parameters, particles } = body as Partial<FitBody>;
  return (
    typeof scenario?.id === 'string' &&
    typeof scenario.hash === 'string' &&
    typeof until === 'string' &&
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
