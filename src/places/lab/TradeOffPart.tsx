import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import type { Fit, TradeOff } from '../../analysis/fit.ts';
import { bare } from '../../charts/frame/quantity.ts';
import { PairPanel } from '../../charts/posterior/PairPanel.tsx';
import { drawsOf } from '../../stores/labRecord.ts';
import { useNameOf } from './useAnalyses.ts';
import styles from './analyses.module.css';

/** The pairs of numbers that trade off, one of them drawn. */
export function TradeOffPart({ fit, width }: { fit: Fit; width: number }) {
  const intl = useIntl();
  const nameOf = useNameOf();
  const [chosen, setChosen] = useState(0);
  const { tradeOffs, request } = fit;
  const pair = tradeOffs[chosen] ?? tradeOffs[0];
  const words = ({ paths: [one, other], correlation }: TradeOff) =>
    intl.formatMessage(
      { id: 'labAnalyses.fit.pair' },
      { one: nameOf(one), other: nameOf(other), value: bare(correlation, 2, intl) },
    );
  const side = (path: string) => {
    const parameter = request.parameters.find(({ name }) => name === path)!;
    return {
      parameter: { name: nameOf(path), kind: 'number' as const },
      from: parameter.low,
      to: parameter.high,
    };
  };
  return (
    <>
      <p className={styles.lead}>
        <FormattedMessage id="labAnalyses.fit.tradeOffs" values={{ count: tradeOffs.length }} />
      </p>
      {tradeOffs.length > 1 ? (
        <p className={styles.form}>
          <label>
            <FormattedMessage id="labAnalyses.fit.shownPair" />{' '}
            <select
              value={tradeOffs.indexOf(pair!)}
              onChange={(event) => setChosen(Number(event.target.value))}
            >
              {tradeOffs.map((one, n) => (
                <option key={one.paths.join(' ')} value={n}>
                  {words(one)}
                </option>
              ))}
            </select>
          </label>
        </p>
      ) : null}
      {tradeOffs.length > 0 ? (
        <ul className={styles.list}>
          {tradeOffs.map((one) => (
            <li key={one.paths.join(' ')}>{words(one)}</li>
          ))}
        </ul>
      ) : null}
      {width > 0 && pair ? (
        <PairPanel
          width={Math.min(width, 480)}
          series={{
            title: intl.formatMessage({ id: 'lab.fit.pair' }),
            x: side(pair.paths[0]),
            y: side(pair.paths[1]),
            correlation: pair.correlation,
            draws: drawsOf(fit, pair.paths),
          }}
        />
      ) : null}
    </>
  );
}
