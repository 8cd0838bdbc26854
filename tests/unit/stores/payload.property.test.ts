import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  isPayload,
  payloadFromJson,
  payloadToJson,
  samePayload,
  type Payload,
} from '../../../src/stores/payload.ts';

const lists = fc.oneof(
  fc.float64Array(),
  fc.float32Array(),
  fc.uint32Array(),
  fc.int32Array(),
  fc.uint16Array(),
  fc.uint8Array(),
);
const key = fc.oneof(fc.string(), fc.constantFrom('$number', '$Float64Array', '$$', '$', '__proto__'));
const { payload } = fc.letrec<{ payload: Payload }>((tie) => ({
  payload: fc.oneof(
    { maxDepth: 4 },
    fc.constant(null),
    fc.boolean(),
    fc.double(),
    fc.string(),
    lists,
    fc.array(tie('payload'), { maxLength: 5 }),
    fc.dictionary(key, tie('payload'), { maxKeys: 5, noNullPrototype: true }),
  ),
}));

describe('a payload', () => {
  test('comes back from its file to the last bit', () => {
    fc.assert(
      fc.property(payload, (kept) => {
        const back = payloadFromJson(JSON.parse(JSON.stringify(payloadToJson(kept))));
        expect(isPayload(kept)).toBe(true);
        expect(samePayload(back, kept)).toBe(true);
        expect(back).toEqual(kept);
      }),
    );
  });

  test('is the same as its copy, and not as another', () => {
    fc.assert(
      fc.property(payload, payload, (one, other) => {
        expect(samePayload(one, structuredClone(one))).toBe(true);
        if (samePayload(one, other)) expect(one).toEqual(other);
      }),
    );
    expect(samePayload(new Float64Array([1, 2]), new Float64Array([1, 3]))).toBe(false);
    expect(samePayload([1], { 0: 1 })).toBe(false);
    expect(samePayload({ a: 1 }, { b: 1 })).toBe(false);
    expect(samePayload({ a: 1, b: 2 }, { b: 2, a: 1 })).toBe(true);
  });

  test.each([[undefined], [new Date()], [() => 1], [new Map()], [{ a: [undefined] }], [Symbol('x')], [1n]])(
    'is not %s',
    (value) => {
      expect(isPayload(value)).toBe(false);
    },
  );

  test.each([
    [{ $Float64Array: 'AAAA' }],
    [{ $Float64Array: '?' }],
    [{ $number: '1' }],
    [{ $Map: '' }],
    [{ $number: 'NaN', more: 1 }],
    [{ a: undefined }],
  ])('is not read from %j', (json) => {
    expect(payloadFromJson(json)).toBeUndefined();
  });

  test('of any depth in a file throws nothing', () => {
    let deep: unknown = 1;
    for (let i = 0; i < 5000; i += 1) deep = [deep];
    expect(payloadFromJson(deep)).toBeUndefined();
    expect(isPayload(deep)).toBe(false);
  });
});
