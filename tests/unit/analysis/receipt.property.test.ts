import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readReceipt, receiptDocument, writeReceipt, type Receipt } from '../../../src/analysis/receipt.ts';
import type { PlainValue } from '../../../src/scenario/plainValue.ts';

const name = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 });
const hash = fc.stringMatching(/^[0-9a-f]{16}$/);
const json = fc.jsonValue({ maxDepth: 3 }) as fc.Arbitrary<PlainValue>;

const receipt: fc.Arbitrary<Receipt> = fc.record({
  kind: fc.oneof(fc.constantFrom('ensemble', 'compare', 'sweep'), name),
  scenario: fc.record({ id: name, hash }),
  changes: fc.array(
    fc.oneof(
      fc.record({ set: name, to: json as fc.Arbitrary<unknown> }),
      fc.record({ without: name }),
      fc.record({ account: name }),
    ),
    { maxLength: 6 },
  ),
  seed: fc.maxSafeNat(),
  from: fc.constantFrom(null, '2016-09-12T16:00:00Z', '2016-10-03T07:00:00+03:00'),
  runs: fc.nat(2_000_000),
  draws: fc.boolean(),
  measures: fc.array(name, { maxLength: 4 }),
  options: fc.dictionary(name, json, { maxKeys: 3, noNullPrototype: true }),
  parley: fc.constantFrom('0.1.0', '1.0.0-beta.2', '2.3.4+abc@x'),
  engine: fc.stringMatching(/^[0-9a-f]{8}$/),
  outcome: hash,
});

/** JSON has no -0. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe('a receipt', () => {
  test('comes back from its text', () => {
    fc.assert(
      fc.property(receipt, (made) => {
        expect(readReceipt(writeReceipt(made))).toEqual({ receipt: made });
      }),
    );
  });

  test('comes back from its JSON, alone or in the document of a command', () => {
    fc.assert(
      fc.property(receipt, (any) => {
        const made = plain(any) as Receipt;
        const document = receiptDocument(made);
        expect(readReceipt(JSON.stringify(document, null, 2))).toEqual({ receipt: made });
        expect(readReceipt(JSON.stringify({ format: 1, receipt: document }))).toEqual({ receipt: made });
      }),
    );
  });

  test('survives other line breaks, one line, quoting, and text around it', () => {
    const blank = fc.constantFrom('\n', '\r\n', ' ', '\n> ', '\n  ', '\u00A0', '\u200B');
    fc.assert(
      fc.property(receipt, fc.array(fc.tuple(fc.nat(600), blank), { maxLength: 8 }), (made, breaks) => {
        const text = writeReceipt(made);
        const broken = breaks.reduce((now, [at, what]) => now.slice(0, at) + what + now.slice(at), text);
        for (const pasted of [
          broken,
          text.replace(/\s+/g, ' '),
          `Figure 3.\n\n${text}\n\nSee also | this.`,
        ]) {
          expect(readReceipt(pasted)).toEqual({ receipt: made });
        }
      }),
    );
  });

  test('is told to be damaged when one letter is another', () => {
    fc.assert(
      fc.property(receipt, fc.nat(), fc.constantFrom(...'0a9-|:;'), (made, place, letter) => {
        const text = writeReceipt(made);
        // The first word and the last bar are no part of what is checked.
        const at = 20 + (place % (text.length - 22));
        fc.pre(/\S/.test(text[at]!) && text[at] !== letter);
        const read = readReceipt(text.slice(0, at) + letter + text.slice(at + 1));
        expect('fault' in read).toBe(true);
      }),
    );
  });

  test('lies within 76 columns, and is short', () => {
    const made: Receipt = {
      kind: 'ensemble',
      scenario: { id: 'september-2016', hash: '0123456789abcdef' },
      changes: [
        { account: 'moscow' },
        { set: 'actors.us.control', to: 0.9 },
        { set: 'ties.us|russia', to: 0.4 },
        { without: '2016-09-17-deir-ez-zor-strike' },
      ],
      seed: 7,
      from: '2016-09-12T16:00:00Z',
      runs: 1000,
      draws: true,
      measures: ['in-force@2016-09-25', 'restraint:us'],
      options: { questions: ['renewal'] },
      parley: '0.1.0',
      engine: 'd15f2f1a',
      outcome: '1a2b3c4d',
    };
    expect(writeReceipt(made)).toBe(
      `Parley receipt 1 | ensemble | scenario: september-2016@0123456789abcdef
| from: 2016-09-12T16:00:00Z | seed: 7 | runs: 1000 | draws: all
| changes: account=moscow;actors.us.control=0.9;ties.us*russia=0.4;
  without=2016-09-17-deir-ez-zor-strike
| measures: in-force@2016-09-25,restraint:us
| options: (questions=(renewal)) | parley: 0.1.0@d15f2f1a
| outcome: 1a2b3c4d | check: 00000000 |`.replace('00000000', receiptDocument(made)['check'] as string),
    );
  });
});

describe('what is no receipt', () => {
  test.each([
    ['', 'none'],
    ['Some words', 'none'],
    ['{}', 'none'],
    ['{"receipt":{}}', 'none'],
    ['{"receipt":1', 'cut'],
    ['{"receipt":1}', 'field'],
    ['{"receipt":2}', 'newer'],
    ['Parley receipt 2 | x | check: 00000000 |', 'newer'],
    ['Parley receipt 1 | ensemble | scenario: x', 'cut'],
    ['Parley receipt 1 | ensemble | check: 00000000 |', 'damaged'],
  ])('is told: %s', (text, code) => {
    const read = readReceipt(text);
    expect('fault' in read && [read.fault.code, read.fault.message.endsWith('.')]).toEqual([code, true]);
  });

  test('throws nothing, whatever it is', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        readReceipt(text);
        readReceipt(`Parley receipt 1 | ${text} | check: 00000000 |`);
        readReceipt(`{"receipt":${text}}`);
      }),
    );
  });
});
