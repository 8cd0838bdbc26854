import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';

import type { ScenarioFile } from '../../../src/scenario/scenario.ts';

// docs/events.md is made from the scenario files: UPDATE_DOCS=1 npx vitest run tests/unit/scenario/eventsTable
const page = fileURLToPath(new URL('../../../docs/events.md', import.meta.url));
const withRecord = ['september-2016', 'february-2016', 'colombia-2016'];
const documented = [...withRecord, 'northern-ireland-1994'];

type EventFile = NonNullable<ScenarioFile['events']>[string];
type EffectFile = NonNullable<EventFile['effects']>[string];

function readScenario(id: string): ScenarioFile {
  const file = fileURLToPath(new URL(`../../../scenarios/${id}.yaml`, import.meta.url));
  return parse(readFileSync(file, 'utf8')) as ScenarioFile;
}

function eventsOf(scenario: ScenarioFile): [string, EventFile][] {
  return Object.entries(scenario.events ?? {});
}

/** "17 September 2016, 15:55", in the scenario's zone; the day alone where the file gives no clock time. */
function dateOf(time: string, zone: string | undefined): string {
  const dayAlone = /^\d{4}-\d\d-\d\d$/.test(time);
  const options = { day: 'numeric', month: 'long', year: 'numeric' } as const;
  return new Intl.DateTimeFormat('en-GB', {
    ...options,
    ...(dayAlone ? { timeZone: 'UTC' } : { timeZone: zone, hour: '2-digit', minute: '2-digit' }),
  })
    .format(new Date(time))
    .replace(' at ', ', ');
}

function namesOf(ids: EventFile['by'], scenario: ScenarioFile): string {
  const names = [ids ?? []].flat().map((id) => {
    const actor = scenario.actors[id];
    if (actor) return actor.short ?? actor.name;
    if (id === 'un') return 'UN';
    if (id === 'disputed') return 'disputed';
    return scenario.spoilers?.[id]?.name ?? scenario.outsiders?.[id]?.name ?? id;
  });
  return names.join(', ');
}

function effectWords(effect: EffectFile): string {
  switch (effect.kind) {
    case 'start':
      return 'the agreement comes into force';
    case 'end':
      return 'the agreement ends';
    case 'close':
      return `channel \`${effect.channel}\` is suspended`;
    case 'open':
      return `channel \`${effect.channel}\` opens`;
    case 'force':
      return `\`${effect.rivalry}\` held at ${effect.level}${effect.span ? ` for ${effect.span} h` : ''}`;
    case 'incident':
      return `${effect.gesture ? 'gesture' : 'incident'} of \`${effect.rivalry}\`, severity ${effect.severity}`;
    case 'due':
      return `obligation of \`${effect.rivalry}\`, severity ${effect.severity}`;
    case 'evidence':
      return `evidence on \`${effect.tie}\`, ratio ${effect.ratio}`;
    case 'shift':
      return `\`${effect.path}\` ${effect.to === undefined ? `changes by ${effect.add}` : `becomes ${effect.to}`}`;
  }
}

function whatItDoes({ effects, noEffect }: EventFile): string {
  const words = Object.values(effects ?? {}).map(effectWords);
  return words.length > 0 ? `**Effect:** ${words.join('; ')}` : (noEffect ?? '');
}

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll(/\s+/g, ' ').trim();

function tableOf(scenario: ScenarioFile): string[] {
  return [
    '| Event | Date | Who, toward whom | Class | Effect, or why it has none |',
    '| --- | --- | --- | --- | --- |',
    ...eventsOf(scenario).map(([id, event]) =>
      [
        '',
        ` ${event.headline}<br>\`${id}\` `,
        ` ${event.time === undefined ? 'by trigger' : dateOf(event.time, scenario.clock.zone)} `,
        ` ${namesOf(event.by, scenario)} → ${namesOf(event.toward, scenario)} `,
        ` ${event.class} `,
        ` ${cell(whatItDoes(event))} `,
        '',
      ].join('|'),
    ),
  ];
}

function eventsPage(): string {
  const sections = withRecord.flatMap((id) => {
    const scenario = readScenario(id);
    const { length } = eventsOf(scenario);
    return [
      `## ${scenario.meta.title}`,
      '',
      `${length} events of \`scenarios/${id}.yaml\`.`,
      '',
      ...tableOf(scenario),
      '',
    ];
  });
  return [
    '# Events of the scenarios with a record',
    '',
    'Every event, with what it does to the model, or why it does nothing. Most do nothing: what happened on a day is already in',
    'the acts that were coded for it, and an effect on top would count the day twice. Dates and times are those of the place of the',
    'scenario; an event without a clock time counts at noon there. `exogenous`: nobody in the model chose it; `endogenous`: a',
    'decision that the model should produce by itself; `either`: whether a side of the model chose it is contested. Texts, sources',
    'and confidence stand in the files.',
    '',
    'This page is made from the scenario files by `tests/unit/scenario/eventsTable.unchanged.test.ts`; do not edit it by hand.',
    '',
    ...sections,
  ].join('\n');
}

describe.each(documented)('the events of %s', (id) => {
  const scenario = readScenario(id);
  const events = eventsOf(scenario);

  test('have an effect or say why they have none, never both', () => {
    const wrong = events.filter(
      ([, { effects, noEffect }]) => (effects === undefined) === (noEffect === undefined),
    );
    expect(wrong.map(([name]) => name)).toEqual([]);
  });

  test('give each its own reason, headline and label', () => {
    for (const texts of [
      events.flatMap(([, { noEffect }]) => noEffect ?? []),
      events.map(([, { headline }]) => headline),
      events.map(([name, { short }]) => short ?? name),
    ]) {
      expect(texts.filter((text, i) => texts.indexOf(text) !== i)).toEqual([]);
    }
  });

  test('keep headlines within 70 characters', () => {
    expect(events.filter(([, { headline }]) => headline.length > 70).map(([name]) => name)).toEqual([]);
  });

  test('and the series use every source that the file lists', () => {
    const used = new Set(
      [
        ...events.map(([, { sources }]) => sources),
        ...Object.values(scenario.series ?? {}).map(({ source }) => source),
      ]
        .flat()
        .filter((one) => one !== undefined),
    );
    expect(Object.keys(scenario.meta.sources ?? {}).filter((source) => !used.has(source))).toEqual([]);
  });
});

test('docs/events.md is what the scenario files say', () => {
  const made = eventsPage();
  if (process.env['UPDATE_DOCS'] === '1') writeFileSync(page, made);
  expect(readFileSync(page, 'utf8')).toBe(made);
});
