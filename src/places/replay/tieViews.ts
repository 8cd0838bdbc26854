import type { History } from '../../analysis/history.ts';
import type { StepTrace } from '../../engine/trace.ts';
import { logistic } from '../../math/logistic.ts';
import type { DiagramTie } from '../../charts/diagram/diagramProps.ts';
import type { WhyRow } from '../../charts/why/whyProps.ts';

/** One tie at the cursor, for diagram and why table alike, which share their numbers. */
export interface TieView extends DiagramTie, WhyRow {}

/**
 * The ties at the cursor: trust as it is now, and what a side needs and will likely do with it in the step that comes.
 * @param cursor number of known steps; at 0 trust stands at its start and nobody has acted.
 */
export function tieViews(history: History, cursor: number): TieView[] {
  const { model, steps } = history;
  const last = cursor > 0 ? history.traceAt(cursor - 1) : null;
  // At the horizon there is no step to come: the last one's thresholds are shown.
  const next = history.traceAt(Math.min(cursor, steps - 1));
  return model.tieIds.map((id, i) => {
    const [of = '', subject = ''] = id.split('|');
    const r = model.rivalryIds.indexOf(`${of}/${subject}`);
    const start = next.logOddsBefore[i] ?? 0;
    const act = last && r >= 0 ? (last.acts[r] ?? null) : null;
    return {
      id,
      of,
      in: subject,
      trust: logistic(last ? (last.logOddsAfter[i] ?? 0) : start),
      trustBefore: logistic(last ? (last.logOddsBefore[i] ?? 0) : start),
      threshold: r < 0 ? null : (next.threshold[r] ?? null),
      regime: r < 0 ? null : (next.regime[r] ?? null),
      propensity: r < 0 ? null : (next.propensity[r] ?? null),
      act,
      kept: act !== null && act >= 0.5,
    };
  });
}

/** The tie of a step whose trust an event moved most; without one, the tie that moved most at all. */
export function tieToExplain(
  trace: StepTrace,
  tieIds: readonly string[],
  event: string | null,
): string | null {
  let best: string | null = null;
  let most = 0;
  for (const ofEvent of [true, false]) {
    tieIds.forEach((id, i) => {
      const causes = trace.causes[i] ?? [];
      const moved = ofEvent
        ? causes
            .filter((cause) => cause.id === event && cause.kind !== 'act')
            .reduce((sum, cause) => sum + Math.abs(cause.logOdds), 0)
        : Math.abs((trace.logOddsAfter[i] ?? 0) - (trace.logOddsBefore[i] ?? 0));
      if (moved > most) {
        most = moved;
        best = id;
      }
    });
    if (best !== null) return best;
  }
  return best;
}
