import { phraseText } from './englishPhrases.ts';
import type { Phrase } from './phrase.ts';
import { error, list, meant } from './wording.ts';

/** What an id is the id of. */
export type IdKind =
  | 'account'
  | 'actor'
  | 'actor, spoiler or outsider'
  | 'channel'
  | 'day of the record'
  | 'event'
  | 'pair of actors'
  | 'rivalry'
  | 'source'
  | 'tie';

/** Problems of what leads nowhere. */
export const referenceWording = {
  'id-unknown': error<{ kind: IdKind; id: string; ids: readonly string[]; nearest: string | null }>(
    ({ kind, id, ids, nearest }) => ({
      message: `There is no ${kind} "${id}".`,
      found: id,
      expected: ids.length === 0 ? 'an id of this file, which has none of that kind' : `one of ${list(ids)}`,
      suggestion: meant(
        nearest,
        ids.length === 0
          ? `Add it: this file has no ${kind} yet.`
          : `Use one of ${list(ids)}, or add "${id}" where those are.`,
      ),
    }),
  ),
  'id-misspelt': error<{ id: string; named: string; times: number }>(({ id, named, times }) => ({
    message: `Nothing names "${id}", and "${named}", which is not there, is named ${times} times.`,
    found: id,
    expected: named,
    suggestion: `Did you mean "${named}"?`,
  })),
  'id-reserved': error<{ id: string }>(({ id }) => ({
    message: `No actor can be called "${id}": the word has a meaning of its own here.`,
    found: id,
    expected: 'another id',
    suggestion: 'Choose another id.',
  })),
  'same-actor': error<{ id: string }>(({ id }) => ({
    message: `"${id}" names the same actor twice.`,
    found: id,
    expected: 'two different actors',
    suggestion: 'Name the other side.',
  })),
  'proposal-is-event': error<{ id: string }>(({ id }) => ({
    message: `"${id}" is an event and a proposal: what happened cannot be proposed.`,
    found: id,
    expected: 'an id that no event has',
    suggestion: 'Give the proposal an id of its own.',
  })),
  'tie-twice': error<{ tie: string; rivalry: string }>(({ tie, rivalry }) => ({
    message: `The trust of ${tie} is given twice: ${rivalry} has one already.`,
    found: tie,
    expected: 'a tie toward a side that is only seen',
    suggestion: `Remove it here, or remove "trust" from ${rivalry}.`,
  })),
  'actor-count': error<{ count: number }>(({ count }) => ({
    message: `A scenario has 2 to 12 actors; this one has ${count}.`,
    found: String(count),
    expected: '2 to 12 actors',
    suggestion: count < 2 ? 'Add the other side.' : 'Take sides together.',
  })),
  'no-rivalry': error(() => ({
    message: 'Nobody restrains itself toward anybody: the scenario has no rivalry.',
    expected: 'at least one rivalry',
    suggestion: 'Add one, such as north/south.',
  })),
  'not-a-party': error<{ id: string; channel: string; parties: readonly string[] }>(
    ({ id, channel, parties }) => ({
      message: `"${id}" is no party of the channel ${channel}.`,
      found: id,
      expected: `one of ${list(parties)}`,
      suggestion: 'Use a party of the channel, or add it to its parties.',
    }),
  ),
  'via-no-rival': error<{ patron: string; id: string }>(({ patron, id }) => ({
    message: `The pressure cannot go by "${id}": ${patron} has no rivalry toward it, so nobody can tell how it behaves there.`,
    found: id,
    expected: `an actor toward which ${patron} has a rivalry`,
    suggestion: `Add the rivalry ${patron}/${id}, or name another counterpart.`,
  })),
  'no-counterpart': error<{ patron: string }>(({ patron }) => ({
    message: `Nothing says by whose bargain the pressure of ${patron} goes: it has no rival beside its client.`,
    expected: 'via, with at least one rival of the patron',
    suggestion: `Add a rivalry of ${patron}, or remove the patronage.`,
  })),
  'not-warring': error<{ id: string; ids: readonly string[] }>(({ id, ids }) => ({
    message: `"${id}" has nothing to renew: none of its rivalries is warring.`,
    found: id,
    expected: ids.length === 0 ? 'a side with a warring rivalry' : `one of ${list(ids)}`,
    suggestion: 'Name a warring side, or mark its rivalry with "warring: true".',
  })),
  'too-many-accounts': error<{ count: number; most: number }>(({ count, most }) => ({
    message: `A scenario has at most ${most} accounts; this one has ${count}.`,
    found: String(count),
    expected: `at most ${most}`,
    suggestion: 'Leave some out.',
  })),
  'blamed-and-excused': error<{ id: string }>(({ id }) => ({
    message: `The account both blames and excuses "${id}".`,
    found: id,
    expected: 'blames or excuses',
    suggestion: 'Remove it from one of the two.',
  })),
  'path-unknown': error<{ path: string; nearest: string | null }>(({ path, nearest }) => ({
    message: `The path ${path} leads to nothing that can be changed.`,
    found: path,
    expected: 'keys of this file joined by dots, such as rivalries.north/south.audience',
    suggestion: meant(nearest, 'Look the names of the keys up in the file.'),
  })),
  'condition-unknown': error<{ found: string; nearest: string | null }>(({ found, nearest }) => ({
    message: `A trigger cannot look at "${found}".`,
    found,
    expected:
      'trust:OF|IN, propensity:FROM/TO, act:FROM/TO, violence, inForce, progress:CHANNEL, channel:CHANNEL, hours or step',
    suggestion: meant(nearest, 'Choose one of these quantities.'),
  })),
  'condition-value': error<{ found: Phrase; expected: Phrase }>(({ found, expected }) => ({
    message: `The condition compares with ${phraseText(found)}, which it cannot be.`,
    found: phraseText(found),
    expected: phraseText(expected),
    suggestion: `Write ${phraseText(expected)}.`,
  })),
} as const;
