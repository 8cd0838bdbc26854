import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseScenario } from '../../../src/scenario/parseScenario.ts';
import { smallWar } from './smallWar.ts';

const codesOf = (text: string): string[] =>
  parseScenario(text, { file: 'x.yaml' }).problems.map(({ code }) => code);

/** Nine anchors, each a list of nine of the one before: a billion values from 500 characters. */
const aliasBomb = [
  'a0: &a0 [x, x, x, x, x, x, x, x, x]',
  ...Array.from({ length: 9 }, (_, i) => `a${i + 1}: &a${i + 1} [${Array(9).fill(`*a${i}`).join(', ')}]`),
].join('\n');

const SHORT: [name: string, text: string, code: string][] = [
  ['an alias bomb', aliasBomb, 'aliases'],
  ['an alias to itself', 'a: &a\n  b: *a\n', 'too-deep'],
  ['__proto__', `${smallWar}__proto__: { polluted: 1 }\n`, 'forbidden-key'],
  ['constructor', `${smallWar}constructor: 1\n`, 'forbidden-key'],
  [
    'an actor called toString',
    smallWar.replace('outsiders:', '  toString: { name: X }\noutsiders:'),
    'forbidden-key',
  ],
  ['bytes that are no text', `parley: 1\u0000\u0001`, 'not-text'],
  ['bytes that are no UTF-8', Buffer.from([0x70, 0xff, 0xfe, 0x00, 0x80]).toString('utf8'), 'not-text'],
  ['brackets in brackets', '['.repeat(100_000), 'too-deep'],
  ['maps in maps', '{a: '.repeat(100_000), 'too-deep'],
  ['dashes after dashes', '- '.repeat(500_000), 'too-deep'],
  ['steps without end', Array.from({ length: 1500 }, (_, i) => `${' '.repeat(i)}a:`).join('\n'), 'too-deep'],
  ['a little too deep', Array.from({ length: 25 }, (_, i) => `${' '.repeat(i)}a:`).join('\n'), 'too-deep'],
  ['more than 2 MB', 'x'.repeat(2_100_000), 'too-large'],
  ['more than 2 MB in Arabic', 'س'.repeat(1_050_000), 'too-large'],
  ['a flood of pairs', '[]'.repeat(900_000), 'too-many-parts'],
  ['a flood of keys', Array.from({ length: 150_000 }, (_, i) => `a${i}: 1`).join('\n'), 'too-many-parts'],
];

const ids = Array.from({ length: 10_000 }, (_, i) => i);

const LONG: [name: string, text: string][] = [
  ['tabs', '\ta: b\n'.repeat(30_000)],
  ['open quotes', 'a: "b\n'.repeat(30_000)],
  ['the same key', `${'a'.repeat(50)}: 1\n`.repeat(30_000)],
  ['one long text', `a: "${'x '.repeat(900_000)}`],
  ['one long key', `${'k'.repeat(1_800_000)}: 1`],
  ['anchors', '&a '.repeat(50_000)],
  ['questions', '? a\n'.repeat(50_000)],
  [
    'unknown keys',
    `parley: 1\nmeta:\n${Array.from({ length: 20_000 }, (_, i) => `  titel${i}: x\n`).join('')}`,
  ],
  [
    'unknown ids',
    `${smallWar}${'  - { rivalry: hill/vael, observer: hil, subject: d, share: 1 }\n'.repeat(10_000)}`,
  ],
  [
    'names of many things',
    `parley: 1\nmeta:\n  sources:\n${ids.map((i) => `    S${i}: { text: x }\n`).join('')}events:\n  e: { sources: [${ids.map((i) => `T${i}`).join()}] }\n`,
  ],
];

describe('hostile input', () => {
  test.each(SHORT)('%s is refused at once', (_, text, code) => {
    codesOf('warm: up');
    const start = performance.now();
    const codes = codesOf(text);
    const ms = performance.now() - start;
    expect(codes).toContain(code);
    // 100 ms are meant; the machine may be busy with other tests.
    expect(ms).toBeLessThan(1000);
  });

  test.each(LONG)('a file full of %s never hangs', (_, text) => {
    const start = performance.now();
    expect(codesOf(text).length).toBeGreaterThan(0);
    expect(performance.now() - start).toBeLessThan(15_000);
  });

  test('leaves the prototypes alone', () => {
    codesOf('__proto__: { polluted: 1 }\nconstructor: { prototype: { polluted: 1 } }');
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});

test('whatever is done to a file, it is read without an exception and every problem lies in the text', () => {
  const two = readFileSync('scenarios/two-sides.yaml', 'utf8');
  const piece = fc.oneof(
    fc.constantFrom(
      ...'"\'[]{}:,#&*!|>%@`-?\t\n ~',
      '- ',
      ': ',
      '\r\n',
      '&a ',
      '*a',
      '<<: *a',
      '---\n',
      '...\n',
      'null',
      '-1',
      '1e999',
      '.nan',
      '💣',
    ),
    fc.string({ maxLength: 5 }),
  );
  const edit = fc.record({ at: fc.nat(), remove: fc.nat({ max: 30 }), insert: piece });
  fc.assert(
    fc.property(
      fc.constantFrom(two, smallWar),
      fc.array(edit, { minLength: 1, maxLength: 4 }),
      (text, edits) => {
        const broken = edits.reduce((before, { at, remove, insert }) => {
          const from = at % (before.length + 1);
          return before.slice(0, from) + insert + before.slice(from + remove);
        }, text);
        const { scenario, problems } = parseScenario(broken, { file: 'x.yaml' });
        const lines = broken.split('\n').length;
        for (const { line, column, message } of problems) {
          expect(line).toBeGreaterThanOrEqual(1);
          expect(line).toBeLessThanOrEqual(lines);
          expect(column).toBeGreaterThanOrEqual(1);
          expect(message).not.toMatch(/undefined|\[object|NaN/);
        }
        expect(scenario === null).toBe(problems.some(({ severity }) => severity === 'error'));
      },
    ),
    { numRuns: 400 },
  );
}, 60_000);
