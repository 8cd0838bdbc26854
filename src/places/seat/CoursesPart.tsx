import { useMemo } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { useStore } from 'zustand';
import type { Debrief } from '../../analysis/play/debrief.ts';
import type { Game } from '../../analysis/play/game.ts';
import { FanChart } from '../../charts/fan/FanChart.tsx';
import { FanTable } from '../../charts/fan/FanTable.tsx';
import type { FanCourse } from '../../charts/fan/fanProps.ts';
import { CourseKey } from '../../charts/fan/CourseKey.tsx';
import { Disclosure } from '../../kit/Disclosure.tsx';
import { useWidth } from '../../kit/useWidth.ts';
import type { GameFuturesStore } from '../../stores/gameFutures.ts';
import { CourseTable } from './CourseTable.tsx';
import { RunsLine } from './RunsLine.tsx';
import { useSeat } from './useSeat.ts';
import styles from './debrief.module.css';
import shared from './seat.module.css';

const height = 260;

/** What was played as one line in the cone of what could have followed from it, beside the model and the record. */
export function CoursesPart({
  game,
  debrief,
  futures,
}: {
  game: Game;
  debrief: Debrief;
  futures: GameFuturesStore;
}) {
  const intl = useIntl();
  const { clock } = useSeat();
  const [ref, width] = useWidth();
  const state = useStore(futures.store);
  const courses = useMemo(() => coursesOf(debrief, intl.formatMessage), [debrief, intl]);
  const cone = state.futures?.ensemble;
  return (
    <section ref={ref} aria-labelledby="seat-courses" className={styles.road}>
      <h2 id="seat-courses" className={shared.section}>
        <FormattedMessage id="seat.debrief.chart" />
      </h2>
      {width > 0 && cone ? (
        <FanChart
          clock={clock}
          from={game.from}
          start={debrief.played.restraint[game.from - 1] ?? null}
          quantiles={cone.restraint.all}
          baseline={null}
          courses={courses}
          colour={null}
          runs={cone.runs}
          total={state.status === 'stopped' ? cone.runs : state.total}
          width={width}
          height={height}
        />
      ) : (
        <div style={{ height }} />
      )}
      <CourseKey courses={courses} />
      <RunsLine futures={futures} />
      <Disclosure summary={intl.formatMessage({ id: 'seat.debrief.courses.table' })}>
        {() => <CourseTable debrief={debrief} />}
      </Disclosure>
      {cone ? (
        <Disclosure summary={intl.formatMessage({ id: 'seat.debrief.cone.table' })}>
          {() => (
            <FanTable
              clock={clock}
              from={game.from}
              quantiles={cone.restraint.all}
              baseline={null}
              colour={null}
              runs={cone.runs}
              total={state.total}
            />
          )}
        </Disclosure>
      ) : null}
    </section>
  );
}

/** The three courses over the steps that were played. */
function coursesOf(
  { from, until, played, model, record }: Debrief,
  say: (message: { id: 'seat.debrief.played' | 'seat.debrief.model' | 'seat.debrief.record' }) => string,
): FanCourse[] {
  const lineOf = (restraint: readonly number[]) => ({
    start: restraint[from - 1] ?? null,
    values: restraint.slice(from, until),
  });
  return [
    { dash: 'long', name: say({ id: 'seat.debrief.played' }), ...lineOf(played.restraint) },
    { dash: 'short', name: say({ id: 'seat.debrief.model' }), ...lineOf(model.restraint) },
    ...(record
      ? [{ dash: 'dots', name: say({ id: 'seat.debrief.record' }), ...lineOf(record.restraint) } as const]
      : []),
  ];
}
