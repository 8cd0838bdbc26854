import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseScenario } from '../../../src/scenario/parseScenario.ts';
import { replaced } from './smallWar.ts';

const page = readFileSync('docs/scenarios.md', 'utf8');
const river = [...page.matchAll(/```yaml\n(.*?)```/gs)].map(([, block]) => block).join('\n');
const clock = 'clock: { start: 2030-05-01T06:00Z, horizon: 480 }';
const blow = 'shots: { kind: incident, rivalry: downriver/upriver, severity: 0.4 }';

/**
 * What somebody who types the tutorial gets wrong: what becomes of it, at which piece of the line it is told, and the words
 * of what is wrong and of the way out.
 */
const mistakes: readonly [name: string, from: string, to: string, at: string, says: string, mend: string][] =
  [
    [
      'a tab',
      '  title: A truce',
      '\ttitle: A truce',
      '\t',
      'A tab stands in the indentation',
      'Replace the tab by spaces',
    ],
    [
      'a quotation mark left open',
      "An election is near.' }",
      'An election is near. }',
      "'An",
      'is not closed on this line',
      "Put a ' at the end",
    ],
    [
      'a bracket left open',
      'by: [upriver, downriver]',
      'by: [upriver, downriver',
      '[',
      'The bracket [ that opens here is not closed',
      'Put a ] at the end',
    ],
    [
      'a forgotten colon',
      '  summary: Two',
      '  summary Two',
      'summary',
      'belongs to no key',
      'Write "key: value"',
    ],
    [
      'no blank after a colon',
      'weight: 0.9',
      'weight:0.9',
      'weight',
      'A blank is missing after the colon of "weight"',
      'Write "weight: "',
    ],
    [
      'a colon in a text',
      'headline: The truce begins',
      'headline: The truce: it begins',
      'The truce',
      'A colon stands here',
      'between quotation marks',
    ],
    [
      'a line that is not indented like the others',
      '    kind: agreement',
      '   kind: agreement',
      ' ',
      'indentation of this line does not fit',
      'begin in the same column',
    ],
    [
      'a key given twice',
      '    kind: agreement',
      '    kind: agreement\n    kind: aid',
      'kind: aid',
      '"kind" is given twice; the first stands on line 30',
      'Remove one of the two',
    ],
    [
      'a key misspelt',
      'horizon: 480',
      'horizn: 480',
      'horizn',
      '"clock" has no "horizn"',
      'Did you mean "horizon"?',
    ],
    [
      'a key of another part',
      '    patience: {',
      '    control: 0.8\n    patience: {',
      'control',
      'has no "control"',
      'Move it to where it belongs (actors.ID)',
    ],
    ['a part left out', clock, '', 'parley', 'The file needs "clock"', 'Add "clock:"'],
    [
      'a word for a number',
      'severity: 0.4',
      'severity: high',
      'high',
      'must be a number from 0 to 1, but "high" is a word',
      'Write it in digits',
    ],
    [
      'a share in per cent',
      'severity: 0.4',
      'severity: 40%',
      '40%',
      'must be a number from 0 to 1',
      'Write 0.4.',
    ],
    [
      'a comma for a point',
      'weight: 0.5',
      'weight: 0,5',
      '0,5',
      'must be a number from 0 to 1',
      'Write 0.5.',
    ],
    [
      'days for hours',
      'horizon: 480',
      'horizon: 20 days',
      '20 days',
      'must be a number of hours',
      'Write 480.',
    ],
    [
      'a number out of its range',
      'severity: 0.4',
      'severity: 40',
      '40 }',
      'is 40; it must be a number from 0 to 1',
      'The nearest that is allowed is 1',
    ],
    [
      'a range from high to low',
      '{ low: 0.3, high: 0.6 }\n    patience',
      '{ low: 0.6, high: 0.3 }\n    patience',
      '0.6',
      'begins at 0.6, above its end at 0.3',
      'Exchange the two',
    ],
    [
      'half a range',
      '{ low: 0.3, high: 0.6 }\n    patience',
      '{ low: 0.3 }\n    patience',
      'trust',
      'A range needs both ends',
      'Add the other end',
    ],
    [
      'a time without a zone',
      '2030-05-04T09:00Z',
      '2030-05-04T09:00',
      '2030-05-04',
      'it has no time zone',
      'Write 2030-05-04T09:00Z.',
    ],
    [
      'a day that no calendar has',
      '2030-05-04T09:00Z',
      '2030-05-34T09:00Z',
      '2030-05-34',
      'May 2030 has 31 days',
      'Correct the day',
    ],
    [
      'a date in words',
      '2030-05-04T09:00Z',
      '4 May 2030',
      '4 May',
      'is not written as year-month-day',
      'Write 2030-05-04.',
    ],
    [
      'an event after the end',
      '2030-05-04T09:00Z',
      '2030-06-04T09:00Z',
      '2030-06',
      'outside the time of the scenario',
      'Move it, or change start and horizon',
    ],
    [
      'an id misspelt',
      'by: [downriver]',
      'by: [downrivr]',
      'downrivr',
      'There is no actor, spoiler or outsider "downrivr"',
      'Did you mean "downriver"?',
    ],
    [
      'a side that is nowhere',
      'by: [downriver]',
      'by: [delta]',
      'delta',
      'There is no actor, spoiler or outsider "delta"',
      'or add "delta" where those are',
    ],
    [
      'a name with a blank for an id',
      '  boat:',
      '  the boat:',
      'the boat',
      'is not an id of letters, digits and hyphens',
      'Write the-boat',
    ],
    [
      'a side toward itself',
      '  upriver/downriver:',
      '  upriver/upriver:',
      'upriver/upriver',
      'names the same actor twice',
      'Name the other side',
    ],
    [
      'an event without a time',
      '    time: 2030-05-04T09:00Z\n',
      '',
      'boat',
      'has neither a time nor a trigger',
      'Add "time:"',
    ],
    [
      'an event that does nothing',
      `    effects:\n      ${blow}\n`,
      '',
      'boat',
      'has no effect and does not say why',
      'Add "noEffect:"',
    ],
    [
      'a kind of effect that is none',
      'kind: incident, rivalry',
      'kind: attack, rivalry',
      'attack',
      'cannot be "attack"',
      'Choose one of force, shift, start, incident',
    ],
    ['an effect without its number', ', severity: 0.4', '', 'shots', 'needs "severity"', 'Add "severity:"'],
    [
      'an event without a headline',
      '    headline: A boat is shot at\n',
      '',
      'boat',
      'needs "headline"',
      'Add "headline:"',
    ],
    [
      'yes for true',
      'contested: true',
      'contested: yes',
      'yes',
      'must be true or false, but it is yes',
      'Write true or false',
    ],
  ];

test.each(mistakes)(
  'the tutorial with %s: one message, where it is, and how to mend it',
  (_, from, to, at, says, mend) => {
    const { text, line } = replaced(river, from, to);
    const { problems } = parseScenario(text, { file: 'river.yaml' });
    expect(problems).toHaveLength(1);
    const [problem] = problems;
    expect(problem!.message).toContain(says);
    expect(problem!.suggestion).toContain(mend);
    // The line of the mistake, or of the entry that lacks something.
    const told = text.split('\n')[problem!.line - 1]!;
    expect(told.slice(problem!.column - 1)).satisfy((rest: string) => rest.startsWith(at));
    if (to.includes(at.trim()) && at.trim() !== '') expect(Math.abs(problem!.line - line)).toBeLessThan(2);
  },
);
