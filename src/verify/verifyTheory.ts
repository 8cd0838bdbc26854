import { SetupError } from '../engine/setupError.ts';
import { startComparison, type Comparison } from './comparison.ts';
import { ReferenceFileError, type FileVerification } from './fileVerification.ts';
import { isObject, listAt, numberAt, objectAt, textAt, unknownKeys, type JsonObject } from './reading.ts';
import { concerns, type Only } from './rulesUnderTest.ts';
import { analysisItems } from './theoryItems/analysisItems.ts';
import { bargainingItems } from './theoryItems/bargainingItems.ts';
import { choiceItems } from './theoryItems/choiceItems.ts';
import { Inputs, NotYetError, type TheoryItem } from './theoryItems/item.ts';
import { noiseItems } from './theoryItems/noiseItems.ts';
import { survivalItems } from './theoryItems/survivalItems.ts';
import { trustItems } from './theoryItems/trustItems.ts';

const items = new Map<string, TheoryItem>(
  [noiseItems, survivalItems, trustItems, choiceItems, bargainingItems, analysisItems].flatMap((group) =>
    Object.entries(group),
  ),
);

const usualTolerance = 1e-8;

/** Closed forms: every output of every point, worked out from its inputs. */
export function verifyTheory(file: JsonObject, only: Only): FileVerification {
  const comparison = startComparison();
  listAt(file['items'], 'items').forEach((entry, i) => {
    const item = objectAt(entry, `items[${i}]`);
    const id = textAt(item['id'], `items[${i}].id`);
    const tolerance = numberAt(item['tolerance'] ?? usualTolerance, `items[${i}].tolerance`);
    const known = items.get(id);
    const points = listAt(item['points'], `items[${i}].points`);
    if (!known) {
      if (only === undefined) comparison.notYet(id);
      return;
    }
    points.forEach((point, k) => {
      const where = `${id}.points[${k}]`;
      const { in: given, out } = objectAt(point, where);
      const input = new Inputs(objectAt(given, `${where}.in`), `${where}.in`);
      const asked = objectAt(out, `${where}.out`);
      const unknown = unknownKeys(input.values, known.inputs);
      for (const name of unknown) comparison.notYet(`${id}: input ${name}`);
      if (unknown.length > 0) return;
      if (only !== undefined && !(known.rules && concerns(only, known.rules(input)))) return;
      const found = computed(known, input, asked, comparison);
      if (found) compareOutput(comparison, id, `${where}.out`, asked, found, tolerance);
    });
  });
  return comparison.result('theory');
}

function computed(
  item: TheoryItem,
  input: Inputs,
  asked: JsonObject,
  comparison: Comparison,
): JsonObject | null {
  try {
    return item.compute(input, asked);
  } catch (error) {
    if (error instanceof SetupError) throw new ReferenceFileError(`${input.where}: ${error.message}.`);
    if (!(error instanceof NotYetError)) throw error;
    comparison.notYet(error.message);
    return null;
  }
}

/** Goes through all that is expected; what was not worked out is named as not yet done. */
function compareOutput(
  comparison: Comparison,
  id: string,
  where: string,
  expected: unknown,
  found: unknown,
  tolerance: number,
): void {
  if (typeof expected === 'number') {
    comparison.number(where, expected, typeof found === 'number' ? found : Number.NaN, tolerance);
  } else if (Array.isArray(expected) && Array.isArray(found) && expected.length === found.length) {
    expected.forEach((value, i) =>
      compareOutput(comparison, id, `${where}[${i}]`, value, found[i], tolerance),
    );
  } else if (isObject(expected) && isObject(found)) {
    for (const [key, value] of Object.entries(expected)) {
      if (key in found) compareOutput(comparison, id, `${where}.${key}`, value, found[key], tolerance);
      else comparison.notYet(`${id}: ${key}`);
    }
  } else {
    // JSON has no word for an infinite number but null.
    const infinite = typeof found === 'number' && !Number.isFinite(found);
    comparison.same(where, expected, infinite ? null : found);
  }
}
