import { FormattedMessage, useIntl } from 'react-intl';
import type { Game } from '../../analysis/play/game.ts';
import type { PlayCase } from '../../analysis/play/playCase.ts';
import type { TurnSayings, TurnView } from '../../stores/turnView.ts';
import { useLayout } from '../../kit/useLayout.ts';
import { ActorHead } from './ActorHead.tsx';
import { OrdersPart } from './OrdersPart.tsx';
import { ReportsPart } from './ReportsPart.tsx';
import { SeenPart } from './SeenPart.tsx';
import { TablePart } from './TablePart.tsx';
import { TurnBar } from './TurnBar.tsx';
import { TurnClock } from './TurnClock.tsx';
import { TurnLinks } from './TurnLinks.tsx';
import { useSeat } from './useSeat.ts';
import shared from './seat.module.css';
import styles from './turn.module.css';

/** A turn as the pages of one side: what reached it, what it orders, what it says at the table. */
export interface TurnProps {
  game: Game;
  play: PlayCase;
  view: TurnView;
  say: TurnSayings;
}

export function TurnPart({ game, play, view, say }: TurnProps) {
  const intl = useIntl();
  const layout = useLayout();
  const { look, named, moment } = useSeat();
  const { turn, briefing } = view;
  const own = look(turn.seat);
  const turns = Math.ceil((play.model.steps - game.from) / game.turnSteps);
  return (
    <>
      <header className={styles.head}>
        <div>
          <h1 className={shared.heading} style={{ color: `var(--${own.role})` }}>
            <ActorHead look={own} size={28}>
              <FormattedMessage id="seat.you" values={{ actor: named(turn.seat) }} />
            </ActorHead>
          </h1>
          <p className={shared.second}>
            <FormattedMessage id="seat.note" />
          </p>
        </div>
        <div className={styles.when}>
          <p className={styles.date}>{moment(turn.step, intl)}</p>
          <p className={shared.second}>
            <FormattedMessage id="seat.turn" values={{ turn: turn.number + 1, turns }} />
            {' · '}
            <FormattedMessage
              id="seat.truce"
              values={{ status: intl.formatMessage({ id: `replay.status.${briefing.agreement}` }) }}
            />
          </p>
          <TurnClock />
        </div>
      </header>
      <div className={styles.columns}>
        <ReportsPart view={view} />
        <div>
          <OrdersPart game={game} play={play} view={view} say={say} />
          <SeenPart view={view} />
        </div>
        <TablePart game={game} view={view} say={say} />
        {layout === 'phone' ? <TurnLinks /> : null}
      </div>
      <TurnBar view={view} />
    </>
  );
}
