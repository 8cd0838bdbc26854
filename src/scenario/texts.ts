import type { Scenario } from './scenario.ts';

/** Words of a scenario in the shape that they have there: maps by id, lists, and at the ends texts. */
export type Texts = string | Texts[] | { [key: string]: Texts };

/** The fields of a checked scenario that hold words for its readers; `*` stands for every id and every place of a list. */
const FIELDS = [
  'meta.title',
  'meta.short',
  'meta.summary',
  'meta.intro',
  'meta.notes.*',
  'clock.place',
  'actors.*.name',
  'actors.*.short',
  'actors.*.inSentence',
  'outsiders.*.name',
  'spoilers.*.name',
  'channels.*.name',
  'channels.*.meetings.*.name',
  'channels.*.issues.*.name',
  'agreement.name',
  'agreement.renewals.*.name',
  'events.*.headline',
  'events.*.short',
  'events.*.text',
  'events.*.noEffect',
  'proposals.*.headline',
  'proposals.*.short',
  'proposals.*.text',
  'proposals.*.noEffect',
  'record.method',
  'record.components.*',
  'record.days.*.note',
  'record.halfDays.*.note',
  'accounts.*.name',
  'accounts.*.summary',
  'questions.*.text',
  'questions.*.answerYes',
  'series.*.name',
  'series.*.unit',
  'series.*.note',
].map((field) => field.split('.'));

type Fields = readonly (readonly string[])[];
type Map = Readonly<Record<string, unknown>>;

const isMap = (value: unknown): value is Map => typeof value === 'object' && value !== null;
const isText = (value: unknown, fields: Fields): value is string =>
  typeof value === 'string' && fields.some((field) => field.length === 0);
const under = (fields: Fields, key: string): Fields =>
  fields.filter(([first]) => first === key || first === '*').map((field) => field.slice(1));

/** What is said in a scenario, and nothing else of it; empty texts are left out. */
export function textsOf(scenario: Scenario): Texts {
  return pick(scenario, FIELDS) ?? {};
}

function pick(value: unknown, fields: Fields): Texts | undefined {
  if (fields.length === 0) return undefined;
  if (isText(value, fields)) return value === '' ? undefined : value;
  if (!isMap(value)) return undefined;
  const found = Object.entries(value).flatMap(([key, below]): [string, Texts][] => {
    const texts = pick(below, under(fields, key));
    return texts === undefined ? [] : [[key, texts]];
  });
  if (found.length === 0) return undefined;
  return Array.isArray(value) ? found.map(([, texts]) => texts) : Object.fromEntries(found);
}

/**
 * The scenario in other words: those of `texts` lie over its own, and every number stays. Texts for what the scenario does
 * not say are passed over (parseTexts.ts tells them).
 */
export function withTexts(scenario: Scenario, texts: Texts): Scenario {
  return lay(scenario, texts, FIELDS) as Scenario;
}

function lay(value: unknown, texts: unknown, fields: Fields): unknown {
  if (texts === undefined || fields.length === 0) return value;
  if (isText(value, fields)) return typeof texts === 'string' ? texts : value;
  if (!isMap(value) || !isMap(texts)) return value;
  const laid = Object.entries(value).map(([key, below]) => [key, lay(below, texts[key], under(fields, key))]);
  return Array.isArray(value) ? laid.map(([, below]) => below) : Object.fromEntries(laid);
}

/** What is left of a scenario when nothing is said: what its runs depend on, whatever language it speaks. */
export function withoutTexts(scenario: object): unknown {
  return silence(scenario, FIELDS);
}

function silence(value: unknown, fields: Fields): unknown {
  if (fields.length === 0 || !isMap(value)) return value;
  const silent = Object.entries(value)
    .filter(([key, below]) => !isText(below, under(fields, key)))
    .map(([key, below]) => [key, silence(below, under(fields, key))]);
  return Array.isArray(value) ? silent.map(([, below]) => below) : Object.fromEntries(silent);
}
