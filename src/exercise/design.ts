import type { Challenge, ChallengeKnob, Design } from './exercise.ts';

/** Nothing spent: the scenario as it is. */
export const noDesign: Design = { turns: {}, chosen: [] };

/** Whole steps from where the knob is written to a value, negative downwards; null where it does not stop there. */
export function stepsTo(
  { written, low, high, step }: Omit<ChallengeKnob, 'path' | 'label' | 'cost'>,
  value: number,
): number | null {
  const steps = Math.round((value - written) / step);
  const isStop = Math.abs(written + steps * step - value) < step * 1e-6;
  return isStop && value > low - step / 2 && value < high + step / 2 ? steps : null;
}

/** The value so many steps from where the knob is written, without the dust of binary fractions. */
export const valueAt = ({ written, step }: Pick<ChallengeKnob, 'written' | 'step'>, steps: number): number =>
  Number((written + steps * step).toPrecision(12));

/** Points that a design costs. What the challenge does not have costs nothing. */
export function spentOn(
  { knobs, choices }: Pick<Challenge, 'knobs' | 'choices'>,
  { turns, chosen }: Design,
): number {
  const turned = knobs.map((knob) => {
    const value = turns[knob.path];
    return value === undefined ? 0 : Math.abs(stepsTo(knob, value) ?? 0) * knob.cost;
  });
  const taken = choices.map(({ id, cost }) => (chosen.includes(id) ? cost : 0));
  return Number([...turned, ...taken].reduce((sum, points) => sum + points, 0).toPrecision(12));
}
