import { createIntl } from '@formatjs/intl';
import type { Cause, StepTrace } from '../engine/trace.ts';
import { logistic } from '../math/logistic.ts';
import { causeWords } from '../words/causeWords.ts';
import { english } from '../words/catalog.ts';
import { signed } from '../words/shares.ts';
import { whySentence } from '../words/whySentence.ts';
import type { ToldRun } from './runDocument.ts';
import { hanging } from './wrapText.ts';

const locale = 'en-GB';

/** Moves of trust that are not worth a line, in log-odds of a day. */
const negligible = 0.005;

/** Why each side stands where it does at the end of a day, and what moved its trust on that day, the parts of it added up. */
export function dayReasons(told: ToldRun, day: readonly StepTrace[], width: number): string[] {
  const { scenario, model } = told;
  const intl = createIntl({ locale, messages: english });
  const last = day.at(-1);
  if (!last) return [];
  return model.tieIds.flatMap((id, tie) => {
    const [holder = '', subject = ''] = id.split('|');
    const r = model.rivalryIds.indexOf(`${holder}/${subject}`);
    const sentence = whySentence(intl, {
      holder: scenario.actors[holder]?.inSentence ?? holder,
      other: scenario.actors[subject]?.inSentence ?? subject,
      trust: logistic(last.logOddsAfter[tie] ?? 0),
      threshold: r < 0 ? null : (last.threshold[r] ?? null),
      regime: r < 0 ? null : (last.regime[r] ?? null),
    });
    const causes = dayCauses(day, tie)
      .filter(({ logOdds }) => Math.abs(logOdds) >= negligible)
      .flatMap((cause) =>
        hanging(
          `      ${signed(cause.logOdds, locale)}  `,
          causeWords(intl, scenario, cause, (rivalry) => meanAct(told, day, rivalry)),
          width,
        ),
      );
    return [...hanging('    ', sentence, width), ...causes];
  });
}

/** The causes that moved a tie on a day, those of one kind and name as one. */
function dayCauses(day: readonly StepTrace[], tie: number): Cause[] {
  const sums = new Map<string, Cause>();
  for (const { kind, id, logOdds } of day.flatMap(({ causes }) => causes[tie] ?? [])) {
    const key = `${kind} ${id}`;
    sums.set(key, { kind, id, logOdds: (sums.get(key)?.logOdds ?? 0) + logOdds });
  }
  return [...sums.values()];
}

function meanAct({ model }: ToldRun, day: readonly StepTrace[], rivalry: string): number {
  const r = model.rivalryIds.indexOf(rivalry);
  return day.reduce((sum, { acts }) => sum + (acts[r] ?? NaN), 0) / day.length;
}
