import { phraseText, subjectText } from './englishPhrases.ts';
import { reasonText, remedyText } from './englishRemedies.ts';
import type { Phrase, Subject } from './phrase.ts';
import type { DateReason, Remedy } from './remedy.ts';
import { error, list, meant } from './wording.ts';

/** Problems of the shape of what was read. */
export const shapeWording = {
  'key-unknown': error<{
    key: string;
    place: Subject;
    nearest: string | null;
    keys: readonly string[];
    /** Parts of the file where such a key can stand. */
    elsewhere?: readonly string[];
  }>(({ key, place, nearest, keys, elsewhere = [] }) => ({
    message: `${subjectText(place)} has no "${key}".`,
    found: key,
    expected: keys.length === 0 ? 'no key' : `one of ${list(keys, 30)}`,
    suggestion: meant(
      nearest,
      elsewhere.length > 0
        ? `Move it to where it belongs (${list(elsewhere, 4)}), or remove it.`
        : 'Remove it, or look it up in the description of the format.',
    ),
  })),
  'key-missing': error<{ key: string; place: Subject; expected: Phrase }>(({ key, place, expected }) => ({
    message: `${subjectText(place)} needs "${key}".`,
    found: 'nothing',
    expected: phraseText(expected),
    suggestion: `Add "${key}:".`,
  })),
  'comma-number': error<{ key: string }>(({ key }) => ({
    message: `"${key}" stands behind a comma as if it were a key: numbers have a point, not a comma.`,
    found: `,${key}`,
    expected: `.${key}`,
    suggestion: `Write a point: 0.${key} and not 0,${key}.`,
  })),
  'curly-quotes': error<{ key: string }>(({ key }) => ({
    message: `A text ends before "${key}": quotation marks of a word processor (“ ”) hold no text together.`,
    found: key,
    expected: 'straight quotation marks',
    suggestion: 'Put the text between straight quotation marks: "…".',
  })),
  outdented: error<{ key: string; owner: string }>(({ key, owner }) => ({
    message: `"${key}" belongs to "${owner}", and does not stand deeper than it.`,
    found: `"${key}" in the column of another map`,
    expected: `"${key}" deeper than "${owner}"`,
    suggestion: `Move "${key}", and what belongs to "${owner}" with it, two spaces deeper than "${owner}".`,
  })),
  'id-left-out': error<{ what: string; key: string }>(({ what, key }) => ({
    message: `"${key}" stands in "${what}" where an id belongs.`,
    found: key,
    expected: 'entries, each below an id of its own',
    suggestion: `Write an id of your choice above, such as "first:", and move "${key}" and the keys beside it two spaces deeper.`,
  })),
  'wrong-kind': error<{ what: Subject; found: Phrase; expected: Phrase; remedy: Remedy }>(
    ({ what, found, expected, remedy }) => ({
      message: `${subjectText(what)} must be ${phraseText(expected)}, but it is ${phraseText(found)}.`,
      found: phraseText(found),
      expected: phraseText(expected),
      suggestion: remedyText(remedy, phraseText(expected)),
    }),
  ),
  'not-a-number': error<{ what: Subject; found: string; expected: Phrase; value: string | null }>(
    ({ what, found, expected, value }) => ({
      message: `${subjectText(what)} must be ${phraseText(expected)}, but "${found}" is a word.`,
      found,
      expected: phraseText(expected),
      suggestion: value === null ? 'Write it in digits, with a point: 0.35.' : `Write ${value}.`,
    }),
  ),
  'out-of-range': error<{ what: Subject; found: Phrase; expected: Phrase; nearest: string | null }>(
    ({ what, found, expected, nearest }) => ({
      message: `${subjectText(what)} is ${phraseText(found)}; it must be ${phraseText(expected)}.`,
      found: phraseText(found),
      expected: phraseText(expected),
      suggestion:
        nearest === null ? `Make it ${phraseText(expected)}.` : `The nearest that is allowed is ${nearest}.`,
    }),
  ),
  'word-unknown': error<{ what: Subject; found: Phrase; words: readonly string[]; nearest: string | null }>(
    ({ what, found, words, nearest }) => ({
      message: `${subjectText(what)} cannot be "${phraseText(found)}".`,
      found: phraseText(found),
      expected: `one of ${list(words, 30)}`,
      suggestion: meant(nearest, `Choose one of ${list(words, 30)}.`),
    }),
  ),
  'bad-id': error<{ found: string; expected: Phrase; remedy: Remedy }>(({ found, expected, remedy }) => ({
    message: `"${found}" is not ${phraseText(expected)}.`,
    found,
    expected: phraseText(expected),
    suggestion: remedyText(remedy, phraseText(expected)),
  })),
  'bad-date': error<{ found: string; expected: Phrase; reason: DateReason; remedy: Remedy }>(
    ({ found, expected, reason, remedy }) => ({
      message: `"${found}" is no date that can be read: ${reasonText(reason)}`,
      found,
      expected: phraseText(expected),
      suggestion: remedyText(remedy, phraseText(expected)),
    }),
  ),
  'bad-zone': error<{ found: string; nearest: string | null }>(({ found, nearest }) => ({
    message: `There is no time zone "${found}".`,
    found,
    expected: 'the name of a time zone, such as Asia/Damascus, or UTC',
    suggestion: meant(nearest, 'Names are like Asia/Damascus or Europe/Kyiv.'),
  })),
  'bad-version': error<{ found: Phrase }>(({ found }) => ({
    message: 'This Parley reads version 1 of the format.',
    found: phraseText(found),
    expected: '1',
    suggestion: 'Write "parley: 1".',
  })),
  'range-half': error(() => ({
    message: 'A range needs both ends.',
    expected: 'low and high',
    suggestion: 'Add the other end, or write the number alone.',
  })),
  'range-empty': error(() => ({
    message: 'There is no number here.',
    expected: 'value, or low and high',
    suggestion: 'Add "value:".',
  })),
  'range-order': error<{ low: number; high: number }>(({ low, high }) => ({
    message: `The range begins at ${low}, above its end at ${high}.`,
    found: `low ${low}, high ${high}`,
    expected: 'low at most high',
    suggestion: 'Exchange the two.',
  })),
  'range-centre': error<{ value: number; low: number; high: number }>(({ value, low, high }) => ({
    message: `The value ${value} lies outside its own range, ${low} to ${high}.`,
    found: String(value),
    expected: `a number from ${low} to ${high}`,
    suggestion: 'Widen the range, or leave the value out: then it is the middle.',
  })),
} as const;
