import { useMemo, type RefObject } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { EndsChart } from '../../charts/ends/EndsChart.tsx';
import { EndsTable } from '../../charts/ends/EndsTable.tsx';
import { FanChart } from '../../charts/fan/FanChart.tsx';
import { FanTable } from '../../charts/fan/FanTable.tsx';
import { SurvivalChart } from '../../charts/survival/SurvivalChart.tsx';
import { SurvivalTable } from '../../charts/survival/SurvivalTable.tsx';
import { Disclosure } from '../../kit/Disclosure.tsx';
import { Segmented } from '../../kit/Segmented.tsx';
import { useWidth } from '../../kit/useWidth.ts';
import { shareBand } from '../../stores/labAnswer.ts';
import { ensembleJson } from '../../stores/resultFiles.ts';
import { lastStepsOfDays } from '../../stores/labCase.ts';
import { SaveResult } from './SaveResult.tsx';
import { TrustPart } from './TrustPart.tsx';
import { useBoundLab, useLab, useLabClock, useLabLooks } from './useLab.ts';
import styles from './results.module.css';

/** Fan, survival, ends and trust of the question, the unchanged scenario behind each. */
export function ChartsPart({ charts }: { charts: RefObject<HTMLDivElement | null> }) {
  const intl = useIntl();
  const { scenario, store, written, receipts } = useBoundLab();
  const clock = useLabClock();
  const looks = useLabLooks();
  const shown = useLab((state) => state.shown);
  const base = useLab((state) => state.base);
  const isChanged = useLab((state) => state.changes.length > 0);
  const series = useLab((state) => state.series);
  const date = useLab((state) => state.date);
  const from = useLab((state) => state.from);
  const { setSeries, setDate } = store.getState();
  const [fanRef, fanWidth] = useWidth();
  const [survivalRef, survivalWidth] = useWidth();
  const [endsRef, endsWidth] = useWidth();
  const actor = written.model.actorIds.indexOf(series);
  const look = looks.find(({ id }) => id === series) ?? null;
  const of = (result: typeof shown) =>
    result && (actor < 0 ? result.ensemble.restraint.all : (result.ensemble.restraint.actors[actor] ?? null));
  const fan = of(shown);
  const ghost = isChanged ? of(base) : null;
  const band = useMemo(() => (shown ? shareBand(shown.ensemble.survival, shown.runs) : null), [shown]);
  // The bound lab answers for what is shown.
  // oxlint-disable-next-line react/exhaustive-deps -- `own` reads what is shown from the store
  const receipt = useMemo(() => receipts.own(), [receipts, shown]);
  const days = useMemo(() => lastStepsOfDays(scenario, from), [scenario, from]);
  const eventName = (id: string) => scenario.events[id]?.short ?? id;
  const fanSeries = fan &&
    shown && {
      clock,
      from: shown.ensemble.from,
      quantiles: fan,
      baseline: ghost,
      colour: look,
      runs: shown.runs,
      total: shown.total,
    };
  const survivalSeries = shown &&
    band && {
      clock,
      from: shown.ensemble.from,
      shares: shown.ensemble.survival,
      low: band.low,
      high: band.high,
      baseline: isChanged ? (base?.ensemble.survival ?? null) : null,
      runs: shown.runs,
    };
  const endsSeries = shown && {
    clock,
    yours: { runs: shown.runs, ends: shown.ensemble.ends },
    baseline: isChanged && base ? { runs: base.runs, ends: base.ensemble.ends } : null,
    actors: looks,
    eventName,
  };
  return (
    <div ref={charts} className={styles.charts}>
      <section ref={fanRef} className={styles.fan} aria-labelledby="lab-restraint">
        <div className={styles.chartHead}>
          <h3 id="lab-restraint" className={styles.chartTitle}>
            <FormattedMessage id="lab.restraint" />
          </h3>
          <Segmented
            label={intl.formatMessage({ id: 'lab.series' })}
            value={series}
            onChange={setSeries}
            options={[
              { value: 'all', label: intl.formatMessage({ id: 'lab.seriesAll' }, { count: looks.length }) },
              ...looks
                .filter(
                  (_, a) => written.model.actors.rivalryStart[a + 1] !== written.model.actors.rivalryStart[a],
                )
                .map(({ id, short }) => ({ value: id, label: short })),
            ]}
          />
        </div>
        <div style={{ minBlockSize: fanHeight }}>
          {fanSeries && fanWidth > 0 ? <FanChart {...fanSeries} width={fanWidth} height={fanHeight} /> : null}
        </div>
      </section>
      <section ref={survivalRef} className={styles.survival} aria-labelledby="lab-survival">
        <div className={styles.chartHead}>
          <h3 id="lab-survival" className={styles.chartTitle}>
            <FormattedMessage id="lab.survival" />
          </h3>
        </div>
        <div style={{ minBlockSize: fanHeight }}>
          {survivalSeries && survivalWidth > 0 ? (
            <SurvivalChart
              {...survivalSeries}
              date={date}
              onDate={setDate}
              stops={days}
              width={survivalWidth}
              height={fanHeight}
            />
          ) : null}
        </div>
      </section>
      <section ref={endsRef} className={styles.ends} aria-labelledby="lab-ends">
        <h3 id="lab-ends" className={styles.chartTitle}>
          <FormattedMessage id="lab.ends" />
        </h3>
        {endsSeries && endsWidth > 0 ? <EndsChart {...endsSeries} width={endsWidth} /> : null}
      </section>
      <TrustPart />
      <div className={styles.tables}>
        <SaveResult
          name={`${scenario.id}-lab`}
          receipt={receipt}
          json={() => (receipt && shown ? ensembleJson(receipt, shown.ensemble) : '')}
          within={charts}
        />
        <Disclosure summary={intl.formatMessage({ id: 'lab.tables' })}>
          {() => (
            <>
              {fanSeries ? <FanTable {...fanSeries} /> : null}
              {survivalSeries ? <SurvivalTable {...survivalSeries} /> : null}
              {endsSeries ? <EndsTable {...endsSeries} /> : null}
            </>
          )}
        </Disclosure>
      </div>
    </div>
  );
}

const fanHeight = 280;
