import { timeOfStep } from '../scenario/toSetup.ts';
import { dayKey, formatDayOf, formatLongDay, formatTime } from '../words/dates.ts';
import { outOfHundred } from '../words/shares.ts';
import type { ToldEnsemble } from './ensembleDocument.ts';
import { hanging, wrapText } from './wrapText.ts';

const locale = 'en-GB';

/** An ensemble as a table by day: in how many runs the agreement holds, the spread of restraint, and how the runs end. */
export function ensembleReport(
  told: ToldEnsemble,
  { colour, columns }: { colour: boolean; columns: number },
): string {
  const { scenario, result } = told;
  const bold = (text: string): string => (colour ? `\u001b[1m${text}\u001b[22m` : text);
  const { zone } = scenario.clock;
  const { all } = result.restraint;
  const row = (day: string, inForce: string, restraint: readonly string[]): string =>
    `${day.padEnd(14)}${inForce.padStart(8)}  ${restraint.map((text) => text.padStart(6)).join('')}`.trimEnd();
  const lines = [
    bold(scenario.meta.title),
    ...wrapText(whatItIs(told), columns),
    ...wrapText(
      `At the end of each day (${scenario.clock.place ?? zone}): in how many of 100 runs the agreement is in force; and the restraint of all sides, in per cent, under which 10, 50 and 90 of 100 runs lie.`,
      columns,
    ),
    '',
    row('Day', 'In force', ['10', '50', '90']),
  ];
  for (const n of lastStepsOfDays(told)) {
    const survival = result.survival[n] ?? NaN;
    lines.push(
      row(
        formatDayOf(Date.parse(timeOfStep(scenario, result.from + n)), locale, zone, scenario.clock.horizon),
        Number.isFinite(survival) ? String(outOfHundred(survival)) : '',
        [all['0.1'], all['0.5'], all['0.9']].map((list) => String(Math.round((list[n] ?? NaN) * 100))),
      ),
    );
  }
  const { question, runs } = told;
  if (question !== null) {
    const answer = `${question.text} In the model it ${question.answerYes} in ${result.outcomes[0] ?? 0} of ${runs} runs.`;
    lines.push('', ...wrapText(answer, columns));
  }
  lines.push('', 'How the runs end:', ...endLines(told, columns), '', ...wrapText(notice(told), columns));
  return `${lines.join('\n')}\n`;
}

function whatItIs({ scenario, runs, seed, draws, account, result }: ToldEnsemble): string {
  const { zone } = scenario.clock;
  const begin = Date.parse(timeOfStep(scenario, result.from));
  const name = account === null ? null : (scenario.accounts[account]?.name ?? account);
  const told = name === null ? '' : `, ${name.charAt(0).toLowerCase()}${name.slice(1)}`;
  return `${runs.toLocaleString(locale)} ${runs === 1 ? 'run' : 'runs'} of the model from ${formatLongDay(begin, locale, zone)}, ${formatTime(begin, locale, zone)} on${told}: seed ${seed}, ${draws ? 'uncertain numbers drawn' : 'central numbers'}.`;
}

/** Numbers of the steps, from the first of the ensemble, that are the last of their day. */
function lastStepsOfDays({ scenario, result }: ToldEnsemble): number[] {
  const { zone } = scenario.clock;
  const dayOf = (n: number): string => dayKey(Date.parse(timeOfStep(scenario, result.from + n)), zone);
  const { length } = result.survival;
  return Array.from({ length }, (_, n) => n).filter((n) => n + 1 === length || dayOf(n) !== dayOf(n + 1));
}

function endLines({ scenario, runs, result }: ToldEnsemble, columns: number): string[] {
  const last = result.survival.at(-1) ?? NaN;
  const inForce = Number.isFinite(last) ? Math.round(last * runs) : 0;
  const width = runs.toLocaleString(locale).length;
  const line = (count: number, text: string): string[] =>
    count === 0 ? [] : hanging(`  ${count.toLocaleString(locale).padStart(width)}  `, text, columns);
  return result.ends.flatMap(({ cause, by, event, count }) => {
    const who = by.map((id) => scenario.actors[id]?.inSentence ?? id).join(' and ');
    switch (cause) {
      case null:
        return [
          ...line(Math.min(count, inForce), 'in force at the end'),
          ...line(Math.max(0, count - inForce), 'never in force'),
        ];
      case 'collapsed':
        return line(count, 'violence crossed its line');
      case 'renewal':
        return line(count, `not renewed by ${who}`);
      case 'event':
        return line(count, `ended by an event: ${scenario.events[event ?? '']?.headline ?? 'its end'}`);
      case 'record':
        return line(count, 'ended in the record, before the runs begin');
    }
  });
}

const notice = ({ scenario, result }: ToldEnsemble): string =>
  scenario.record === undefined || result.from === 0
    ? 'All of this comes from the model.'
    : 'What came before is coded from reports; the futures come from the model.';
