import { FormattedMessage, useIntl } from 'react-intl';
import type { Hindcast, HindcastScore, HindcastTarget } from '../../analysis/hindcast.ts';
import { Calibration } from '../../charts/skill/Calibration.tsx';
import { SkillByLead } from '../../charts/skill/SkillByLead.tsx';
import { useWidth } from '../../kit/useWidth.ts';
import { calibrationOf } from '../../stores/labRecord.ts';
import { usualRuns } from '../../stores/labPlans.ts';
import { AnalysisFrame } from './AnalysisFrame.tsx';
import { useLabPlans, useNameOf } from './useAnalyses.ts';
import { useBoundLab } from './useLab.ts';
import styles from './analyses.module.css';

/** How well does it do? Hindcasts against the record, beside plain baselines. */
export function ScorePart() {
  const intl = useIntl();
  const plans = useLabPlans();
  const { scenario } = useBoundLab();
  return (
    <AnalysisFrame
      name="score"
      kind="score"
      planOf={plans.score}
      usualRuns={usualRuns.score}
      lead={<FormattedMessage id="lab.score.lead" />}
      blocked={scenario.record === undefined ? intl.formatMessage({ id: 'lab.score.none' }) : null}
    >
      {(result) => <Scores result={result} />}
    </AnalysisFrame>
  );
}

function Scores({ result }: { result: Hindcast }) {
  const intl = useIntl();
  const { scenario } = useBoundLab();
  const nameOf = useNameOf();
  const [ref, width] = useWidth();
  const { plan, variants } = result;
  const base = variants[0];
  if (!base) return null;
  const days = (lead: number) => (lead * plan.stepHours) / 24;
  const force: HindcastTarget = base.scores.some(({ target }) => target === 'inDeeds')
    ? 'inDeeds'
    : 'inForce';
  const of = (target: HindcastTarget, scores = base.scores) => scores.filter((one) => one.target === target);
  const seriesOf = (target: HindcastTarget) => ({
    title: intl.formatMessage({ id: target === 'restraint' ? 'lab.score.restraint' : 'lab.score.force' }),
    score: {
      name: intl.formatMessage({ id: target === 'restraint' ? 'lab.score.crps' : 'lab.score.brier' }),
      kind: 'number' as const,
    },
    lead: { name: intl.formatMessage({ id: 'lab.score.leadTime' }), kind: 'days' as const },
    lines: (['model', 'persistence', 'baseRate'] as const).map((id) => ({
      id,
      name: intl.formatMessage({ id: `lab.score.${id}` }),
      points: of(target)
        .filter(({ lead }) => lead !== null)
        .map((score) => ({ lead: days(score.lead!), score: score[id], low: null, high: null })),
    })),
  });
  const calibration = calibrationOf(base);
  const half = width >= 720 ? Math.floor((width - 40) / 2) : width;
  return (
    <div ref={ref}>
      <p className={styles.answer}>
        <Verdict scores={of('restraint')} days={days} />
      </p>
      <div className={styles.two}>
        {width > 0 ? <SkillByLead series={seriesOf('restraint')} width={half} /> : null}
        {width > 0 ? <SkillByLead series={seriesOf(force)} width={half} /> : null}
        {width > 0 && calibration.length > 0 ? (
          <Calibration
            width={half}
            series={{
              title: intl.formatMessage({ id: 'lab.score.calibration' }),
              bins: calibration,
            }}
          />
        ) : null}
      </div>
      <div className={styles.scroll}>
        <table className={styles.table}>
          <caption>
            <FormattedMessage id="lab.score.variants" />
          </caption>
          <thead>
            <tr>
              <th scope="col">
                <FormattedMessage id="lab.score.variant" />
              </th>
              <th scope="col">
                <FormattedMessage id="lab.score.crps" />
              </th>
              <th scope="col">
                <FormattedMessage id="lab.score.brier" />
              </th>
            </tr>
          </thead>
          <tbody>
            {variants.map(({ id, scores }) => {
              const at = (target: HindcastTarget) =>
                of(target, scores).find(({ lead }) => lead === null)?.model;
              return (
                <tr key={id}>
                  <th scope="row">{variantWords(id)}</th>
                  <td>{score(at('restraint'))}</td>
                  <td>{score(at(force))}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </div>
  );

  function score(value: number | undefined): string {
    return value === undefined
      ? '–'
      : intl.formatNumber(value, { minimumFractionDigits: 3, maximumFractionDigits: 3 });
  }

  function variantWords(id: string): string {
    const [kind = '', what = ''] = id.split(/:(.*)/);
    if (id === 'base') return intl.formatMessage({ id: 'lab.ruleOfScenario' });
    if (kind === 'account') return scenario.accounts[what]?.name ?? what;
    if (what !== '') return intl.formatMessage({ id: 'lab.score.without' }, { event: nameOf(what) });
    return intl.formatMessage({ id: 'lab.score.noCalendar' });
  }
}

/** At which leads the model is better than saying that all stays as it is. */
function Verdict({ scores, days }: { scores: readonly HindcastScore[]; days: (lead: number) => number }) {
  const intl = useIntl();
  const leads = scores.filter(({ lead }) => lead !== null);
  const list = (some: readonly HindcastScore[]) =>
    intl.formatList(
      some.map(({ lead }) => intl.formatNumber(days(lead!))),
      { type: 'conjunction' },
    );
  const better = leads.filter(({ model, persistence }) => model < persistence);
  const worse = leads.filter(({ model, persistence }) => model >= persistence);
  const sure = leads.filter(({ difference }) => difference.persistence.high < 0);
  return (
    <>
      {worse.length > 0 ? (
        <FormattedMessage
          id="lab.score.worse"
          values={{ days: list(worse), last: days(worse.at(-1)!.lead!) }}
        />
      ) : null}{' '}
      {better.length > 0 ? (
        <FormattedMessage
          id="lab.score.better"
          values={{ days: list(better), last: days(better.at(-1)!.lead!) }}
        />
      ) : null}{' '}
      {better.length > 0 && sure.length === 0 ? <FormattedMessage id="lab.score.chance" /> : null}{' '}
      <FormattedMessage id="lab.score.insight" />
    </>
  );
}
