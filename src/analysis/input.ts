import type { Change } from '../scenario/changes.ts';
import { exp } from '../math/exp.ts';
import { ln } from '../math/ln.ts';
import { logistic } from '../math/logistic.ts';
import { parameterAt } from '../scenario/paths.ts';
import type { Scale } from '../scenario/parameters.ts';
import { scaleOfRange } from '../scenario/quantity.ts';
import type { Scenario } from '../scenario/scenario.ts';

/** Something that a study varies: a number between two ends, or one of a few settings (a rule, an event, an account). */
export type Input =
  | {
      readonly kind: 'number';
      /** Path of the number, which is also its name. */
      readonly name: string;
      readonly low: number;
      readonly high: number;
      readonly scale: Scale;
    }
  | {
      readonly kind: 'choice';
      readonly name: string;
      readonly options: readonly { readonly name: string; readonly changes: readonly Change[] }[];
    };

/** A number of the scenario as an input, uniform on the scale on which its uncertainty is drawn. */
export function numberInput(scenario: Scenario, path: string, low: number, high: number): Input {
  const parameter = parameterAt(scenario as never, path);
  const scale = parameter === null ? 'linear' : scaleOfRange(parameter, low, high);
  return { kind: 'number', name: path, low, high, scale };
}

/** What an input is at a share u of its way, 0 <= u <= 1: a number, or the name of the option in whose part u lies. */
export function inputAt(input: Input, u: number): number | string {
  return input.kind === 'number' ? numberAt(input, u) : optionAt(input, u).name;
}

/** The changes that make it so. */
export function changesOfInput(input: Input, u: number): readonly Change[] {
  return input.kind === 'number' ? [{ set: input.name, to: numberAt(input, u) }] : optionAt(input, u).changes;
}

function numberAt({ low, high, scale }: Extract<Input, { kind: 'number' }>, u: number): number {
  if (u <= 0 || low === high) return low;
  if (u >= 1) return high;
  if (scale === 'linear') return low + u * (high - low);
  if (scale === 'log') return within(exp(ln(low) + u * (ln(high) - ln(low))), low, high);
  const logit = (p: number) => ln(p / (1 - p));
  return within(logistic(logit(low) + u * (logit(high) - logit(low))), low, high);
}

const within = (value: number, low: number, high: number) => Math.max(low, Math.min(high, value));

function optionAt({ options }: Extract<Input, { kind: 'choice' }>, u: number) {
  return options[Math.min(options.length - 1, Math.floor(u * options.length))]!;
}
