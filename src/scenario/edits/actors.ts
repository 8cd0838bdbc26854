import type { Document } from 'yaml';
import { RESERVED } from '../checks/checkIds.ts';
import type { Path } from '../problems.ts';
import { id as idType } from '../schema/basics.ts';
import { namesActor, withActorCalled } from './actorReferences.ts';
import { removalIn } from './removeEntry.ts';
import { setValue, type Edit } from './setValue.ts';
import { spliceBetween, spliced, type Splice } from './splices.ts';
import { documentOf, nodeAt, scalarsOf, spanOf } from './yamlNodes.ts';
import { scalarText } from './yamlText.ts';

/** Whether a new actor may have the id: it is one, and nothing else is called so. */
export function isFreeId(text: string, id: string): boolean {
  const document = documentOf(text);
  return (
    document !== null &&
    idType.safeParse(id).success &&
    id !== 'un' &&
    !RESERVED.has(id) &&
    ['actors', 'outsiders', 'spoilers'].every((part) => nodeAt(document, [part, id]) === null)
  );
}

/** Adds a side at the end of the others. */
export const addActor = (text: string, id: string, name: string): Edit =>
  isFreeId(text, id) ? setValue(text, ['actors', id], { name }) : null;

/** Gives a side another id, wherever the file names it: in pairs, lists, paths, triggers and the introduction. */
export function renameActor(text: string, from: string, to: string): Edit {
  const document = documentOf(text);
  if (document === null || nodeAt(document, ['actors', from]) === null || !isFreeId(text, to)) return null;
  const splices: Splice[] = [];
  for (const { scalar, path, isKey, inFlow } of scalarsOf(document.contents)) {
    const span = spanOf(scalar);
    if (typeof scalar.value !== 'string' || span === null) continue;
    const called = withActorCalled(scalar.value, path, isKey, from, to);
    if (called === scalar.value) continue;
    const [start, end] = span;
    const written = text.slice(start, end);
    // In the letters as they stand, where they say what they mean: the lines of a long text are not broken anew.
    const inPlace = withActorCalled(written, path, isKey, from, to);
    const isLong = scalar.type === 'BLOCK_FOLDED' || scalar.type === 'BLOCK_LITERAL';
    if (isLong && inPlace === written) return null;
    const insert = isLong ? inPlace : scalarText(called, { like: scalar.type, inFlow: inFlow || isKey });
    splices.push(...within(written, insert, start));
  }
  return splices;
}

/** The one piece that differs. */
function within(was: string, is: string, at: number): Splice[] {
  const splice = spliceBetween(was, is);
  return splice === null ? [] : [{ ...splice, from: splice.from + at, to: splice.to + at }];
}

/**
 * Takes a side out, and with it whatever is about it alone: its pairs, its places in lists, its numbers by observer, effects
 * on its pairs. What then lacks something the checks tell.
 */
export function removeActor(text: string, id: string): Edit {
  let rest = text;
  for (;;) {
    const document = documentOf(rest);
    if (document === null) return null;
    const mentions = mentionsOf(document, id);
    if (mentions.length === 0) break;
    const removals = mentions.map((path) => removalIn(rest, document, path));
    if (removals.includes(null)) return null;
    rest = spliced(
      rest,
      removals.filter((one) => one !== null),
    );
  }
  const splice = spliceBetween(text, rest);
  return splice && [splice];
}

/** What names an actor goes with what it stands in: an effect, a route, a spoiler, a condition of a trigger. */
const heldBy: readonly (readonly [steps: readonly string[], up: number])[] = [
  [['events', '*', 'effects', '*', '*'], 1],
  [['proposals', '*', 'effects', '*', '*'], 1],
  [['accounts', '*', 'set', '*', '*', '*'], 1],
  [['events', '*', 'trigger', '*', '0'], 1],
  [['proposals', '*', 'trigger', '*', '0'], 1],
  [['spoilers', '*', 'laidTo'], 1],
  [['questions', '*', 'about', 'of'], 2],
  [['routes', '*', '*'], 1],
];

/** Entries that go with an actor, at most one of each map or list, and none in another. */
function mentionsOf(document: Document, id: string): Path[] {
  const mentions = new Map<string, Path>();
  for (const { scalar, path, isKey } of scalarsOf(document.contents)) {
    if (typeof scalar.value !== 'string' || path[1] === 'intro') continue;
    if (!namesActor(scalar.value, path, isKey, id)) continue;
    const held = isKey ? undefined : heldBy.find(([steps]) => fits(steps, path));
    const entry = held ? path.slice(0, path.length - held[1]) : path;
    const holder = JSON.stringify(entry.slice(0, -1));
    const isWithin = [...mentions.values()].some((one) => one.every((step, i) => step === entry[i]));
    if (!isWithin && !mentions.has(holder)) mentions.set(holder, entry);
  }
  return [...mentions.values()];
}

const fits = (steps: readonly string[], path: Path): boolean =>
  steps.length === path.length && steps.every((step, i) => step === '*' || step === String(path[i]));
