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

/**
 * The tie that says most about a step: of those on which somebody decides, the one that the event moved most; without
 * one, a tie that is only seen; without an event's effect, the one that moved most at all.
 * @param decided whether the holder of a tie has a rivalry toward its subject.
 */
export function tieToExplain(
  trace: StepTrace,
  tieIds: readonly string[],
  decided: (tie: string) => boolean,
  event: string | null,
): string | null {
  const moved = tieIds.map((id, i) => {
    const causes = (trace.causes[i] ?? []).filter((cause) => cause.id === event && cause.kind !== 'act');
    return {
      id,
      byEvent: causes.reduce((sum, cause) => sum + Math.abs(cause.logOdds), 0),
      inAll: Math.abs((trace.logOddsAfter[i] ?? 0) - (trace.logOddsBefore[i] ?? 0)),
    };
  });
  for (const measure of ['byEvent', 'inAll'] as const) {
    for (const wanted of [decided, () => true]) {
      const [most] = moved
        .filter((tie) => tie[measure] > 0 && wanted(tie.id))
        .sort((a, b) => b[measure] - a[measure]);
      if (most) return most.id;
    }
  }
  return null;
}
