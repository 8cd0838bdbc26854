import { eventOf } from '../../words/eventOf.ts';
import { memo, useCallback, useMemo, type RefObject } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { EndsChart } from '../../charts/ends/EndsChart.tsx';
import { EndsTable } from '../../charts/ends/EndsTable.tsx';
import { FanChart } from '../../charts/fan/FanChart.tsx';
import { FanTable } from '../../charts/fan/FanTable.tsx';
import { SurvivalChart } from '../../charts/survival/SurvivalChart.tsx';
import { SurvivalTable } from '../../charts/survival/SurvivalTable.tsx';
import { Disclosure } from '../../kit/Disclosure.tsx';
import { Segmented } from '../../kit/Segmented.tsx';
import { useLast } from '../../kit/useLast.ts';
import { useWidth } from '../../kit/useWidth.ts';
import { shareBand } from '../../stores/labAnswer.ts';
import { labDifference } from '../../stores/labDifference.ts';
import { ensembleJson } from '../../stores/resultFiles.ts';
import { lastStepsOfDays } from '../../stores/labCase.ts';
import { answerId } from './AnswerPart.tsx';
import { SaveResult } from './SaveResult.tsx';
import { TrustPart } from './TrustPart.tsx';
import { useChangeWords } from './useChangeWords.ts';
import { useBoundLab, useLab, useLabClock, useLabLooks } from './useLab.ts';
import { useSeriesOptions } from './useSeriesOptions.ts';
import styles from './results.module.css';

const Fan = memo(FanChart);
const Survival = memo(SurvivalChart);
const Ends = memo(EndsChart);

/** Fan, survival, ends and trust of the question, the unchanged scenario behind each. */
export function ChartsPart({ charts }: { charts: RefObject<HTMLDivElement | null> }) {
  const intl = useIntl();
  const bound = useBoundLab();
  const { scenario, store, written, receipts } = bound;
  const words = useChangeWords();
  const clock = useLabClock();
  const looks = useLabLooks();
  const seriesOptions = useSeriesOptions();
  const now = useLab((state) => state.shown);
  const shown = useLast(now);
  const base = useLast(useLab((state) => state.base));
  const changes = useLab((state) => state.changes);
  const isChanged = changes.length > 0;
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
  const receipt = useMemo(() => (now === null ? null : receipts.own()), [receipts, now]);
  const days = useMemo(() => lastStepsOfDays(scenario, from), [scenario, from]);
  const eventName = useCallback((id: string) => eventOf(scenario, id)?.short ?? id, [scenario]);
  // What is out of date is never seen; its charts wait out of sight for what comes in a moment.
  const visibility = now === null ? 'hidden' : 'visible';
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
  const endsSeries = useMemo(
    () =>
      shown && {
        clock,
        yours: { runs: shown.runs, ends: shown.ensemble.ends },
        baseline: isChanged && base ? { runs: base.runs, ends: base.ensemble.ends } : null,
        actors: looks,
        eventName,
      },
    [clock, shown, base, isChanged, looks, eventName],
  );
  return (
    <div ref={charts} className={styles.charts}>
      <section data-picture="restraint" ref={fanRef} className={styles.fan} aria-labelledby="lab-restraint">
        <div className={styles.chartHead}>
          <h3 id="lab-restraint" className={styles.chartTitle}>
            <FormattedMessage id="lab.restraint" />
          </h3>
          <Segmented
            label={intl.formatMessage({ id: 'lab.series' })}
            value={series}
            onChange={setSeries}
            options={seriesOptions}
          />
        </div>
        <div style={{ minBlockSize: fanHeight, visibility }}>
          {fanSeries && fanWidth > 0 ? <Fan {...fanSeries} width={fanWidth} height={fanHeight} /> : null}
        </div>
      </section>
      <section
        data-picture="survival"
        ref={survivalRef}
        className={styles.survival}
        aria-labelledby="lab-survival"
      >
        <div className={styles.chartHead}>
          <h3 id="lab-survival" className={styles.chartTitle}>
            <FormattedMessage id="lab.survival" />
          </h3>
        </div>
        <div style={{ minBlockSize: fanHeight, visibility }}>
          {survivalSeries && survivalWidth > 0 ? (
            <Survival
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
      <section data-picture="ends" ref={endsRef} className={styles.ends} aria-labelledby="lab-ends">
        <h3 id="lab-ends" className={styles.chartTitle}>
          <FormattedMessage id="lab.ends" />
        </h3>
        <div style={{ visibility }}>
          {endsSeries && endsWidth > 0 ? <Ends {...endsSeries} width={endsWidth} /> : null}
        </div>
      </section>
      <TrustPart />
      <div className={styles.tables}>
        <SaveResult
          name={`${scenario.id}-lab`}
          receipt={receipt}
          json={() => (receipt && now ? ensembleJson(receipt, now.ensemble, labDifference(bound)) : '')}
          within={charts}
          says={() =>
            `${document.getElementById(answerId)?.textContent ?? ''} ${changes.length > 0 ? `(${words(changes)})` : ''}`.trimEnd()
          }
        />
        <Disclosure summary={intl.formatMessage({ id: 'lab.tables' })}>
          {() => (
            <>
              {now && fanSeries ? <FanTable {...fanSeries} /> : null}
              {now && survivalSeries ? <SurvivalTable {...survivalSeries} /> : null}
              {now && endsSeries ? <EndsTable {...endsSeries} /> : null}
            </>
          )}
        </Disclosure>
      </div>
    </div>
  );
}

const fanHeight = 280;
