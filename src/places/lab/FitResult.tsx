import { FormattedMessage, useIntl } from 'react-intl';
import type { FitStudy } from '../../analysis/fitStudy.ts';
import { PosteriorRanges } from '../../charts/posterior/PosteriorRanges.tsx';
import { PosteriorTable } from '../../charts/posterior/PosteriorTables.tsx';
import { PredictiveCone } from '../../charts/posterior/PredictiveCone.tsx';
import { PredictiveTable } from '../../charts/posterior/PredictiveTable.tsx';
import { Disclosure } from '../../kit/Disclosure.tsx';
import { useWidth } from '../../kit/useWidth.ts';
import { HeldOutPart } from './HeldOutPart.tsx';
import { TradeOffPart } from './TradeOffPart.tsx';
import { useAnalyses, useNameOf } from './useAnalyses.ts';
import { useLabClock } from './useLab.ts';
import styles from './analyses.module.css';

/** What a fit says: which numbers were learned, which trade off, its cone, and how it did on days that it has not seen. */
export function FitResult({ study }: { study: FitStudy }) {
  const intl = useIntl();
  const nameOf = useNameOf();
  const clock = useLabClock();
  const record = useAnalyses().record.series;
  const [ref, width] = useWidth();
  const { fit, cone, coneBefore, left } = study;
  const { parameters, request } = fit;
  const range = ([low, median, high]: readonly [number, number, number]) => ({ low, median, high });
  const learned = parameters.filter((one) => one.learned);
  const ranges = {
    title: intl.formatMessage({ id: 'lab.fit.title' }),
    parameters: parameters.map(({ path, prior, posterior, learned: isLearned }, k) => ({
      id: path,
      parameter: { name: nameOf(path), kind: 'number' as const },
      from: request.parameters[k]!.low,
      to: request.parameters[k]!.high,
      prior: range(prior),
      posterior: range(posterior),
      learned: isLearned,
    })),
  };
  const predictive = record && {
    title: intl.formatMessage({ id: 'labAnalyses.cone.title' }),
    clock,
    after: cone,
    before: coneBefore,
    record: record.restraint,
    until: request.until,
  };
  return (
    <div ref={ref} className={styles.result}>
      <p className={styles.answer}>
        {learned.length === 0 ? (
          <FormattedMessage id="lab.fit.nothing" />
        ) : (
          <FormattedMessage
            id="lab.fit.learned"
            values={{
              names: intl.formatList(
                learned.map(({ path }) => nameOf(path)),
                { type: 'conjunction' },
              ),
            }}
          />
        )}{' '}
        <FormattedMessage id="lab.fit.oneCase" />
      </p>
      {width > 0 ? <PosteriorRanges width={width} series={ranges} /> : null}
      <TradeOffPart fit={fit} width={width} />
      {width > 0 && predictive ? <PredictiveCone width={width} series={predictive} /> : null}
      <HeldOutPart left={left} until={request.until} />
      <HowItWent fit={fit} />
      <Disclosure summary={intl.formatMessage({ id: 'lab.tables' })}>
        {() => (
          <>
            <PosteriorTable series={ranges} />
            {predictive ? <PredictiveTable series={predictive} /> : null}
          </>
        )}
      </Disclosure>
    </div>
  );
}

function HowItWent({ fit }: { fit: FitStudy['fit'] }) {
  const intl = useIntl();
  const { request, generations, evaluations, effective, stoppedEarly } = fit;
  const last = generations.at(-1);
  if (!last) return null;
  return (
    <p className={styles.cost}>
      <FormattedMessage
        id="labAnalyses.fit.how"
        values={{
          method: request.method,
          generations: generations.length,
          points: intl.formatNumber(evaluations.points),
          runs: intl.formatNumber(evaluations.runs),
          kept: intl.formatNumber(last.kept),
          tolerance: intl.formatNumber(last.tolerance, {
            minimumFractionDigits: 3,
            maximumFractionDigits: 3,
          }),
          effective: intl.formatNumber(Math.floor(effective)),
          early: stoppedEarly ? 'yes' : 'no',
        }}
      />
    </p>
  );
}
