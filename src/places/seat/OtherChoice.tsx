import { FormattedMessage, useIntl } from 'react-intl';
import type { Game } from '../../analysis/play/game.ts';
import type { PlayCase } from '../../analysis/play/playCase.ts';
import { Button } from '../../kit/Button.tsx';
import type { RoadStore } from '../../stores/road.ts';
import type { TurnView } from '../../stores/turnView.ts';
import { ChannelPart } from './ChannelPart.tsx';
import { GesturePart } from './GesturePart.tsx';
import { OrderCards } from './OrderCards.tsx';
import { RenewalCards } from './RenewalCards.tsx';
import styles from './debrief.module.css';
import shared from './seat.module.css';

interface OtherChoiceProps {
  play: PlayCase;
  store: RoadStore;
  draft: Game;
  view: TurnView;
  /** What is said otherwise, in words. */
  changes: readonly string[];
}

/** The decisions of a turn that is over, to be made anew: all that its seat could have said then. */
export function OtherChoice({ play, store, draft, view, changes }: OtherChoiceProps) {
  const intl = useIntl();
  const say = store.getState();
  const { trust, channels } = view.briefing;
  return (
    <>
      <fieldset className={`${styles.choice} ${shared.screenOnly}`}>
        <legend className={shared.third}>
          <FormattedMessage id="road.other" />
        </legend>
        <p className={shared.small}>
          <FormattedMessage id="road.other.lead" />
        </p>
        {trust.map(({ rival }) => (
          <OrderCards key={rival} rival={rival} play={play} view={view} say={say} />
        ))}
        <RenewalCards view={view} say={say} />
        {channels.map((channel) => (
          <ChannelPart key={channel.channel} channel={channel} view={view} say={say} />
        ))}
        <GesturePart game={draft} view={view} say={say} />
      </fieldset>
      <p role="status">
        {changes.length === 0 ? (
          <FormattedMessage id="road.nothing" />
        ) : (
          <FormattedMessage
            id="road.instead"
            values={{ changes: <strong key="changes">{intl.formatList(changes)}</strong> }}
          />
        )}
      </p>
      <p className={shared.screenOnly}>
        <Button
          look="link"
          className={shared.undo}
          held={changes.length === 0}
          onClick={() => say.choose(draft.ended)}
        >
          <FormattedMessage id="road.asDecided" />
        </Button>
      </p>
    </>
  );
}
