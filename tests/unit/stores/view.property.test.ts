import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseView, plainView, writeView, type View } from '../../../src/stores/view.ts';

const name = fc.stringMatching(/^[\w/|.-]{1,40}$/);

const view: fc.Arbitrary<View> = fc.record({
  cursor: fc.option(fc.nat(1_000_000)),
  seed: fc.maxSafeNat(),
  mode: fc.constantFrom('record', 'model', 'both'),
  account: fc.option(name),
  event: fc.option(name),
  tie: fc.option(name),
});

test('a link shows the view from which it was copied', () => {
  fc.assert(
    fc.property(view, (written) => {
      expect(parseView(writeView(written))).toEqual(written);
    }),
  );
});

test('whatever a link says, the view is a legal one', () => {
  fc.assert(
    fc.property(fc.string(), (search) => {
      const { cursor, seed, mode } = parseView(search);
      expect(cursor === null || (Number.isInteger(cursor) && cursor >= 0)).toBe(true);
      expect(Number.isSafeInteger(seed) && seed >= 0).toBe(true);
      expect(['record', 'model', 'both']).toContain(mode);
    }),
  );
});

test('the plain view leaves the address clean', () => {
  expect(writeView(plainView)).toBe('');
});

test('markup in a link is no name', () => {
  expect(parseView('event=<img src=x onerror=alert(1)>').event).toBeNull();
});
