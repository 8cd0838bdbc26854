import type { Phrase, PhraseWords, Subject, Timed, TypeName } from './phrase.ts';

const instant = 'a date and time with zone, such as 2016-09-12T19:00+03:00';

const types: Readonly<Record<TypeName, string>> = {
  id: 'an id of letters, digits and hyphens',
  rivalryId: 'two actors as FROM/TOWARD, such as north/south',
  patronageId: 'two actors as PATRON/CLIENT',
  tieId: 'two actors as OF|IN, such as south|north',
  instant: `${instant} or 2016-09-12T16:00Z`,
  instantOrDay: `${instant} or 2016-09-12T16:00Z, or a date alone, such as 2016-09-12`,
  instantOnly: instant,
  day: 'a date, such as 2016-09-12',
  zone: 'the name of a time zone, such as Asia/Damascus, or UTC',
  hours: 'a number of hours, more than 0',
  numberPath: 'the path of a number in this file',
  ratio: 'a number above 0, at most 100',
  meetings: 'a map of times by id, or a list of times',
  condition: "a list of quantity, comparison and value, such as [trust:south|north, '<', 0.4]",
  rule: 'the name of a rule, or a map with name and parameters',
  deliveredInRecord: 'true or false, as the record has it',
  textList: 'a list of texts',
  textMap: 'a map with texts',
  numberList: 'a list of numbers from 0 to 1',
};

const phrases: PhraseWords = {
  written: ({ text }) => text,
  nothing: () => 'nothing',
  null: () => 'nothing (null)',
  emptyList: () => 'an empty list',
  length: ({ count, unit }) => (count === 0 ? 'empty' : `${count} ${unit} long`),
  somethingElse: () => 'something else',
  this: () => 'this',
  number: ({ whole, min, max }) => {
    const kind = whole ? 'a whole number' : 'a number';
    if (min !== null && max !== null) return `${kind} from ${min} to ${max}`;
    if (min !== null) return `${kind} of at least ${min}`;
    return max === null ? kind : `${kind} of at most ${max}`;
  },
  atMost: ({ limit }) => `at most ${limit}`,
  atLeast: ({ limit }) => `at least ${limit}`,
  lengthAtMost: ({ limit, unit }) => `at most ${limit} ${unit} long`,
  lengthAtLeast: ({ limit, unit }) => `at least ${limit} ${unit} long`,
  notEmpty: () => 'not empty',
  text: () => 'a text',
  truth: () => 'true or false',
  map: () => 'a map',
  list: () => 'a list',
  listOf: ({ count }) => `a list of ${count}`,
  numbers: ({ count }) => `a list of ${count} numbers from 0 to 1`,
  either: ({ words }) => words.join(' or '),
  oneOf: ({ words }) => `one of ${words.join(', ')}`,
  words: ({ words }) => words.join(', '),
  byObserver: ({ min, max }) => `a number from ${min} to ${max}, or a map by observer with default`,
  ruleNamed: ({ names }) => `the name of a rule (${names.join(', ')}), or a map with name and parameters`,
  alternatives: ({ of }) => [...new Set(of.map(phraseText))].join(', or '),
  type: ({ name }) => types[name],
  anotherText: () => 'another text',
  anotherValue: () => 'another value',
};

/** A phrase in English. */
export function phraseText(phrase: Phrase): string {
  return (phrases[phrase.is] as (phrase: Phrase) => string)(phrase);
}

const timed: Readonly<Record<Timed, string>> = {
  opening: 'The opening',
  meeting: 'The meeting',
  agreement: 'The day on which it was agreed',
  renewal: 'The renewal',
  event: 'The event',
  question: 'The question',
  questionEnd: 'What the question asks about',
  exception: 'The exception',
};

/** What a sentence is about, in English: `"patience" of north/south`. */
export function subjectText(subject: Subject): string {
  switch (subject.of) {
    case 'file':
      return 'The file';
    case 'part':
      return subject.title === null ? `"${subject.key}"` : `${subject.title} "${subject.key}"`;
    case 'value':
      return withOwner(`"${subject.key}"`, subject.owner);
    case 'entry':
      return withOwner(`Entry ${subject.number}`, subject.owner);
    case 'written':
      return subject.text;
    case 'time':
      return 'A time';
    default:
      return timed[subject.what];
  }
}

const withOwner = (name: string, owner: string | null): string =>
  owner === null ? name : `${name} of ${owner}`;
