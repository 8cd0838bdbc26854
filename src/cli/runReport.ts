import { createIntl } from '@formatjs/intl';
import type { StepTrace } from '../engine/trace.ts';
import { logistic } from '../math/logistic.ts';
import { timeOfStep } from '../scenario/toSetup.ts';
import { causeWords } from '../words/causeWords.ts';
import { english } from '../words/catalog.ts';
import { dayKey, formatDay } from '../words/dates.ts';
import { signed } from '../words/shares.ts';
import { whySentence } from '../words/whySentence.ts';
import type { ToldRun } from './runDocument.ts';

const locale = 'en-GB';

/** A run as a table by day: what held, how far each side restrained itself, what happened; with reasons when asked for. */
export function runReport(
  { scenario, model, history, mode, seed, index }: ToldRun,
  { explain, colour }: { explain: boolean; colour: boolean },
): string {
  const intl = createIntl({ locale, messages: english });
  const bold = (text: string): string => (colour ? `\u001b[1m${text}\u001b[22m` : text);
  const { zone } = scenario.clock;
  const names = model.actorIds.map((id) => scenario.actors[id]?.short ?? id);
  const widths = names.map((name) => Math.max(5, name.length));
  const percent = (value: number): string => (Number.isNaN(value) ? '' : String(Math.round(value * 100)));
  const lines = [
    bold(scenario.meta.title),
    mode === 'record' ? 'Record' : `${mode === 'play' ? 'Played' : 'Model'}, seed ${seed}, run ${index}`,
    'Restraint in per cent at the end of each day; the model\'s numbers are the model\'s.',
    '',
    `${'Day'.padEnd(13)}${'Agreement'.padEnd(11)}${'All'.padStart(4)}  ${names.map((name, a) => name.padStart(widths[a] ?? 5)).join('  ')}  Events`,
  ];
  for (const day of byDay(history.steps)) {
    const last = day.at(-1);
    const first = day[0];
    if (!last || !first) continue;
    const events = day.flatMap(({ events: ids }) => ids.map((id) => scenario.events[id]?.short ?? id));
    const date = formatDay(Date.parse(timeOfStep(scenario, first.t)), locale, zone);
    lines.push(
      `${date.padEnd(13)}${last.agreement.status.padEnd(11)}${percent(last.restraint.all).padStart(4)}  ${names
        .map((_, a) => percent(last.restraint.actors[a] ?? NaN).padStart(widths[a] ?? 5))
        .join('  ')}  ${events.join('; ')}`.trimEnd(),
    );
    if (explain) lines.push(...reasons(day, last), '');
  }
  const { end } = history;
  lines.push(
    '',
    end === null
      ? 'At the end of the replay the agreement is in force, or it never was.'
      : `The agreement ended on ${formatDay(Date.parse(timeOfStep(scenario, end.at)), locale, zone)}: ${endWords(end.cause, end.by.map((id) => scenario.actors[id]?.short ?? id))}.`,
    'Record coded from reports. Futures come from the model.',
  );
  return `${lines.join('\n')}\n`;

  function byDay(steps: readonly StepTrace[]): StepTrace[][] {
    const days = new Map<string, StepTrace[]>();
    for (const step of steps) {
      const key = dayKey(Date.parse(timeOfStep(scenario, step.t)), zone);
      const day = days.get(key);
      if (day) day.push(step);
      else days.set(key, [step]);
    }
    return [...days.values()];
  }

  function reasons(day: readonly StepTrace[], last: StepTrace): string[] {
    return model.tieIds.flatMap((id, i) => {
      const [holder = '', subject = ''] = id.split('|');
      const r = model.rivalryIds.indexOf(`${holder}/${subject}`);
      const sentence = whySentence(intl, {
        holder: scenario.actors[holder]?.inSentence ?? holder,
        other: scenario.actors[subject]?.inSentence ?? subject,
        trust: logistic(last.logOddsAfter[i] ?? 0),
        threshold: r < 0 ? null : (last.threshold[r] ?? null),
        regime: r < 0 ? null : (last.regime[r] ?? null),
      });
      const causes = day.flatMap((step) =>
        (step.causes[i] ?? []).flatMap((cause) => {
          const actOf = (rivalry: string): number => step.acts[model.rivalryIds.indexOf(rivalry)] ?? NaN;
          return Math.abs(cause.logOdds) < 0.005
            ? []
            : [`      ${signed(cause.logOdds, locale)}  ${causeWords(intl, scenario, cause, actOf)}`];
        }),
      );
      return [`    ${sentence}`, ...causes];
    });
  }
}

function endWords(cause: string, by: readonly string[]): string {
  switch (cause) {
    case 'collapsed':
      return 'violence crossed the line';
    case 'renewal':
      return `not renewed by ${by.join(' and ')}`;
    case 'record':
      return 'as the record has it';
    default:
      return 'by an event';
  }
}
