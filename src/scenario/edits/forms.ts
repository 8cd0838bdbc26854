import * as z from 'zod';
import { event, type EventKindId } from '../schema/event.ts';
import { scenarioFile } from '../schema/scenarioFile.ts';
import { expectedOf, schemasAt } from '../schemaWalk.ts';
import { phraseText } from '../wording/englishPhrases.ts';
import type { Phrase } from '../wording/phrase.ts';
import type { Path } from '../problems.ts';
import type { PlainValue } from '../plainValue.ts';
import { addActor, isFreeId, removeActor, renameActor } from './actors.ts';
import { effectKinds } from './effectKinds.ts';
import { addEvent, instantLike, moveEvent } from './events.ts';
import { formView } from './formView.ts';
import { addTie, setNumber } from './numbers.ts';
import { removeEntry } from './removeEntry.ts';
import { setValue } from './setValue.ts';

/** The sorts of events. */
const eventKinds: readonly EventKindId[] = event.shape.kind.unwrap().options;

/**
 * What the value at a path should be, and in English ("a date and time with zone, ..."); null where this one may stand there.
 * @param file what is known of the file, where it depends on that: on the kind of an effect.
 */
function refusalOf(
  path: Path,
  value: PlainValue,
  file?: PlainValue,
): { phrase: Phrase; english: string } | null {
  const schemas = schemasAt(scenarioFile, file, path);
  const fits = schemas.some((schema) => z.safeParse(schema, value).success);
  if (fits || schemas[0] === undefined) return null;
  const phrase = expectedOf(schemas[0]);
  return { phrase, english: phraseText(phrase) };
}

/** An id made of a name: letters, digits and hyphens; of a name without such letters `other`. */
function idOf(name: string, other: string): string {
  const plain = name
    .normalize('NFD')
    .replaceAll(/\p{Mark}/gu, '')
    .toLowerCase();
  return (
    plain
      .replaceAll(/[^a-z0-9]+/g, '-')
      .replaceAll(/^-+|-+$/g, '')
      .slice(0, 40) || other
  );
}

/** What the editor's forms read of a text, and what they write to it. */
export const forms = {
  viewOf: formView,
  eventKinds,
  effectKinds,
  refusalOf,
  idOf,
  isFreeId,
  setValue,
  setNumber,
  removeEntry,
  addActor,
  renameActor,
  removeActor,
  addTie,
  addEvent,
  moveEvent,
  instantLike,
};

export type Forms = typeof forms;
