import type { StepTrace } from '../engine/trace.ts';
import { timeOfStep } from '../scenario/toSetup.ts';
import { dayKey, formatDayOf, formatLongDay, formatTime } from '../words/dates.ts';
import { columnHeads } from './columnHeads.ts';
import type { ToldRun } from './runDocument.ts';
import { dayReasons } from './runReasons.ts';
import { hanging, wrapText } from './wrapText.ts';

const locale = 'en-GB';
/** Columns that the names of events need beside the table; with less they stand below it. */
const leastRoom = 24;
const indent = ' '.repeat(14);

/** A run as a table by day: what held, how far each side restrained itself, what happened; with reasons when asked for. */
export function runReport(
  told: ToldRun,
  { explain, colour, columns }: { explain: boolean; colour: boolean; columns: number },
): string {
  const { scenario, model } = told;
  const bold = (text: string): string => (colour ? `\u001b[1m${text}\u001b[22m` : text);
  const { zone } = scenario.clock;
  const names = model.actorIds.map((id) => scenario.actors[id]?.short ?? id);
  const heads = columnHeads(names, columns - 30);
  const row = (day: string, agreement: string, all: string, actors: readonly string[]): string =>
    `${day.padEnd(14)}${agreement.padEnd(11)}${all.padStart(3)}  ${actors.map((text, a) => text.padStart(heads.widths[a] ?? 0)).join('  ')}  `;
  const room = columns - row('', '', '', names).length;
  const lines = [
    bold(scenario.meta.title),
    ...wrapText(`${whatItIs(told)} ${what(scenario.clock.place ?? zone)}`, columns),
    '',
    ...heads.lines.map((line, n) =>
      n < heads.lines.length - 1
        ? row('', '', '', line).trimEnd()
        : `${row('Day', 'Agreement', 'All', line)}${room < leastRoom ? '' : 'Events'}`.trimEnd(),
    ),
  ];
  for (const day of daysOf(told)) {
    const [first] = day;
    const last = day.at(-1);
    if (!first || !last) continue;
    const date = formatDayOf(Date.parse(timeOfStep(scenario, first.t)), locale, zone, scenario.clock.horizon);
    const figures = row(
      date,
      last.agreement.status,
      percent(last.restraint.all),
      names.map((_, a) => percent(last.restraint.actors[a] ?? NaN)),
    );
    const events = day
      .flatMap(({ events: ids }) => ids.map((id) => scenario.events[id]?.short ?? id))
      .join('; ');
    lines.push(
      ...(events === '' || room < leastRoom
        ? [figures.trimEnd(), ...(events === '' ? [] : hanging(indent, events, columns))]
        : hanging(figures, events, columns)),
    );
    if (explain) lines.push(...dayReasons(told, day, columns), '');
  }
  lines.push('', ...wrapText(`${howItEnds(told)} ${notice(told)}`, columns));
  return `${lines.join('\n')}\n`;
}

const percent = (value: number): string => (Number.isNaN(value) ? '' : String(Math.round(value * 100)));

const what = (place: string): string =>
  `Restraint at the end of each day in per cent of full restraint; days of ${place}.`;

/** "One run of the model, seed 7, run 0, from 12 September 2016, 19:00." */
function whatItIs({ scenario, history, mode, seed, index, draws, from, account }: ToldRun): string {
  const { zone } = scenario.clock;
  const time = (t: number): number => Date.parse(timeOfStep(scenario, t));
  const told = account === null ? '' : `, ${inSentence(scenario.accounts[account]?.name ?? account)}`;
  const numbers = draws ? 'uncertain numbers drawn' : 'central numbers';
  const span = `${formatLongDay(time(0), locale, zone)} to ${formatLongDay(time(history.steps.length - 1), locale, zone)}`;
  if (mode === 'record') return `The record${told}, ${span}.`;
  const begin =
    from === 0
      ? ''
      : ` To ${formatDayOf(time(from), locale, zone, scenario.clock.horizon)}, ${formatTime(time(from), locale, zone)}, the record.`;
  return `One run of the model${mode === 'play' ? ' with the decisions of people' : ''}${told}, ${span}: seed ${seed}, run ${index}, ${numbers}.${begin}`;
}

const inSentence = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);

function daysOf({ scenario, history }: ToldRun): StepTrace[][] {
  const days = new Map<string, StepTrace[]>();
  for (const step of history.steps) {
    const key = dayKey(Date.parse(timeOfStep(scenario, step.t)), scenario.clock.zone);
    const day = days.get(key);
    if (day) day.push(step);
    else days.set(key, [step]);
  }
  return [...days.values()];
}

function howItEnds({ scenario, history }: ToldRun): string {
  const { end, steps } = history;
  if (end === null) {
    return steps.at(-1)?.agreement.inForce === true
      ? 'At the end the agreement is in force.'
      : 'The agreement never came into force.';
  }
  const date = formatDayOf(
    Date.parse(timeOfStep(scenario, end.at)),
    locale,
    scenario.clock.zone,
    scenario.clock.horizon,
  );
  const who = end.by.map((id) => scenario.actors[id]?.inSentence ?? id).join(' and ');
  switch (end.cause) {
    case 'record':
      return `The agreement ended on ${date}.`;
    case 'collapsed':
      return `The agreement ended on ${date}: violence crossed its line.`;
    case 'renewal':
      return `The agreement ended on ${date}: ${who} did not renew it.`;
    case 'event':
      return `The agreement ended on ${date} by an event: ${scenario.events[end.event ?? '']?.headline ?? 'its end'}.`;
  }
}

/** The page says it, too, wherever it shows numbers. */
function notice({ scenario, mode, from }: ToldRun): string {
  if (mode === 'record')
    return 'Acts and states are coded from reports; what follows from them is the model’s.';
  return scenario.record === undefined || from === 0
    ? 'All of this comes from the model.'
    : 'The record is coded from reports; what follows it comes from the model.';
}
