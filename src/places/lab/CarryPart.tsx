import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import type { Hindcast, HindcastTarget } from '../../analysis/hindcast.ts';
import { SkillByLead } from '../../charts/skill/SkillByLead.tsx';
import { Disclosure } from '../../kit/Disclosure.tsx';
import { useWidth } from '../../kit/useWidth.ts';
import type { CarriedScore } from '../../stores/labRecord.ts';
import { AnalysisFrame } from './AnalysisFrame.tsx';
import { ResultTable } from './ResultTable.tsx';
import { useScoreWords } from './scoreWords.ts';
import { atLeads, forceOf, useSkillSeries } from './skillSeries.ts';
import { useAnalyses, useNameOf } from './useAnalyses.ts';
import styles from './analyses.module.css';

/** Does what one truce teaches help with another? This record, forecast with numbers fitted to another one. */
export function CarryPart() {
  const intl = useIntl();
  const analyses = useAnalyses();
  const others = analyses.others();
  const [chosen, setChosen] = useState(
    analyses.carry.store.getState().result?.from.id ?? others[0]?.id ?? '',
  );
  const other = others.find(({ id }) => id === chosen) ?? others[0];
  const cost = analyses.carryCost() ?? { settings: 0, runs: 0 };
  return (
    <section className={styles.analysis} aria-labelledby="lab-carry">
      <h3 id="lab-carry" className={styles.title}>
        <FormattedMessage id="labAnalyses.carry.title" />
      </h3>
      <AnalysisFrame
        name="carried"
        analysis={analyses.carry}
        about={analyses.carryAbout(other?.id ?? '')}
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
        cost={cost}
        blocked={other ? null : intl.formatMessage({ id: 'labAnalyses.carry.noCase' })}
        onRun={() => {
          if (other) analyses.runCarry(other);
        }}
      >
        {(answer) => <Carried answer={answer} />}
      </AnalysisFrame>
    </section>
  );
}

function Carried({ answer }: { answer: CarriedScore }) {
  const { carried, left, from, effective, members, result } = answer;
  const intl = useIntl();
  const nameOf = useNameOf();
  return (
    <>
      {result === null ? (
        <p className={styles.answer}>
          <FormattedMessage id="labAnalyses.carry.none" values={{ name: from.name }} />
        </p>
      ) : (
        <CarriedScores result={result} other={from.name} />
      )}
      <p className={styles.cost}>
        <FormattedMessage
          id="labAnalyses.carry.worth"
          values={{ name: from.name, effective: intl.formatNumber(Math.floor(effective)), members }}
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
