import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { scenarioHash } from '../../../src/scenario/hash.ts';
import { sha256 } from '../../../src/scenario/sha256.ts';
import { applyChanges } from '../../../src/scenario/changes.ts';
import { checked, smallWar } from './smallWar.ts';

describe('sha256', () => {
  test.each([
    // NIST, examples for FIPS 180-4.
    ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
    ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
    [
      'abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq',
      '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1',
    ],
  ])('of %j is the published value', (text, expected) => {
    expect(sha256(text)).toBe(expected);
  });

  test('is that of the platform for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        expect(sha256(text)).toBe(createHash('sha256').update(text).digest('hex'));
      }),
    );
  });
});

describe('the hash of a scenario', () => {
  const hash = scenarioHash(checked());

  test('is 16 hexadecimal digits', () => {
    expect(hash).toMatch(/^[0-9a-f]{16}$/);
  });

  test('does not see order, comments, short forms or the name of the file', () => {
    const sections = smallWar.split(/\n(?=[a-z]+:)/).map((section) => section.trimEnd());
    const reversed = sections.toReversed().join('\n# a comment\n');
    expect(scenarioHash(checked(reversed, 'other.yaml'))).toBe(hash);
    expect(scenarioHash(checked(smallWar.replace('vale|crown: 0.4', 'vale|crown: { trust: 0.4 }')))).toBe(
      hash,
    );
    expect(scenarioHash(checked(smallWar.replace('2030-05-01T13:00Z', '2030-05-01T16:00+03:00')))).toBe(hash);
  });

  test('sees every change of what runs depend on', () => {
    const { scenario } = applyChanges(checked(), [{ set: 'rivalries.hill/vale.trust', to: 0.51 }]);
    expect(scenarioHash(scenario)).not.toBe(hash);
    expect(scenarioHash(checked(smallWar.replace('2030-05-01T13:00Z', '2030-05-01T14:00Z')))).not.toBe(hash);
  });

  test('does not see words, which no run depends on', () => {
    expect(scenarioHash(checked(smallWar.replace('A small war', 'Une petite guerre')))).toBe(hash);
  });
});
