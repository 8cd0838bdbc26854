import type * as z from 'zod';
import { nearestWord } from '../math/nearestWord.ts';
import { dateAdvice } from './dateAdvice.ts';
import { pairAdvice } from './pairAdvice.ts';
import type { PlainValue } from './plainValue.ts';
import type { Path, Problems } from './problems.ts';
import { expectationOf } from './schemaWalk.ts';
import { valueAt } from './valueAt.ts';
import { phraseText } from './wording/englishPhrases.ts';
import type { Phrase } from './wording/phrase.ts';
import type { Remedy } from './wording/remedy.ts';
import { shown } from './wording/wording.ts';

/** A key or value that is a text, and not of the form that it needs. */
interface BadText {
  place: { path: Path; at: 'key' | 'value' };
  found: string;
  schema: z.core.$ZodType | null;
}

/** Tells of a text that is not of the form that it needs, and how it is to be written. */
export function tellBadText({ place, found, schema }: BadText, file: PlainValue, problems: Problems): void {
  const expectation = schema === null ? null : expectationOf(schema);
  const expected: Phrase = expectation?.phrase ?? { is: 'anotherText' };
  const kind = expectation?.kind;
  if (kind === 'instant' || kind === 'instantOrDay' || kind === 'day') {
    const zone = valueAt(file, ['clock', 'zone']);
    const advice = dateAdvice(found, kind, typeof zone === 'string' ? zone : 'UTC');
    problems.add('bad-date', place, { found: shown(found), expected, ...advice });
  } else if (kind === 'zone') {
    const nearest = nearestWord(found, Intl.supportedValuesOf('timeZone'));
    problems.add('bad-zone', place, { found: shown(found), nearest });
  } else {
    const isEntry = typeof place.path.at(-1) === 'number';
    const remedy =
      kind === 'pair'
        ? pairRemedy(found, expected, file)
        : kind === 'id'
          ? idRemedy(found, isEntry)
          : ({ do: 'writeExpected' } as const);
    problems.add('bad-id', place, { found: shown(found), expected, remedy });
  }
}

/** How an id is to be written; several in one entry of a list are several entries. */
function idRemedy(found: string, isEntry: boolean): Remedy {
  const ids = found.split(/\s*[;,/&•]\s*|\s+and\s+/).filter((one) => /^[A-Za-z0-9-]+$/.test(one));
  if (isEntry && ids.length > 1) return { do: 'commas', ids };
  const id = found
    .trim()
    .replaceAll(/[^A-Za-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '');
  return id === '' ? { do: 'writeExpected' } : { do: 'write', text: id };
}

/** How a pair of actors is to be written: the one that is meant, or one of this file. */
function pairRemedy(found: string, expected: Phrase, file: PlainValue): Remedy {
  const separator = phraseText(expected).includes('|') ? '|' : '/';
  const actors = valueAt(file, ['actors']);
  const ids = actors !== null && typeof actors === 'object' ? Object.keys(actors) : [];
  const meant = pairAdvice(found, separator, ids);
  if (meant !== null) return { do: 'write', text: meant };
  const [from, to] = ids;
  return from === undefined || to === undefined
    ? { do: 'writeExpected' }
    : { do: 'pair', separator, example: `${from}${separator}${to}` };
}
