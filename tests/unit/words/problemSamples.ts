import type { Facts, ProblemCode } from '../../../src/scenario/problemWording.ts';
import type { Phrase, Subject } from '../../../src/scenario/wording/phrase.ts';

const what: Subject = { of: 'value', key: 'q-key', owner: 'q-owner' };
const place: Subject = { of: 'part', key: 'q-part', title: null };
const found: Phrase = { is: 'written', text: 'q-found' };
const expected: Phrase = { is: 'number', whole: false, min: 0.1234, max: 77.5 };
const ids = ['q-one', 'q-two'];

/** Facts of every code by values that no sentence holds by itself: one set for each way in which it is told. */
export const problemSamples: { readonly [C in ProblemCode]: readonly Facts<C>[] } = {
  unreadable: [{ reason: 'q-reason' }],
  'too-large': [{ bytes: 7777, most: 8888 }],
  'not-text': [{ code: 7777 }],
  empty: [{}],
  'not-a-map': [{}],
  'too-deep': [{}],
  'too-many-parts': [{}],
  aliases: [{}],
  'forbidden-key': [{ key: 'q-key' }],
  'many-documents': [{}],
  tab: [{}],
  'odd-blank': [{}],
  'no-colon': [{ key: 'q-key' }, { key: 'q-key', value: 'q-value' }],
  'merge-marks': [{}],
  fence: [{}],
  'open-quote': [{ quote: '"' }],
  'stray-quote': [{ quote: '"' }],
  'open-bracket': [{ bracket: '[', closing: ']' }],
  'key-twice': [
    { key: 'q-key', line: 7777 },
    { key: 'parley', line: 7777 },
  ],
  syntax: (
    [
      'TAB_AS_INDENT',
      'BAD_INDENT',
      'BLOCK_AS_IMPLICIT_KEY',
      'MULTILINE_IMPLICIT_KEY',
      'MISSING_CHAR',
      'UNEXPECTED_TOKEN',
      'BLOCK_IN_FLOW',
      'BAD_SCALAR_START',
      'BAD_DQ_ESCAPE',
      'BAD_ALIAS',
      'TAG_RESOLVE_FAILED',
      'BAD_DIRECTIVE',
      'keyWithoutBlank',
      'apostrophe',
      'noWordAsKey',
      'unknown',
    ] as const
  ).map((slip) => ({ slip, text: 'q-text' })),
  'key-unknown': [
    { key: 'q-key', place, nearest: 'q-near', keys: ids },
    { key: 'q-key', place, nearest: null, keys: ids, elsewhere: ['q-home'] },
    { key: 'q-key', place: { of: 'file' }, nearest: null, keys: [] },
  ],
  'key-missing': [{ key: 'q-key', place, expected }],
  'comma-number': [{ key: '7777' }],
  'curly-quotes': [{ key: 'q-key' }],
  outdented: [{ key: 'q-key', owner: 'q-owner' }],
  'id-left-out': [{ what: 'q-what', key: 'q-key' }],
  'wrong-kind': (
    [
      { do: 'write', text: 'q-text' },
      { do: 'writeExpected' },
      { do: 'addOrRemove' },
      { do: 'unquote', text: 'q-text' },
      { do: 'idsBelow' },
      { do: 'commas', ids },
      { do: 'pair', separator: '|', example: 'q-one|q-two' },
      { do: 'tie' },
    ] as const
  ).map((remedy) => ({ what, found, expected, remedy })),
  'not-a-number': [
    { what, found: 'q-found', expected, value: '0.35' },
    { what: { of: 'entry', number: 7, owner: 'q-owner' }, found: 'q-found', expected, value: null },
  ],
  'out-of-range': [
    { what, found, expected, nearest: '0.35' },
    {
      what,
      found: { is: 'length', count: 7, unit: 'entries' },
      expected: { is: 'lengthAtMost', limit: 3, unit: 'entries' },
      nearest: null,
    },
  ],
  'word-unknown': [
    { what, found, words: ids, nearest: 'q-near' },
    { what, found, words: ids, nearest: null },
  ],
  'bad-id': [{ found: 'q-found', expected, remedy: { do: 'writeExpected' } }],
  'bad-date': [
    { found: 'q-found', expected, reason: { why: 'noMonth', month: 77 }, remedy: { do: 'correctDay' } },
    {
      found: 'q-found',
      expected,
      reason: { why: 'monthDays', year: 2016, month: 11, days: 30 },
      remedy: { do: 'addTime', text: 'q-text' },
    },
    ...(
      [
        'shortYear',
        'notDate',
        'noTime',
        'timeNotHere',
        'noSuchTime',
        'noZone',
        'notTogether',
        'notIso',
      ] as const
    ).map((why) => ({
      found: 'q-found',
      expected,
      reason: { why },
      remedy: { do: 'writeLike', text: 'q-text' } as const,
    })),
    { found: 'q-found', expected, reason: { why: 'noTime' }, remedy: { do: 'clockRange' } },
    { found: 'q-found', expected, reason: { why: 'noTime' }, remedy: { do: 'correctZone' } },
  ],
  'bad-zone': [
    { found: 'q-found', nearest: 'q-near' },
    { found: 'q-found', nearest: null },
  ],
  'bad-version': [{ found }],
  'range-half': [{}],
  'range-empty': [{}],
  'range-order': [{ low: 7777, high: 8888 }],
  'range-centre': [{ value: 9999, low: 7777, high: 8888 }],
  'time-outside': (
    ['opening', 'meeting', 'agreement', 'renewal', 'event', 'question', 'questionEnd', 'exception'] as const
  ).map((timed) => ({
    what: { of: 'timed', what: timed },
    found: 'q-found',
    start: 'q-start',
    end: 'q-end',
  })),
  'event-without-time': [{ id: 'q-id' }],
  'time-and-trigger': [{ id: 'q-id' }],
  'horizon-step': [{ horizon: 7777, step: 88 }],
  'too-many-steps': [{ steps: 7777, most: 8888 }],
  'translation-missing': [{ path: 'q-path', english: 'q-english' }],
  'translation-unknown': [{ path: 'q-path' }],
  'translation-numbers': [{ path: 'q-path', expected: 'q-expected', found: 'q-found' }],
  'translation-marks': [{ path: 'q-path', expected: 'q-expected', found: 'q-found' }],
  'translation-long': [{ path: 'q-path', length: 7777, most: 8888 }],
  'id-unknown': (
    [
      'account',
      'actor',
      'actor, spoiler or outsider',
      'channel',
      'day of the record',
      'event',
      'pair of actors',
      'rivalry',
      'source',
      'tie',
    ] as const
  ).flatMap((kind) => [
    { kind, id: 'q-id', ids, nearest: 'q-near' },
    { kind, id: 'q-id', ids, nearest: null },
    { kind, id: 'q-id', ids: [], nearest: null },
  ]),
  'id-misspelt': [{ id: 'q-id', named: 'q-named', times: 7 }],
  'id-reserved': [{ id: 'q-id' }],
  'same-actor': [{ id: 'q-id' }],
  'proposal-is-event': [{ id: 'q-id' }],
  'tie-twice': [{ tie: 'q-tie', rivalry: 'q-rivalry' }],
  'actor-count': [{ count: 1 }, { count: 77 }],
  'no-rivalry': [{}],
  'not-a-party': [{ id: 'q-id', channel: 'q-channel', parties: ids }],
  'via-no-rival': [{ patron: 'q-patron', id: 'q-id' }],
  'no-counterpart': [{ patron: 'q-patron' }],
  'not-warring': [
    { id: 'q-id', ids },
    { id: 'q-id', ids: [] },
  ],
  'too-many-accounts': [{ count: 7777, most: 88 }],
  'blamed-and-excused': [{ id: 'q-id' }],
  'path-unknown': [
    { path: 'q-path', nearest: 'q-near' },
    { path: 'q-path', nearest: null },
  ],
  'condition-unknown': [
    { found: 'q-found', nearest: 'q-near' },
    { found: 'q-found', nearest: null },
  ],
  'condition-value': [{ found, expected }],
  'weights-sum': [{ party: 'q-party', sum: 1.25 }],
  'level-weights-sum': [{ sum: 1.25 }],
  'party-missing': [
    { party: 'q-party', what: 'weight' },
    { party: 'q-party', what: 'red line' },
  ],
  'red-lines': [{ issue: 'q-issue', parties: ['q-one', 'q-two'], sum: 0.75 }],
  'payoff-order': (
    ['equal', 'deadlock', 'harmony', 'stagHunt', 'coordination', 'chicken', 'leader', 'hero'] as const
  ).map((game) => ({ game, order: 'q-order' })),
  'payoff-scale': [{ R: 7777, P: 8888 }],
  'payoffs-and-gain': [{ key: 'q-key' }],
  'breach-rate': [
    { actor: 'q-actor', observer: 'q-observer', q: 0.11, e: 0.22 },
    { actor: 'q-actor', observer: null, q: 0.11, e: 0.22 },
  ],
  'breach-rate-range': [{ actor: 'q-actor', q: 0.11, e: 0.22 }],
  'patronage-cycle': [{ cycle: ids }],
  'window-order': [{ minimum: 7777, window: 8888 }],
  'background-effect': [{ id: 'q-id', start: 'q-start' }],
  'rule-without-record': [{ rivalry: 'q-rivalry' }],
  'shift-half': [{}],
  'effect-missing': [{ id: 'q-id' }],
  'never-starts': [{}],
  'record-gap': [{ day: 'q-day', before: 'q-before', after: 'q-after' }],
  'record-short': [
    { day: 'q-day', end: 'first' },
    { day: 'q-day', end: 'last' },
  ],
  'record-outside': [{ day: 'q-day' }],
  'record-act': [
    { rivalry: 'q-rivalry', reason: { why: 'unnamed', day: 'q-day' } },
    { rivalry: 'q-rivalry', reason: { why: 'uncoded', day: 'q-day', component: 'q-part', actor: 'q-actor' } },
  ],
  'record-component': [
    { key: 'q-key', nearest: 'q-near', keys: ids },
    { key: 'q-key', nearest: null, keys: ids },
  ],
  'level-outside': [{ actor: 'q-actor', level: 0.99, low: 0.11, high: 0.22 }],
  'half-day-off': [{ time: 'q-time', nearest: 'q-near' }],
  'half-day-twice': [{ time: 'q-time' }],
  'no-model': [{ reason: 'q-reason' }],
  'trust-ceiling': [{ tie: 'q-tie', ceiling: 3.75 }],
  'threshold-unreachable': [
    { rivalry: 'q-rivalry', threshold: null, highest: 0.22 },
    { rivalry: 'q-rivalry', threshold: 0.33, highest: 0.22 },
  ],
  'always-restrained': [{ rivalry: 'q-rivalry' }],
  'many-routes': [{ tie: 'q-tie', routes: 7 }],
  'not-removable': [{ path: 'q-path' }],
  'vain-event': [{ id: 'q-id' }],
  'vain-before': [{ id: 'q-id', from: 'q-from' }],
  'vain-endogenous': [{ id: 'q-id' }],
  'vain-record': [{ path: 'q-path' }],
  'vain-after': [{ path: 'q-path' }],
};
