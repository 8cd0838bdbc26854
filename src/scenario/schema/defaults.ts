import * as z from 'zod';
import {
  ACTOR_PARAMETER_KEYS,
  PARAMETERS,
  RIVALRY_PARAMETER_KEYS,
  type ActorParameterKey,
  type RivalryParameterKey,
} from '../parameters.ts';
import { quantity } from './quantity.ts';

type Key = ActorParameterKey | RivalryParameterKey;
type Field<K extends Key> = z.ZodDefault<(typeof quantity)[K]>;

const shape = Object.fromEntries(
  [...ACTOR_PARAMETER_KEYS, ...RIVALRY_PARAMETER_KEYS].map((key) => [
    key,
    quantity[key].default(PARAMETERS[key].default),
  ]),
) as { [K in Key]: Field<K> };

export const defaults = z.strictObject(shape).meta({
  id: 'defaults',
  title: 'Defaults',
  description:
    'Numbers of all actors and rivalries that do not give their own. A range here is one draw for all of them.',
});
