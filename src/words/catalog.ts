import app from './en/app.json';
import diagram from './en/diagram.json';
import probability from './en/probability.json';
import replay from './en/replay.json';
import restraint from './en/restraint.json';
import sentences from './en/sentences.json';
import waterfall from './en/waterfall.json';
import why from './en/why.json';
import type { ClassMessageId } from './classCatalog.ts';
import type { EditorMessageId } from './editorCatalog.ts';
import type { ExerciseMessageId } from './exerciseCatalog.ts';
import type { KeysMessageId } from './keysCatalog.ts';
import type { LabMessageId } from './labCatalog.ts';
import type { LessonMessageId } from './lessonCatalog.ts';
import type { LibraryMessageId } from './libraryCatalog.ts';
import type { ModelMessageId } from './modelCatalog.ts';
import type { QuestionsMessageId } from './questionsCatalog.ts';
import type { SeatMessageId } from './seatCatalog.ts';

const first = {
  ...app,
  ...diagram,
  ...probability,
  ...replay,
  ...restraint,
  ...sentences,
  ...waterfall,
  ...why,
};

export type MessageId =
  | keyof typeof first
  | ClassMessageId
  | LabMessageId
  | EditorMessageId
  | ExerciseMessageId
  | KeysMessageId
  | LessonMessageId
  | LibraryMessageId
  | ModelMessageId
  | QuestionsMessageId
  | SeatMessageId;

/** The English catalog, the source of all others: ICU messages by id. The rest come with their places. */
export const english = first as Record<MessageId, string>;
