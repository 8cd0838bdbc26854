import * as z from 'zod';
import { PARAMETERS, type Parameter, type ParameterKey } from '../parameters.ts';
import { midpoint, scaleOfRange, type Quantity } from '../quantity.ts';
import { expecting } from './expected.ts';
import { id, text } from './basics.ts';

/** A number, or value with low and high. The problems of the object form are told by code, see shapeProblems.ts. */
function quantityOf(key: ParameterKey) {
  const parameter: Parameter = PARAMETERS[key];
  const { min, max, lowest, highest } = parameter;
  const value = z.number().min(min).max(max);
  const end = z.number().min(lowest).max(highest);
  const range = z
    .strictObject({
      value: value
        .optional()
        .describe('The value used where nothing is drawn; left out: the middle of the range.'),
      low: end.optional().describe('Lower end of the range from which each run draws.'),
      high: end.optional().describe('Upper end of the range from which each run draws.'),
      why: text.optional().describe('The reason for this number.'),
    })
    .superRefine((given, context) => {
      const params = (problem: string, path: string[] = []) => {
        context.addIssue({ code: 'custom', path, params: { problem } });
      };
      const { low, high } = given;
      if ((low === undefined) !== (high === undefined)) params('range-half');
      else if (low === undefined || high === undefined) {
        if (given.value === undefined) params('range-empty');
      } else if (low > high) params('range-order', ['low']);
      else if (given.value !== undefined && (given.value < low || given.value > high))
        params('range-centre', ['value']);
    });
  return expecting(
    { is: 'number', whole: false, min, max },
    z
      .union([value, range])
      .transform((given): Quantity => {
        if (typeof given === 'number') return given;
        const low = given.low ?? given.value!;
        const high = given.high ?? given.value!;
        const centre = given.value ?? midpoint(scaleOfRange(parameter, low, high), low, high);
        return given.why === undefined
          ? { value: centre, low, high }
          : { value: centre, low, high, why: given.why };
      })
      .meta({
        id: key,
        title: parameter.label,
        description: `${parameter.text} From ${min} to ${max}${parameter.unit && `, ${parameter.unit}`}; ${parameter.default} unless given. A number, or value with low and high.`,
        default: parameter.default,
        examples: [parameter.default],
      }),
  );
}

type QuantityType = ReturnType<typeof quantityOf>;

/** The type of each parameter's number. */
export const quantity = Object.fromEntries(
  (Object.keys(PARAMETERS) as ParameterKey[]).map((key) => [key, quantityOf(key)]),
) as Record<ParameterKey, QuantityType>;

/** One number for all observers, or one for each with `default` for the rest. */
function byObserverOf(key: ParameterKey) {
  const one = quantity[key];
  return expecting(
    { is: 'byObserver', min: PARAMETERS[key].min, max: PARAMETERS[key].max },
    z.union([one, z.record(id, one)]).meta({
      id: `${key}ByObserver`,
      title: PARAMETERS[key].label,
      description: `${PARAMETERS[key].text} One number for all, or a map by observer with \`default\` for the rest.`,
      examples: [PARAMETERS[key].default],
    }),
  );
}

export const byObserver = {
  seenControl: byObserverOf('seenControl'),
  responsibility: byObserverOf('responsibility'),
  solidarity: byObserverOf('solidarity'),
};
