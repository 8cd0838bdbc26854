import { FormattedMessage, useIntl } from 'react-intl';
import { useStore } from 'zustand';
import type { Debrief } from '../../analysis/play/debrief.ts';
import { FanChart } from '../../charts/fan/FanChart.tsx';
import { Button } from '../../kit/Button.tsx';
import { Disclosure } from '../../kit/Disclosure.tsx';
import { saveFile } from '../../kit/saveFile.ts';
import { roadCommand } from '../../stores/debrief.ts';
import { gameText, roadFileName } from '../../stores/gameFile.ts';
import type { DebriefFutures } from '../../stores/gameFutures.ts';
import type { Road } from '../../stores/road.ts';
import { RoadKey } from './RoadKey.tsx';
import { RoadTable } from './RoadTable.tsx';
import { RunsLine } from './RunsLine.tsx';
import { useSeat } from './useSeat.ts';
import styles from './seat.module.css';

const height = 280;

interface RoadProps {
  debrief: Debrief;
  futures: DebriefFutures;
  road: Road;
  /** Both compared, in a sentence; null: the runs are not done. */
  says: string | null;
  width: number;
}

/** Both roads in one chart: what followed from the decisions as they were, and what could have from another. */
export function RoadPart({ debrief, futures, road, says, width }: RoadProps) {
  const intl = useIntl();
  const { clock, scenario } = useSeat();
  const decided = useStore(futures.decided.store);
  const other = useStore(futures.other.store);
  const [own, beside] = [decided.futures?.ensemble, other.futures?.ensemble];
  const runs = Math.min(own?.runs ?? 0, beside?.runs ?? 0);
  const isStopped = decided.status === 'stopped' || other.status === 'stopped';
  return (
    <>
      <h3 className={styles.third}>
        <FormattedMessage id="road.chart" />
      </h3>
      {says === null ? null : <p role="status">{says}</p>}
      <RunsLine futures={futures.other} />
      {width > 0 && own && beside ? (
        <FanChart
          clock={clock}
          from={own.from}
          start={debrief.played.restraint[own.from - 1] ?? null}
          quantiles={own.restraint.all}
          baseline={beside.restraint.all}
          beside="other choice"
          colour={null}
          mark={road.step}
          runs={runs}
          total={isStopped ? runs : other.total}
          width={width}
          height={height}
        />
      ) : (
        <div style={{ height }} />
      )}
      <RoadKey />
      {own && beside ? (
        <Disclosure summary={intl.formatMessage({ id: 'road.table' })}>
          {() => <RoadTable clock={clock} decided={own} other={beside} />}
        </Disclosure>
      ) : null}
      <p className={styles.actions}>
        <Button
          onClick={() =>
            saveFile(roadFileName(scenario.id), new Blob([gameText(road.game)], { type: 'application/json' }))
          }
        >
          <FormattedMessage id="road.save" />
        </Button>
      </p>
      <p className={styles.small}>
        <FormattedMessage
          id="road.terminal"
          values={{
            command: (
              <code key="command" dir="ltr">
                {roadCommand(road.game)}
              </code>
            ),
          }}
        />
      </p>
    </>
  );
}
