import { useIntl } from 'react-intl';
import type { Hindcast, HindcastPlan, HindcastTarget } from '../../analysis/hindcast.ts';
import type { SkillLine, SkillSeries } from '../../charts/skill/skillProps.ts';

type Scored = Hindcast['variants'][number];

/** How the truce is scored: in deeds where the record tells that from in name. */
export const forceOf = ({ scores }: Scored): HindcastTarget =>
  scores.some(({ target }) => target === 'inDeeds') ? 'inDeeds' : 'inForce';

/** What is said of each lead, without what is said of all together, with the lead in days. */
export const atLeads = <One extends { readonly target: HindcastTarget; readonly lead: number | null }>(
  list: readonly One[],
  wanted: HindcastTarget,
  { stepHours }: HindcastPlan,
): readonly (One & { readonly days: number })[] =>
  list.flatMap((one) =>
    one.target === wanted && one.lead !== null ? [{ ...one, days: (one.lead * stepHours) / 24 }] : [],
  );

/** Scores by lead as the chart wants them; with a line of numbers from another case where the hindcast has one. */
export function useSkillSeries(): (
  result: Hindcast,
  target: HindcastTarget,
  carried?: string,
) => SkillSeries {
  const intl = useIntl();
  return ({ plan, variants: [base, other] }, target, carried) => {
    const line = (id: SkillLine['id'], name: string, points: ReturnType<typeof pointsOf>): SkillLine => ({
      id,
      name,
      points,
    });
    const pointsOf = (from: Scored | undefined, of: 'model' | 'persistence' | 'baseRate') =>
      atLeads(from?.scores ?? [], target, plan).map((one) => ({
        lead: one.days,
        score: one[of],
        low: null,
        high: null,
      }));
    return {
      title: intl.formatMessage({ id: target === 'restraint' ? 'lab.score.restraint' : 'lab.score.force' }),
      score: {
        name: intl.formatMessage({ id: target === 'restraint' ? 'lab.score.crps' : 'lab.score.brier' }),
        kind: 'number',
      },
      lead: { name: intl.formatMessage({ id: 'lab.score.leadTime' }), kind: 'days' },
      lines: [
        line(
          'model',
          intl.formatMessage({ id: carried === undefined ? 'lab.score.model' : 'labAnalyses.carry.asIs' }),
          pointsOf(base, 'model'),
        ),
        ...(carried === undefined ? [] : [line('carried', carried, pointsOf(other, 'model'))]),
        ...(['persistence', 'baseRate'] as const).map((id) =>
          line(id, intl.formatMessage({ id: `lab.score.${id}` }), pointsOf(base, id)),
        ),
      ],
    };
  };
}
