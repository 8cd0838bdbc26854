import { describe, expect, test } from 'vitest';
import { parseScenario } from '../../../src/scenario/parseScenario.ts';
import { WORDING, type ProblemCode } from '../../../src/scenario/problemWording.ts';
import { replaced, smallWar } from './smallWar.ts';

/** A slip: what it replaces in the small war, by what, and what begins the line where it is told, if that is another. */
interface Slip {
  code: ProblemCode;
  from: string;
  to: string;
  at?: string;
  /** Part of the remedy. */
  says?: string;
}

const REST_OF_FILE = smallWar.slice(smallWar.indexOf('meta:'));
const CROWN_RIVALRY = '  crown/hill: { gain: 0.8 }\n';

const SLIPS: Slip[] = [
  // The text
  { code: 'tab', from: '  title: A small war', to: '\ttitle: A small war', says: 'spaces' },
  {
    code: 'open-quote',
    from: 'url: "https://example.org/1"',
    to: 'url: "https://example.org/1',
    says: 'at the end',
  },
  { code: 'open-quote', from: "    '2030-05-02':", to: "    '2030-05-02:" },
  { code: 'stray-quote', from: 'title: A small war', to: 'title: A small war"' },
  { code: 'open-bracket', from: 'by: [hill, vale, un]', to: 'by: [hill, vale, un', says: ']' },
  {
    code: 'key-twice',
    from: '    headline: Fear spreads',
    to: '    headline: Fear spreads\n    headline: Fear',
    at: '    headline: Fear\n',
    says: 'Remove one',
  },
  {
    code: 'syntax',
    from: '  title: A small war',
    to: '  title: A small war: the beginning',
    says: 'quotation marks',
  },
  { code: 'many-documents', from: 'clock:', to: '---\nclock:', says: 'file of its own' },
  {
    code: 'forbidden-key',
    from: '  title: A small war',
    to: '  title: A small war\n  __proto__: 1',
    at: '  __proto__',
  },
  {
    code: 'too-deep',
    from: 'defaults: { attention: 0.08 }',
    to: `defaults: ${'[['.repeat(15)}1${']]'.repeat(15)}`,
  },
  { code: 'empty', from: smallWar, to: '# nothing yet\n'.slice(0, 0) },
  { code: 'not-a-map', from: smallWar, to: '- a list' },
  { code: 'not-text', from: 'A newspaper', to: 'A \u0007 newspaper' },

  // The shape
  { code: 'key-unknown', from: 'gain: 0.8', to: 'gian: 0.8', says: '"gain"' },
  { code: 'key-unknown', from: 'channels:\n  talks', to: 'chanels:\n  talks', says: '"channels"' },
  { code: 'key-missing', from: '    headline: Shelling\n', to: '', at: '  shelling:' },
  { code: 'wrong-kind', from: 'parties: [hill, vale]', to: 'parties: 2' },
  { code: 'wrong-kind', from: 'by: [hill]', to: 'by:' },
  { code: 'not-a-number', from: 'trust: 0.5', to: 'trust: half', says: 'Write 0.5.' },
  { code: 'not-a-number', from: 'rate: 0.05', to: 'rate: 5 %', says: 'Write 0.05.' },
  { code: 'not-a-number', from: 'low: 0.8, high: 0.95', to: 'low: 0.8, high: much', says: 'digits' },
  { code: 'out-of-range', from: 'leverage: 0.2', to: 'leverage: 3', says: '1' },
  { code: 'out-of-range', from: 'headline: Fear spreads', to: 'headline: ""' },
  { code: 'word-unknown', from: 'blow: { kind: incident', to: 'blow: { kind: incidnet', says: '"incident"' },
  { code: 'word-unknown', from: 'rule: tit-for-tat', to: 'rule: tit-for-tate', says: '"tit-for-tat"' },
  { code: 'bad-id', from: '  raiders:', to: '  raiders & co:', says: 'raiders-co' },
  {
    code: 'bad-date',
    from: 'time: 2030-05-02T12:00Z\n    text',
    to: 'time: 2030-05-32T12:00Z\n    text',
    says: 'day',
  },
  { code: 'bad-date', from: 'start: 2030-05-01T00:00Z', to: 'start: 2030-05-01', says: '2030-05-01T12:00Z' },
  { code: 'bad-zone', from: 'zone: UTC', to: 'zone: Asia/Damascsu', says: '"Asia/Damascus"' },
  { code: 'bad-version', from: 'parley: 1', to: 'parley: 2', says: '1' },
  { code: 'range-half', from: '{ low: 0.8, high: 0.95 }', to: '{ low: 0.8 }' },
  { code: 'range-empty', from: '{ low: 0.8, high: 0.95 }', to: '{ why: a guess }' },
  { code: 'range-order', from: '{ low: 0.8, high: 0.95 }', to: '{ low: 0.95, high: 0.8 }', says: 'Exchange' },
  { code: 'range-centre', from: '{ low: 0.8, high: 0.95 }', to: '{ value: 0.6, low: 0.8, high: 0.95 }' },

  // What leads nowhere
  { code: 'id-unknown', from: 'laidTo: vale/hill', to: 'laidTo: vale/hil', says: '"vale/hill"' },
  { code: 'id-unknown', from: 'sources: [S1]', to: 'sources: [S2]', says: '"S1"' },
  { code: 'id-unknown', from: 'the {hill}', to: 'the {hil}', says: '"hill"' },
  { code: 'id-misspelt', from: '  hill: { name: Hill', to: '  hlil: { name: Hill', says: '"hill"' },
  { code: 'id-reserved', from: '  crown: { name: Crown, rule: tit-for-tat }', to: '  all: { name: All }' },
  { code: 'same-actor', from: '  vale|crown: 0.4', to: '  vale|vale: 0.4' },
  { code: 'proposal-is-event', from: '  prisoners:\n', to: '  shelling:\n' },
  { code: 'tie-twice', from: '  vale|crown: 0.4', to: '  hill|vale: 0.4' },
  {
    code: 'actor-count',
    from: 'actors:\n  hill: { name: Hill, control: { low: 0.8, high: 0.95 } }\n  vale: { name: Vale, seenControl: { default: 0.8, crown: 0.7 } }',
    to: 'actors:',
  },
  {
    code: 'no-rivalry',
    from: REST_OF_FILE,
    to: 'meta: { title: x }\nclock: { start: 2030-05-01T00:00Z }\nactors: { a: { name: A }, b: { name: B } }\nrivalries: {}',
    at: 'rivalries:',
  },
  { code: 'not-a-party', from: 'exit: { hill: 0.1 }', to: 'exit: { crown: 0.1 }' },
  { code: 'via-no-rival', from: 'via: [hill]', to: 'via: [vale]' },
  { code: 'no-counterpart', from: 'via: [hill]', to: 'via: []' },
  { code: 'not-warring', from: 'by: [hill] }', to: 'by: [crown] }' },
  {
    code: 'too-many-accounts',
    from: 'accounts:\n',
    to: `accounts:\n${Array.from({ length: 30 }, (_, i) => `  a${i}: { name: A }\n`).join('')}`,
  },
  { code: 'blamed-and-excused', from: 'excuses: [hill]', to: 'excuses: [hill, vale]' },
  {
    code: 'path-unknown',
    from: 'path: rivalries.hill/vale.audience',
    to: 'path: rivalries.hill/vale.audiense',
    says: 'rivalries.hill/vale.audience',
  },
  {
    code: 'path-unknown',
    from: 'events.shelling.effects.blow.severity: 0.9',
    to: 'events.shelling.effects.blwo.severity: 0.9',
    says: 'blow',
  },
  { code: 'condition-unknown', from: '[trust:hill|vale,', to: '[trsut:hill|vale,', says: '"trust:"' },
  { code: 'condition-value', from: '[channel:talks, is, open]', to: '[channel:talks, is, opened]' },

  // Times
  {
    code: 'time-outside',
    from: 'day-two: { time: 2030-05-02T23:00Z',
    to: 'day-two: { time: 2030-06-02T23:00Z',
  },
  { code: 'time-outside', from: 'after: 24', to: 'after: 240' },
  { code: 'event-without-time', from: '    time: 2030-05-01T13:00Z\n', to: '', at: '  begins:' },
  { code: 'time-and-trigger', from: '    trigger:', to: '    time: 2030-05-02\n    trigger:', at: '  fear:' },
  { code: 'horizon-step', from: 'horizon: 72', to: 'horizon: 70', says: '72' },
  { code: 'too-many-steps', from: 'horizon: 72', to: 'horizon: 720000' },

  // Numbers that do not fit
  {
    code: 'weights-sum',
    from: 'border: { weights: { hill: 0.6',
    to: 'border: { weights: { hill: 0.5',
    at: '    issues:',
  },
  { code: 'party-missing', from: 'weights: { hill: 0.4, vale: 0.5 }', to: 'weights: { hill: 0.4 }' },
  { code: 'level-weights-sum', from: 'levelWeights: { forces: 0.5', to: 'levelWeights: { forces: 0.4' },
  { code: 'red-lines', from: 'redLines: { hill: 0.8, vale: 0.3 }', to: 'redLines: { hill: 0.6, vale: 0.3 }' },
  { code: 'payoff-order', from: 'T: 5, R: 3, P: 1, S: 0', to: 'T: 5, R: 3, P: 0, S: 1' },
  { code: 'payoff-scale', from: 'T: 5, R: 3, P: 1, S: 0', to: 'T: 5, R: 1, P: 3, S: 0' },
  { code: 'payoffs-and-gain', from: 'payoffs: { T', to: 'gain: 1, payoffs: { T' },
  { code: 'breach-rate', from: 'crown: 0.7 }', to: 'crown: 0.7 }, breachRate: { value: 0.3, why: rarely }' },
  {
    code: 'breach-rate-range',
    from: '{ low: 0.8, high: 0.95 }',
    to: '{ low: 0.55, high: 0.95 }, breachRate: { low: 0.4, high: 0.9 }',
  },
  {
    code: 'patronage-cycle',
    from: '  crown/vale: {',
    to: '  vale/crown: { via: [hill] }\n  crown/vale: {',
    at: '  vale/crown:',
  },
  { code: 'window-order', from: '  renewals:', to: '  minimum: 60\n  renewals:' },
  { code: 'shift-half', from: 'add: 0.05', to: 'add: 0.05, to: 0.1' },
  {
    code: 'effect-missing',
    from: '    effects:\n      stop: { kind: close, channel: talks }\n',
    to: '',
    at: '  fear:',
  },
  {
    code: 'background-effect',
    from: '    headline: An old quarrel',
    to: '    headline: An old quarrel\n    effects: { end: { kind: end } }',
    at: '  old-quarrel:',
  },
  { code: 'never-starts', from: 'start: { kind: start }', to: 'end: { kind: end }', at: 'events:' },
  {
    code: 'key-missing',
    from: 'news: { kind: evidence',
    to: 'permit: { kind: due, rivalry: vale/hill, severity: 0.1 }\n      news: { kind: evidence',
    says: 'delivered',
  },

  // The record
  { code: 'record-gap', from: "    '2030-05-02':\n", to: "    '2030-05-04':\n", at: "    '2030-05-03':" },
  {
    code: 'record-short',
    from: 'horizon: 72',
    to: 'horizon: 96',
    at: "    '2030-05-03':",
    says: '2030-05-04',
  },
  {
    code: 'record-short',
    from: 'start: 2030-05-01T00:00Z',
    to: 'start: 2030-04-30T00:00Z',
    at: "    '2030-05-01':",
    says: '2030-04-30',
  },
  { code: 'record-outside', from: 'horizon: 72', to: 'horizon: 48', at: "    '2030-05-03':" },
  {
    code: 'record-act',
    from: 'crown: { forces: 1, words: 0.5,',
    to: 'crown: { forces: 1,',
    at: "    '2030-05-01':",
  },
  {
    code: 'record-component',
    from: 'vale: { forces: 0.25, words',
    to: 'vale: { force: 0.25, words',
    says: '"forces"',
  },
  {
    code: 'level-outside',
    from: 'low: 0.25, high: 0.75 }\n        crown: { forces: 1, words: 0.5',
    to: 'low: 0.6, high: 0.75 }\n        crown: { forces: 1, words: 0.5',
  },
  {
    code: 'half-day-off',
    from: '2030-05-02T12:00Z: {',
    to: '2030-05-02T13:00Z: {',
    says: '2030-05-02T12:00:00Z',
  },
  {
    code: 'half-day-twice',
    from: '    2030-05-03T00:00Z: {',
    to: '    2030-05-02T15:00+03:00: { agreement: holding }\n    2030-05-03T00:00Z: {',
  },

  // What the model makes of it
  {
    code: 'trust-ceiling',
    from: 'defaults: { attention: 0.08 }',
    to: 'defaults: { attention: 0.4 }',
    at: '  hill/vale: {',
  },
  {
    code: 'threshold-unreachable',
    from: CROWN_RIVALRY,
    to: '  crown/hill: { gain: 3, patience: 0.5, rule: reassurance }\n',
  },
  {
    code: 'always-restrained',
    from: CROWN_RIVALRY,
    to: '  crown/hill: { loss: 0.2, patience: 0.9, rule: reassurance }\n',
  },
];

/** Problems that need a file of their own, or a change to a scenario: tested elsewhere. */
const ELSEWHERE: ProblemCode[] = [
  // tutorialMistakes.test.ts
  'odd-blank',
  'no-colon',
  'merge-marks',
  'fence',
  'comma-number',
  'curly-quotes',
  'outdented',
  'id-left-out',
  'unreadable',
  'too-large',
  'too-many-parts',
  'aliases',
  'many-routes',
  'rule-without-record',
  'no-model',
  'not-removable',
  'vain-event',
  'vain-before',
  'vain-endogenous',
  'vain-record',
  'vain-after',
  // Of files of texts (texts.test.ts).
  'translation-missing',
  'translation-unknown',
  'translation-numbers',
  'translation-marks',
  'translation-long',
];

/** The line on which a piece of text first stands. */
function lineOf(text: string, piece: string): number {
  expect(text).toContain(piece);
  return text.slice(0, text.indexOf(piece)).split('\n').length;
}

describe('a scenario with one slip', () => {
  test('is without problems before the slip', () => {
    expect(parseScenario(smallWar, { file: 'small-war.yaml' }).problems).toEqual([]);
  });

  test.each(SLIPS)('tells $code where it is ($to)', ({ code, from, to, at, says }) => {
    const slip = replaced(smallWar, from, to);
    const { text } = slip;
    const line = at === undefined ? slip.line : lineOf(text, at);
    const { scenario, problems } = parseScenario(text, { file: 'small-war.yaml' });
    const told = problems.filter((problem) => problem.code === code);
    expect(problems.map((problem) => problem.code)).toContain(code);
    expect(told.map((problem) => problem.line)).toContain(line);
    expect(told.some(({ severity }) => severity === WORDING[code].severity)).toBe(true);
    if (says !== undefined)
      expect(told.map(({ suggestion, message }) => `${message} ${suggestion}`).join()).toContain(says);
    if (WORDING[code].severity === 'error') expect(scenario).toBeNull();
    for (const { file, column } of problems) {
      expect(file).toBe('small-war.yaml');
      expect(column).toBeGreaterThan(0);
    }
  });

  test('has a case for every problem there is', () => {
    const tried = new Set([...SLIPS.map(({ code }) => code), ...ELSEWHERE]);
    expect(Object.keys(WORDING).filter((code) => !tried.has(code as ProblemCode))).toEqual([]);
  });

  test('says the way out of every error', () => {
    const silent = SLIPS.flatMap(({ from, to }) => {
      const { problems } = parseScenario(replaced(smallWar, from, to).text, { file: 'small-war.yaml' });
      return problems.filter(({ severity, suggestion }) => severity === 'error' && suggestion === null);
    });
    expect(silent).toEqual([]);
  });

  test('is told on the same line whatever ends a line and begins the file', () => {
    for (const [from, to] of [
      ['  title: A small war', '\ttitle: A small war'],
      ['by: [hill, vale, un]', 'by: [hill, vale, un'],
      ['    headline: Shelling', '    headline: "Shelling'],
      ['trust: 0.5', 'trust: half'],
    ] as const) {
      const { text, line } = replaced(smallWar, from, to);
      for (const written of [text.replaceAll('\n', '\r\n'), `\uFEFF${text}`, text.trimEnd()]) {
        const { problems } = parseScenario(written, { file: 'x.yaml' });
        expect(problems.map((problem) => problem.line)).toEqual([line]);
      }
    }
    expect(parseScenario(`\uFEFF${smallWar.replaceAll('\n', '\r\n')}`, { file: 'x.yaml' }).problems).toEqual(
      [],
    );
  });
});

test('a scenario with many slips tells all of them at once, in order of place', () => {
  const slips: [string, string][] = [
    ['  title: A small war', '\ttitle: A small war'],
    ['url: "https://example.org/1"', 'url: "https://example.org/1'],
    ['trust: 0.5', 'trust: lots'],
    ['leverage: 0.2', 'leverage: 3'],
    ['laidTo: vale/hill', 'laidTo: vale/hil'],
    ['time: 2030-05-02\n', 'time: 2030-05-33\n'],
    ['headline: Fear spreads', 'haedline: Fear spreads'],
    ['answerYes: holds another day', 'answerYes: holds\n    answerYes: holds'],
  ];
  const text = slips.reduce((before, [from, to]) => replaced(before, from, to).text, smallWar);
  const { problems } = parseScenario(text, { file: 'small-war.yaml' });
  expect(problems.map(({ code }) => code)).toEqual([
    'tab',
    'open-quote',
    'not-a-number',
    'out-of-range',
    'id-unknown',
    'bad-date',
    'key-unknown',
    'key-twice',
  ]);
  const lines = problems.map(({ line }) => line);
  expect(lines).toEqual(lines.toSorted((a, b) => a - b));
});

test('a problem has line, column, path, what was found, what was expected and the remedy', () => {
  const { text, line } = replaced(smallWar, 'trust: 0.5', 'trust: 35 %');
  expect(parseScenario(text, { file: 'small-war.yaml' }).problems).toEqual([
    {
      severity: 'error',
      code: 'not-a-number',
      file: 'small-war.yaml',
      line,
      column: text.split('\n')[line - 1]!.indexOf('35 %') + 1,
      path: 'rivalries.hill/vale.trust',
      message: '"trust" of hill/vale must be a number from 0.05 to 0.95, but "35 %" is a word.',
      found: '35 %',
      expected: 'a number from 0.05 to 0.95',
      suggestion: 'Write 0.35.',
      facts: {
        what: { of: 'value', key: 'trust', owner: 'hill/vale' },
        found: '35 %',
        expected: { is: 'number', whole: false, min: 0.05, max: 0.95 },
        value: '0.35',
      },
      asides: [],
    },
  ]);
});

test.each([
  ['T: 5, R: 3, P: 0, S: 1', 'Chicken'],
  ['T: 3, R: 5, P: 1, S: 0', 'Stag Hunt'],
  ['T: 3, R: 5, P: 0, S: 1', 'Harmony'],
  ['T: 5, R: 1, P: 3, S: 0', 'Deadlock'],
  ['T: 5, R: 2, P: 0, S: 3', 'Leader'],
  ['T: 3, R: 2, P: 0, S: 5', 'Hero'],
  ['T: 0, R: 5, P: 3, S: 1', 'Coordination'],
])('payoffs %s are %s', (payoffs, game) => {
  const { text } = replaced(smallWar, 'T: 5, R: 3, P: 1, S: 0', payoffs);
  const told = parseScenario(text, { file: 'x.yaml' }).problems.find(({ code }) => code === 'payoff-order');
  expect(told!.message).toContain(game);
  expect(told!.severity).toBe('warning');
});

const frame = (rest: string) => `parley: 1\nmeta: { title: x }\nclock: { start: 2030-05-01T00:00Z }\n${rest}`;
const codes = (text: string) => parseScenario(text, { file: 'x.yaml' }).problems.map(({ code }) => code);

test('a tie to which news comes by more than four routes is told', () => {
  const clients = ['a', 'b', 'c', 'd', 'e'];
  const text =
    frame(`actors: { o: { name: O }, s: { name: S }${clients.map((id) => `, ${id}: { name: ${id} }`).join('')} }
rivalries: { s/o: {}${clients.map((id) => `, ${id}/o: {}`).join('')} }
patronages: { ${clients.map((id) => `s/${id}: {}`).join(', ')} }
defaults: { attention: 0.05 }
`);
  expect(codes(text)).toEqual(['many-routes']);
});

test('a side that is to follow a record needs one', () => {
  const text = frame(
    'actors: { a: { name: A, rule: record }, b: { name: B } }\nrivalries: { a/b: {}, b/a: { rule: { name: record } } }\n',
  );
  expect(codes(text)).toEqual(['rule-without-record', 'rule-without-record']);
});

test('an account is checked like the file: its paths, its numbers, its ids', () => {
  const change = (to: string) => replaced(smallWar, 'events.shelling.effects.blow.severity: 0.9', to);
  const told = (to: string) => {
    const { text, line } = change(to);
    return parseScenario(text, { file: 'x.yaml' }).problems.map((problem) => [
      problem.code,
      problem.line - line,
    ]);
  };
  expect(told('events.shelling.effects.blow.severity: 2')).toEqual([['out-of-range', 0]]);
  expect(told('rivalries.hill/vale.trust: lots')).toEqual([['not-a-number', 0]]);
  expect(told('events.shelling.effects: { x: { kind: evidence, tie: hill|nobody, ratio: 2 } }')).toEqual([
    ['id-unknown', 0],
  ]);
  expect(told('events.shelling.effects: { x: { kind: evidence, tie: hill|vale } }')).toEqual([
    ['key-missing', 0],
  ]);
  expect(told('events.shelling.time: 2031-01-01T00:00Z')).toEqual([['time-outside', 0]]);
  expect(told('rivalries.hill/vale.trust: null')).toEqual([['path-unknown', 0]]);
  expect(told('events.shelling.effects.hold: null')).toEqual([]);
});
