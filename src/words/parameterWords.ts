import type { KnobParameter } from '../scenario/knobs.ts';
import type { Wording } from './wording.ts';

type Named = Pick<KnobParameter, 'key'>;

/** What a reader calls a number of the model. */
export const parameterName = (intl: Wording, { key }: Named): string =>
  intl.formatMessage({ id: `parameter.${key}` });

/** What a number of the model means, in a sentence. */
export const parameterText = (intl: Wording, { key }: Named): string =>
  intl.formatMessage({ id: `parameter.${key}.text` });

const units = {
  'per 12 h': 'parameter.unit.perHalfDay',
  hours: 'parameter.unit.hours',
  meetings: 'parameter.unit.meetings',
} as const;

/** The unit of a number of the model; empty for a pure one. */
export function parameterUnit(intl: Wording, { unit }: Pick<KnobParameter, 'unit'>): string {
  if (unit === '') return '';
  return Object.hasOwn(units, unit) ? intl.formatMessage({ id: units[unit as keyof typeof units] }) : unit;
}
