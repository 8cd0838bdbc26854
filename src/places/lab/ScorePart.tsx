import { FormattedMessage, useIntl } from 'react-intl';
import type { Baseline, Hindcast, HindcastTarget } from '../../analysis/hindcast.ts';
import { Calibration } from '../../charts/skill/Calibration.tsx';
import { SkillByLead } from '../../charts/skill/SkillByLead.tsx';
import { useWidth } from '../../kit/useWidth.ts';
import { usualRuns } from '../../stores/labPlans.ts';
import { biasOf, calibrationOf } from '../../stores/labRecord.ts';
import { AnalysisFrame } from './AnalysisFrame.tsx';
import { CarryPart } from './CarryPart.tsx';
import { ResultTable } from './ResultTable.tsx';
import { useScoreWords } from './scoreWords.ts';
import { atLeads, forceOf, useSkillSeries } from './skillSeries.ts';
import { useAnalyses, useLabPlans } from './useAnalyses.ts';
import { VariantTable } from './VariantTable.tsx';
import styles from './analyses.module.css';

/** How well does it do? Hindcasts against the record, beside plain baselines, and with numbers of another case. */
export function ScorePart() {
  const intl = useIntl();
  const { of, record } = useAnalyses();
  const plans = useLabPlans();
  return (
    <>
      <AnalysisFrame
        name="score"
        analysis={of.score}
        planOf={plans.score}
        usualRuns={usualRuns.score}
        lead={<FormattedMessage id="lab.score.lead" />}
        blocked={record.canScore ? null : intl.formatMessage({ id: 'lab.score.none' })}
      >
        {(result) => <Scores result={result} />}
      </AnalysisFrame>
      {record.canScore ? <CarryPart /> : null}
    </>
  );
}

const baselines = ['persistence', 'baseRate'] as const satisfies readonly Baseline[];

function Scores({ result }: { result: Hindcast }) {
  const intl = useIntl();
  const [ref, width] = useWidth();
  const words = useScoreWords();
  const seriesOf = useSkillSeries();
  const { plan, variants } = result;
  const base = variants[0];
  if (!base) return null;
  const force = forceOf(base);
  const calibration = calibrationOf(base);
  const bias = calibration.length === 0 ? 0 : Math.round(biasOf(calibration) * 100);
  const half = width >= 720 ? Math.floor((width - 40) / 2) : width;
  const nameOf = (baseline: Baseline) => intl.formatMessage({ id: `lab.score.${baseline}` });
  const against = (target: HindcastTarget, baseline: Baseline): string =>
    words.verdicts(
      atLeads(base.scores, target, plan).map(({ days, difference }) => ({
        days,
        difference: difference[baseline],
      })),
      `“${nameOf(baseline)}”`,
    );
  return (
    <div ref={ref} className={styles.result}>
      <p className={styles.answer}>
        <FormattedMessage
          id="labAnalyses.score.says"
          values={{
            what: intl.formatMessage({ id: 'labAnalyses.score.ofRestraint' }),
            parts: against('restraint', 'persistence'),
          }}
        />{' '}
        {bias === 0 ? null : (
          <FormattedMessage
            id="lab.score.bias"
            values={{ bias: intl.formatNumber(Math.abs(bias)), way: bias > 0 ? 'high' : 'low' }}
          />
        )}{' '}
        <FormattedMessage id="lab.score.insight" />
      </p>
      <ul className={styles.list}>
        {(
          [
            ['restraint', 'baseRate'],
            [force, 'persistence'],
            [force, 'baseRate'],
          ] as const
        ).map(([target, baseline]) => (
          <li key={`${target} ${baseline}`}>
            <FormattedMessage
              id="labAnalyses.score.says"
              values={{
                what: intl.formatMessage({
                  id: target === 'restraint' ? 'labAnalyses.score.ofRestraint' : 'labAnalyses.score.ofForce',
                }),
                parts: against(target, baseline),
              }}
            />
          </li>
        ))}
      </ul>
      <div className={styles.two}>
        {(['restraint', force] as const).map((target) =>
          width > 0 ? <SkillByLead key={target} series={seriesOf(result, target)} width={half} /> : null,
        )}
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
      {(['restraint', force] as const).map((target) => (
        <ResultTable
          key={target}
          caption={intl.formatMessage(
            { id: 'labAnalyses.score.byLead' },
            {
              what: intl.formatMessage({ id: target === 'restraint' ? 'lab.score.crps' : 'lab.score.brier' }),
            },
          )}
          columns={[
            intl.formatMessage({ id: 'lab.score.leadTime' }),
            ...(['model', ...baselines] as const).map((id) => intl.formatMessage({ id: `lab.score.${id}` })),
            ...baselines.map((id) =>
              intl.formatMessage({ id: 'labAnalyses.score.minus' }, { name: `“${nameOf(id)}”` }),
            ),
          ]}
          rows={atLeads(base.scores, target, plan).map((one) => ({
            id: String(one.days),
            cells: [
              intl.formatNumber(one.days),
              words.score(one.model),
              words.score(one.persistence),
              words.score(one.baseRate),
              ...baselines.map((id) => words.difference(one.difference[id])),
            ],
          }))}
        />
      ))}
      <p className={styles.cost}>
        <FormattedMessage id="labAnalyses.score.intervals" />
      </p>
      <VariantTable result={result} force={force} />
    </div>
  );
}
