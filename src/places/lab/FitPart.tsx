import { FormattedMessage, useIntl } from 'react-intl';
import type { Fit } from '../../analysis/fit.ts';
import { PairPanel } from '../../charts/posterior/PairPanel.tsx';
import { PosteriorRanges } from '../../charts/posterior/PosteriorRanges.tsx';
import { useWidth } from '../../kit/useWidth.ts';
import { usualRuns } from '../../stores/labPlans.ts';
import { AnalysisFrame } from './AnalysisFrame.tsx';
import { useLabPlans, useNameOf } from './useAnalyses.ts';
import styles from './analyses.module.css';

/** What does the record teach about the numbers? Approximate Bayesian computation. */
export function FitPart() {
  const intl = useIntl();
  const plans = useLabPlans();
  return (
    <AnalysisFrame
      name="fit"
      kind="fit"
      planOf={plans.fit}
      usualRuns={usualRuns.fit}
      lead={<FormattedMessage id="lab.fit.lead" />}
      blocked={plans.fit(usualRuns.fit) === null ? intl.formatMessage({ id: 'lab.fit.none' }) : null}
    >
      {({ fit }) => <Fitted result={fit} />}
    </AnalysisFrame>
  );
}

function Fitted({ result }: { result: Fit }) {
  const intl = useIntl();
  const nameOf = useNameOf();
  const [ref, width] = useWidth();
  const { parameters, request, tradeOffs, values, effective } = result;
  const ends = (path: string) => {
    const parameter = request.parameters.find(({ name }) => name === path)!;
    return { from: parameter.low, to: parameter.high };
  };
  const range = ([low, median, high]: readonly [number, number, number]) => ({ low, median, high });
  const learned = parameters.filter((one) => one.learned);
  const [pair] = tradeOffs;
  const count = request.parameters.length;
  const column = (path: string) => request.parameters.findIndex(({ name }) => name === path);
  const quantity = (path: string) => ({ name: nameOf(path), kind: 'number' as const });
  return (
    <div ref={ref}>
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
      {width > 0 ? (
        <PosteriorRanges
          width={width}
          series={{
            title: intl.formatMessage({ id: 'lab.fit.title' }),
            parameters: parameters.map(({ path, prior, posterior, learned: isLearned }) => ({
              id: path,
              parameter: quantity(path),
              ...ends(path),
              prior: range(prior),
              posterior: range(posterior),
              learned: isLearned,
            })),
          }}
        />
      ) : null}
      {width > 0 && pair ? (
        <PairPanel
          width={Math.min(width, 480)}
          series={{
            title: intl.formatMessage({ id: 'lab.fit.pair' }),
            x: { parameter: quantity(pair.paths[0]), ...ends(pair.paths[0]) },
            y: { parameter: quantity(pair.paths[1]), ...ends(pair.paths[1]) },
            draws: Array.from(
              { length: values.length / count },
              (_, n) =>
                [
                  values[n * count + column(pair.paths[0])] ?? NaN,
                  values[n * count + column(pair.paths[1])] ?? NaN,
                ] as const,
            ),
          }}
        />
      ) : null}
      <p className={styles.cost}>
        <FormattedMessage
          id="lab.fit.cost"
          values={{
            points: intl.formatNumber(result.evaluations.points),
            effective: intl.formatNumber(Math.round(effective)),
          }}
        />
      </p>
    </div>
  );
}
