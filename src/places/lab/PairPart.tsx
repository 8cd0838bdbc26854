import { eventOf } from '../../words/eventOf.ts';
import { useMemo, useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { Button } from '../../kit/Button.tsx';
import { NumberInput } from '../../kit/NumberInput.tsx';
import { lastStepsOfDays } from '../../stores/labCase.ts';
import { nextOther, pairOfRuns, type PartedAct, type RunPair } from '../../stores/labPair.ts';
import { formatDay, formatTime } from '../../words/dates.ts';
import { useBoundLab, useLab, useLabClock, useLabLooks } from './useLab.ts';
import styles from './analyses.module.css';

/** One run with and without the changes, step by step: where they part, and by what. */
export function PairPart() {
  const intl = useIntl();
  const bound = useBoundLab();
  const changes = useLab((state) => state.changes);
  const from = useLab((state) => state.from);
  const shown = useLab((state) => state.shown);
  const base = useLab((state) => state.base);
  const days = lastStepsOfDays(bound.scenario, from).length;
  const [chosen, setIndex] = useState<number | null>(null);
  // Until one is chosen: the first that ends otherwise, since most do not.
  const index = chosen ?? nextOther(base, shown, days, 0) ?? 0;
  const next = nextOther(base, shown, days, index + 1);
  if (changes.length === 0)
    return (
      <p className={styles.lead}>
        <FormattedMessage id="lab.robustness.nothing" />
      </p>
    );
  return (
    <div className={styles.analysis}>
      <p className={styles.lead}>
        <FormattedMessage id="lab.pair.lead" />
      </p>
      <div className={styles.form}>
        <NumberInput
          words={<FormattedMessage id="lab.pair.run" />}
          value={index}
          min={0}
          max={9999}
          isWhole
          isLive
          onCommit={setIndex}
        />
        <Button look="link" held={next === null} onClick={() => setIndex(next ?? 0)}>
          {intl.formatMessage({ id: 'lab.pair.next' })}
        </Button>
      </div>
      <Pair index={index} />
    </div>
  );
}

function Pair({ index }: { index: number }) {
  const bound = useBoundLab();
  const changes = useLab((state) => state.changes);
  const from = useLab((state) => state.from);
  const seed = useLab((state) => state.seed);
  const pair = useMemo(
    () => pairOfRuns(bound, { changes, from, seed }, index),
    [bound, changes, from, seed, index],
  );
  return (
    <>
      <Parting pair={pair} />
      <Steps pair={pair} />
    </>
  );
}

function Parting({ pair: { parts, acts, events } }: { pair: RunPair }) {
  const intl = useIntl();
  const clock = useLabClock();
  const looks = useLabLooks();
  const { scenario } = useBoundLab();
  if (parts === null)
    return (
      <p className={styles.answer}>
        <FormattedMessage id="lab.pair.same" />
      </p>
    );
  const time = clock.start + parts * clock.stepHours * 3_600_000;
  const short = (id: string | undefined) => looks.find((look) => look.id === id)?.short ?? id ?? '';
  const hundred = (value: number) => intl.formatNumber(Math.round(value * 100));
  const forced = new Set(
    events
      .flat()
      .flatMap((id) => Object.values(eventOf(scenario, id)?.effects ?? {}))
      .flatMap((effect) => (effect.kind === 'force' ? [effect.rivalry] : [])),
  );
  const happened = (ids: readonly string[]) =>
    intl.formatList(
      ids.map((id) => eventOf(scenario, id)?.short ?? id),
      { type: 'conjunction' },
    );
  return (
    <>
      <p className={styles.answer}>
        <FormattedMessage
          id="lab.pair.parts"
          values={{
            day: formatDay(time, intl.locale, clock.zone),
            time: formatTime(time, intl.locale, clock.zone),
          }}
        />
      </p>
      <ul className={styles.list}>
        {events[0].length > 0 ? (
          <li>
            <FormattedMessage id="lab.pair.onlyBase" values={{ events: happened(events[0]) }} />
          </li>
        ) : null}
        {events[1].length > 0 ? (
          <li>
            <FormattedMessage id="lab.pair.onlyVariant" values={{ events: happened(events[1]) }} />
          </li>
        ) : null}
        {acts.map(({ rivalry, acts: [a, b], propensities, trust }) => {
          const [of, toward] = rivalry.split('/');
          return (
            <li key={rivalry}>
              <FormattedMessage
                id="lab.pair.act"
                values={{ of: short(of), toward: short(toward), before: hundred(a), after: hundred(b) }}
              />{' '}
              {forced.has(rivalry) ? (
                <FormattedMessage id="lab.pair.forced" />
              ) : (
                <Why propensities={propensities} trust={trust} />
              )}
            </li>
          );
        })}
      </ul>
    </>
  );
}

/** What of a side differs in the two runs before it acts: its trust, its will, or neither. */
function Why({ propensities, trust }: Pick<PartedAct, 'propensities' | 'trust'>) {
  const intl = useIntl();
  const percent = (value: number) => intl.formatNumber(value * 100, { maximumFractionDigits: 1 });
  const differs = ([before, after]: readonly [number, number]) => percent(before) !== percent(after);
  const both = ([before, after]: readonly [number, number]) => ({
    before: percent(before),
    after: percent(after),
  });
  if (!differs(propensities))
    return <FormattedMessage id="lab.pair.orders" values={{ will: percent(propensities[0]) }} />;
  return (
    <>
      <FormattedMessage id="lab.pair.will" values={both(propensities)} />{' '}
      {differs(trust) ? <FormattedMessage id="lab.pair.trust" values={both(trust)} /> : null}
    </>
  );
}

function Steps({ pair: { base, variant, parts } }: { pair: RunPair }) {
  const intl = useIntl();
  const clock = useLabClock();
  const from = useLab((state) => state.from);
  const percent = (value: number | undefined) =>
    value === undefined ? '–' : intl.formatNumber(Math.round(value * 100));
  const name = intl.formatMessage({ id: 'lab.pair.steps' });
  const state = (inForce: boolean | undefined) =>
    intl.formatMessage({ id: inForce ? 'lab.pair.inForce' : 'lab.pair.notInForce' });
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a table longer than its place scrolls, and must do so by keyboard, too
    <div className={styles.steps} role="region" aria-label={name} tabIndex={0}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">
              <FormattedMessage id="lab.pair.step" />
            </th>
            <th scope="col">
              <FormattedMessage id="lab.pair.restraintBase" />
            </th>
            <th scope="col">
              <FormattedMessage id="lab.pair.restraintVariant" />
            </th>
            <th scope="col">
              <FormattedMessage id="lab.pair.truceBase" />
            </th>
            <th scope="col">
              <FormattedMessage id="lab.pair.truceVariant" />
            </th>
          </tr>
        </thead>
        <tbody>
          {Array.from({ length: base.steps - from }, (_, n) => from + n).map((t) => {
            const time = clock.start + t * clock.stepHours * 3_600_000;
            return (
              <tr key={t} data-parts={t === parts || undefined}>
                <th scope="row">
                  {formatDay(time, intl.locale, clock.zone)}, {formatTime(time, intl.locale, clock.zone)}
                </th>
                <td>{percent(base.restraint[t])}</td>
                <td>{percent(variant.restraint[t])}</td>
                <td>{state(base.inForce[t])}</td>
                <td>{state(variant.inForce[t])}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
