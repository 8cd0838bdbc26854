import type * as z from 'zod';
import { id, rivalryId, tieId } from '../schema/basics.ts';
import { effect, numberPath, type EffectFieldKey, type EffectKindId } from '../schema/effect.ts';
import { baseTypeOf, exampleOf, isOptional } from '../schemaWalk.ts';

/** Of what a field of an effect says something: one of the things that the file names, or a value. */
export type EffectFieldType = 'rivalry' | 'tie' | 'channel' | 'path' | 'number' | 'switch' | 'text';

export interface EffectField {
  readonly key: EffectFieldKey;
  readonly type: EffectFieldType;
  readonly isOptional: boolean;
  /** A number to begin with; null where it is as well left out, or chosen. */
  readonly example: number | null;
}

export interface EffectKind {
  readonly kind: EffectKindId;
  readonly fields: readonly EffectField[];
}

const named: ReadonlyMap<z.core.$ZodType, EffectFieldType> = new Map<z.core.$ZodType, EffectFieldType>([
  [rivalryId, 'rivalry'],
  [tieId, 'tie'],
  [id, 'channel'],
  [numberPath, 'path'],
]);

function fieldOf(key: EffectFieldKey, schema: z.core.$ZodType): EffectField {
  const base = baseTypeOf(schema);
  const plain = base === 'number' ? 'number' : base === 'boolean' ? 'switch' : 'text';
  const example = exampleOf(schema);
  return {
    key,
    type: named.get(schema) ?? plain,
    isOptional: isOptional(schema),
    example: typeof example === 'number' ? example : null,
  };
}

/** Every kind of effect that the schema knows, with what is asked for it. */
export const effectKinds: readonly EffectKind[] = effect.options.map(({ shape }) => {
  const { kind, ...rest } = shape;
  return {
    kind: kind.value,
    fields: (Object.entries(rest) as [EffectFieldKey, z.core.$ZodType][]).map(([key, schema]) =>
      fieldOf(key, schema),
    ),
  };
});
