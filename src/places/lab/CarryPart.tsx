import { useEffect, useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import type { Hindcast, HindcastTarget } from '../../analysis/hindcast.ts';
import type { FitOfCase } from '../../analysis/plans/fitOfCase.ts';
import { SkillByLead } from '../../charts/skill/SkillByLead.tsx';
import { Disclosure } from '../../kit/Disclosure.tsx';
import { useWidth } from '../../kit/useWidth.ts';
import { usualRuns } from '../../stores/labPlans.ts';
import { carriedIn, fitOfOther, type CarriedNumbers, type OtherCase } from '../../stores/labRecord.ts';
import { AnalysisFrame } from './AnalysisFrame.tsx';
import { ResultTable } from './ResultTable.tsx';
import { useScoreWords } from './scoreWords.ts';
import { atLeads, forceOf, useSkillSeries } from './skillSeries.ts';
import { useAnalyses, useLabPlans, useNameOf } from './useAnalyses.ts';
import { useLab } from './useLab.ts';
import styles from './analyses.module.css';

/** Does what one truce teaches help with another? This record, forecast with numbers fitted to another one. */
export function CarryPart() {
  const intl = useIntl();
  const { carry, record } = useAnalyses();
  const plans = useLabPlans();
  const seed = useLab((state) => state.seed);
  const others = record.others();
  const [chosen, setChosen] = useState(
    carry.store.getState().plan?.options.fit?.scenario.id ?? others[0]?.id ?? '',
  );
  const other = others.find(({ id }) => id === chosen) ?? others[0];
  const { fit, fault } = useFitOf(other, seed);
  return (
    <section className={styles.analysis} aria-labelledby="lab-carry">
      <h3 id="lab-carry" className={styles.title}>
        <FormattedMessage id="labAnalyses.carry.title" />
      </h3>
      <AnalysisFrame
        name="carried"
        analysis={carry}
        planOf={(runs) => fit && plans.carry(fit, runs)}
        usualRuns={usualRuns.score}
        lead={<FormattedMessage id="labAnalyses.carry.lead" />}
        form={
          other ? (
            <label>
              <FormattedMessage id="labAnalyses.carry.case" />{' '}
              <select value={other.id} onChange={(event) => setChosen(event.target.value)}>
                {others.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </select>
            </label>
          ) : null
        }
        blocked={other ? fault : intl.formatMessage({ id: 'labAnalyses.carry.noCase' })}
      >
        {(result, made) => {
          const numbers = carriedIn(made);
          const name = others.find(({ id }) => id === numbers?.from)?.name ?? numbers?.from ?? '';
          return numbers && <Carried numbers={numbers} name={name} result={result} />;
        }}
      </AnalysisFrame>
    </section>
  );
}

/** The quick fit of a case, once that is loaded; or why it cannot be had. */
function useFitOf(
  other: OtherCase | undefined,
  seed: number,
): { fit: FitOfCase | null; fault: string | null } {
  const [found, setFound] = useState<{ id: string; seed: number; fit: FitOfCase | string } | null>(null);
  const id = other?.id;
  useEffect(() => {
    let isWanted = true;
    const take = (fit: FitOfCase | string): void => {
      if (isWanted && other) setFound({ id: other.id, seed, fit });
    };
    if (other)
      fitOfOther(other, seed).then(take, (error: unknown) =>
        take(error instanceof Error ? error.message : String(error)),
      );
    return () => {
      isWanted = false;
    };
    // oxlint-disable-next-line react/exhaustive-deps -- the list of cases is made anew with every look at it
  }, [id, seed]);
  if (found === null || found.id !== id || found.seed !== seed) return { fit: null, fault: null };
  return typeof found.fit === 'string' ? { fit: null, fault: found.fit } : { fit: found.fit, fault: null };
}

interface CarriedProps {
  numbers: CarriedNumbers;
  /** Of the other case. */
  name: string;
  result: Hindcast;
}

function Carried({ numbers, name, result }: CarriedProps) {
  const { carried, left, effective, members } = numbers;
  const intl = useIntl();
  const nameOf = useNameOf();
  return (
    <>
      {carried.length === 0 ? (
        <p className={styles.answer}>
          <FormattedMessage id="labAnalyses.carry.none" values={{ name }} />
        </p>
      ) : (
        <CarriedScores result={result} other={name} />
      )}
      <p className={styles.cost}>
        <FormattedMessage
          id="labAnalyses.carry.worth"
          values={{ name, effective: intl.formatNumber(Math.floor(effective)), members }}
        />
      </p>
      <Disclosure
        summary={intl.formatMessage(
          { id: 'labAnalyses.carry.paths' },
          { carried: carried.length, left: left.length },
        )}
      >
        {() => (
          <>
            {carried.length > 0 ? (
              <>
                <h4>
                  <FormattedMessage id="labAnalyses.carry.carried" />
                </h4>
                <ul className={styles.list}>
                  {carried.map((path) => (
                    <li key={path}>{nameOf(path)}</li>
                  ))}
                </ul>
              </>
            ) : null}
            {left.length > 0 ? (
              <>
                <h4>
                  <FormattedMessage id="labAnalyses.carry.left" />
                </h4>
                <ul className={styles.list}>
                  {left.map(({ path, why }) => (
                    <li key={path}>
                      <FormattedMessage id="labAnalyses.carry.leftWhy" values={{ path, why }} />
                    </li>
                  ))}
                </ul>
              </>
            ) : null}
          </>
        )}
      </Disclosure>
    </>
  );
}

function CarriedScores({ result, other }: { result: Hindcast; other: string }) {
  const intl = useIntl();
  const [ref, width] = useWidth();
  const words = useScoreWords();
  const seriesOf = useSkillSeries();
  const { plan, variants } = result;
  const [base, fitted] = variants;
  if (!base || !fitted) return null;
  const targets: readonly HindcastTarget[] = ['restraint', forceOf(base)];
  const name = intl.formatMessage({ id: 'labAnalyses.carry.name' }, { name: other });
  const half = width >= 720 ? Math.floor((width - 40) / 2) : width;
  return (
    <div ref={ref} className={styles.result}>
      {targets.map((target) => (
        <p key={target} className={styles.answer}>
          <FormattedMessage
            id="labAnalyses.carry.says"
            values={{
              name: other,
              what: intl.formatMessage({
                id:
                  target === 'restraint' ? 'labAnalyses.carry.whatRestraint' : 'labAnalyses.carry.whatForce',
              }),
              parts: words.verdicts(
                atLeads(fitted.fromBase, target, plan),
                intl.formatMessage({ id: 'labAnalyses.carry.own' }),
              ),
            }}
          />
        </p>
      ))}
      <div className={styles.two}>
        {targets.map((target) =>
          width > 0 ? (
            <SkillByLead key={target} series={seriesOf(result, target, other)} width={half} />
          ) : null,
        )}
      </div>
      {targets.map((target) => {
        const own = atLeads(base.scores, target, plan);
        const differences = atLeads(fitted.fromBase, target, plan);
        return (
          <ResultTable
            key={target}
            caption={intl.formatMessage(
              { id: 'labAnalyses.score.byLead' },
              {
                what: intl.formatMessage({
                  id: target === 'restraint' ? 'lab.score.crps' : 'lab.score.brier',
                }),
              },
            )}
            columns={[
              intl.formatMessage({ id: 'lab.score.leadTime' }),
              intl.formatMessage({ id: 'labAnalyses.carry.asIs' }),
              name,
              intl.formatMessage({ id: 'labAnalyses.carry.minus' }),
            ]}
            rows={atLeads(fitted.scores, target, plan).map(({ days, model }) => ({
              id: String(days),
              cells: [
                intl.formatNumber(days),
                words.score(own.find((one) => one.days === days)?.model),
                words.score(model),
                words.difference(differences.find((one) => one.days === days)?.difference),
              ],
            }))}
          />
        );
      })}
      <p className={styles.cost}>
        <FormattedMessage id="labAnalyses.carry.intervals" />
      </p>
    </div>
  );
}
