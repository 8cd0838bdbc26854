import { timeOfStep } from '../scenario/toSetup.ts';
import { dayKey, formatDay } from '../words/dates.ts';
import { outOfHundred } from '../words/shares.ts';
import type { ToldEnsemble } from './ensembleDocument.ts';

const locale = 'en-GB';

/** An ensemble as a table by day: how many runs still hold, and the spread of restraint. */
export function ensembleReport(
  { scenario, model, runs, seed, draws, result }: ToldEnsemble,
  colour: boolean,
): string {
  const bold = (text: string): string => (colour ? `\u001b[1m${text}\u001b[22m` : text);
  const { zone } = scenario.clock;
  const percent = (value: number | undefined): string =>
    value === undefined || !Number.isFinite(value) ? '' : String(Math.round(value * 100));
  const lines = [
    bold(scenario.meta.title),
    `${runs} runs of the model from ${timeOfStep(scenario, result.from)}, seed ${seed}, ${draws ? 'uncertain numbers drawn' : 'central numbers'}`,
    '',
    'Day          In force      Restraint of all, per cent',
    '             of 100 runs    10   half    90',
  ];
  const { all } = result.restraint;
  let day = '';
  for (let n = 0; n < result.survival.length; n++) {
    const ms = Date.parse(timeOfStep(scenario, result.from + n));
    const next =
      n + 1 < result.survival.length ? dayKey(Date.parse(timeOfStep(scenario, result.from + n + 1)), zone) : '';
    day = dayKey(ms, zone);
    if (next === day) continue;
    const survival = result.survival[n] ?? NaN;
    lines.push(
      `${formatDay(ms, locale, zone).padEnd(13)}${(Number.isFinite(survival) ? String(outOfHundred(survival)) : '').padStart(11)}${percent(all['0.1'][n]).padStart(6)}${percent(all['0.5'][n]).padStart(7)}${percent(all['0.9'][n]).padStart(6)}`,
    );
  }
  lines.push('', 'How the runs end:');
  for (const { cause, by, count } of result.ends) {
    const who = by.map((id) => scenario.actors[id]?.short ?? id).join(' and ');
    lines.push(`${String(count).padStart(8)}  ${endWords(cause)}${who ? ` ${who}` : ''}`);
  }
  lines.push('', 'Record coded from reports. Futures come from the model.');
  return `${lines.join('\n')}\n`;

  function endWords(cause: string | null): string {
    switch (cause) {
      case null:
        return model.record ? 'still in force at the end' : 'in force at the end, or never begun';
      case 'collapsed':
        return 'violence crossed the line';
      case 'renewal':
        return 'not renewed by';
      case 'event':
        return 'ended by an event';
      default:
        return cause;
    }
  }
}
