import app from './en/app.json';
import diagram from './en/diagram.json';
import library from './en/library.json';
import model from './en/model.json';
import probability from './en/probability.json';
import replay from './en/replay.json';
import restraint from './en/restraint.json';
import sentences from './en/sentences.json';
import waterfall from './en/waterfall.json';
import why from './en/why.json';
import type { ExerciseMessageId } from './exerciseCatalog.ts';
import type { LabMessageId } from './labCatalog.ts';

const first = {
  ...app,
  ...diagram,
  ...library,
  ...model,
  ...probability,
  ...replay,
  ...restraint,
  ...sentences,
  ...waterfall,
  ...why,
};

export type MessageId = keyof typeof first | LabMessageId | ExerciseMessageId;

/** The English catalog, the source of all others: ICU messages by id. Those of lab and exercises come with them. */
export const english = first as Record<MessageId, string>;
