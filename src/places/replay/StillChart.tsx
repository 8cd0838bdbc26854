import { useEffect } from 'react';
import { useIntl } from 'react-intl';
import { RestraintChart } from '../../charts/restraint/RestraintChart.tsx';
import type { Address, BoundReplay } from '../../stores/boundReplay.ts';
import { chartSummary, chartTitle } from './chartWords.ts';
import styles from './StillChart.module.css';
import { ReplayContext, useCase, useReplay, useToldHistory } from './useReplay.ts';
import { useRestraintSeries } from './useRestraintSeries.ts';

interface StillChartProps {
  replay: BoundReplay;
  /** Keeps back what the model expects of the agreement: it is about to be asked. */
  isAsked: boolean;
}

/** The restraint chart as a picture: on paper, or before a class. It fills its box, and nothing in it can be moved. */
export function StillChart({ replay, isAsked }: StillChartProps) {
  useEffect(() => replay.connect(nowhere), [replay]);
  return (
    <ReplayContext value={replay}>
      <Picture isAsked={isAsked} />
    </ReplayContext>
  );
}

/** A picture has no address of its own. */
const nowhere: Address = { read: () => '', write: () => undefined, onChange: () => () => undefined };

/** px in which it is drawn, whatever the width at which it is shown. */
const width = 648;

const still = (): void => undefined;

function Picture({ isAsked }: Pick<StillChartProps, 'isAsked'>) {
  const intl = useIntl();
  const opened = useCase();
  const series = useRestraintSeries(isAsked);
  const told = useToldHistory();
  const account = useReplay((state) => state.account);
  const seed = useReplay((state) => state.seed);
  const event = useReplay((state) => state.event);
  const { scenario, runFrom } = opened;
  const { cursor, cone } = series;
  const status = intl.formatMessage({
    id: `replay.status.${told.agreement[cursor - 1] ?? told.agreement[0] ?? 'none'}`,
  });
  const teller = account === null ? null : (scenario.accounts[account]?.name ?? null);
  const title = chartTitle(
    intl,
    {
      scenario,
      series,
      status,
      account: teller,
      runFrom,
      seed,
      asked: isAsked,
      withoutFan: isAsked,
      pinned: null,
    },
    false,
  );
  return (
    <figure
      role="img"
      aria-label={chartSummary(intl, series, title, status)}
      aria-busy={!isAsked && cursor < series.clock.steps && (cone === null || cone.runs < cone.total)}
      className={styles.still}
    >
      <div inert>
        <RestraintChart
          {...series}
          width={width}
          size="projector"
          title={title}
          summary=""
          selectedEvent={event}
          onCursor={still}
          onSelectEvent={still}
        />
      </div>
    </figure>
  );
}
