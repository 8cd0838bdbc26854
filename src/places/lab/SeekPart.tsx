import { useState } from 'react';
import type { Plan } from '../../analysis/plans/studies.ts';
import { FormattedMessage, useIntl } from 'react-intl';
import type { SeekResult } from '../../analysis/plans/seekPlan.ts';
import { Frontier } from '../../charts/frontier/Frontier.tsx';
import { Button } from '../../kit/Button.tsx';
import { NumberInput } from '../../kit/NumberInput.tsx';
import { useWidth } from '../../kit/useWidth.ts';
import { leadingKnobs } from '../../stores/labKnobs.ts';
import { usualRuns, type LabOutcome } from '../../stores/labPlans.ts';
import { AnalysisFrame } from './AnalysisFrame.tsx';
import { useAnalyses, useLabPlans, useNamedKnobs, useNameOf, useOutcome } from './useAnalyses.ts';
import { useBoundLab } from './useLab.ts';
import styles from './analyses.module.css';
import { inSeries } from '../../words/inSeries.ts';

/** What a step of a number may cost: all that counts is how much more than that of another. */
const mostCost = 1000;

/** What would it take? The cheapest setting of up to three knobs that reaches a share. */
export function SeekPart({ outcome }: { outcome: LabOutcome }) {
  const analysis = useAnalyses().of.seek;
  const plans = useLabPlans();
  const opened = analysis.store.getState().plan?.options;
  const { scenario } = useBoundLab();
  const named = useNamedKnobs();
  const leading = leadingKnobs(
    scenario,
    named.map(({ knob }) => knob),
  );
  const [share, setShare] = useState(opened ? Math.round(opened.share * 100) : 67);
  const [chosen, setChosen] = useState<readonly { path: string; cost: number }[]>(
    opened?.knobs ?? leading.slice(0, 2).map(({ path }) => ({ path, cost: 1 })),
  );
  const turned = chosen.flatMap(({ path, cost }) => {
    const knob = named.find((one) => one.knob.path === path)?.knob;
    return knob ? [{ knob, cost }] : [];
  });
  const set = (n: number, next: Partial<{ path: string; cost: number }>) =>
    setChosen(chosen.map((one, i) => (i === n ? { ...one, ...next } : one)));
  return (
    <AnalysisFrame
      name="seek"
      analysis={analysis}
      planOf={(runs) => plans.seek(outcome, share / 100, turned, runs)}
      usualRuns={usualRuns.seek}
      lead={<FormattedMessage id="lab.seek.lead" />}
      form={
        <>
          <NumberInput
            words={<FormattedMessage id="lab.seek.share" />}
            value={share}
            min={1}
            max={100}
            isLive
            onCommit={setShare}
          />
          {chosen.map(({ path, cost }, n) => (
            <span key={path} className={styles.knobChoice}>
              <label>
                <FormattedMessage id="lab.seek.knob" values={{ n: n + 1 }} />{' '}
                <select value={path} onChange={(event) => set(n, { path: event.target.value })}>
                  {named
                    .filter(({ knob }) => knob.path === path || !chosen.some((one) => one.path === knob.path))
                    .map(({ knob, name }) => (
                      <option key={knob.path} value={knob.path}>
                        {name}
                      </option>
                    ))}
                </select>
              </label>
              <NumberInput
                words={<FormattedMessage id="lab.seek.cost" />}
                value={cost}
                min={0}
                max={mostCost}
                isLive
                onCommit={(next) => set(n, { cost: next })}
              />
              {chosen.length > 1 ? (
                <Button look="link" onClick={() => setChosen(chosen.filter((_, i) => i !== n))}>
                  <FormattedMessage id="lab.remove" />
                </Button>
              ) : null}
            </span>
          ))}
          {chosen.length < 3 ? (
            <Button
              look="link"
              onClick={() => {
                const free = leading.find((knob) => !chosen.some(({ path }) => path === knob.path));
                if (free) setChosen([...chosen, { path: free.path, cost: 1 }]);
              }}
            >
              <FormattedMessage id="lab.seek.more" />
            </Button>
          ) : null}
        </>
      }
    >
      {(result, { study: { plan } }) => <Sought answer={result} plan={plan} />}
    </AnalysisFrame>
  );
}

function Sought({ answer: { knobs, share, sought }, plan }: { answer: SeekResult; plan: Plan }) {
  const intl = useIntl();
  const { store } = useBoundLab();
  const nameOf = useNameOf();
  const named = useNamedKnobs();
  const quantity = useOutcome(plan);
  const [ref, width] = useWidth();
  const number = (value: number) => intl.formatNumber(value, { maximumFractionDigits: 3 });
  const hundred = (value: number) => intl.formatNumber(Math.round(value * 100));
  const words = (at: readonly number[]) =>
    inSeries(
      at.map((value, k) => `${nameOf(knobs[k]!.path)} ${number(value)}`),
      intl.locale,
    );
  const { cheapest, best, now, frontier } = sought;
  // What reached the share in the search alone was lucky: it would stand there as the answer.
  const shown = [
    ...frontier.filter(({ reached, cost }) => reached.value < share || cost > (cheapest?.cost ?? Infinity)),
    ...(cheapest === null ? [] : [cheapest]),
  ].toSorted((a, b) => a.cost - b.cost);
  const load = (at: readonly number[]) => {
    at.forEach((value, k) => {
      const knob = named.find((one) => one.knob.path === knobs[k]!.path)?.knob;
      if (knob) store.getState().change({ set: knob.path, to: value });
    });
    store.getState().settle();
  };
  return (
    <div ref={ref}>
      <p className={styles.answer}>
        {cheapest === null ? (
          <FormattedMessage
            id={best.reached.value >= share ? 'lab.seek.lucky' : 'lab.seek.none'}
            values={{ share: hundred(share), best: hundred(best.reached.value), setting: words(best.at) }}
          />
        ) : (
          <FormattedMessage
            id="lab.seek.found"
            values={{
              setting: words(cheapest.at),
              cost: number(cheapest.cost),
              share: hundred(cheapest.reached.value),
              low: hundred(cheapest.reached.low),
              high: hundred(cheapest.reached.high),
              now: hundred(now.reached.value),
            }}
          />
        )}{' '}
        <Button look="link" onClick={() => load((cheapest ?? best).at)}>
          <FormattedMessage id="lab.load" />
        </Button>
      </p>
      {width > 0 ? (
        <Frontier
          width={width}
          series={{
            title: intl.formatMessage({ id: 'lab.seek.title' }, { share: hundred(share) }),
            outcome: quantity.name,
            cost: { name: intl.formatMessage({ id: 'lab.seek.costs' }), kind: 'number' },
            wanted: share,
            settings: shown.map(({ at, cost, reached }) => ({
              id: at.join(' '),
              name: at.map(number).join(' / '),
              cost,
              share: reached.value,
              low: reached.low,
              high: reached.high,
            })),
          }}
        />
      ) : null}
    </div>
  );
}
