import { fnv1a } from '../math/fnv1a.ts';
import type { Change } from '../scenario/changes.ts';
import { readChanges, writeChanges } from '../scenario/changesText.ts';
import type { PlainValue } from '../scenario/plainValue.ts';
import { readInstant, type Instant } from '../scenario/time.ts';
import { readValue, readWord, writeValue, writeWord } from '../scenario/valueText.ts';
import { isChange, isHash, isMap, isText, isWhole } from './plainChecks.ts';

/** What made a figure or a file, and a hash of what came out: enough to make it again and to see that it is the same. */
export interface Receipt {
  /** `ensemble`, or a kind of `plans/studies.ts`; a newer Parley may have others. */
  readonly kind: string;
  /** The hash is that of the checked scenario before the changes. */
  readonly scenario: { readonly id: string; readonly hash: string };
  readonly changes: readonly Change[];
  readonly seed: number;
  /** Moment from which the runs leave the record; null where the kind has none, or several. */
  readonly from: Instant | null;
  readonly runs: number;
  /** Each run draws the uncertain numbers; false: central values. */
  readonly draws: boolean;
  /** Names as in `measureName.ts`. */
  readonly measures: readonly string[];
  /** What else this kind of result needs to be made again; only what differs from its usual values. */
  readonly options: Readonly<Record<string, PlainValue>>;
  readonly parley: string;
  /** As in `engineFingerprint.ts`. */
  readonly engine: string;
  /** Hash of the result; what is hashed is up to the kind. */
  readonly outcome: string;
}

/** Why a text is no receipt, in a sentence with the way out. */
export interface NoReceipt {
  readonly code: 'none' | 'cut' | 'damaged' | 'newer' | 'field';
  readonly message: string;
}

export type ReceiptReading = { receipt: Receipt } | { fault: NoReceipt };

/** Runs that a result can have of one setting. */
export const mostRuns = 2_000_000;

const FORMAT = 1;
const START = `Parley receipt ${FORMAT}`;
const COLUMNS = 76;

/** Fields in their order; those that say nothing are left out. */
function fieldsOf(receipt: Receipt): string[] {
  const { kind, scenario, changes, seed, from, runs, draws, measures, options, parley, engine } = receipt;
  const field = (name: string, value: string | null): string[] =>
    value === null ? [] : [`${name}: ${value}`];
  return [
    writeWord(kind),
    ...field('scenario', `${writeWord(scenario.id)}@${scenario.hash}`),
    ...field('from', from),
    ...field('seed', String(seed)),
    ...field('runs', String(runs)),
    ...field('draws', draws ? 'all' : 'none'),
    ...field('changes', changes.length === 0 ? null : writeChanges(changes)),
    ...field('measures', measures.length === 0 ? null : measures.map(writeWord).join(',')),
    ...field('options', Object.keys(options).length === 0 ? null : writeValue(options)),
    ...field('parley', `${writeWord(parley)}@${engine}`),
    ...field('outcome', receipt.outcome),
  ];
}

/** Hash of the fields without their blanks, 8 hexadecimal digits. */
const checkOf = (body: string): string => fnv1a(body).toString(16).padStart(8, '0');

const bodyOf = (receipt: Receipt): string => fieldsOf(receipt).join('|').replace(/\s/g, '');

/**
 * A receipt as a short block of text. No value in it holds a blank or a bar, so that it may be broken into other lines, or
 * put into one, wherever that is.
 */
export function writeReceipt(receipt: Receipt): string {
  const lines: string[] = [];
  let line = START;
  for (const field of [...fieldsOf(receipt), `check: ${checkOf(bodyOf(receipt))} |`]) {
    if (line.length + 3 + field.length <= COLUMNS) {
      line += ` | ${field}`;
      continue;
    }
    lines.push(line);
    line = `| ${field}`;
    while (line.length > COLUMNS) {
      const at = breakOf(line);
      lines.push(line.slice(0, at));
      line = `  ${line.slice(at)}`;
    }
  }
  return [...lines, line].join('\n');
}

/** Where a long line is broken: behind a change or an entry of a list, or wherever it ends. */
function breakOf(line: string): number {
  const at = Math.max(line.lastIndexOf(';', COLUMNS - 1), line.lastIndexOf(',', COLUMNS - 1));
  return at > COLUMNS / 2 ? at + 1 : COLUMNS;
}

/** The same as plain JSON, keys in a fixed order. */
export function receiptDocument(receipt: Receipt): Record<string, unknown> {
  const { kind, scenario, changes, seed, from, runs, draws, measures, options, parley, engine } = receipt;
  return {
    receipt: FORMAT,
    kind,
    scenario: { id: scenario.id, hash: scenario.hash },
    changes,
    seed,
    from,
    runs,
    draws: draws ? 'all' : 'none',
    measures,
    options: Object.fromEntries(Object.entries(options).sort(([a], [b]) => (a < b ? -1 : 1))),
    parley,
    engine,
    outcome: receipt.outcome,
    check: checkOf(bodyOf(receipt)),
  };
}

const fault = (code: NoReceipt['code'], message: string): { fault: NoReceipt } => ({
  fault: { code, message },
});

const none = (): { fault: NoReceipt } =>
  fault('none', `There is no receipt in this. One begins with "${START} |", or is the JSON of one.`);
const damaged = (): { fault: NoReceipt } =>
  fault(
    'damaged',
    'This receipt was damaged on the way: its letters do not add up to its check. Copy it again, whole.',
  );
const newer = (): { fault: NoReceipt } =>
  fault('newer', 'This receipt was written by a newer Parley. Check it with that version.');

/** Reads a receipt as text, wherever its lines break and whatever stands around it, or as JSON. Never throws. */
export function readReceipt(text: string): ReceiptReading {
  if (/^\s*\{/.test(text)) return readDocument(text);
  // Blanks of all kinds, signs of quoting, and what cannot be seen.
  const dense = text.replace(/[\s>`\u00AD\u200B-\u200D\u2060\uFEFF]/g, '');
  const start = /Parleyreceipt(\d+)\|/.exec(dense);
  if (start === null) return none();
  if (Number(start[1]) > FORMAT) return newer();
  const rest = dense.slice(start.index + start[0].length);
  const end = /\|check:([0-9a-f]{8})/.exec(rest);
  if (end === null) {
    return fault('cut', 'The end of this receipt is missing: it ends with "check:" and 8 digits.');
  }
  const body = rest.slice(0, end.index);
  return checkOf(body) === end[1] ? readBody(body) : damaged();
}

const FIELDS: ReadonlySet<string> = new Set(
  'scenario from seed runs draws changes measures options parley outcome'.split(' '),
);

function readBody(body: string): ReceiptReading {
  const [kind = '', ...parts] = body.split('|');
  const fields = new Map<string, string>();
  for (const part of parts) {
    const at = part.indexOf(':');
    const name = part.slice(0, Math.max(0, at));
    if (!FIELDS.has(name) || fields.has(name)) return newer();
    fields.set(name, part.slice(at + 1));
  }
  const changes = readChanges(fields.get('changes') ?? '');
  const options = readValue(fields.get('options') ?? '(=)');
  const [id, hash] = splitAtLast(fields.get('scenario'));
  const [parley, engine] = splitAtLast(fields.get('parley'));
  const measures = fields.get('measures');
  const draws = fields.get('draws');
  if (changes.refused.length > 0 || 'code' in options) return damaged();
  return checkedReceipt({
    kind: readWord(kind),
    scenario: { id: id === null ? null : readWord(id), hash },
    changes: changes.changes,
    seed: numberOf(fields.get('seed')),
    from: fields.get('from') ?? null,
    runs: numberOf(fields.get('runs')),
    draws,
    measures: measures === undefined ? [] : measures.split(',').map(readWord),
    options: options.value,
    parley: parley === null ? null : readWord(parley),
    engine,
    outcome: fields.get('outcome'),
  });
}

const numberOf = (digits: string | undefined): number =>
  /^\d{1,16}$/.test(digits ?? '') ? Number(digits) : NaN;

function splitAtLast(text: string | undefined): [string | null, string | null] {
  const at = text?.lastIndexOf('@') ?? -1;
  return text === undefined || at < 0 ? [null, null] : [text.slice(0, at), text.slice(at + 1)];
}

function readDocument(text: string): ReceiptReading {
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch {
    return fault('cut', 'This looks like JSON, and is none: copy the receipt again, whole.');
  }
  let map = document as Readonly<Record<string, unknown>>;
  // The document of a command holds it under "receipt".
  if (typeof map['receipt'] === 'object' && map['receipt'] !== null) map = map['receipt'] as typeof map;
  if (typeof map['receipt'] !== 'number') return none();
  if (map['receipt'] > FORMAT) return newer();
  const read = checkedReceipt(map);
  if ('fault' in read) return read;
  return checkOf(bodyOf(read.receipt)) === map['check'] ? read : damaged();
}

/** Values of a receipt as somebody wrote them, checked one by one. */
function checkedReceipt(map: Readonly<Record<string, unknown>>): ReceiptReading {
  const { kind, scenario, changes, seed, from, runs, draws, measures, options, parley, engine, outcome } =
    map;
  const wrong = (name: string): { fault: NoReceipt } =>
    fault('field', `"${name}" of this receipt cannot be read. Copy the receipt again, whole.`);
  if (!isText(kind)) return wrong('kind');
  if (!isMap(scenario) || !isText(scenario['id']) || !isHash(scenario['hash'])) return wrong('scenario');
  if (!Array.isArray(changes) || !changes.every(isChange)) return wrong('changes');
  if (!isWhole(seed)) return wrong('seed');
  if (from !== null && (!isText(from) || readInstant(from) === null)) return wrong('from');
  if (!isWhole(runs)) return wrong('runs');
  if (draws !== 'all' && draws !== 'none') return wrong('draws');
  if (!Array.isArray(measures) || !measures.every(isText)) return wrong('measures');
  if (!isMap(options)) return wrong('options');
  if (!isText(parley) || !isHash(engine)) return wrong('parley');
  if (!isHash(outcome)) return wrong('outcome');
  return {
    receipt: {
      kind,
      scenario: { id: scenario['id'], hash: scenario['hash'] },
      changes,
      seed,
      from,
      runs,
      draws: draws === 'all',
      measures,
      options: options as Receipt['options'],
      parley,
      engine,
      outcome,
    },
  };
}
